/** While the database does not answer: a sentence instead of a blank page, and everything back when it does. */
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { arrived, grade } from './a-sitting'
import { visit } from './a-visit'

/** Renames a table for as long as the work takes: every question asked of it fails. */
async function without(table: string, work: () => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: inject('appDatabaseUrl') })
  await client.connect()
  try {
    await client.query(`ALTER TABLE ${table} RENAME TO ${table}_away`)
    try {
      await work()
    } finally {
      await client.query(`ALTER TABLE ${table}_away RENAME TO ${table}`)
    }
  } finally {
    await client.end()
  }
}

test.for(['deck', 'learner'])('a page that cannot ask for %ss says so in both languages, and is back on "Try again"', async (table) => {
  const { page, go } = await visit({ expectComplaints: true })
  await go('/study')
  await grade(page, 3)
  await arrived(page, 1)
  await without(table, async () => {
    const answer = await page.goto('/')
    expect(answer?.status()).toBe(500)
    await page.getByText('화면을 열지 못했어요.').waitFor()
    await page.getByText(/This page could not be opened/).waitFor()
  })
  await page.getByRole('button', { name: /Try again/ }).click()
  await page.getByRole('link', { name: '이어서 9장 풀기' }).waitFor()
})

test('answers that are given meanwhile wait on the device', async () => {
  const { page, go } = await visit()
  await go('/study')
  await grade(page, 3)
  await arrived(page, 1)
  await without('log', async () => {
    await grade(page, 3)
    await page.getByText(/보내지 않은 답 1개/).waitFor()
  })
  await arrived(page, 2)
})
