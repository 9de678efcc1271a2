// @ts-check
/**
 * The wrong builds: each changes one snippet of the product, and one test must fail for it. A new one is one entry.
 *
 *   npm run test:mutants            all of them
 *   npm run test:mutants -- lock    those with "lock" in their names
 *
 * `file`     where the snippet is, exactly once; a mutant whose snippet has gone fails, so that none goes stale in silence
 * `caught`   the test that must fail, with an assertion
 * `count`    how often that test tries, if not as counts.ts says for a mutant
 * `built`    true: the test looks at the built app, so the app is built with the snippet replaced
 */
import { SYNC_MUTANTS } from './sync-mutants.mjs'

/**
 * @typedef {object} Mutant
 * @property {string} name
 * @property {string} file
 * @property {string} from
 * @property {string} to
 * @property {string} caught
 * @property {number} [count]
 * @property {boolean} [built]
 */

const R1 = 'tests/faults/r1-kill-postgres.test.ts'
const R2 = 'tests/faults/r2-kill-app.test.ts'
const R7 = 'tests/faults/r7-concurrent.test.ts'
const R9 = 'tests/faults/r9-zones.test.ts'
const REVIEWS = 'lib/server/reviews.ts'
const LOG = 'lib/core/scheduling/log.ts'
const DAY = 'lib/core/day.ts'

/** @type {readonly Mutant[]} */
export const MUTANTS = [
  {
    name: 'commits do not wait for the disk',
    file: 'scripts/embedded-postgres.mjs',
    from: `'synchronous_commit=on'`,
    to: `'synchronous_commit=off'`,
    caught: R1,
  },
  {
    name: 'acknowledged before the commit',
    file: REVIEWS,
    from: 'return db().$transaction((tx) => storeIn(tx, userId, rows), TRANSACTION)',
    to: `return new Promise((resolve, reject) => {
      db().$transaction(async (tx) => {
        resolve(await storeIn(tx, userId, rows))
        await new Promise((later) => setTimeout(later, 30))
      }, TRANSACTION).catch(reject)
    })`,
    caught: R1,
  },
  {
    name: 'the server gives an answer an id of its own',
    file: REVIEWS,
    from: '    id: op.id,',
    to: '    id: globalThis.crypto.randomUUID() as string,',
    caught: R2,
    built: true,
  },
  {
    name: 'no look whether an id is there already',
    file: REVIEWS,
    from: 'WHERE learner_id = ${userId}::int8 AND id = ANY(${rows.map(({ id }) => id)}::uuid[])',
    to: 'WHERE false AND learner_id = ${userId}::int8 AND id = ANY(${rows.map(({ id }) => id)}::uuid[])',
    caught: R7,
  },
  {
    name: 'no lock on the learner',
    file: 'lib/server/one-writer.ts',
    from: ' FOR UPDATE`',
    to: '`',
    caught: R7,
  },
  {
    name: 'answers of a skewed clock are refused',
    file: REVIEWS,
    from: '= sift(ops)',
    to: `= Math.abs(receivedAt.getTime() - Date.parse(sentAt)) < 300_000 ? sift(ops)
    : { sound: [], choices: [], refused: ops.map((one) => ({ id: idOf(one), outcome: 'refused', reason: 'malformed' })) }`,
    caught: R7,
  },
  {
    name: 'a refused row blocks the rows behind it',
    file: REVIEWS,
    from: `else refused.push({ id: idOf(op), outcome: 'refused', reason: 'malformed' })`,
    to: `else return { sound: [], choices: [], refused: ops.map((one) => ({ id: idOf(one), outcome: 'refused', reason: 'malformed' })) }`,
    caught: R7,
  },
  {
    name: 'an undo deletes what it takes back',
    file: REVIEWS,
    from: '  const cards = [...new Set(rows.map(({ card }) => card))]\n  const logs',
    to: `  await tx.log.deleteMany({ where: { learnerId: userId, id: { in: rows.flatMap(({ of }) => of ?? []) } } })
  const cards = [...new Set(rows.map(({ card }) => card))]\n  const logs`,
    caught: R7,
  },
  {
    name: 'undos are ignored',
    file: LOG,
    from: '.filter(({ id }) => !undone.has(id))',
    to: '',
    caught: R7,
  },
  {
    name: 'four hours are subtracted before the zone is asked',
    file: DAY,
    from: 'localParts(at, timeZone)\n  const date = Date.UTC(year, month - 1, day) / MS_PER_DAY\n  return (hour < rolloverHour ? date - 1 : date) as Day',
    to: 'localParts(new Date(at.getTime() - rolloverHour * 3_600_000), timeZone)\n  return (Date.UTC(year, month - 1, day) / MS_PER_DAY) as Day',
    caught: R9,
  },
  {
    name: 'the day of UTC is the study day',
    file: DAY,
    from: '= localParts(at, timeZone)\n  const date',
    to: `= localParts(at, 'UTC')\n  const date`,
    caught: R9,
  },
  {
    name: 'the device decides the study day alone',
    file: 'lib/core/scheduling/clock.ts',
    from: 'return claimed === addDays(computed, 1) ? claimed : computed',
    to: 'return claimed > computed ? claimed : computed',
    caught: R9,
  },
  ...SYNC_MUTANTS,
]

/** @param {string} name */
export function named(name) {
  const found = MUTANTS.find((mutant) => mutant.name === name)
  if (found) return found
  throw new Error(`There is no mutant called "${name}".`)
}

/**
 * @param {Mutant} mutant
 * @param {string} code
 */
export function mutated({ name, file, from, to }, code) {
  const times = code.split(from).length - 1
  if (times === 1) return code.replace(from, () => to)
  throw new Error(`The mutant "${name}" is stale: its snippet is in ${file} ${times} times, not once.`)
}
