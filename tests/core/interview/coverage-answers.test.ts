/** Coverage against answers that were labelled by hand, none of them by its author; and the same answers written in other ways. */
import { describe, expect, test } from 'vitest'
import { coverage } from '@/lib/core/interview/coverage'
import { LANGUAGES } from '@/lib/core/language'
import { diceOf } from '@/lib/core/dice'
import { type LabelledAnswer, labelledAnswers, scriptsIn } from './the-bank'

/** Of points ticked and points that should be. */
interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

describe.for(LANGUAGES)('%s', async (language) => {
  const answers = labelledAnswers(language)
  const scripts = await scriptsIn(language)
  const listen = ({ card }: LabelledAnswer, text: string) => {
    const script = scripts.get(card)
    if (!script) throw new Error(`no card ${card}`)
    return coverage(text, script)
  }
  const marksOf = (answer: LabelledAnswer, text: string) => {
    const { points, mistake } = listen(answer, text)
    return { said: points.flatMap(({ said }, at) => (said ? [at] : [])), denied: points.flatMap(({ denied }, at) => (denied ? [at] : [])), mistake: mistake !== null }
  }
  const scoreOf = (some: readonly LabelledAnswer[], write = (text: string) => text): Score => {
    let [right, ticked, wanted] = [0, 0, 0]
    for (const answer of some) {
      const { said } = marksOf(answer, write(answer.text))
      right += said.filter((at) => answer.said.includes(at)).length
      ticked += said.length
      wanted += answer.said.length
    }
    return { precision: right / ticked, recall: right / wanted, f1: (2 * right) / (ticked + wanted) }
  }

  test('there are more than a hundred answers, on every card of the bank, of every kind', () => {
    expect(answers.length).toBeGreaterThanOrEqual(130)
    expect(new Set(answers.map(({ card }) => card)).size).toBe(scripts.size)
    expect([...new Set(answers.map(({ kind }) => kind))].toSorted()).toEqual(['close', 'corrected', 'mixed', 'negation', 'off', 'paraphrase', 'partial', 'rambling', 'wrong'])
  })

  test('of what is said and what is ticked, nine in ten agree: F1', () => {
    const { precision, recall, f1 } = scoreOf(answers)
    expect(f1).toBeGreaterThan(0.9)
    expect(Math.min(precision, recall)).toBeGreaterThan(0.85)
    // In other words than the card's, too.
    expect(scoreOf(answers.filter(({ kind }) => kind === 'paraphrase')).f1).toBeGreaterThan(0.9)
  })

  test('an answer about something else ticks next to nothing', () => {
    const off = answers.filter(({ kind }) => kind === 'off')
    expect(off.flatMap((answer) => marksOf(answer, answer.text).said.filter((at) => !answer.said.includes(at))).length).toBeLessThanOrEqual(off.length)
  })

  test('the common mistake is heard where it is said, and seldom where it is not', () => {
    const heard = answers.filter((answer) => marksOf(answer, answer.text).mistake)
    const meant = answers.filter(({ mistake }) => mistake)
    expect(heard.filter(({ mistake }) => mistake).length / meant.length).toBeGreaterThan(0.7)
    expect(heard.filter(({ mistake }) => !mistake).length / answers.length).toBeLessThan(0.08)
  })

  test('decomposed (NFD), every mark is the same', () => {
    for (const answer of answers) expect(marksOf(answer, answer.text.normalize('NFD')), answer.text).toEqual(marksOf(answer, answer.text))
  })

  test('the words that are marked are of the text, in order, and apart', () => {
    for (const answer of answers)
      for (const text of [answer.text, answer.text.normalize('NFD')])
        for (const { said, words } of listen(answer, text).points) {
          expect(words.length > 0).toBe(said)
          for (const [at, { from, to }] of words.entries()) expect(from < to && to <= text.length && from >= (words[at - 1]?.to ?? 0), text).toBe(true)
        }
  })

  test.runIf(language === 'ko')('without any space, and with spaces anywhere between syllables, nothing is lost', () => {
    const dice = diceOf('spaces')
    const { f1 } = scoreOf(answers)
    const squeezed = (text: string) => text.replaceAll(/(?<=[가-힣]) (?=[가-힣])/g, '')
    const spread = (text: string) => text.replaceAll(/(?<=[가-힣])(?=[가-힣])/g, () => (dice.throw() < 0.15 ? ' ' : ''))
    expect(scoreOf(answers, squeezed).f1).toBeGreaterThan(f1 - 0.01)
    expect(scoreOf(answers, spread).f1).toBeGreaterThan(f1 - 0.01)
  })

  test.runIf(language === 'ko')('with other particles, nothing is lost', () => {
    const dice = diceOf('particles')
    const one = (of: readonly string[]) => of[Math.floor(dice.throw() * of.length)] ?? ''
    const fuzzed = (text: string) =>
      text
        .replaceAll(/(?<=[가-힣a-zA-Z0-9]{2})(?:은|는|이|가)(?= )/g, (particle) => (dice.throw() < 0.5 ? one(['은', '는', '이', '가', '도']) : particle))
        .replaceAll(/(?<=[가-힣a-zA-Z0-9]{2})(?:을|를)(?= )/g, (particle) => (dice.throw() < 0.5 ? one(['을', '를', '']) : particle))
        .replaceAll(/(?<=[가-힣a-zA-Z0-9]{2})(?:에서|에)(?= )/g, (particle) => (dice.throw() < 0.5 ? one(['에', '에서']) : particle))
    expect(scoreOf(answers, fuzzed).f1).toBeGreaterThan(scoreOf(answers).f1 - 0.01)
  })

  test.runIf(language === 'en')('with other articles, nothing is lost', () => {
    const dice = diceOf('articles')
    const fuzzed = (text: string) => text.replaceAll(/\b(?:the|an?) /g, (article) => (dice.throw() < 0.5 ? '' : article))
    expect(scoreOf(answers, fuzzed).f1).toBeGreaterThan(scoreOf(answers).f1 - 0.01)
  })
})
