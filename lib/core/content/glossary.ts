/** The words of the trade in both languages: content/glossary.yaml, and which of them a card uses. */
import * as z from 'zod'
import type { Language } from '../language'
import { type CardSource, Id } from './deck'
import { plainText } from './plain-text'

const both = <T extends z.ZodType>(value: T) => z.strictObject({ ko: value, en: value })
const Plain = z.string().min(1)

export const Glossary = z.array(
  z.strictObject({
    id: Id,
    /** Plain, as they are said. */
    ko: Plain,
    en: Plain,
    /** One sentence, plain. */
    means: both(Plain),
    /**
     * How the term stands in texts, where that is not `ko` and `en` themselves. Korean is found in any place, English from
     * the beginning of a word; an abbreviation in capitals only by itself, so that TTL is not in STARTTLS.
     */
    words: z.optional(z.strictObject({ ko: z.optional(z.array(Plain)), en: z.optional(z.array(Plain)) })),
    /** Korean that is heard, and why it is not used. */
    avoid: z.optional(z.strictObject({ ko: Plain, why: both(Plain) })),
    /** The card that explains it. */
    card: z.optional(Id),
  }),
)
export type Term = z.infer<typeof Glossary>[number]

/** The terms that a card's texts use, in the order of the glossary. */
export function termsOf(card: CardSource, language: Language, glossary: readonly Term[]): readonly Term[] {
  const { question, answer, keyPoints, deepDive, mistake } = card
  const texts = [question, answer, ...keyPoints.map(({ text }) => text), deepDive, mistake?.wrong, mistake?.right]
  const text = texts.map((part) => plainText(part ?? '')).join('\n')
  return glossary.filter((term) => wordsOf(term, language).some((word) => isSaid(word, text, language)))
}

const wordsOf = (term: Term, language: Language): readonly string[] => term.words?.[language] ?? [term[language]]

function isSaid(word: string, text: string, language: Language): boolean {
  if (/^[A-Z0-9]+$/.test(word)) return new RegExp(String.raw`(?<![A-Za-z0-9])${word}s?(?![A-Za-z0-9])`).test(text)
  if (language === 'ko') return text.includes(word)
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}`, 'iu').test(text)
}
