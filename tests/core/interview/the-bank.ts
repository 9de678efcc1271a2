/** The shipped cards as the mock interview has them before it, and the answers that were labelled by hand. */
import { readFileSync } from 'node:fs'
import type { Card } from '@/lib/core/card'
import type { Script } from '@/lib/core/interview/heard'
import { pointsOf, scriptFor } from '@/lib/core/interview/script'
import { type Language, LANGUAGES } from '@/lib/core/language'
import { cardText, makeFace } from '@/lib/server/card-face'
import { readContent } from '@/lib/server/content-files'
import { aCard } from './a-card'

export interface LabelledAnswer {
  readonly card: string
  readonly language: Language
  readonly kind: string
  readonly text: string
  /** Numbers of the points that a fair interviewer would tick. */
  readonly said: readonly number[]
  /** The common wrong answer is asserted. */
  readonly mistake: boolean
}

export const labelledAnswers = (language: Language): readonly LabelledAnswer[] => JSON.parse(readFileSync(`tests/fixtures/answers/${language}.json`, 'utf8')) as LabelledAnswer[]

/** By card, in the language of the answers. */
export async function scriptsIn(language: Language): Promise<ReadonlyMap<string, Script>> {
  const content = await readContent('content')
  const cards = { ko: new Map<string, Card>(), en: new Map<string, Card>() }
  for (const { topics } of content.decks)
    for (const pair of topics)
      for (const one of LANGUAGES)
        for (const { source } of pair[one]?.cards ?? []) if (source) cards[one].set(source.id, { ...aCard({ id: source.id }), language: one, face: makeFace(cardText(source, one, content)) })
  return new Map([...cards[language]].map(([id, card]) => [id, scriptFor({ question: card.face.title, points: pointsOf(card) }, card, cards[language === 'ko' ? 'en' : 'ko'].get(id) ?? null)]))
}
