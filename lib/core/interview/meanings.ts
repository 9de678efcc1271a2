/**
 * Which meanings are heard where. Forms of words are looked for in the signs of a text: the longest ones, in Korean anywhere, since blanks
 * mean nothing there. A word of three syllables or six letters may have a slip: one jamo, one letter.
 */
import { LEXICON } from './lexicon'
import { type Sign, signsOf } from './spelling'

/** A meaning is a number; a word may have several. `from` and `to` count signs. */
export interface Word {
  readonly from: number
  readonly to: number
  readonly meanings: readonly number[]
}

interface Node {
  readonly next: Map<string, Node>
  /** Null: no word ends here. Empty: a word that says nothing. */
  meanings: readonly number[] | null
}

/** Words that a script adds to the lexicon. */
export class Vocabulary {
  readonly #root = newNode()
  readonly #base: Vocabulary | null
  readonly #rivals = new Map<number, Set<number>>()
  readonly #faint = new Set<number>()
  #count: number

  get size(): number {
    return this.#count
  }

  constructor(base: Vocabulary | null) {
    this.#base = base
    this.#count = base === null ? 0 : base.#count
  }

  /** A new meaning that these forms have. */
  add(forms: readonly string[], isFaint = false): number {
    const meaning = this.#count++
    if (isFaint) this.#faint.add(meaning)
    for (const form of forms) this.give(form, meaning)
    return meaning
  }

  give(form: string, meaning: number): void {
    const signs = wordSigns(form)
    if (signs.length === 0) return
    let node = this.#root
    for (const { sign } of signs) {
      const next = node.next.get(sign) ?? newNode()
      node.next.set(sign, next)
      node = next
    }
    const meanings = node.meanings ?? []
    node.meanings = meaning === NOTHING || meanings.includes(meaning) ? meanings : [...meanings, meaning]
  }

  oppose(one: number, other: number): void {
    for (const [a, b] of [[one, other], [other, one]] as const) this.#rivals.set(a, (this.#rivals.get(a) ?? new Set()).add(b))
  }

  /** What is easily taken for it and is its opposite here. */
  readonly rivalsOf = (meaning: number): ReadonlySet<number> => {
    return this.#rivals.get(meaning) ?? this.#base?.rivalsOf(meaning) ?? NONE
  }

  isFaint(meaning: number): boolean {
    return this.#faint.has(meaning) || (this.#base?.isFaint(meaning) ?? false)
  }

