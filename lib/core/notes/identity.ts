/** What makes a card the same card when its file is read again: path, headings, question, and its number among equals. */
import type { NoteCard } from './note'

/** Letters and digits only, composed, in lower case: typography, numbering and markup do not make another question. */
export const normalised = (front: string): string =>
  front
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]/gu, '')

/** Keys of a file's cards, in their order; each once. */
export function keysOf(cards: readonly Pick<NoteCard, 'deck' | 'context' | 'front'>[]): readonly string[] {
  const taken = new Map<string, number>()
  return cards.map(({ deck, context, front }) => {
    const key = [...deck, ...context, front].map((part) => normalised(part) || part.trim()).join('/')
    const count = (taken.get(key) ?? 0) + 1
    taken.set(key, count)
    return count === 1 ? key : `${key}~${String(count)}`
  })
}
