/** What is to be studied, as it stands in the address of the study screen: the day, or cards of one's choice. */

export type Assignment =
  | { readonly kind: 'day'; readonly deck?: string | undefined; readonly minutes?: number | undefined }
  /** Practice moves no schedule; in a preview nothing is graded. */
  | { readonly kind: 'practice' | 'preview'; readonly query: string; readonly cards: readonly string[] }

type Address = Readonly<Record<string, string | undefined>>

const ID = /^[a-z0-9-]{1,100}$/
const MOST = 500

/** Whatever cannot be read is left out. */
export function assignmentIn({ deck, minutes, practice, preview, cards }: Address): Assignment {
  const ids = (cards ?? '').split(',').filter((id) => ID.test(id)).slice(0, MOST)
  if (practice !== undefined) return { kind: 'practice', query: practice, cards: ids }
  if (preview !== undefined) return { kind: 'preview', query: preview, cards: ids }
  return {
    kind: 'day',
    ...(deck !== undefined && ID.test(deck) ? { deck } : {}),
    ...(minutes !== undefined && /^[1-9]\d{0,2}$/.test(minutes) ? { minutes: Number(minutes) } : {}),
  }
}
