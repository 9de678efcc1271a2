/**
 * The conditions of a query, `key:value` or `key<number`, and the words for them in both languages.
 *
 * Units    A plain number is days from today (`due<7`) or days ago (`failed<7`); a date is that study day.
 * Ours     `failed:7` is read as `failed<7`, in the last seven days. Elsewhere `:` is `=`.
 */
import type { Level, Tier } from '../card'
import { type Day, parseIsoDate } from '../day'
import { err, ok, type Result } from '../result'
import { fold } from './fold'
import type { Word } from './pattern'

export type CardState = 'due' | 'new' | 'suspended' | 'buried' | 'leech' | 'unanswered' | 'marked' | 'flagged'

export type Sign = '<' | '<=' | '=' | '>=' | '>'

export type Condition =
  | ({ readonly kind: 'deck' | 'tag' } & Word)
  | { readonly kind: 'is'; readonly state: CardState }
  | { readonly kind: 'level'; readonly level: Level }
  | { readonly kind: 'tier'; readonly tier: Tier }
  | { readonly kind: 'lapses' | 'flag'; readonly sign: Sign; readonly n: number }
  | { readonly kind: 'due' | 'failed'; readonly sign: Sign; readonly n: number; readonly unit: 'days' }
  | { readonly kind: 'due' | 'failed'; readonly sign: Sign; readonly n: Day; readonly unit: 'date' }

export type Key = Condition['kind']

export const PROBLEMS = ['unknown_key', 'unknown_value', 'not_a_number', 'not_a_day', 'wrong_sign', 'too_long'] as const
export type ProblemCode = (typeof PROBLEMS)[number]

/** What a key may be called. */
export const KEY_WORDS = {
  deck: ['deck', '덱'],
  tag: ['tag', '태그'],
  is: ['is', '상태'],
  level: ['level', '난이도', '수준'],
  tier: ['tier', '빈도'],
  lapses: ['lapses', '잊음'],
  due: ['due', '복습'],
  failed: ['failed', '틀림'],
  flag: ['flag', '깃발'],
} as const satisfies Record<Key, readonly string[]>

/** What a state may be called; spaces do not count. */
export const STATE_WORDS = {
  due: ['due', '복습'],
  new: ['new', '새카드'],
  suspended: ['suspended', '쉼', '보류'],
  buried: ['buried', '오늘제외', '미룸'],
  leech: ['leech', '자주잊음', '거머리'],
  unanswered: ['unanswered', '답없음'],
  marked: ['marked', '별표', '표시'],
  flagged: ['flagged', '깃발'],
} as const satisfies Record<CardState, readonly string[]>

export const LEVEL_WORDS = {
  junior: ['junior', '주니어'],
  mid: ['mid', '미드'],
  senior: ['senior', '시니어'],
} as const satisfies Record<Level, readonly string[]>

const TIER_WORDS = { S: ['s'], A: ['a'], B: ['b'], C: ['c'] } as const satisfies Record<Tier, readonly string[]>

/** A flag may be called by its colour. */
const FLAG_WORDS = {
  0: ['none', '없음'],
  1: ['red', '빨강'],
  2: ['orange', '주황'],
  3: ['green', '초록'],
  4: ['blue', '파랑'],
  5: ['pink', '분홍'],
  6: ['turquoise', '청록'],
  7: ['purple', '보라'],
} as const satisfies Record<number, readonly string[]>

export const keyOf = (name: string): Key | undefined => named(KEY_WORDS, name)

export interface Written {
  readonly sign: string
  readonly value: string
  readonly typing: boolean
}

/** Several values of one key, `level:junior,mid`, are one or the other. */
export function readCondition(key: Key, written: Written): Result<readonly Condition[], ProblemCode> {
  if (key === 'deck' || key === 'tag') return isEqual(written.sign) ? ok([{ kind: key, text: written.value, typing: written.typing }]) : err('wrong_sign')
  const conditions: Condition[] = []
  for (const value of written.value.split(',').map((part) => part.trim())) {
    if (value === '') continue
    const read = readOne(key, written.sign, value)
    if (!read.ok) return read
    conditions.push(read.value)
  }
  return ok(conditions)
}

function readOne(key: Exclude<Key, 'deck' | 'tag'>, sign: string, value: string): Result<Condition, ProblemCode> {
  switch (key) {
    case 'is':
      return chosen(STATE_WORDS, sign, value, (state) => ({ kind: key, state }))
    case 'level':
      return chosen(LEVEL_WORDS, sign, value, (level) => ({ kind: key, level }))
    case 'tier':
      return chosen(TIER_WORDS, sign, value, (tier) => ({ kind: key, tier }))
    case 'flag': {
      const flag = /^[0-7]$/.test(value) ? value : named(FLAG_WORDS, value)
      return flag === undefined ? err('unknown_value') : ok({ kind: key, sign: signOf(sign, '='), n: Number(flag) })
    }
    case 'lapses':
      return /^\d{1,6}$/.test(value) ? ok({ kind: key, sign: signOf(sign, '='), n: Number(value) }) : err('not_a_number')
    case 'due':
    case 'failed': {
      const kind = key
      const compared = signOf(sign, key === 'failed' ? '<' : '=')
      if (/^[-+]?\d{1,6}$/.test(value)) return ok({ kind, sign: compared, n: Number(value), unit: 'days' })
      const day = parseIsoDate(value)
      return day === undefined ? err('not_a_day') : ok({ kind, sign: key === 'failed' && sign === ':' ? '=' : compared, n: day, unit: 'date' })
    }
  }
}

function chosen<T extends string>(
  words: Readonly<Record<T, readonly string[]>>,
  sign: string,
  value: string,
  condition: (choice: T) => Condition,
): Result<Condition, ProblemCode> {
  if (!isEqual(sign)) return err('wrong_sign')
  const choice = named(words, value)
  return choice === undefined ? err('unknown_value') : ok(condition(choice))
}

function named<T extends string | number>(words: Readonly<Record<T, readonly string[]>>, name: string): T | undefined {
  const bare = fold(name).replace(/\s+/g, '')
  return (Object.keys(words) as T[]).find((key) => words[key].includes(bare))
}

const isEqual = (sign: string): boolean => sign === ':' || sign === '='

function signOf(sign: string, colon: Sign): Sign {
  const bare = sign.replace(/^:(?=.)/, '').replace('≤', '<=').replace('≥', '>=')
  return bare === ':' ? colon : (bare as Sign)
}
