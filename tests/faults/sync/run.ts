/** Runs a schedule: the devices are the product's replicas, the network is as bad as the steps say. Answers what it saw go wrong. */
import { answered, done, EMPTY, pulled, type Replica, withRows } from '@/lib/core/sync/replica'
import type { LogOp, LogRow } from '@/lib/core/wire'
import { type Chance, chanceOf } from './chance'
import { aDevice, aName, dayIn, type Device, shownBy } from './devices'
import type { Oddity, Schedule, Step } from './schedule'
import { type Come, serialReplay } from './serial-replay'
import type { Batch, Outcomes, Server } from './server'

/** What is left of a schedule when everything was sent and pulled. */
export interface World {
  readonly devices: readonly Device[]
  /** Everything that was ever done, by id. */
  readonly ops: ReadonlyMap<string, LogOp>
  /** Of which the server said that it has them. */
  readonly acknowledged: ReadonlySet<string>
  /** That a device was told were refused, by device. */
  readonly refusals: ReadonlyMap<Device, ReadonlySet<string>>
  /** What a browser forgot before it was sent: it may be gone. */
  readonly forgotten: ReadonlySet<string>
  readonly problems: readonly string[]
}

type Air =
  | { readonly kind: 'request'; readonly device: Device; readonly batch: Omit<Batch, 'receivedAt'> }
  | { readonly kind: 'reply'; readonly device: Device; readonly reply: Outcomes }
  | { readonly kind: 'page'; readonly device: Device; readonly rows: readonly LogRow[] }

const MOST_DEVICES = 6
const AT_ONCE = 500
const ROWS_AT_ONCE = 2_000
const ROUNDS = 50

