// @ts-check
/**
 * The stages of npm test. A check of `npm run check` and a test of vitest count as one each. The checks keep one core busy at a time, so
 * they run beside the tests outside of it; the browser has the machine for itself.
 */
import { BUILD, PACKAGES } from './ground.mjs'
import { runStages } from './run-stages.mjs'
import { projects, vitest } from './vitest.mjs'

export const main = () =>
  runStages([
    PACKAGES,
    [
      { title: 'checks', work: async () => (await import('../check.mjs')).checkAll() },
      { title: 'tests', work: () => vitest(projects(['core', 'server', 'scripts'])) },
    ],
    BUILD,
    { title: 'tests in the browser', work: () => vitest(projects(['e2e'])) },
    { title: 'tests that kill', work: () => vitest(projects(['kills'])) },
  ])
