/** The mock interview: set up, asked, followed up, looked back on, reported, and remembered. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aLine } from './a-line'
import { changes, logOnServer, modelAnswers, whatNow } from './an-interview'
import { grade, questionOf } from './a-sitting'
import { open, visit } from './a-visit'
import { openKept, ready, waitingIn } from './kept'
import { faultsOfTabOrder } from './tab-order'

const DAY_MS = 86_400_000

/** To what is reached by Tab and answers to this name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let n = 0; n < 60; n++) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate(() => {
      const { activeElement: element } = document
      return element instanceof HTMLInputElement ? (element.closest('label')?.textContent ?? '') : (element?.textContent ?? '')
    })
    if (name.test(here)) return
  }
  throw new Error(`the keyboard does not reach ${String(name)}`)
}

/** Five questions, by the keyboard alone. */
async function beginFive(page: Page): Promise<void> {
  await tabTo(page, /^5분|^5 min/)
  for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowRight')
  await page.getByText(/^(질문 5개로 시작|Begin with 5 questions)$/).waitFor()
  await tabTo(page, /^(질문 5개로 시작|Begin with 5 questions)$/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/interview\/[0-9a-f]{8}-/)
}

interface Played {
  readonly openers: readonly string[]
  readonly followUps: number
  readonly failed: string
  readonly passed: string
}

/** Three are answered as the model says, the fourth is failed, the fifth passed on; follow-ups are answered. */
async function play(page: Page, answers: ReadonlyMap<string, string>, before: readonly string[] = []): Promise<Played> {
  const openers = [...before]
  const looked = new Set<string>()
  let [followUps, failed, passed] = [0, '', '']
  for (let n = 0; n < 60; n++) {
    const now = await whatNow(page)
    if (now.kind === 'report') return { openers, followUps, failed, passed }
    if (!looked.has(now.kind)) {
      looked.add(now.kind)
      expect.soft(await faultsOfTabOrder(page), `Tab on a ${now.kind}`).toEqual([])
      if (now.kind === 'question') await page.locator('textarea').focus()
      else await page.locator('main h1').focus()
    }
    if (now.kind === 'look-back') await page.keyboard.press(now.title === failed ? '1' : 'Space')
    else {
      if (now.follows) followUps += 1
      else openers.push(now.title)
      if (!now.follows && openers.length === 5) {
        passed = now.title
        await page.keyboard.press('Escape')
        await page.keyboard.press('n')
      } else {
        const isFailed = !now.follows && openers.length === 4
        if (isFailed) failed = now.title
        await page.keyboard.insertText(isFailed ? '그건 잘 기억나지 않아요.' : (answers.get(now.title) ?? '그 부분은 잘 모르겠어요.'))
        await page.keyboard.press('Control+Enter')
      }
    }
    await changes(page, now)
  }
  throw new Error('the interview does not end')
}

const sections = (page: Page) => page.locator('main h2').allTextContents()
const cardsIn = (page: Page, heading: string) => page.locator('section', { has: page.getByRole('heading', { name: heading, exact: true }) }).locator('li')

test('five questions by the keyboard: three answered, one failed, one passed on, with follow-ups; the report says so, and what comes back is in the log', async () => {
  const { page, go } = await visit()
  await go('/interview')
  expect(await faultsOfTabOrder(page), 'Tab on the set-up').toEqual([])
  const answers = await modelAnswers(page, 'ko')
  await beginFive(page)
  const { openers, followUps, failed, passed } = await play(page, answers)
  expect(new Set(openers).size).toBe(5)
  expect(followUps).toBeGreaterThanOrEqual(3)

  await page.getByRole('heading', { name: / 모의 면접 결과$/ }).waitFor()
  expect(await sections(page)).toEqual(expect.arrayContaining(['먼저 고칠 것', '다시 돌아오는 카드', '주제별', '지난 모의 면접과 견주면', '답한 것']))
  const figures = await page.locator('main dl').first().innerText()
  expect(figures).toContain(`질문\n${String(5 + followUps)}`)
  expect(figures).toContain('넘김\n1')
  // What the model says is heard as the model's points; a failed one and one that was passed on are among them.
  expect(Number(/말한 핵심\n(\d+)%/.exec(figures)?.[1])).toBeGreaterThan(30)
  const returning = await cardsIn(page, '다시 돌아오는 카드').allTextContents()
  expect(returning.find((line) => line.startsWith(failed))).toMatch(/틀려서 \d+월 \d+일에 다시 물어요/)
  expect(returning.find((line) => line.startsWith(passed))).toMatch(/넘겨서 \d+월 \d+일에 다시 물어요/)
  expect(await page.locator('article mark').count()).toBeGreaterThan(3)

  // One row for each answer that was graded, none for what was passed on; and one for each card that comes back.
  const shown = await page.locator('article').count()
  expect(shown).toBe(5 + followUps)
  await expect.poll(() => waitingIn(page)).toBe(0)
  const log = (await logOnServer(page)).map(({ card, entry }) => ({ card, ...entry }))
  const given = log.filter((row) => row.kind === 'answer')
  expect(given.every(({ context }) => context === 'mock')).toBe(true)
  expect(new Set(given.map(({ card }) => card)).size).toBe(given.length)
  expect(given.length).toBeGreaterThanOrEqual(4)
  const back = log.filter((row) => row.kind === 'change' && row.what === 'returns')
  expect(back).toHaveLength(returning.length)
  const failures = given.filter(({ quality }) => quality < 3).map(({ card }) => card)
  for (const row of back) if (row.kind === 'change') expect(failures.includes(row.card) ? [1] : [1, 2, 3]).toContain(row.value)

  // Another device has it, and the next interview is held against it.
  const address = page.url()
  const elsewhere = await page.context().newPage()
  await elsewhere.goto(address)
  await elsewhere.evaluate(() => { indexedDB.deleteDatabase('netdrill-interviews') })
  await open(elsewhere, address)
  await elsewhere.getByRole('heading', { name: / 모의 면접 결과$/ }).waitFor()
  await open(elsewhere, '/interview')
  await elsewhere.getByText(`질문 ${String(5 + followUps)}개 · 넘김 1개`).waitFor()
}, 120_000)

