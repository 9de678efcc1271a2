import { expect, test } from 'vitest'
import { aRun } from './a-run'

const KILL = ['node_modules/tsx/dist/cli.mjs', '--conditions=react-server', 'tests/durability/kill-postgres.ts']

test('no acknowledged review is lost when Postgres is killed', async () => {
  const { code, output } = await aRun([...KILL, '3'])
  expect(output).toMatch(/^Sound after 3 kills: .* 0 missing, 0 schedules unlike their logs, 0 of 4 logs with gaps\.$/)
  expect(code).toBe(0)
})

test('and one is, if commits do not wait for the disk: the test can fail', async () => {
  const { code, output } = await aRun([...KILL, '3', 'careless'])
  expect(output).toMatch(/^BROKEN after 3 kills/)
  expect(code).toBe(1)
})
