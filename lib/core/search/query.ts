/**
 * A query as it is typed, read: words, "phrases", conditions (conditions.ts), `-` for not, `or`, and parentheses.
 *
 * Ours     What is unfinished is no problem: a quotation mark or a parenthesis without its other half ends with the query; a key
 *          without a value, an `or` without its other side, a lone `-` and marks between words are left out.
 *          An unknown `key:value` is a problem, unless it reads as an address (`http://…`, `std::move`).
 * Errors   All problems at once, each with the piece of the query that it is about. Whatever the text, nothing throws.
 */
import { err, ok, type Result } from '../result'
import { type Condition, keyOf, type ProblemCode, readCondition } from './conditions'
import { isBlank, type Word } from './pattern'

export type Query =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Query[] }
  | { readonly kind: 'not'; readonly of: Query }
  | ({ readonly kind: 'text' } & Word)
  | Condition

export interface QueryProblem {
  readonly code: ProblemCode
  readonly piece: string
}

/** As many parentheses are not deeper than a stack. */
export const MAX_QUERY_LENGTH = 500

const SPACE = /\s+/y
const MINUS = /[-–−]+/y
const OR = /(?:or|또는|\|\|?)(?=[\s()]|$)/iy
const KEY = /(\p{L}+)(\s*)(:?\s*(?:[<>]=?|=|≤|≥)|:)/uy
const PHRASE = /"([^"]*)("?)/y
const VALUE = /\S+/y
const VALUE_IN_GROUP = /[^\s)]+/y

export function parseQuery(text: string): Result<Query, readonly QueryProblem[]> {
  if (text.length > MAX_QUERY_LENGTH) return err([{ code: 'too_long', piece: `${[...text.slice(0, 40)].slice(0, 20).join('')}…` }])
  const source = plain(text)
  const problems: QueryProblem[] = []
  let at = 0
  const query = either(0) ?? EVERYTHING
  return problems.length === 0 ? ok(query) : err(problems)

  /** Undefined, here and below, where nothing is asked. */
  function either(depth: number): Query | undefined {
    const sides: (Query | undefined)[] = []
    do sides.push(all(depth))
    while (take(OR))
    return joined('any', sides)
  }

  function all(depth: number): Query | undefined {
    const terms: (Query | undefined)[] = []
    for (take(SPACE); at < source.length && !isEndOf(depth) && !find(OR); take(SPACE)) terms.push(term(depth))
    return joined('all', terms)
  }

  function term(depth: number): Query | undefined {
    const isNegated = (take(MINUS)?.[0].length ?? 0) % 2 === 1
    const asked = group(depth) ?? phrase() ?? condition(depth) ?? word(depth)
    return asked && isNegated ? { kind: 'not', of: asked } : asked
  }

  function group(depth: number): Query | undefined {
    if (source[at] !== '(') return undefined
    at += 1
    const inner = either(depth + 1)
    if (source[at] === ')') at += 1
    return inner
  }

  function phrase(): Query | undefined {
    const found = take(PHRASE)
    const text = found?.[1]?.trim() ?? ''
    return text === '' ? undefined : { kind: 'text', text, typing: found?.[2] === '' }
  }

  function condition(depth: number): Query | undefined {
    const start = at
    const [whole = '', name = '', space = '', sign = ''] = find(KEY) ?? []
    const key = keyOf(name)
    if (whole === '' || (key === undefined && !isKeyLike(space + sign, source[start + whole.length]))) return undefined
    at += whole.length
    take(SPACE)
    const quoted = take(PHRASE)
    const value = quoted ? (quoted[1] ?? '').trim() : (take(depth > 0 ? VALUE_IN_GROUP : VALUE)?.[0] ?? '')
    if (value === '') return undefined
    const typing = at === source.length && (quoted === undefined || quoted[2] === '')
    const read = key === undefined ? err('unknown_key' as const) : readCondition(key, { sign: sign.replace(/\s/g, ''), value, typing })
    if (read.ok) return joined('any', read.value)
    problems.push({ code: read.error, piece: source.slice(start, at) })
    return undefined
  }

  /** Parentheses that belong to it, as in `connect()`, do not end the group that it is in. */
  function word(depth: number): Query | undefined {
    const start = at
    let open = 0
    for (; at < source.length && !/[\s"]/.test(source.charAt(at)); at++) {
      if (source[at] === '(') open += 1
      else if (open > 0 && source[at] === ')') open -= 1
      else if (isEndOf(depth)) break
    }
    const text = source.slice(start, at)
    return isBlank(text) ? undefined : { kind: 'text', text, typing: at === source.length }
  }

  function isEndOf(depth: number): boolean {
    return depth > 0 && source[at] === ')'
  }

  function find(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = at
    return pattern.exec(source) ?? undefined
  }

  function take(pattern: RegExp): RegExpExecArray | undefined {
    const found = find(pattern)
    at += found?.[0].length ?? 0
    return found
  }
}

const EVERYTHING: Query = { kind: 'all', of: [] }

function joined(kind: 'all' | 'any', terms: readonly (Query | undefined)[]): Query | undefined {
  const of = terms.filter((term) => term !== undefined)
  return of.length > 1 ? { kind, of } : of[0]
}

/** Not `http://`, `std::move`, or a colon at the end of a word. */
const isKeyLike = (sign: string, next: string | undefined): boolean => sign === ':' && next !== undefined && !/[\s:/]/.test(next)

/** Composed, and what only the grammar reads in the form in which it is read. What is looked for is folded later. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[“”„‟]/g, '"')
