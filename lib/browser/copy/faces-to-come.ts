/** Whose faces the device should have: all shipped cards, and of the learner's own what the coming days will ask. */
import type { CatalogueDeck } from '../../core/catalogue'
import { isOwnId } from '../../core/card'
import { addDays, type Day, studyDay } from '../../core/day'
import type { Language } from '../../core/language'
import { DEFAULT_SETTINGS } from '../../core/chosen'
import type { CardFold } from '../../core/sync/card-fold'
import { type KeptFacts, NO_STATE, read } from './copy-store'

const DAYS_AHEAD = 7
const NONE: ReadonlyMap<string, CardFold> = new Map()

export interface FaceToCome {
  readonly card: string
  readonly hashes: KeptFacts['hashes']
  /** The state of the learner's own words on it. */
  readonly words: string | undefined
}

export const hashOf = ({ hashes, words }: FaceToCome, language: Language): string =>
  [hashes[language] ?? hashes.ko ?? hashes.en ?? '', words ?? ''].join(' ')

/** Those that are missing or of other texts, the soonest first. */
export async function cardsToCome(language: Language, which: 'coming' | 'shipped'): Promise<readonly FaceToCome[]> {
  const here = await read(async (database) => {
    const [state, facts, folds, faces] = await Promise.all([
      database.get('state', 'state'),
      database.getAll('facts'),
      database.getAll('folds'),
      database.getAllKeys('faces'),
    ])
    return { state: state ?? NO_STATE, facts, folds, faces }
  })
  if (here === null) return []
  const { state, facts } = here
  const settings = state.settings ?? DEFAULT_SETTINGS
  const today = studyDay(new Date(), settings.timeZone, settings.rolloverHour)
  const folds = which === 'shipped' ? NONE : new Map(here.folds.map((fold) => [fold.card, fold]))
  const wanted = [
    ...(which === 'shipped' ? [] : ownToCome(facts, folds, state.decks, addDays(today, DAYS_AHEAD), settings.newPerDay * DAYS_AHEAD)),
    ...facts.filter(({ card, retired }) => !isOwnId(card) && !retired),
  ]
  const hashes = new Set(here.faces.filter(([kept]) => kept === language).map(([, card, hash]) => `${card} ${hash}`))
  return wanted
    .map(({ card, hashes: made }): FaceToCome => ({ card, hashes: made, words: state.words[card] }))
    .filter((face) => !hashes.has(`${face.card} ${hashOf(face, language)}`))
    .sort((a, b) => dueOf(folds, a.card) - dueOf(folds, b.card))
}

/** Those that are due until then, and as many new ones as those days can hold, in the order of the decks. */
function ownToCome(
  facts: readonly KeptFacts[],
  folds: ReadonlyMap<string, CardFold>,
  decks: readonly CatalogueDeck[],
  until: Day,
  fresh: number,
): readonly KeptFacts[] {
  const places = new Map(decks.filter(({ own, retired }) => own && !retired).map(({ id, position }) => [id, position]))
  const own = facts.filter(({ card, deck, answered, retired }) => isOwnId(card) && answered && !retired && places.has(deck))
  const due = own.filter(({ card }) => dueOf(folds, card) <= until)
  const unseen = own
    .filter(({ card }) => folds.get(card)?.schedule.due == null)
    .sort((a, b) => (places.get(a.deck) ?? 0) - (places.get(b.deck) ?? 0) || a.position - b.position || (a.card < b.card ? -1 : 1))
  return [...due, ...unseen.slice(0, fresh)]
}

const dueOf = (folds: ReadonlyMap<string, CardFold>, card: string): number => folds.get(card)?.schedule.due ?? Infinity
