/** Rules made ready: their words `comparable`, and an index by which a sentence meets only the patterns whose rarest word it has. */
import { comparable } from './comparable'
import { isWordCharacter, type Step, type Term } from './match'
import type { Pattern, Rule } from './rule'

export interface Compiled {
  readonly rule: Rule
  readonly order: readonly Step[]
  readonly within: number
  readonly with: readonly Step[]
  readonly without: readonly Step[]
  readonly unless: readonly Step[]
  readonly denies: boolean
}

/** The patterns by the first two characters of what they look for first. */
export interface Index {
  readonly entries: ReadonlyMap<number, readonly Entry[]>
  /** A bit for each pair of characters that begins something: at most places a look at it is all. */
  readonly begins: Uint8Array
}

interface Entry {
  readonly word: string
  readonly pattern: Compiled
}

const WITHIN = 25
/** A prime, so that both characters of a key count. */
const SLOTS = 65_521

export const steps = (words: readonly string[] | undefined): readonly Step[] => (words ?? []).map((word) => word.split('|').map(term))

export function indexOfPatterns(rules: readonly Rule[]): Index {
  const index = new Map<number, Entry[]>()
  const begins = new Uint8Array(SLOTS)
  for (const rule of rules) {
    for (const pattern of [...rule.matches.ko, ...rule.matches.en]) {
      const compiled = compile(rule, pattern)
      for (const { text: word } of rarest(compiled.order)) {
        const key = keyAt(word, 0)
        const entries = index.get(key) ?? []
        index.set(key, [...entries, { word, pattern: compiled }])
        begins[key % SLOTS] = 1
      }
    }
  }
  return { entries: index, begins }
}

/** Those that a text may match, each once. */
export function candidates({ entries: index, begins }: Index, text: string): ReadonlySet<Compiled> {
  const found = new Set<Compiled>()
  for (let at = 0; at < text.length - 1; at++) {
    const key = keyAt(text, at)
    if (begins[key % SLOTS] === 0) continue
    const entries = index.get(key) ?? []
    for (const { word, pattern } of entries) if (text.startsWith(word, at)) found.add(pattern)
  }
  return found
}

const keyAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)

const compile = (rule: Rule, pattern: Pattern): Compiled => ({
  rule,
  order: steps(pattern.order),
  within: pattern.within ?? WITHIN,
  with: steps(pattern.with),
  without: steps(pattern.without),
  unless: steps(pattern.unless),
  denies: pattern.denies ?? false,
})

function term(word: string): Term {
  const isOpen = word.endsWith('*')
  const text = comparable(isOpen ? word.slice(0, -1) : word)
  return { text, startsWord: isWordCharacter(text.charCodeAt(0)), endsWord: !isOpen && isWordCharacter(text.charCodeAt(text.length - 1)) }
}

/** The step whose shortest alternative is the longest. */
function rarest(order: readonly Step[]): Step {
  const length = (step: Step): number => Math.min(...step.map(({ text }) => text.length))
  return order.reduce((best, step) => (length(step) > length(best) ? step : best))
}
