/** Answers are never lost, whatever the network does. */
import { expect, test } from 'vitest'
import { answersOnServer, arrived, grade, questionOf } from './a-sitting'
import { anotherTab, open, visit } from './a-visit'

test('answers that could not be sent wait on the device, over a reload, and arrive exactly once', async () => {
  const { page, context, go } = await visit()
  await context.route('**/api/{reviews,guest}', (route) => route.abort())
  await go('/study')
  await grade(page, 3)
  await grade(page, 3)
  const third = await questionOf(page)
  await page.getByText(/보내지 않은 답 2개/).waitFor()

  await go('/study')
  await expect.poll(() => questionOf(page)).toBe(third)
  await page.keyboard.press('u')
  await context.unroute('**/api/{reviews,guest}')
  await go('/')
  await arrived(page, 1)
  await expect.poll(() => page.getByText(/보내지 않은 답/).count()).toBe(0)
})

test('a reply that got lost does not make an answer count twice', async () => {
  const { page, context, go } = await visit()
  let lost = 0
  await context.route('**/api/reviews', async (route) => {
    lost += 1
    if (lost > 2) return route.continue()
    await route.fetch()
    await route.abort()
  })
  await go('/study')
  await grade(page, 3)
  await grade(page, 1)
  await expect.poll(() => lost, { timeout: 15_000 }).toBeGreaterThan(2)
  await arrived(page, 2)
  await expect.poll(() => page.getByText(/보내지 않은 답/).count(), { timeout: 15_000 }).toBe(0)
  expect(await answersOnServer(page)).toBe(2)
})

test('a server that fails, or answers nonsense, costs nothing', async () => {
  const { page, context, go } = await visit()
  const bad = [
    { status: 500, body: 'oops' },
    { status: 413, body: '{"code":"too_large"}' },
    { status: 200, body: '<html>a portal of the train</html>' },
    { status: 429, body: '{"code":"too_many_attempts","retryAfterSeconds":1}' },
  ]
  await context.route('**/api/reviews', async (route) => {
    const next = bad.shift()
    await (next ? route.fulfill(next) : route.continue())
  })
  await go('/study')
  await grade(page, 3)
  await grade(page, 3)
  for (let n = 0; n < 4; n++) await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await arrived(page, 2)
})

test('another tab sends what a closed one left', async () => {
  const { page, context, go } = await visit()
  await go('/study')
  await grade(page, 3)
  await arrived(page, 1)
  await context.route('**/api/reviews', (route) => route.abort())
  await grade(page, 3)
  await page.getByText(/보내지 않은 답 1개/).waitFor()
  await page.close()
  await context.unroute('**/api/reviews')
  const later = await anotherTab(context)
  await open(later, '/decks')
  await arrived(later, 2)
})

test('two tabs that are drilled at once both count', async () => {
  const first = await visit()
  await first.go('/study')
  await grade(first.page, 3)
  await arrived(first.page, 1)
  const second = await anotherTab(first.context)
  await open(second, '/study')
  await Promise.all([grade(first.page, 3), grade(second, 3)])
  await arrived(first.page, 3)
})

test('Today shows what was just answered, also when it was still on its way', async () => {
  const { page, context, go } = await visit()
  await go('/study')
  await grade(page, 3)
  await arrived(page, 1)
  const { held, release } = aGate()
  await context.route('**/api/reviews', async (route) => {
    await held
    await route.continue()
  })
  await grade(page, 3)
  await page.getByRole('link', { name: '오늘 화면으로' }).click()
  await page.getByRole('link', { name: '이어서 9장 풀기' }).waitFor()
  release()
  await page.getByRole('link', { name: '이어서 8장 풀기' }).waitFor()
})

for (const [path, counts] of [['/', '이어서 8장 풀기'], ['/study', '새 카드 8']] as const)
  test(`${path}, made just before an answer arrived and shown just after, knows of it`, async () => {
    const { page, context, go } = await visit()
    await go('/study')
    await grade(page, 3)
    await arrived(page, 1)
    const { held, release } = aGate()
    await context.route('**/api/reviews', async (route) => {
      await held
      await route.continue()
    })
    await grade(page, 3)
    await context.route(
      (url) => url.pathname === path,
      async (route) => {
        const before = await route.fetch()
        const taken = page.waitForResponse('**/api/reviews')
        release()
        await (await taken).finished()
        await new Promise((resolve) => setTimeout(resolve, 300))
        await route.fulfill({ response: before })
      },
      { times: 1 },
    )
    await go(path)
    await page.getByText(counts).first().waitFor()
    await arrived(page, 2)
  })

function aGate(): { readonly held: Promise<void>; readonly release: () => void } {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  return { held, release }
}
