/** Other ways of saying the key points of cards: content/said/DECK.LANGUAGE.yaml. They are shown nowhere; an answer is listened to for them. */
import * as z from 'zod'
import { type CardSource, Id } from './deck'

const MOST_CHARACTERS = 120

/** By card, of each of its key points in order: plain. */
export const SaidList = z.array(z.strictObject({ id: Id, points: z.array(z.array(z.string().min(1).max(MOST_CHARACTERS)).min(1)) }))
export type Said = z.infer<typeof SaidList>[number]

/** What is wrong with an entry; `keys` name its place in the list. `cards`: of the deck, in the language. */
export function misfitsIn(list: readonly Said[], cards: ReadonlyMap<string, CardSource>): readonly { readonly keys: readonly PropertyKey[]; readonly message: string }[] {
  const missing = [...cards.keys()].filter((card) => (cards.get(card)?.keyPoints.length ?? 0) > 0 && list.every(({ id }) => id !== card))
  return [
    ...list.flatMap(({ id, points }, at) => {
      const card = cards.get(id)
      const places = [at, 'id'] as const
      if (!card) return [{ keys: places, message: `the card "${id}" does not exist in this deck` }]
      const twice = points.flatMap((ways) => ways.filter((way, n) => ways.indexOf(way) !== n))
      return [
        ...(points.length === card.keyPoints.length ? [] : [{ keys: places, message: `the card "${id}" has ${String(card.keyPoints.length)} key points, here are ${String(points.length)} lists` }]),
        ...twice.map((way) => ({ keys: places, message: `"${way}" stands here twice` })),
      ]
    }),
    ...missing.map((card) => ({ keys: [], message: `the card "${card}" is missing` })),
  ]
}
