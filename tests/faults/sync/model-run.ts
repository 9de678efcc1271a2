/** One schedule against the model of the server: how it ended, and what is wrong with that. */
import { run, type World } from './run'
import type { Schedule } from './schedule'
import { modelServer } from './server'
import { clocksVerdict, verdict } from './verdict'
import type { LogRow } from '@/lib/core/wire'

export interface Ended extends World {
  readonly log: readonly LogRow[]
}

export async function endOf(schedule: Schedule): Promise<Ended> {
  const { world, log } = await play(schedule)
  return { ...world, log }
}

export async function problemsIn(schedule: Schedule): Promise<readonly string[]> {
  const { world, log, server } = await play(schedule)
  const cards = schedule.cards.map((_, card) => server.cardId(card))
  return [...verdict(world, log, cards), ...clocksVerdict(world, log, server)]
}

async function play(schedule: Schedule) {
  const server = modelServer(schedule.cards)
  const world = await run(schedule, server)
  return { world, server, log: server.log(0, Infinity).rows }
}
