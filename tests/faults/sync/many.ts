/** Runs schedules until one fails; the failure is made small, told by its seed, and written down to stay. */
import { readFileSync, writeFileSync } from 'node:fs'
import { setImmediate as breathe } from 'node:timers/promises'
import { type Schedule, scheduleOf, type Step } from './schedule'

interface Wish {
  readonly from: number
  readonly to: number
  /** From one seed to the next. */
  readonly step: number
  readonly mostSteps: number
  /** How many run side by side. */
  readonly atOnce: number
}
type Judge = (schedule: Schedule) => Promise<readonly string[]>

export interface Result {
  readonly schedules: number
  readonly steps: number
  /** Of the first that fails: its seed, what is wrong, and the smallest schedule in which something still is. */
  readonly failure: string | null
}

export async function runMany({ from, to, step, mostSteps, atOnce }: Wish, judge: Judge): Promise<Result> {
  const result = { schedules: 0, steps: 0, failure: null as string | null }
  let next = from

  async function runSome(): Promise<void> {
    while (next < to && result.failure === null) {
      const schedule = scheduleOf(next, { mostSteps })
      next += step
      const problems = await judge(schedule)
      if (problems.length > 0) result.failure ??= await toldOf(schedule, problems, judge)
      result.steps += schedule.steps.length
      // The runner listens between two schedules, and hears of nobody who never pauses.
      if (++result.schedules % 500 === 0) await breathe()
    }
  }

  await Promise.all(Array.from({ length: atOnce }, runSome))
  return result
}

/** Schedules that failed once, as they were: they stay when the generator makes others of their seeds. */
export const onceFailed = (): readonly Schedule[] => JSON.parse(readFileSync(ONCE_FAILED, 'utf8')) as readonly Schedule[]

const ONCE_FAILED = new URL('once-failed.json', import.meta.url)

async function toldOf(schedule: Schedule, problems: readonly string[], judge: Judge): Promise<string> {
  const title = `seed ${schedule.seed}: ${problems.slice(0, 5).join('; ')}`
  // A seeded defect is no find.
  if (process.env.NETDRILL_MUTANT) return title
  const smallest = await shrunk(schedule, judge)
  writeFileSync(ONCE_FAILED, `${JSON.stringify([...onceFailed(), smallest])}\n`)
  return `${title}\n${JSON.stringify(smallest)}`
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
