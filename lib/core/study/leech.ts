/**
 * Leeches: cards that were forgotten so often that asking once more will not help. The learner is told, and mends the card or
 * puts it away; nothing else changes. A card that is passed and failed by turns never leaves an interval of one day, and each
 * of these failures is a lapse, so it is found in the same way.
 *
 * Source   Anki tells at 8 lapses and at every half of them after: 8, 12, 16.
 * Ours     `leechAt` is the learner's; below 1, nobody is told.
 */

export const isLeech = (lapses: number, leechAt: number): boolean => leechAt >= 1 && lapses >= leechAt

/** Whether this lapse is one at which the learner is told. */
export const leechNotice = (lapses: number, leechAt: number): boolean =>
  isLeech(lapses, leechAt) && (lapses - leechAt) % Math.ceil(leechAt / 2) === 0