test('an interview without a network, from start to report; the next day the drill asks what was failed; and all of it arrives once', async () => {
  const line = await aLine()
  const { page, context } = await visit({ address: line.address })
  await open(page, '/study')
  await grade(page, 4)
  await open(page, '/interview')
  const answers = await modelAnswers(page, 'ko')
  await ready(page)
  await line.cut()

  await openKept(page, '/interview')
  await beginFive(page)
  // In the middle the tab is closed, and the interview is gone on with.
  const first = await whatNow(page)
  await page.keyboard.insertText(answers.get(first.title) ?? '')
  await page.keyboard.press('Control+Enter')
  await changes(page, first)
  const second = await whatNow(page)
  await open(page, '/interview')
  await page.getByRole('link', { name: '이어서 하기' }).click()
  await expect.poll(async () => (await whatNow(page)).title).toBe(second.title)
  const { failed, passed, followUps } = await play(page, answers, [first.title])
  await page.getByRole('heading', { name: / 모의 면접 결과$/ }).waitFor()
  expect(followUps).toBeGreaterThan(0)
  expect(await waitingIn(page)).toBeGreaterThan(4)
  const report = page.url()
  await open(page, report)
  await page.getByRole('heading', { name: / 모의 면접 결과$/ }).waitFor()
  const returning = await cardsIn(page, '다시 돌아오는 카드').allTextContents()
  for (const title of [failed, passed]) expect(returning.some((text) => text.startsWith(title)), title).toBe(true)

  // Tomorrow, still in the tunnel.
  const tomorrow = await context.newPage()
  await tomorrow.clock.setFixedTime(Date.now() + DAY_MS)
  await openKept(tomorrow, '/study')
  const asked: string[] = []
  for (let n = 0; n < returning.length; n++) asked.push(await grade(tomorrow, 4))
  expect(asked, returning.join(' | ')).toContain(failed)
  await tomorrow.close()

  await line.mend()
  await open(page, '/')
  await expect.poll(() => waitingIn(page), { timeout: 30_000 }).toBe(0)
  const rows = await logOnServer(page)
  expect(new Set(rows.map(({ entry }) => entry.id)).size).toBe(rows.length)
  const mock = rows.filter(({ entry }) => entry.kind === 'answer' && entry.context === 'mock')
  expect(new Set(mock.map(({ card }) => card)).size).toBe(mock.length)
  const elsewhere = await context.newPage()
  await open(elsewhere, '/interview')
  await elsewhere.getByText(/넘김 1개/).waitFor()
}, 150_000)

