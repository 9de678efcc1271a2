/**
 * A script as it is listened for: of every text that says a point, the words that must be heard, each with its weight. Words that the lexicon
 * does not know are taken from the script itself.
 */
import type { Script } from './heard'
import { clausesOf, type Side } from './clauses'
import { tradeWords, Vocabulary } from './meanings'
import { type Sign, signsOf } from './spelling'

/** Any of the meanings will do. */
export interface Need {
  readonly meanings: readonly number[]
  readonly weight: number
  readonly side: Side
  /** Is the meaning in no other point of the card, nor in the question? */
  readonly isOwn: boolean
  /** Meanings that stand against it, and that are not wanted in the same way. */
  readonly rivals: readonly number[]
}

export interface Wanted {
  readonly needs: readonly Need[]
  readonly total: number
  /** Of which, the weight of the needs that nothing else has. */
  readonly own: number
}

export interface Listening {
  readonly vocabulary: Vocabulary
  /** For every point, ways to say it. */
  readonly points: readonly (readonly Wanted[])[]
  readonly wrong: readonly Wanted[]
  readonly right: readonly Wanted[]
}

const READY = new WeakMap<Script, Listening>()

export function listeningFor(script: Script): Listening {
  const known = READY.get(script)
  if (known) return known
  const made = prepare(script)
  READY.set(script, made)
  return made
}

interface Draft {
  readonly meanings: readonly number[]
  readonly weight: number
  readonly side: Side
}

function prepare(script: Script): Listening {
  const vocabulary = new Vocabulary(tradeWords())
  for (const { ko, en } of script.terms) addTerm(vocabulary, [...formsOf(ko), ...formsOf(en)])
  const texts = [...script.points.flatMap((point) => point.texts), ...(script.mistake?.wrong ?? []), ...(script.mistake?.right ?? [])]
  for (const text of texts) addWords(vocabulary, signsOf(text))
  const read = (text: string): readonly Draft[] => draftOf(text, vocabulary)
  const points = script.points.map((point) => point.texts.map(read))
  const asked = new Set(script.question.flatMap((text) => read(text).flatMap(({ meanings }) => meanings)))
  const inPoints = new Map<number, number>()
  for (const point of points) for (const meaning of new Set(point.flat().flatMap(({ meanings }) => meanings))) inPoints.set(meaning, (inPoints.get(meaning) ?? 0) + 1)
  const weigh = (drafts: readonly Draft[]): Wanted => {
    const wanted = new Set(drafts.flatMap(({ meanings }) => meanings))
    const needs = drafts.map(({ meanings, weight, side }): Need => {
      const often = Math.min(...meanings.map((meaning) => inPoints.get(meaning) ?? 1))
      const isAsked = meanings.some((meaning) => asked.has(meaning))
      return { meanings, side, weight: (weight * (isAsked ? WEIGHT.asked : 1)) / often ** WEIGHT.shared, isOwn: often <= 1 && !isAsked, rivals: meanings.flatMap((meaning) => [...vocabulary.rivalsOf(meaning)]).filter((rival) => !wanted.has(rival)) }
    })
    const total = needs.reduce((sum, { weight }) => sum + weight, 0)
    return { needs, total, own: needs.reduce((sum, { weight, isOwn }) => (isOwn ? sum + weight : sum), 0) }
  }
  return {
    vocabulary,
    points: points.map((ways) => ways.map(weigh).filter(isAnything)),
    wrong: (script.mistake?.wrong ?? []).map((text) => weigh(read(text))).filter(isAnything),
    right: (script.mistake?.right ?? []).map((text) => weigh(read(text))).filter(isAnything),
  }
}

/** Words of the question, words that several points share (by the root), faint words, words that the lexicon does not know, words in brackets. */
const WEIGHT = { asked: 0.35, shared: 0.5, faint: 0.5, unknown: 0.7, aside: 0.4 }

const isAnything = ({ total }: Wanted): boolean => total > 0

/** "왕복 시간(RTT)": both. */
const formsOf = (term: string): readonly string[] => term.split(/[()]/).map((form) => form.trim()).filter((form) => form.length > 1)

