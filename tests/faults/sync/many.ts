/** Runs schedules one after the other until one fails; the failure is made small, told by its seed, and written down to stay. */
import { readFileSync, writeFileSync } from 'node:fs'
import { setImmediate as breathe } from 'node:timers/promises'
import { type Schedule, scheduleOf, type Step } from './schedule'

interface Wish {
  readonly from: number
  readonly to: number
  /** From one seed to the next. */
  readonly step: number
  readonly mostSteps: number
}
type Judge = (schedule: Schedule) => Promise<readonly string[]>

/** Of how many schedules and steps there was nothing to say. The first that fails is thrown. */
export async function runMany({ from, to, step, mostSteps }: Wish, judge: Judge): Promise<{ readonly schedules: number; readonly steps: number }> {
  let steps = 0
  let schedules = 0
  for (let seed = from; seed < to; seed += step) {
    const schedule = scheduleOf(seed, { mostSteps })
    const problems = await judge(schedule)
    if (problems.length > 0) throw await failure(schedule, judge)
    steps += schedule.steps.length
    // The runner listens between two schedules, and hears of nobody who never pauses.
    if (++schedules % 500 === 0) await breathe()
  }
  return { schedules, steps }
}

/** Schedules that failed once, as they were: they stay when the generator makes others of their seeds. */
export const onceFailed = (): readonly Schedule[] => JSON.parse(readFileSync(ONCE_FAILED, 'utf8')) as readonly Schedule[]

const ONCE_FAILED = new URL('once-failed.json', import.meta.url)

async function failure(schedule: Schedule, judge: Judge): Promise<Error> {
  const smallest = await shrunk(schedule, judge)
  const problems = await judge(smallest)
  // A seeded defect is no find.
  if (!process.env.NETDRILL_MUTANT) writeFileSync(ONCE_FAILED, `${JSON.stringify([...onceFailed(), smallest])}\n`)
  return new Error([`seed ${schedule.seed}: ${problems.slice(0, 5).join('; ')}`, JSON.stringify(smallest)].join('\n'))
}

/** Leaves steps out, many at first, as long as something is still wrong. */
async function shrunk(schedule: Schedule, judge: Judge): Promise<Schedule> {
  let smallest = schedule
  for (let many = Math.ceil(schedule.steps.length / 2); many >= 1; many = Math.floor(many / 2))
    for (let from = 0; from < smallest.steps.length; ) {
      const steps: readonly Step[] = smallest.steps.toSpliced(from, many)
      if ((await judge({ ...smallest, steps })).length > 0) smallest = { ...smallest, steps }
      else from += many
    }
  return smallest
}
