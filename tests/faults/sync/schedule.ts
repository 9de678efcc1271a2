/**
 * What may happen to a learner's devices, the network and the server, as plain data: a seed makes a schedule, and a schedule that
 * once failed can be kept. Whom a step names may not be there: numbers are taken modulo what is.
 */
import type { Quality } from '@/lib/core/rating'
import { type ChangeOf, CHANGES, type Context, CONTEXTS } from '@/lib/core/scheduling/log'
import { type Chance, chanceOf } from './chance'

/** What becomes of a batch on its way to the server and back. */
const FATES = {
  arrives: 6,
  /** Never reaches the server. */
  request_lost: 1,
  /** Reaches it, but its answer does not come back. */
  reply_lost: 2,
  /** Reaches it twice; the second time later. */
  doubled: 1,
  /** The device has given it up before it reaches the server. */
  request_late: 1,
  /** Its answer comes after what was asked later. */
  reply_late: 2,
  /** The device dies between writing down the rows and taking them out of what waits. */
  half: 1,
}
type Fate = keyof typeof FATES

const PULLS = { arrives: 5, lost: 1, late: 2, half: 1 }
type PullFate = keyof typeof PULLS

export type Step =
  | { readonly do: 'pass'; readonly ms: number }
  | { readonly do: 'answer'; readonly device: number; readonly card: number; readonly quality: Quality; readonly context: Context; readonly odd: Oddity }
  | { readonly do: 'change'; readonly device: number; readonly card: number; readonly what: ChangeOf; readonly value: number }
  /** Of any row that the device knows, its own or another's, an undo too. */
  | { readonly do: 'undo'; readonly device: number; readonly pick: number }
  /** An undo, the undo of it, the undo of that, … */
  | { readonly do: 'chain'; readonly device: number; readonly pick: number; readonly depth: number }
  /** Takes back and puts back: nothing may have changed. */
  | { readonly do: 'redo'; readonly device: number; readonly pick: number }
  /** Up to so many of what waits, from the oldest, or only every other one, as another tab might. */
  | { readonly do: 'send'; readonly device: number; readonly most: number; readonly gaps: boolean; readonly fate: Fate }
  | { readonly do: 'pull'; readonly device: number; readonly most: number; readonly fate: PullFate }
  /** Something that is under way reaches its end, in any order. */
  | { readonly do: 'land'; readonly pick: number }
  /** The device's clock is wrong by so much from now on. */
  | { readonly do: 'clock'; readonly device: number; readonly skew: number }
  | { readonly do: 'join' }
  | { readonly do: 'lose_copy'; readonly device: number }
  /** The browser forgets everything, what was not sent included. */
  | { readonly do: 'lose_all'; readonly device: number }
  | { readonly do: 'card'; readonly card: number; readonly known: boolean }
  /** Is what the device shows what its rows come to? */
  | { readonly do: 'look'; readonly device: number }

/** `same_count`: two tabs took the same number; `day_ahead`: on a flight west; `wrong_day`, `malformed`: a device with a defect. */
const ODDITIES = { none: 30, same_count: 3, day_ahead: 1, wrong_day: 1, malformed: 1 }
export type Oddity = keyof typeof ODDITIES

export interface Schedule {
  readonly seed: number
  /** Where time begins, in ms. */
  readonly start: number
  readonly devices: number
  /** By card: does the server know it at the beginning? */
  readonly cards: readonly boolean[]
  /** Whether what is under way at the end still arrives. */
  readonly landsAtLast: boolean
  readonly steps: readonly Step[]
}

interface Size {
  /** Most schedules have far fewer steps. */
  readonly mostSteps: number
}

const MINUTE = 60_000
const DAY = 86_400_000
const YEAR = 365.25 * DAY

