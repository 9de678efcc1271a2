/** Cards that are taken for one another, so that they are not asked one after the other: content/contrasts.yaml. */
import * as z from 'zod'
import { Id } from './deck'

/** More could not be kept apart in a short session. */
const MOST = 4

export const Contrasts = z.array(z.strictObject({ id: Id, cards: z.array(Id).min(2).max(MOST) }))
export type Contrast = z.infer<typeof Contrasts>[number]

/** A card that stands in a group, and what is wrong with that; `keys` name its place in the list. */
interface Misplaced {
  readonly keys: readonly [group: number, field: 'cards', card: number]
  readonly message: string
}

/** `cards`: every card that there is. */
export function misplacedIn(contrasts: readonly Contrast[], cards: ReadonlySet<string>): readonly Misplaced[] {
  const groups = new Map<string, string>()
  return contrasts.flatMap(({ id, cards: members }, group) =>
    members.flatMap((card, at): readonly Misplaced[] => {
      const keys = [group, 'cards', at] as const
      const first = groups.get(card)
      groups.set(card, first ?? id)
      if (!cards.has(card)) return [{ keys, message: `the contrast "${id}" names the card "${card}", which does not exist` }]
      return first === undefined ? [] : [{ keys, message: `the card "${card}" stands in the contrast "${first}" already` }]
    }),
  )
}

/** The contrast of each card that has one. */
export const contrastOfCard = (contrasts: readonly Contrast[]): ReadonlyMap<string, string> =>
  new Map(contrasts.flatMap(({ id, cards }) => cards.map((card) => [card, id] as const)))
