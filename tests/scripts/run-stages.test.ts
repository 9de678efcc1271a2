/** How the stages of npm test and npm run test:faults add up, and what a time limit does to them. */
import { expect, test } from 'vitest'
import { aRun } from './a-run'

const SECOND = 1_000
const MINUTE = 60 * SECOND

const stage = (title: string, work: string, rest: object = {}): string => `{ ...${JSON.stringify({ title, ...rest })}, work: async () => ${work} }`
const PASSES = '({ passed: 2, failed: 0 })'
const FAILS = '({ passed: 1, failed: 1 })'
const BREAKS = '{ throw new Error("it broke down") }'

async function theStages(stages: readonly string[], until = 'Infinity') {
  const script = `
    import { runStages } from './scripts/test/run-stages.mjs'
    import { run } from './scripts/processes.mjs'
    await runStages([${stages.join(', ')}], ${until})
    void run`
  const { code, output } = await aRun(['--input-type=module', '-e', script])
  return { code, output, last: output.split('\n').at(-1) }
}

test('the last line is the sum over all stages, those that run side by side too', async () => {
  const { code, last } = await theStages([stage('a', PASSES), `[${stage('b', PASSES)}, ${stage('c', PASSES)}]`])
  expect([code, last]).toEqual([0, '6 passed, 0 failed'])
})

test('a stage that fails or breaks down fails the whole, and the others run all the same', async () => {
  const { code, output, last } = await theStages([stage('a', FAILS), stage('b', BREAKS), stage('c', PASSES)])
  expect([code, last]).toEqual([1, '3 passed, 2 failed'])
  expect(output).toContain('it broke down')
})

test('without an essential stage the rest is left', async () => {
  const { code, last } = await theStages([stage('a', BREAKS, { essential: true }), stage('b', PASSES)])
  expect([code, last]).toEqual([1, '0 passed, 1 failed'])
})

test('where nothing was tested nothing has passed', async () => {
  const { code, last } = await theStages([])
  expect([code, last]).toEqual([1, '0 passed, 0 failed'])
})

test('what would not fit into the time is not begun, and named; what is short is', async () => {
  const stages = [stage('needed', PASSES), stage('long', FAILS, { minutes: 9 }), stage('short', PASSES, { minutes: 1 })]
  const { code, output, last } = await theStages(stages, `Date.now() + ${5 * MINUTE}`)
  expect([code, last]).toEqual([0, '4 passed, 0 failed'])
  expect(output).toContain('Not begun, for there was too little time left: long.')
})

test('what runs far over the time is stopped, fails, and the sum is still told', async () => {
  const hangs = `{ const { code } = await run('sleep', ['600']); return { passed: 0, failed: code === 0 ? 0 : 1 } }`
  const begin = Date.now()
  const { code, output, last } = await theStages([stage('hangs', hangs), stage('next', PASSES, { minutes: 1 })], `Date.now() - ${2 * MINUTE - SECOND}`)
  expect([code, last]).toEqual([1, '0 passed, 1 failed'])
  expect(output).toContain('The time is over')
  expect(output).toContain('Not begun, for there was too little time left: next.')
  expect(Date.now() - begin).toBeLessThan(MINUTE)
})