function addTerm(vocabulary: Vocabulary, forms: readonly string[]): void {
  const known = forms.flatMap((form) => vocabulary.meaningsOf(form))
  // "사설 IP" says what its words say.
  if (known.length === 0 && forms.every((form) => isMadeOfKnown(form, vocabulary))) return
  const meanings = known.length > 0 ? [...new Set(known)] : [vocabulary.add([])]
  for (const form of forms) for (const meaning of meanings) vocabulary.give(form, meaning)
}

function isMadeOfKnown(form: string, vocabulary: Vocabulary): boolean {
  const signs = signsOf(form)
  const known = new Uint8Array(signs.length)
  for (const { from, to } of vocabulary.wordsIn(signs, false)) known.fill(1, from, to)
  return known.every((one, at) => one === 1 || SMALL_WORDS.has(signs[at]?.sign ?? ''))
}

/** Words of our own texts, where blanks can be trusted, that nobody knows. */
function addWords(vocabulary: Vocabulary, signs: readonly Sign[]): void {
  const known = new Uint8Array(signs.length)
  for (const { from, to } of vocabulary.wordsIn(signs, false)) known.fill(1, from, to)
  for (let at = 0; at < signs.length; at++) {
    const { kind, sign } = signs[at] as Sign
    if (known[at] === 1 || kind === 'pause' || kind === 'end') continue
    if (kind === 'word') {
      if (sign.length > 1 && !SMALL_WORDS.has(sign)) vocabulary.add([sign])
    } else if (kind === 'number') vocabulary.add([sign])
    else {
      let to = at + 1
      while (to < signs.length && signs[to]?.kind === 'hangul' && signs[to]?.blank !== true && known[to] !== 1) to++
      const word = signs.slice(at, to).map((part) => part.sign).join('')
      const isHead = at === 0 || signs[at]?.blank === true || signs[at - 1]?.kind !== 'hangul'
      const stem = isHead ? word.replace(TAIL, '') : ''
      if (stem.length > 1 && !SMALL_STEMS.test(stem)) vocabulary.add([stem])
      at = to - 1
    }
  }
}

/** Particles and endings. */
const TAIL = /(?:으로|에서|에게|부터|까지|처럼|보다|이나|이며|이고|하고|하는|하며|하지|하면|하여|해서|해도|합니다|됩니다|되지|되는|되며|되고|되면|된|됨|함|한|할|해|하|되|임|인|입니다|은|는|이|가|을|를|에|의|와|과|도|로|고|며|면|서|지|게|다)+$/
const SMALL_STEMS = /^(?:없.*|않.*|아니.*|아님|못.*|안됨|그것|이것|그리고|그래서|있|없|않|아니|때문|대해|위해|통해|경우|그런|이런|어떤|무엇|하나|모두|때|수|등|및|더|잘|안|못|지만|보다|따라|대로|가운데)$/
const SMALL_WORDS = new Set('no not never cannot none nor neither nothing without instead rather only just most much many well even also always usually often hardly ever yes why else must longer whether still here there everything every a an the of to in on at by for with from as and or but is are was be been it its that thi these those there than then so if when which who what how not no do doe can may will would must should have ha hav had into onto up out off over under per via about such also too very more most some any both each it they them their he she you your we our i he one us mak get giv go com'.split(' '))

function draftOf(text: string, vocabulary: Vocabulary): readonly Draft[] {
  const signs = signsOf(text)
  const words = vocabulary.wordsIn(signs, false)
  const clauses = clausesOf(signs, words)
  const aside = asidesIn(text)
  const drafts = new Map<string, Draft>()
  for (const { from, meanings, side } of clauses.flatMap((clause) => clause.words)) {
    const isFaint = meanings.every((meaning) => vocabulary.isFaint(meaning))
    const isNew = meanings.every((meaning) => tradeWords().size <= meaning)
    const place = signs[from]?.from ?? 0
    const isAside = aside.some((span) => place >= span.from && place < span.to)
    const weight = (isFaint ? WEIGHT.faint : isNew ? WEIGHT.unknown : 1) * (isAside ? WEIGHT.aside : 1)
    const key = meanings.join()
    const before = drafts.get(key)
    if (!before || before.weight < weight) drafts.set(key, { meanings, weight, side })
  }
  return [...drafts.values()]
}

/** What stands in brackets. */
function asidesIn(text: string): readonly { readonly from: number; readonly to: number }[] {
  return [...text.matchAll(/\([^()]*\)/g)].map(({ 0: found, index }) => ({ from: index, to: index + found.length }))
}
