/** A device of a schedule: the replica of the product, and around it what a browser has: a clock, a zone, a name, a count. */
import type { Day } from '@/lib/core/day'
import { effective } from '@/lib/core/scheduling/log'
import { replay } from '@/lib/core/scheduling/schedule'
import { sm2 } from '@/lib/core/scheduling/sm2'
import { standingOf } from '@/lib/core/scheduling/standing'
import { EMPTY, entriesOf, type Replica } from '@/lib/core/sync/replica'
import type { LogOp } from '@/lib/core/wire'
import type { Chance } from './chance'
import type { Come } from './serial-replay'

export interface Device {
  name: string
  replica: Replica
  /** Of its clock, in ms. */
  skew: number
  /** Its own count of what was done on it. */
  count: number
  readonly zone: Zone
}

interface Zone {
  readonly timeZone: string
  /** Minutes east of UTC, always: whoever checks the days need not read zones. */
  readonly offset: number
  readonly rollover: number
}

const ZONES = [
  { timeZone: 'Asia/Seoul', offset: 540 },
  { timeZone: 'Asia/Seoul', offset: 540 },
  { timeZone: 'UTC', offset: 0 },
  { timeZone: 'Asia/Kathmandu', offset: 345 },
  { timeZone: 'Pacific/Kiritimati', offset: 840 },
  { timeZone: 'Pacific/Pago_Pago', offset: -660 },
]
const ROLLOVERS = [4, 4, 4, 0, 23]

export function aDevice(chance: Chance, at: number): Device {
  const zone = { ...chance.pick(ZONES), rollover: chance.pick(ROLLOVERS) }
  return { name: aName(chance, at), replica: EMPTY, skew: 0, count: chance.below(3), zone }
}

/** A UUID that says nothing of when it was made. */
export const aName = (chance: Chance, at: number): string => `${hex(chance.below(2 ** 32), 8)}-0000-7000-8000-${hex(at, 12)}`

const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0')

/** In a zone whose clocks never change. */
export const dayIn = ({ offset, rollover }: Pick<LogOp, 'offset' | 'rollover'>, at: number): Day =>
  Math.floor((at + offset * 60_000 - rollover * 3_600_000) / 86_400_000) as Day

/** What a device shows of a card, by the product's own fold. */
export function shownBy({ rows, waiting }: Replica, card: string): Come {
  const log = entriesOf(rows.values(), waiting, card)
  const { memory, ...schedule } = replay(sm2, log)
  const counting = effective(log).filter(({ kind }) => kind !== 'undo').map(({ id }) => id).join(' ')
  return { counting, ...memory, ...schedule, ...standingOf(log) }
}
