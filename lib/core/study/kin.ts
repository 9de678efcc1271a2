/** Cards that give each other away: of one section of the notes, or forms of one contrast pair. */

/** What a card must not stand beside: cards of the same section, and cards of the same pair. Null: of none. */
export interface Kin {
  readonly section: string | null
  readonly pair: string | null
}

export const clash = (a: Kin, b: Kin): boolean =>
  (a.section !== null && a.section === b.section) || (a.pair !== null && a.pair === b.pair)