export async function run({ seed, start, devices: number, cards, landsAtLast, steps }: Schedule, server: Server): Promise<World> {
  const chance: Chance = chanceOf(~seed)
  const devices = Array.from({ length: number }, (_, at) => aDevice(chance, at))
  const ops = new Map<string, LogOp>()
  const acknowledged = new Set<string>()
  const refusals = new Map<Device, Set<string>>()
  const forgotten = new Set<string>()
  const problems: string[] = []
  const air: Air[] = []
  let now = start

  for (const step of steps) await happen(step)
  await comeTogether()
  return { devices, ops, acknowledged, refusals, forgotten, problems }

  async function happen(step: Step): Promise<void> {
    switch (step.do) {
      case 'pass':
        now += step.ms
        return
      case 'answer': {
        const { quality, context, odd } = step
        const given = { kind: 'answer', context, quality: odd === 'malformed' ? (9 as never) : quality } as const
        keep(at(step), { ...given, proposal: null, pointsHit: [], durationMs: 20_000, ...circumstances(at(step), cardOf(step), odd) })
        return
      }
      case 'change':
        keep(at(step), { kind: 'change', what: step.what, value: step.value, ...circumstances(at(step), cardOf(step)) })
        return
      case 'undo':
        undo(at(step), step.pick)
        return
      case 'chain': {
        let last = undo(at(step), step.pick)
        for (let depth = 1; last && depth < step.depth; depth++) last = undoOf(at(step), last)
        return
      }
      case 'redo':
        redo(at(step), step.pick)
        return
      case 'send':
        await send(at(step), step)
        return
      case 'pull':
        await pull(at(step), step)
        return
      case 'land':
        if (air.length > 0) await land(air.splice(step.pick % air.length, 1)[0] as Air)
        return
      case 'clock':
        at(step).skew = step.skew
        return
      case 'join':
        if (devices.length < MOST_DEVICES) devices.push(aDevice(chance, devices.length))
        return
      case 'lose_copy':
        at(step).replica = { ...EMPTY, waiting: at(step).replica.waiting, refused: at(step).replica.refused }
        return
      case 'lose_all':
        loseAll(at(step))
        return
      case 'card':
        // The first one stays: a schedule in which nothing is ever stored shows nothing.
        if (step.card % cards.length > 0) await server.setCard(step.card % cards.length, step.known)
        return
      case 'look':
        look(at(step))
        return
    }
  }

  function at(step: { readonly device: number }): Device {
    return devices[step.device % devices.length] as Device
  }

  function cardOf(step: { readonly card: number }): string {
    return server.cardId(step.card % cards.length)
  }

  function circumstances(device: Device, card: string, odd: Oddity = 'none') {
    const clock = now + device.skew
    if (odd !== 'same_count') device.count++
    const { zone } = device
    const day = dayIn(zone, clock)
    const claimed = odd === 'day_ahead' ? day + 1 : odd === 'wrong_day' ? day - 3 + chance.below(7) : day
    return {
      id: aName(chance, ops.size),
      day: claimed as typeof day,
      at: new Date(clock).toISOString(),
      device: device.name,
      deviceSeq: device.count,
      card,
      ...zone,
      rules: 'sm2-article/1',
    }
  }

  function keep(device: Device, op: LogOp): LogOp {
    ops.set(op.id, op)
    device.replica = done(device.replica, op)
    return op
  }

  function undo(device: Device, pick: number): LogOp | undefined {
    const { rows, waiting } = device.replica
    const place = pick % Math.max(1, rows.size + waiting.length)
    const known = place < waiting.length ? waiting[waiting.length - 1 - place] : [...rows.values()][place - waiting.length]
    if (!known) return undefined
    return 'entry' in known ? undoOf(device, { id: known.entry.id, card: known.card }) : undoOf(device, known)
  }

  function undoOf(device: Device, { id: of, card }: Pick<LogOp, 'id' | 'card'>): LogOp {
    return keep(device, { kind: 'undo', of, ...circumstances(device, card) })
  }

  function redo(device: Device, pick: number): void {
    const before = device.replica
    const taken = undo(device, pick)
    if (!taken) return
    undoOf(device, taken)
    expectAlike(`undoing an undo on ${device.name}`, shownBy(before, taken.card), shownBy(device.replica, taken.card))
  }

  async function send(device: Device, { most, gaps, fate }: Extract<Step, { do: 'send' }>): Promise<void> {
    const { waiting } = device.replica
    const batch = { ops: (gaps ? waiting.filter((_, place) => place % 2 === 1) : waiting).slice(0, most), sentAt: new Date(now + device.skew) }
    if (batch.ops.length === 0 || fate === 'request_lost') return
    if (fate === 'request_late') return void air.push({ kind: 'request', device, batch })
    const reply = await receive(batch)
    if (fate === 'doubled') air.push({ kind: 'request', device, batch })
    if (fate === 'reply_late') air.push({ kind: 'reply', device, reply })
    else if (fate === 'half') device.replica = { ...device.replica, rows: withRows(device.replica.rows, reply.rows ?? []) }
    else if (fate !== 'reply_lost') hear(device, reply)
  }

  async function receive(batch: Omit<Batch, 'receivedAt'>): Promise<Outcomes> {
    const reply = await server.post({ ...batch, receivedAt: new Date(now) })
    for (const { id, outcome } of reply.outcomes) if (outcome !== 'refused') acknowledged.add(id)
    return reply
  }

  function hear(device: Device, reply: Outcomes): void {
    const waited = new Set(device.replica.waiting.map(({ id }) => id))
    device.replica = answered(device.replica, reply)
    for (const { id, outcome } of reply.outcomes) {
      if (outcome !== 'refused' || !waited.has(id)) continue
      const told = refusals.get(device) ?? new Set()
      refusals.set(device, told.add(id))
    }
  }

  async function pull(device: Device, { most, fate }: Pick<Extract<Step, { do: 'pull' }>, 'most' | 'fate'>): Promise<boolean> {
    const { rows, more } = await server.log(device.replica.cursor, most)
    if (fate === 'late') air.push({ kind: 'page', device, rows })
    else if (fate === 'half') device.replica = { ...device.replica, rows: withRows(device.replica.rows, rows) }
    else if (fate === 'arrives') device.replica = pulled(device.replica, rows)
    return more
  }

  async function land(flight: Air): Promise<void> {
    const { kind, device } = flight
    if (kind === 'page') device.replica = pulled(device.replica, flight.rows)
    else if (kind === 'reply') hear(device, flight.reply)
    // Whoever asked has given it up: nobody hears the answer.
    else await receive(flight.batch)
  }

  function loseAll(device: Device): void {
    for (const { id } of [...device.replica.waiting, ...device.replica.refused]) forgotten.add(id)
    refusals.delete(device)
    device.replica = EMPTY
    device.name = aName(chance, 100 + ops.size)
    device.count = 0
  }

  function look({ name, replica }: Device): void {
    for (let seq = 1, seen = new Set([...replica.rows.values()].map((row) => row.seq)); seq <= replica.cursor; seq++)
      if (!seen.has(seq)) problems.push(`the cursor of ${name} is at ${replica.cursor}, but row ${seq} is not there`)
    for (let card = 0; card < cards.length; card++) {
      const id = server.cardId(card)
      expectAlike(`card ${card} on ${name}, on the way`, serialReplay(entriesHere(replica, id)), shownBy(replica, id))
    }
  }

  function expectAlike(where: string, expected: Come, seen: Come): void {
    for (const key of Object.keys(expected) as (keyof Come)[])
      if (expected[key] !== seen[key]) problems.push(`${where}: ${key} should be ${expected[key]}, is ${seen[key]}`)
  }

  /** The network is back for good: everybody sends everything and fetches everything, and asks until there is no more. */
  async function comeTogether(): Promise<void> {
    if (landsAtLast) while (air.length > 0) await land(air.pop() as Air)
    await Promise.all(devices.map(sendAll))
    await Promise.all(devices.map(pullAll))
  }

  async function sendAll(device: Device): Promise<void> {
    for (let round = 0; device.replica.waiting.length > 0 && round < ROUNDS; round++)
      await send(device, { do: 'send', device: 0, most: AT_ONCE, gaps: false, fate: 'arrives' })
    if (device.replica.waiting.length > 0) problems.push(`${device.name} could not send ${device.replica.waiting.length} rows`)
  }

  async function pullAll(device: Device): Promise<void> {
    let more = true
    for (let round = 0; more && round < ROUNDS; round++) more = await pull(device, { most: ROWS_AT_ONCE, fate: 'arrives' })
    if (more) problems.push(`${device.name} could not come to the end of the log`)
  }
}

/** Each row once, the server's word first. */
function entriesHere({ rows, waiting }: Replica, card: string) {
  const stored = [...rows.values()].filter((row) => row.card === card).map(({ entry }) => entry)
  return [...stored, ...waiting.filter((op) => op.card === card && !rows.has(op.id))]
}
