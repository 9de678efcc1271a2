/** What CI is told by .ci/run, whatever its two commands say. */
import { chmodSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { aFolder } from './a-folder'
import { aRun } from './a-run'

interface Case {
  /** What npm test and npm run test:faults print and end with, as a shell has it. */
  readonly tests: string
  readonly faults: string
  readonly code: number
  readonly last: string
}

const cases: Record<string, Case> = {
  'both pass: the sum': { tests: 'echo "30 passed, 0 failed"', faults: 'echo "4 passed, 0 failed"', code: 0, last: '34 passed, 0 failed' },
  'faults fail, and npm says more afterwards': {
    tests: 'echo "30 passed, 0 failed"',
    faults: 'echo "4 passed, 2 failed"; echo "npm error" >&2; exit 1',
    code: 1,
    last: '34 passed, 2 failed',
  },
  'tests fail: the faults run all the same': { tests: 'echo "29 passed, 1 failed"; exit 1', faults: 'echo "4 passed, 0 failed"', code: 1, last: '33 passed, 1 failed' },
  'a sum in the middle is not the sum': { tests: 'echo "1 passed, 0 failed"; echo "30 passed, 0 failed"', faults: 'echo "4 passed, 0 failed"', code: 0, last: '34 passed, 0 failed' },
  'one that dies without a word has failed': { tests: 'echo "30 passed, 0 failed"', faults: 'kill -9 $$', code: 1, last: '30 passed, 1 failed' },
  'one that ends badly has failed, whatever it says': { tests: 'echo "30 passed, 0 failed"', faults: 'echo "4 passed, 0 failed"; exit 1', code: 1, last: '34 passed, 1 failed' },
}

test.for(Object.entries(cases))('%s', async ([, { tests, faults, code, last }]) => {
  const run = await ciWith(`if [ "$1" = test ]; then ${tests}; else ${faults}; fi`)
  expect([run.code, run.output.split('\n').at(-1)]).toEqual([code, last])
})

test('what was not begun is named again before the sum, and both know how much time there is', async () => {
  const { output } = await ciWith('echo "until $NETDRILL_UNTIL"; echo "Not begun, for there was too little time left: r5."; echo "1 passed, 0 failed"', { NETDRILL_MINUTES: '1' })
  const times = [...output.matchAll(/^until (\d+)$/gm)].map(([, seconds]) => Number(seconds) - Date.now() / 1000)
  expect(times).toHaveLength(2)
  for (const left of times) expect(left).toSatisfy((seconds: number) => seconds > 0 && seconds <= 60)
  expect(output.split('\n').slice(-3)).toEqual(['Not begun, for there was too little time left: r5.', '', '2 passed, 0 failed'])
})

test('what passed at its second try is told again before the sum', async () => {
  const { output } = await ciWith(`echo '   ✓ a slow one  61000ms (retry x1)'; echo '   ✓ another 5ms'; echo '2 passed, 0 failed'`)
  expect(output.split('\n').slice(-4).map((line) => line.trim())).toEqual(['✓ a slow one  61000ms (retry x1)', '✓ a slow one  61000ms (retry x1)', '', '4 passed, 0 failed'])
})

test('what failed is told again before the sum', async () => {
  const [error, of] = ['\\033[31m', '\\033[39m']
  const { output } = await ciWith(`printf '${error}--- Failed Tests 1 ---${of}\\n\\n${error} FAIL ${of} a.test.ts > adds\\nit does not\\n\\n Test Files  1 failed\\n'; for n in 1 2 3; do echo "a line"; done; echo "1 passed, 1 failed"; exit 1`)
  expect(output.slice(output.lastIndexOf('a line')).split('\n').map((line) => line.trim()).filter((line) => line !== '')).toEqual([
    'a line', '1 passed, 1 failed', ...['--- Failed Tests 1 ---', 'FAIL  a.test.ts > adds', 'it does not'], ...['--- Failed Tests 1 ---', 'FAIL  a.test.ts > adds', 'it does not'], '2 passed, 2 failed',
  ])
})

function ciWith(script: string, env: Record<string, string> = {}) {
  const folder = aFolder()
  const npm = path.join(folder, 'npm')
  writeFileSync(npm, `#!/bin/sh\n${script}\n`)
  chmodSync(npm, 0o755)
  return aRun(['scripts/ci.mjs'], { ...env, PATH: `${folder}${path.delimiter}${process.env['PATH'] ?? ''}` })
}
