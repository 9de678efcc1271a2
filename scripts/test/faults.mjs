// @ts-check
/**
 * The stages of npm run test:faults: each fault as often as NETDRILL_FAULTS says (ci, if nothing), then the wrong builds.
 * Two cores: what only computes runs beside what waits for disks and networks.
 *
 * NETDRILL_UNTIL is a time in seconds since 1970 by which all should be over: a stage that might last longer is not begun.
 */
import path from 'node:path'
import { BUILD, PACKAGES } from './ground.mjs'
import { catchMutants } from './mutants.mjs'
import { runStages } from './run-stages.mjs'
import { vitest } from './vitest.mjs'

export const main = () =>
  runStages(
    [
      PACKAGES,
      BUILD,
      [fault('r1-', 'Postgres killed', 2), fault('r9-', 'study days in every zone', 2)],
      fault('r7-', 'two devices at once', 3),
      fault('r4-', 'devices in any order', 5),
      fault('r2-', 'the app killed', 2),
      fault('r5-http', 'devices in any order, over HTTP', 2),
      fault('r3-', 'tabs and browsers killed', 2),
      fault('r6-', 'one account in two browsers', 3),
      fault('r11-', 'what any release has left on a device', 1),
      { title: 'wrong builds, each to be caught', minutes: 4, work: () => catchMutants() },
    ],
    Number(process.env.NETDRILL_UNTIL || Infinity) * 1000,
  )

/**
 * @param {string} file how the names of its tests begin
 * @param {string} name
 * @param {number} minutes that it may take at ci counts on two cores: half as long again as was measured
 * @returns {import('./run-stages.mjs').Stage}
 */
function fault(file, name, minutes) {
  const work = () => vitest([path.join('tests', 'faults', file)], { NETDRILL_FAULTS: process.env.NETDRILL_FAULTS || 'ci' })
  return { title: `${file.split('-')[0]}: ${name}`, minutes, work }
}
