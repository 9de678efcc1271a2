import { LIGHT, meaningsIn, ownWords, RIVALS, type Found } from './meanings'
import { negationsIn } from './negation'
import { type Span, spanOf, squeeze, type Squeezed } from './squeezed'

export type { Span } from './squeezed'

export interface Script {
  /** A point's plain text, and other ways of saying it, in either language. */
  readonly points: readonly { readonly texts: readonly string[] }[]
  /** The common wrong answer and its correction, plain. */
  readonly mistake: { readonly wrong: readonly string[]; readonly right: readonly string[] } | null
  readonly question: readonly string[]
  /** Model answers, plain: other words for the points. */
  readonly answer: readonly string[]
  /** Terms of the glossary that the card uses. */
  readonly terms: readonly { readonly ko: string; readonly en: string }[]
}

export interface Heard {
  readonly points: readonly {
    readonly said: boolean
    readonly words: readonly Span[]
    /** Its opposite was said. */
    readonly denied: boolean
  }[]
  /** Where the common wrong answer was asserted; null: it was not. */
  readonly mistake: readonly Span[] | null
}

export const T = { said: 0.32, wrong: 0.62, windows: [1, 0.97, 0.9, 0.8], rival: 0.35, opposite: 0.9, question: 0.5, light: 0.3, number: 0.8, own: 0.9, model: 0.0, least: 1.1, both: 0.6, one: 0.5 }

interface Thought {
  /** By meaning: 1 as it stands, -1 denied. */
  readonly of: ReadonlyMap<string, number>
}

interface Clause {
  readonly found: readonly (Found & { readonly sign: number })[]
  readonly isReported: boolean
}

function clausesIn(squeezed: Squeezed, own: ReturnType<typeof ownWords>): readonly Clause[] {
  const found = meaningsIn(squeezed.text, own)
  const { negated, reported } = negationsIn(squeezed, found)
  return squeezed.clauses.slice(0, -1).map((from, at) => {
    const to = squeezed.clauses[at + 1] ?? squeezed.text.length
    return { found: found.flatMap((one, n) => (one.from >= from && one.from < to ? [{ ...one, sign: negated.has(n) ? -1 : 1 }] : [])), isReported: reported.has(at) }
  })
}

function thoughtOf(text: string, own: ReturnType<typeof ownWords>): Thought {
  const of = new Map<string, number>()
  for (const clause of clausesIn(squeeze(text), own)) for (const { meaning, sign } of clause.found) of.set(meaning, (of.get(meaning) ?? 0) === 1 ? 1 : sign)
  return { of }
}

interface Match {
  readonly score: number
  readonly plain: number
  readonly weight: number
  readonly from: number
  readonly to: number
  readonly hits: readonly string[]
}

export function detail(text: string, script: Script) {
  const texts = [...script.points.flatMap((point) => point.texts), ...(script.mistake ? [...script.mistake.wrong, ...script.mistake.right] : [])]
  const own = ownWords(texts)
  const squeezed = squeeze(text)
  const clauses = clausesIn(squeezed, own)
  const points = script.points.map((point) => point.texts.map((one) => thoughtOf(one, own)))
  const asked = new Set(script.question.flatMap((one) => [...thoughtOf(one, own).of.keys()]))
  const everywhere = new Map<string, number>()
  for (const variants of points) for (const meaning of new Set(variants.flatMap(({ of }) => [...of.keys()]))) everywhere.set(meaning, (everywhere.get(meaning) ?? 0) + 1)
  const weightOf = (meaning: string) => (LIGHT.has(meaning) ? T.light : meaning.startsWith('#') ? T.number : meaning.startsWith('w:') ? T.own : 1) * (asked.has(meaning) ? T.question : 1) / Math.sqrt(everywhere.get(meaning) ?? 1)

  function match(variants: readonly Thought[], mine: ReadonlySet<string>): Match {
    let best: Match = { score: 0, plain: 0, weight: 0, from: 0, to: 0, hits: [] }
    for (let from = 0; from < clauses.length; from++)
      for (let n = 1; n <= T.windows.length && from + n <= clauses.length; n++) {
        const window = clauses.slice(from, from + n)
        if (window[0]?.isReported || window.at(-1)?.isReported) continue
        const signs = new Map<string, Set<number>>()
        for (const { found, isReported } of window) if (!isReported) for (const { meaning, sign } of found) signs.set(meaning, (signs.get(meaning) ?? new Set()).add(sign))
        for (const { of } of variants) {
          let [all, hit, against] = [0, 0, 0]
          const hits: string[] = []
          for (const [meaning, sign] of of) {
            const weight = weightOf(meaning)
            all += weight
            const there = signs.get(meaning)
            if (there?.has(sign)) {
              hit += weight * (there.size > 1 ? T.both : 1)
              hits.push(meaning)
            } else if (there) against += T.opposite * Math.max(weight, 0.6)
            else {
              const rival = RIVALS.get(meaning)
              if (rival !== undefined && signs.has(rival) && !mine.has(rival)) against += T.rival * weight
            }
          }
          if (all === 0) continue
          const factor = T.windows[n - 1] ?? 0
          const [score, plain] = [((hit - against) / all) * factor, (hit / all) * factor]
          if (score > best.score + 1e-9 || (score === best.score && hit > best.weight)) best = { score, plain, weight: hit, from, to: from + n, hits }
        }
      }
    return best
  }
  const matches = points.map((variants) => match(variants, new Set(variants.flatMap(({ of }) => [...of.keys()]))))
  return { clauses, matches, squeezed, points, match, own, weightOf }
}

export function coverage(text: string, script: Script): Heard {
  const { clauses, matches, squeezed, own, match } = detail(text, script)
  const wordsOf = ({ from, to, hits }: Match): Span[] => clauses.slice(from, to).flatMap(({ found }) => found.filter(({ meaning }) => hits.includes(meaning)).map((one) => spanOf(squeezed, one.from, one.to)))
  const points = matches.map((one) => {
    const said = one.score >= T.said && one.weight >= T.least
    return { said, words: said ? merged(wordsOf(one)) : [], denied: !said && one.plain >= T.said }
  })
  let mistake: readonly Span[] | null = null
  if (script.mistake) {
    const thoughts = (texts: readonly string[]) => texts.map((one) => thoughtOf(one, own))
    const wrong = match(thoughts(script.mistake.wrong), new Set())
    const right = match(thoughts(script.mistake.right), new Set())
    if (wrong.score >= T.wrong && wrong.score > right.score) mistake = merged(wordsOf(wrong))
  }
  return { points, mistake }
}

function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && span.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else result.push(span)
  }
  return result
}
