/** The drill, from the first visit on. */
import { expect, test } from 'vitest'
import { answerOf, arrived, grade, known, questionOf } from './a-sitting'
import { visit } from './a-visit'
import { facesKept } from './kept'

test('a newcomer drills ten cards in Korean, takes one back, grades it again, reloads, and goes on; then in English', async () => {
  const { page, go } = await visit({ language: 'ko' })
  await go('/')
  await page.getByRole('link', { name: '첫 카드 풀기' }).click()
  await page.waitForURL('**/study')
  const questions: string[] = []
  for (let n = 1; n <= 9; n++) questions.push(await grade(page, 3))
  const ninth = questions.at(-1)

  await page.keyboard.press('u')
  await expect.poll(() => questionOf(page)).toBe(ninth)
  expect(await grade(page, 4)).toBe(ninth)
  questions.push(await grade(page, 3))
  expect(new Set(questions).size).toBe(10)
  await arrived(page, 10)

  await go('/study')
  await page.getByText('여기까지예요').waitFor()
  expect(await page.locator('main dd').first().innerText()).toBe('10')
  const { order, histories } = await known(page)
  expect(order).toHaveLength(10)
  expect(Object.values(histories).flatMap(({ log }) => log).filter(({ kind }) => kind === 'undo')).toHaveLength(1)

  // The same memory in English: what was learned in Korean is not asked again.
  await go('/settings')
  await page.getByLabel('카드 언어').selectOption('en')
  await page.getByText('저장했어요').waitFor()
  await go(`/cards/${order[0] ?? ''}`)
  expect(await page.locator('main h1').innerText()).toBe('What happens between typing www.example.com into the address bar and seeing the page?')
  expect(await page.locator('main').innerText()).toContain('지금까지 1번 답했어요')
})

test('the next card is simply there, and what is kept beside it is not read through at every answer', async () => {
  const { page, go } = await visit()
  await go('/study')
  await grade(page, 3)
  await arrived(page, 1)
  await expect.poll(() => facesKept(page), { timeout: 30_000 }).toBeGreaterThan(180)
  await page.evaluate(() => {
    const read = IDBObjectStore.prototype.getAll // eslint-disable-line @typescript-eslint/unbound-method -- called on the store that it is asked of
    IDBObjectStore.prototype.getAll = function (...wanted: Parameters<typeof read>) {
      const { dataset } = document.documentElement
      if (this.name === 'facts') {
        dataset['read'] = String(performance.now())
        dataset['reads'] = String(Number(dataset['reads'] ?? 0) + 1)
      }
      return read.apply(this, wanted)
    }
    window.addEventListener('keydown', () => {
      requestAnimationFrame(() => {
        if (document.querySelector('main h1') === document.activeElement && document.querySelector('main')?.getAnimations({ subtree: true }).length !== 0) document.documentElement.dataset['moved'] = 'yes'
      })
    })
    document.documentElement.dataset['read'] = String(performance.now())
  })
  // What the shelf has just brought may still be on its way into what is known here.
  await page.waitForFunction(() => performance.now() - Number(document.documentElement.dataset['read']) > 2_000)
  await page.evaluate(() => { document.documentElement.dataset['reads'] = '0' })
  for (let n = 0; n < 4; n++) await grade(page, 3)
  await arrived(page, 5)
  await page.waitForTimeout(1_000)
  const [reads, moved] = await page.evaluate(() => [document.documentElement.dataset['reads'], document.documentElement.dataset['moved']])
  expect(moved).toBeUndefined()
  // Once in all, where the browser is slow and the shelf comes late. At every answer would be four times, or eight.
  expect(Number(reads)).toBeLessThan(2)
})

test('a grade is on its way to the disk before the next card is drawn', async () => {
  const { page, go } = await visit()
  await go('/study')
  await page.keyboard.press('Space')
  await answerOf(page).waitFor()
  await page.evaluate(() => {
    const { dataset } = document.documentElement
    const begin = IDBDatabase.prototype.transaction // eslint-disable-line @typescript-eslint/unbound-method -- called on the database that it is asked of
    IDBDatabase.prototype.transaction = function (...wanted: Parameters<typeof begin>) {
      if (this.name === 'netdrill' && wanted[1] === 'readwrite') dataset['written'] ??= document.querySelector('main h1')?.textContent ?? ''
      return begin.apply(this, wanted)
    }
    // Heard last: the page has done by then what it does within the press of the key.
    window.addEventListener('keydown', () => { dataset['heard'] = dataset['written'] ?? 'nothing yet' })
  })
  const question = await questionOf(page)
  await page.keyboard.press('3')
  expect(await page.evaluate(() => document.documentElement.dataset['heard'])).toBe(question)
})