test('an answer is spoken: it is recorded, kept on this device, and plays beside the model answer', async () => {
  const { page, go } = await visit({ language: 'en', width: 1280, height: 900 })
  await go('/interview')
  await page.locator('summary').filter({ hasText: 'Manner and language' }).click()
  await page.getByLabel('How you answer').selectOption('voice')
  await page.getByText('By questions').click()
  await page.getByRole('textbox', { name: 'questions' }).fill('1')
  await page.getByRole('button', { name: 'Begin with 1 question' }).click()
  await page.getByRole('button', { name: 'Start speaking' }).waitFor()
  await page.keyboard.press('Space')
  await page.getByText(/^Speaking 0:0\d/).waitFor()
  await page.waitForTimeout(1_200)
  await page.keyboard.press('Space')
  await page.getByText('Tick what you said').waitFor()
  const player = page.locator('audio')
  await player.waitFor()
  await player.evaluate((audio: HTMLAudioElement) => { void audio.play() })
  await expect.poll(() => player.evaluate((audio: HTMLAudioElement) => audio.currentTime)).toBeGreaterThan(0)
  await page.getByText('Model answer').waitFor()
  await page.locator('fieldset input').first().focus()
  await page.keyboard.press('1')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Stay' }).click()
  expect(await page.locator('fieldset input').first().isChecked()).toBe(true)
  await page.getByRole('button', { name: 'Again' }).click()
  // What it missed is asked for; one need not answer for ever.
  for (let n = 0; n < 9 && (await whatNow(page)).kind !== 'report'; n++) {
    const now = await whatNow(page)
    await page.keyboard.press(now.kind === 'question' ? 'n' : 'Space')
    await changes(page, now)
  }
  await page.getByRole('heading', { name: /^Mock interview, / }).waitFor()
  expect(await page.locator('article audio').count()).toBe(1)
  const saved = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Save as a file' }).click()
  expect((await saved).suggestedFilename()).toMatch(/^netdrill-.*\.(webm|m4a|ogg)$/)
  const markdown = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as Markdown' }).click()
  expect((await markdown).suggestedFilename()).toMatch(/^netdrill-interview-.*\.md$/)
  await page.getByRole('button', { name: 'Delete 1 recording' }).click()
  await page.getByRole('heading', { name: 'Your answers' }).waitFor()
  await expect.poll(() => page.locator('audio').count()).toBe(0)
}, 90_000)

const NOTES = `# 운영 노트

## DNS 캐시는 어디에 있나요?

브라우저가 먼저 자기 캐시를 확인합니다. 없으면 운영체제가 hosts 파일과 캐시를 봅니다. 그다음 리졸버에 질의합니다.

### TTL이 끝나면 어떻게 되나요?

캐시에서 지우고 리졸버에 다시 물어봅니다. 새 응답을 다시 저장합니다.

## 로드밸런서는 왜 쓰나요?

요청을 여러 서버로 나눕니다. 장애가 난 서버는 헬스 체크로 뺍니다.

### 세션은 어떻게 유지하나요?

쿠키를 보고 같은 서버로 보내거나 세션을 따로 저장합니다. 서버마다 두지 않는 편이 낫습니다.
`

test('one’s own notes without any key points: their sentences are listened for, and their nested questions follow', async () => {
  const { page, go } = await visit()
  await go('/import')
  await page.getByLabel('노트 붙여 넣기').fill(NOTES)
  await page.getByRole('button', { name: '미리 보기' }).click()
  await page.locator('main li[id^=card-]').first().waitFor()
  await page.getByRole('button', { name: /저장/ }).first().click()
  await page.getByRole('heading', { name: /저장했어요/ }).waitFor()
  await go('/interview')
  await page.getByText('주제 고르기', { exact: true }).click()
  await page.getByLabel('운영 노트').check()
  await page.getByText('질문 수로').click()
  await page.getByRole('textbox', { name: '개' }).fill('2')
  await page.getByRole('button', { name: '질문 2개로 시작' }).click()
  await page.waitForURL(/\/interview\/[0-9a-f]{8}-/)
  const asked: string[] = []
  const heard: string[] = []
  for (let n = 0; n < 30; n++) {
    const now = await whatNow(page)
    if (now.kind === 'report') break
    if (now.kind === 'look-back') {
      if (now.title.startsWith('DNS')) heard.push(...(await page.locator('fieldset label', { has: page.locator('input:checked') }).allTextContents()))
      await page.keyboard.press('Space')
    } else {
      asked.push(now.title)
      await page.keyboard.insertText(now.title.startsWith('DNS') ? '브라우저가 자기 캐시부터 보고, 없으면 리졸버한테 물어봅니다.' : '잘 모르겠습니다.')
      await page.keyboard.press('Control+Enter')
    }
    await changes(page, now)
  }
  await page.getByRole('heading', { name: / 모의 면접 결과$/ }).waitFor()
  expect(asked).toEqual(expect.arrayContaining(['DNS 캐시는 어디에 있나요?', 'TTL이 끝나면 어떻게 되나요?']))
  expect(asked.some((title) => title.startsWith('빠뜨린 점이 있어요.'))).toBe(true)
  expect(new Set(asked).size).toBe(asked.length)
  expect(heard.join()).toContain('브라우저가 먼저 자기 캐시를 확인합니다')
  expect(heard.join()).not.toContain('hosts')
  expect(await questionOf(page)).toMatch(/모의 면접 결과/)
}, 90_000)
