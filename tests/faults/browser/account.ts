/** The account that two browsers share, seen from the server. */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { expect } from 'vitest'
import { LearnerResponse, type LogRow } from '@/lib/core/wire'
import { LogResponse } from '@/lib/core/wire-choices'
import { tablesUnlike } from '../sync/real-server'
import type { OnDevice } from './on-device'
import type { Person } from './person'

export interface Account {
  /** As the server sets it. */
  readonly cookie: string
  readonly lastSeq: () => Promise<number>
  readonly log: () => Promise<readonly LogRow[]>
  /** A learner's schedules and standings are what the log comes to. */
  readonly expectTablesToEqualLog: () => Promise<void>
}

/** A guest with so many new cards a day that they never run out. */
export async function anAccount(address: string, database: pg.Pool): Promise<Account> {
  const ask = (path: string, cookie: string, body?: unknown) =>
    fetch(`${address}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', origin: address, ...(cookie === '' ? {} : { cookie }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  const guest = await ask('/api/guest', '', { timeZone: 'Asia/Seoul' })
  const cookie = (guest.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const { learner } = LearnerResponse.parse(await guest.json())
  const now = new Date().toISOString()
  const choice = { kind: 'setting', id: randomUUID(), at: now, device: randomUUID(), deviceSeq: 1, change: { newPerDay: 200 } }
  const chosen = await ask('/api/reviews', cookie, { learner, sentAt: now, ops: [choice] })
  expect(chosen.status).toBe(200)
  const { rows: [owner] } = await database.query<{ id: string }>('SELECT id::text FROM learner WHERE public_id = $1', [learner])
  const id = owner?.id ?? ''

  async function log(): Promise<readonly LogRow[]> {
    const { rows, more } = LogResponse.parse(await (await ask('/api/log?after=0', cookie)).json())
    expect(more).toBe(false)
    return rows
  }

  return {
    cookie,
    log,
    lastSeq: async () => (await database.query<{ last: number }>('SELECT last_seq AS last FROM learner WHERE id = $1', [id])).rows[0]?.last ?? 0,
    expectTablesToEqualLog: async () => {
      const rows = await log()
      expect(await tablesUnlike(database, id, rows, [...new Set(rows.map(({ card }) => card))])).toEqual([])
    },
  }
}

/** Every grade and every undo of the person is in the log, once; and what their device has is the log. */
export function expectAllOf({ graded, undone }: Person, { rows, refused }: OnDevice, log: readonly LogRow[], its: readonly LogRow[]): void {
  const kinds = its.map(({ entry }) => entry.kind)
  expect({ answers: kinds.filter((kind) => kind === 'answer').length, undos: kinds.filter((kind) => kind === 'undo').length }).toEqual({ answers: graded, undos: undone })
  expect(refused).toEqual([])
  expect(digestsOf(rows)).toEqual(digestsOf(log))
}

const digestsOf = (rows: readonly LogRow[]): readonly string[] =>
  rows.map(({ card, seq, entry }) => JSON.stringify([seq, card, ...Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1))])).sort()