/** An ordinary day, a leap day, the end of 32 bits of seconds, the turn of a year. */
const STARTS = ['2026-11-23T03:00:00.000Z', '2028-02-28T14:58:00.000Z', '2038-01-19T03:14:06.900Z', '2026-12-31T23:59:59.000Z'].map((text) => Date.parse(text))

const STEPS = {
  answer: 12, change: 3, undo: 3, chain: 0.7, redo: 1, send: 8, pull: 6, land: 3, pass: 6, clock: 0.7, join: 0.3, lose_copy: 0.5, lose_all: 0.1, card: 0.6, look: 0.6,
} satisfies Record<Step['do'], number>

/** Of each seed another mixture, so that rare things also meet in crowds. */
const FACTORS = [0, 0.3, 1, 1, 3]

export function scheduleOf(seed: number, { mostSteps }: Size): Schedule {
  const chance = chanceOf(seed)
  const weights = { ...STEPS }
  for (const name in weights) if (name !== 'answer' && name !== 'send') weights[name as Step['do']] *= chance.pick(FACTORS)
  const devices = 1 + Math.min(chance.below(5), chance.below(5))
  const cards = Array.from({ length: 1 + Math.min(chance.below(4), chance.below(4)) }, (_, at) => at === 0 || !chance.oneIn(6))
  const steps = Array.from({ length: lengthOf(chance, mostSteps) }, () => stepOf(chance, chance.weighed(weights)))
  return { seed, start: chance.pick(STARTS), devices, cards, landsAtLast: chance.oneIn(2), steps }
}

/** From 5 on, with a long tail. */
function lengthOf(chance: Chance, most: number): number {
  let limit = 14
  while (limit < most && chance.oneIn(4)) limit *= 2
  return 5 + chance.below(Math.min(limit, most) - 4)
}

function stepOf(chance: Chance, kind: Step['do']): Step {
  const device = chance.below(5)
  const pick = chance.below(1000)
  switch (kind) {
    case 'answer':
      return { do: kind, device, card: chance.below(4), quality: chance.below(6) as Quality, context: chance.pick(CONTEXTS), odd: chance.weighed(ODDITIES) }
    case 'change': {
      const what = chance.pick(CHANGES)
      return { do: kind, device, card: chance.below(4), what, value: chance.below(what === 'flag' || what === 'returns' ? 8 : 2) }
    }
    case 'undo':
    case 'redo':
      return { do: kind, device, pick }
    case 'chain':
      return { do: kind, device, pick, depth: 2 + (chance.oneIn(60) ? chance.below(199) : chance.below(4)) }
    case 'send':
      return { do: kind, device, most: chance.oneIn(3) ? 1 + chance.below(3) : 500, gaps: chance.oneIn(8), fate: chance.weighed(FATES) }
    case 'pull':
      return { do: kind, device, most: 1 + chance.below(6), fate: chance.weighed(PULLS) }
    case 'land':
      return { do: kind, pick }
    case 'pass':
      return { do: kind, ms: lapseOf(chance) }
    case 'clock':
      return { do: kind, device, skew: skewOf(chance) }
    case 'join':
      return { do: kind }
    case 'lose_copy':
    case 'lose_all':
    case 'look':
      return { do: kind, device }
    case 'card':
      return { do: kind, card: chance.below(4), known: chance.oneIn(2) }
  }
}

/** Often nothing at all: then two devices do something in one millisecond. */
function lapseOf(chance: Chance): number {
  const lapse = chance.below(6)
  if (lapse === 0) return 1
  if (lapse === 1) return chance.below(3 * MINUTE)
  if (lapse === 2) return chance.below(DAY)
  return (1 + chance.below(8)) * DAY
}

function skewOf(chance: Chance): number {
  const skew = chance.below(5)
  if (skew === 0) return 0
  const size = skew === 1 ? 2 * MINUTE : skew === 2 ? DAY : skew === 3 ? 40 * DAY : 10 * YEAR
  return chance.below(2 * Math.floor(size) + 1) - Math.floor(size)
}
