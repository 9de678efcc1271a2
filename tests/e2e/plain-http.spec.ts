/** A phone that opens the app by plain http at an address in the house: browsers keep some of their abilities from it. */
import { expect, test } from 'vitest'
import { grade } from './a-sitting'
import { base, visit } from './a-visit'

test('answers given in quick succession all arrive, with one guest', async () => {
  const { page, context, go } = await visit({ expectComplaints: true })
  const guests: string[] = []
  context.on('request', (request) => {
    if (request.url().endsWith('/api/guest')) guests.push(request.url())
  })
  await go(`${base().replace('localhost', 'netdrill.test')}/study`)
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false)
  for (let n = 0; n < 3; n++) await grade(page, 3)
  await page.getByRole('link', { name: '오늘 화면으로' }).click()
  await page.getByRole('link', { name: '이어서 7장 풀기' }).waitFor()
  expect(await page.getByText(/보내지 않은 답/).count()).toBe(0)
  expect(guests).toHaveLength(1)
})