test('the same in English, on a desk', async () => {
  const { page, go } = await visit({ language: 'en', width: 1440, height: 900 })
  await go('/study')
  const first = await grade(page, 3)
  expect(first).toBe('What happens between typing www.example.com into the address bar and seeing the page?')
  await page.getByText(/^Back on \d+ \w+$/).waitFor()
  for (let n = 2; n <= 10; n++) await grade(page, 3)
  await page.getByText('That is all for now.').waitFor()
  await arrived(page, 10)
})

test('what was failed is asked again the same day, until it sits', async () => {
  const { page, go } = await visit()
  await go('/study')
  const failed = await grade(page, 1)
  for (let n = 2; n <= 10; n++) expect(await grade(page, 3)).not.toBe(failed)
  expect(await questionOf(page)).toBe(failed)
  await page.getByText('새 카드 0 · 복습 0 · 다시 1').waitFor()
  await grade(page, 2)
  expect(await questionOf(page)).toBe(failed)
  await grade(page, 3)
  await page.getByText('여기까지예요').waitFor()
  expect(await page.locator('main').innerText()).toContain(failed)
})

test('undo goes back as far as the day does, also after a reload', async () => {
  const { page, go } = await visit()
  await go('/study')
  const first = await grade(page, 3)
  await grade(page, 1)
  await grade(page, 3)
  await arrived(page, 3)
  await go('/study')
  for (let n = 0; n < 3; n++) await page.keyboard.press('u')
  await expect.poll(() => questionOf(page)).toBe(first)
  await arrived(page, 0)
  await page.keyboard.press('u')
  await page.getByText('새 카드 10 · 복습 0 · 다시 0').waitFor()
})

test('the end counts the time of the whole day, also after a reload', async () => {
  const { page, go } = await visit()
  await go('/study?deck=dns')
  await page.clock.install()
  await page.clock.fastForward(90_000)
  await grade(page, 3)
  for (let n = 2; n <= 8; n++) await grade(page, 3)
  await page.getByText('2분').waitFor()
  await arrived(page, 8)
  await go('/study?deck=dns')
  await page.getByText('2분').waitFor()
})

test('keys work by their place while a Hangul input method is on', async () => {
  const { page, go } = await visit()
  await go('/study')
  const first = await questionOf(page)
  const press = (key: string, code: string) =>
    page.evaluate(([key, code]) => { document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true })) }, [key, code] as const)
  await press('Process', 'Space')
  await answerOf(page).waitFor()
  await press('Process', 'Digit3')
  await expect.poll(() => questionOf(page)).not.toBe(first)
  await press('ㅕ', 'KeyU')
  await expect.poll(() => questionOf(page)).toBe(first)
})

test('a held key grades once', async () => {
  const { page, go } = await visit()
  await go('/study')
  await page.keyboard.down('Space')
  await page.keyboard.down('Space')
  await page.keyboard.down('Space')
  await page.keyboard.up('Space')
  await answerOf(page).waitFor()
  await page.keyboard.down('Digit3')
  await page.keyboard.down('Digit3')
  await page.keyboard.up('Digit3')
  await page.getByText('새 카드 9 · 복습 0 · 다시 0').waitFor()
})

test('ticked points propose a grade, which Space accepts', async () => {
  const { page, go } = await visit()
  await go('/study')
  await page.keyboard.press('Space')
  const points = page.locator('fieldset label:not(:has([data-bad]))')
  const proposed = () => page.locator('button[data-proposed=true]').innerText()
  await points.first().click()
  await expect.poll(proposed).toContain('다시')
  const count = await points.count()
  for (let at = 1; at < count; at++) await points.nth(at).click()
  await expect.poll(proposed).toContain('쉬움')
  await page.keyboard.press('Space')
  await arrived(page, 1)
  const [{ log } = { log: [] }] = Object.values((await known(page)).histories).filter((history) => history.log.length > 0)
  expect(log[0]).toMatchObject({ kind: 'answer', quality: 5 })
})

test('by keyboard alone: digits tick points while the list has the focus, and the list of keys opens and closes', async () => {
  const { page, go } = await visit({ width: 1280, height: 800 })
  await go('/study')
  await page.keyboard.press('Enter')
  await answerOf(page).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('2')
  expect(await page.locator('fieldset input').nth(1).isChecked()).toBe(true)
  await page.keyboard.press('Shift+Slash')
  await page.getByRole('heading', { name: '단축키' }).waitFor()
  await page.keyboard.press('3')
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: '단축키' }).waitFor({ state: 'hidden' })
  await answerOf(page).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('새 카드 9 · 복습 0 · 다시 1').waitFor()
  await page.keyboard.press('Escape')
  await page.waitForURL((url) => url.pathname === '/')
})

test('a deck can be drilled alone', async () => {
  const { page, go } = await visit()
  await go('/decks/dns')
  await page.getByRole('link', { name: '이 덱 풀기' }).click()
  await page.waitForURL('**/study?deck=dns')
  await page.getByText('새 카드 8 · 복습 0 · 다시 0').waitFor()
  await grade(page, 3)
  await arrived(page, 1)
})
