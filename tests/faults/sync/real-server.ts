/** The application as the server of a schedule: each schedule is a guest of its own, who is asked nothing that a browser would not ask. */
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type pg from 'pg'
import { LearnerResponse, type LogRow, ReviewsResponse } from '@/lib/core/wire'
import { LogResponse } from '@/lib/core/wire-choices'
import { run } from './run'
import type { Schedule } from './schedule'
import { type Come, serialReplay } from './serial-replay'
import type { Batch, Server } from './server'
import { verdict } from './verdict'

export interface Wish {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: unknown
  readonly cookie?: string
}
export type Ask = (wish: Wish) => Promise<Response>

interface Ground {
  readonly ask: Ask
  readonly database: pg.Pool
  /** A card that the application knows. */
  readonly shipped: string
}

const DAY = 86_400_000

/** What is wrong at the end of a schedule, on the devices and in the database. */
export async function problemsOf(given: Schedule, ground: Ground): Promise<readonly string[]> {
  // Of every other schedule the clocks are sound, and it has been going on for two months without a network.
  const isSound = given.seed % 2 === 0
  const schedule = isSound ? { ...given, start: Date.now() - 60 * DAY } : given
  try {
    const server = await realServer(schedule, isSound, ground)
    const world = await run(schedule, server)
    const log = await server.everything()
    const cards = schedule.cards.map((_, card) => server.cardId(card))
    return [...verdict(world, log, cards), ...(await server.unlike(log, cards))]
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

interface RealServer extends Server {
  readonly everything: () => Promise<readonly LogRow[]>
  /** How the tables differ from what the log comes to. */
  readonly unlike: (log: readonly LogRow[], cards: readonly string[]) => Promise<readonly string[]>
}

async function realServer({ cards, seed }: Schedule, isSound: boolean, { ask, database, shipped }: Ground): Promise<RealServer> {
  const guest = await ask({ method: 'POST', path: '/api/guest', body: { timeZone: 'Asia/Seoul' } })
  const cookie = (guest.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const { learner } = LearnerResponse.parse(await read(guest))
  const ids = cards.map((_, card) => (card === 0 ? shipped : randomUUID()))
  const { rows: [owner] } = await database.query<{ id: string }>('SELECT id::text FROM learner WHERE public_id = $1', [learner])
  const deck = randomUUID()
  if (cards.length > 1) await database.query('INSERT INTO own_deck (learner_id, id, title, hue, position) VALUES ($1, $2, $3, 0, 0)', [owner?.id, deck, 'A deck'])
  let posts = 0

  const cardId = (card: number): string => ids[card] ?? ''

  async function setCard(card: number, known: boolean): Promise<void> {
    if (known)
      await database.query(
        `INSERT INTO own_card (learner_id, id, deck_id, position, topic, language, source, answered, version)
         VALUES ($1, $2, $3, $4, '', 'ko', '{}', true, 1) ON CONFLICT DO NOTHING`,
        [owner?.id, cardId(card), deck, card],
      )
    else await database.query('DELETE FROM own_card WHERE learner_id = $1 AND id = $2', [owner?.id, cardId(card)])
  }
  for (const [card, known] of cards.entries()) if (card > 0 && known) await setCard(card, true)

  async function post({ ops, sentAt }: Batch): Promise<ReviewsResponse> {
    const body = { learner, sentAt: (isSound ? new Date() : sentAt).toISOString(), ops }
    const once = async () => ReviewsResponse.parse(await read(await ask({ method: 'POST', path: '/api/reviews', body, cookie })))
    // Now and then the same request comes twice at the same moment, by two ways.
    const [reply] = await Promise.all((posts++ + seed) % 6 === 0 ? [once(), once()] : [once()])
    return reply
  }

  async function page(after: number): Promise<LogResponse> {
    return LogResponse.parse(await read(await ask({ method: 'GET', path: `/api/log?after=${after}`, cookie })))
  }

  async function everything(): Promise<readonly LogRow[]> {
    const { rows, more } = await page(0)
    const { rows: stored } = await database.query<{ id: string; seq: number }>('SELECT id, seq FROM log WHERE learner_id = $1 ORDER BY seq', [owner?.id])
    expect(more).toBe(false)
    expect(rows.map(({ seq, entry: { id } }) => ({ id, seq }))).toEqual(stored)
    return rows
  }

  return {
    cardId,
    setCard,
    post,
    log: async (after, most) => {
      const { rows, more } = await page(after)
      return { rows: rows.slice(0, most), more: more || rows.length > most }
    },
    everything,
    unlike: (log, names) => tablesUnlike(database, owner?.id ?? '', log, names),
  }
}

/** How a learner's schedules and standings in the database differ from what the log comes to. */
export async function tablesUnlike(database: pg.Pool, learnerId: string, log: readonly LogRow[], cards: readonly string[]): Promise<readonly string[]> {
  const { rows: kept } = await database.query<{ come: Partial<Come> & { card: string } }>(
    `SELECT to_jsonb(s) || jsonb_build_object('drillDay', s.drill_day) AS come FROM schedule s WHERE learner_id = $1
     UNION ALL SELECT to_jsonb(t) FROM standing t WHERE learner_id = $1`,
    [learnerId],
  )
  const fresh = serialReplay([])
  return cards.flatMap((card) => {
    const expected = serialReplay(log.filter((row) => row.card === card).map(({ entry }) => entry))
    const found = kept.filter(({ come }) => come.card === card).reduce<Partial<Come>>((all, { come }) => ({ ...all, ...come }), {})
    const keys = (Object.keys(expected) as (keyof Come)[]).filter((key) => key !== 'counting' && (found[key] ?? fresh[key]) !== expected[key])
    return keys.map((key) => `${card} in the database: ${key} should be ${expected[key]}, is ${found[key] ?? fresh[key]}`)
  })
}

async function read(response: Response): Promise<unknown> {
  if (response.status !== 200) throw new Error(`the application answered ${response.status}: ${await response.text()}`)
  return response.json()
}