  /** What exactly this form means. */
  meaningsOf(form: string): readonly number[] {
    let node: Node | undefined = this.#root
    for (const { sign } of wordSigns(form)) node = node?.next.get(sign)
    return [...(node?.meanings ?? []), ...(this.#base?.meaningsOf(form) ?? [])]
  }

  /** In the order in which they begin; none lies within another. */
  wordsIn(signs: readonly Sign[], isLenient: boolean): readonly Word[] {
    const roots = this.#base ? [this.#base.#root, this.#root] : [this.#root]
    const found = roots.flatMap((root) => exactIn(signs, root))
    if (!isLenient) return outermost(found.filter((word) => !straddles(word, signs))).filter(({ meanings }) => meanings.length > 0)
    const words = outermost(found)
    const heard = new Uint8Array(signs.length)
    for (const { from, to } of words) heard.fill(1, from, to)
    const slips = roots.flatMap((root) => slippedIn(signs, root, heard))
    const all = slips.length === 0 ? words : outermost([...words, ...slips])
    const starting = Array.from(signs, (): Word[] => [])
    for (const word of found) starting[word.from]?.push(word)
    return all.flatMap((word) => [word, ...this.#partsOf(word, starting, signs)]).filter(({ meanings }) => meanings.length > 0)
  }

  /** Words at the end of a longer one: 세션 아이디 is an 아이디 too, but 비대칭키 no 대칭키. */
  #partsOf(word: Word, starting: readonly (readonly Word[])[], signs: readonly Sign[]): readonly Word[] {
    // What a word denies is not in it: 보장하지 않 is no 보장.
    if (word.meanings.length === 0 || signs.slice(word.from, word.to).some(({ sign }) => DENYING.has(sign))) return []
    return starting.slice(word.from, word.to).flatMap((some) =>
      some.filter(
        ({ from, to, meanings }) =>
          to <= word.to && to - from < word.to - word.from && (to - from > 1 || /^[a-z]/.test(signs[from]?.sign ?? '')) && (from === word.from || to === word.to) && meanings.length > 0 &&
          !meanings.some((meaning) => word.meanings.some((outer) => this.rivalsOf(outer).has(meaning))),
      ),
    )
  }
}

const DENYING: ReadonlySet<string> = new Set(['않', '없', '못', 'not', 'no', 'without'])
const NONE: ReadonlySet<number> = new Set()
const NOTHING = -1
const newNode = (): Node => ({ next: new Map(), meanings: null })
const wordSigns = (form: string): readonly Sign[] => signsOf(form).filter(({ kind }) => kind !== 'pause' && kind !== 'end')

function exactIn(signs: readonly Sign[], root: Node): Word[] {
  const words: Word[] = []
  for (let from = 0; from < signs.length; from++) {
    let node: Node | undefined = root
    for (let at = from; at < signs.length; at++) {
      node = node.next.get(signs[at]?.sign ?? '')
      if (!node) break
      if (node.meanings) words.push({ from, to: at + 1, meanings: node.meanings })
    }
  }
  return words
}

/** With one slip, where nothing was heard exactly. */
function slippedIn(signs: readonly Sign[], root: Node, heard: Uint8Array): Word[] {
  const words: Word[] = []
  for (const [from, { sign, kind }] of signs.entries()) {
    if (kind === 'word' && sign.length >= LETTERS && heard[from] !== 1) {
      for (const [other, node] of root.next)
        if (node.meanings && Math.abs(other.length - sign.length) <= 1 && other.length >= LETTERS && isOneLetterOff(sign, other)) words.push({ from, to: from + 1, meanings: node.meanings })
    }
    if (kind !== 'hangul' && heard[from] === 1) continue
    // Exact up to the slip, and from there on again.
    let node: Node | undefined = root
    for (let wrong = from; node && wrong < Math.min(signs.length, from + LONGEST); wrong++) {
      const { sign: slip, kind: of } = signs[wrong] as Sign
      if (of === 'hangul' && heard[wrong] !== 1) {
        for (const near of nearIn(node, slip)) {
          const word = longest(near, signs, from, wrong + 1)
          if (word && word.to - from >= SYLLABLES && isFree(heard, from, word.to)) words.push(word)
        }
      }
      node = node.next.get(slip)
    }
  }
  return words
}

/** Signs of a word in which a slip is looked for. */
const LONGEST = 8
const SYLLABLES = 3
const LETTERS = 6

/** What was heard for itself within a slipped word may be its part, not its neighbour: half of it must be new. */
function isFree(heard: Uint8Array, from: number, to: number): boolean {
  let taken = 0
  for (let at = from; at < to; at++) taken += heard[at] ?? 0
  return taken * 3 <= (to - from) * 2
}

/** Where blanks can be trusted, a Korean word does not begin within another and go on into the next. */
function straddles({ from, to }: Word, signs: readonly Sign[]): boolean {
  if (signs[from]?.blank !== false || signs[from].kind !== 'hangul' || signs[from - 1]?.kind !== 'hangul') return false
  for (let at = from + 1; at < to; at++) if (signs[at]?.blank === true) return true
  return false
}

function longest(start: Node, signs: readonly Sign[], from: number, at: number): Word | null {
  let node: Node | undefined = start
  let best: Word | null = null
  for (let to = at; node; to++) {
    if (node.meanings) best = { from, to, meanings: node.meanings }
    node = node.next.get(signs[to]?.sign ?? '')
  }
  return best
}

const NEAR = new WeakMap<Node, Map<string, readonly Node[]>>()

function nearIn(node: Node, sign: string): readonly Node[] {
  const known = NEAR.get(node) ?? new Map<string, readonly Node[]>()
  NEAR.set(node, known)
  const found = known.get(sign) ?? [...node.next].filter(([other]) => isOneJamoOff(sign, other)).map(([, next]) => next)
  known.set(sign, found)
  return found
}

/** Syllables are coded by initial, vowel and final. */
function isOneJamoOff(one: string, other: string): boolean {
  const [a, b] = [one.charCodeAt(0) - 0xac00, other.charCodeAt(0) - 0xac00]
  if (a < 0 || b < 0 || a === b || other.length > 1) return false
  return Number(a % 28 !== b % 28) + Number(Math.floor(a / 28) % 21 !== Math.floor(b / 28) % 21) + Number(Math.floor(a / 588) !== Math.floor(b / 588)) === 1
}

function isOneLetterOff(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  const rest = (text: string, from: number): string => text.slice(from)
  if (short.length < long.length) return rest(short, at) === rest(long, at + 1)
  if (rest(short, at + 1) === rest(long, at + 1)) return true
  return short[at] === long[at + 1] && short[at + 1] === long[at] && rest(short, at + 2) === rest(long, at + 2)
}

/** Of words that lie within others the outer ones; of words in the same place all meanings. */
function outermost(words: readonly Word[]): readonly Word[] {
  const sorted = words.toSorted((a, b) => a.from - b.from || b.to - a.to)
  const kept: Word[] = []
  for (const word of sorted) {
    const last = kept.at(-1)
    if (last?.from === word.from && last.to === word.to) kept[kept.length - 1] = { ...last, meanings: [...new Set([...last.meanings, ...word.meanings])] }
    else if (!last || word.to > last.to) kept.push(word)
  }
  return kept
}

let trade: Vocabulary | null = null

/** Read once, when the first answer is heard. */
export function tradeWords(): Vocabulary {
  if (trade) return trade
  const vocabulary = new Vocabulary(null)
  const byName = new Map<string, number>()
  const opposed: (readonly [number, string])[] = []
  for (const line of LEXICON.trim().split('\n')) {
    if (line.startsWith('-')) {
      for (const form of line.slice(1).split(',')) vocabulary.give(form, NOTHING)
      continue
    }
    const [forms = '', rivals = ''] = line.split('<>')
    const names = forms.replace('~', '').split(',').map((form) => form.trim())
    const meaning = vocabulary.add(names, line.startsWith('~'))
    byName.set(names[0] ?? '', meaning)
    for (const rival of rivals.split(',')) if (rival.trim() !== '') opposed.push([meaning, rival.trim()])
  }
  for (const [meaning, rival] of opposed) {
    const other = byName.get(rival)
    if (other !== undefined) vocabulary.oppose(meaning, other)
  }
  trade = vocabulary
  return vocabulary
}
