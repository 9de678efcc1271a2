/**
 * What this device knows, as pages read it: the copy of what the server knows, with what was done here and not sent laid over it. Of
 * two rows with one id the server's holds: it may have corrected the clock, and with it the day. Without a copy there is only what
 * waits. What waits is always read first: it may go over into the copy meanwhile, and then is seen twice, but never not at all.
 */
import type { Card } from '../../core/card'
import type { CatalogueDeck, PlainText } from '../../core/catalogue'
import type { Day } from '../../core/day'
import type { Language } from '../../core/language'
import type { LogEntry } from '../../core/scheduling/log'
import { DEFAULT_SETTINGS, withChange } from '../../core/chosen'
import type { Settings } from '../../core/settings'
import type { Done } from '../../core/study/deeds'
import type { CardFold } from '../../core/sync/card-fold'
import type { LogOp } from '../../core/wire'
import type { SettingOp } from '../../core/wire-choices'
import { learnerHere, waitingHere } from '../outbox'
import { anyFace, type CopyDatabase, type CopyState, type KeptFacts, read } from './copy-store'

/** Of a card, without its texts and its face. */
export interface Facts extends KeptFacts {
  /** Of the answer that is said, in characters, in the language of the learner's cards. */
  readonly length: number
  readonly deckPosition: number
  /** Its deck is put away. */
  readonly deckRetired: boolean
}

export interface Knowledge {
  readonly learner: string | null
  /** Also choices that are still to be sent. Null: nobody chose anything yet. */
  readonly settings: Settings | null
  /** When the log was last pulled to its end, and the catalogue, in ms; 0: never. */
  readonly pulledAt: number
  readonly cataloguedAt: number
  readonly decks: readonly CatalogueDeck[]
  readonly facts: readonly Facts[]
  /** Of every card of which the log says anything. */
  readonly folds: ReadonlyMap<string, CardFold>
}

/** Everything but words, faces and logs; null: there is no copy yet. */
export async function factsAndFolds(): Promise<Knowledge | null> {
  const [waiting, choices, { foldCard }] = await Promise.all([logOpsHere(), choicesHere(), import('../../core/sync/card-fold')])
  return ofOurs(async (database, state) => {
    if (state.cataloguedAt === 0) return null
    const [facts, kept] = await Promise.all([database.getAll('facts'), database.getAll('folds')])
    const folds = new Map(kept.map((fold) => [fold.card, fold]))
    const logs = await knownLogs(database, waiting.map(({ card }) => card))
    for (const [card, log] of withWaiting(logs, waiting)) folds.set(card, foldCard(card, log))
    const { learner, pulledAt, cataloguedAt, decks } = state
    const settings = state.settings && withChoices(whole(state.settings), choices)
    return { learner, settings, pulledAt, cataloguedAt, decks, facts: inDecks(facts, decks, settings), folds }
  })
}

function inDecks(facts: readonly KeptFacts[], decks: readonly CatalogueDeck[], settings: Settings | null): readonly Facts[] {
  const places = new Map(decks.map((deck) => [deck.id, deck]))
  const language = settings?.cardLanguage ?? settings?.language ?? 'ko'
  return facts.map((fact) => ({
    ...fact,
    length: fact.lengths[language] ?? fact.lengths.ko ?? fact.lengths.en ?? 0,
    deckPosition: places.get(fact.deck)?.position ?? 0,
    deckRetired: places.get(fact.deck)?.retired ?? false,
  }))
}

/** By card; null: there is no copy yet. */
export const texts = (): Promise<ReadonlyMap<string, readonly PlainText[]> | null> =>
  ofOurs(async (database) => new Map((await database.getAll('texts')).map((kept) => [kept.card, kept.texts])))

/** Everything that was done to a card. */
export const logOf = async (card: string): Promise<readonly LogEntry[]> => (await logsOf([card])).get(card) ?? []

export async function logsOf(cards: readonly string[]): Promise<ReadonlyMap<string, readonly LogEntry[]>> {
  const wanted = new Set(cards)
  const waiting = (await logOpsHere()).filter(({ card }) => wanted.has(card))
  return withWaiting((await ofOurs((database) => knownLogs(database, cards))) ?? new Map<string, readonly LogEntry[]>(), waiting)
}

/** The whole logs of the cards to which something was done on this day. */
export async function logsOfDay(day: Day): Promise<ReadonlyMap<string, readonly LogEntry[]>> {
  const waiting = (await logOpsHere()).filter((op) => op.day === day).map(({ card }) => card)
  const known = await ofOurs((database) => database.getAllFromIndex('rows', 'day', day))
  return logsOf([...new Set([...(known ?? []).map(({ card }) => card), ...waiting])])
}

/** The last so many things that were done (before a day), in any order, and all that waits: also undos, and what they took back. */
export async function recentDeeds(n: number, before: Day | null = null): Promise<readonly Done[]> {
  const isMeant = (day: Day) => before === null || day < before
  const waiting = (await logOpsHere()).filter(({ day }) => isMeant(day)).map((op): Done => ({ card: op.card, entry: op }))
  const known = (await ofOurs((database) => latest(database, n, isMeant))) ?? []
  const ids = new Set(known.map(({ entry }) => entry.id))
  return [...known, ...waiting.filter(({ entry }) => !ids.has(entry.id))]
}

/** Those that are here, in this language or, of a card that has only the other, in that. */
export async function facesOf(ids: readonly string[], language: Language): Promise<ReadonlyMap<string, Card>> {
  const faces = await ofOurs(async (database) => {
    const store = database.transaction('faces').store
    const faceIn = async (id: string, wanted: Language) => (await store.get(anyFace(wanted, id)))?.face
    return Promise.all(ids.map(async (id) => (await faceIn(id, language)) ?? faceIn(id, language === 'ko' ? 'en' : 'ko')))
  })
  return new Map((faces ?? []).flatMap((face) => (face ? [[face.id, face] as const] : [])))
}

/** What holds on this device, also choices that are still to be sent. Null: the copy does not know. */
export async function settingsHere(): Promise<Settings | null> {
  const choices = await choicesHere()
  const kept = await ofOurs((_database, { settings }) => Promise.resolve(settings))
  return kept && withChoices(whole(kept), choices)
}

/** An earlier version may have kept them before there was this or that to choose. */
const whole = (settings: Settings): Settings => ({ ...DEFAULT_SETTINGS, ...settings })

/** Of two about one thing, the later choice holds; each of these is later than what the server told. */
export const withChoices = (settings: Settings, choices: readonly SettingOp[]): Settings =>
  choices
    .toSorted((a, b) => (a.at < b.at || (a.at === b.at && a.deviceSeq < b.deviceSeq) ? -1 : 1))
    .reduce((chosen, { change }) => withChange(chosen, change), settings)

/** Answers that count, by study day; null: there is no copy yet. */
export async function activityHere(): Promise<ReadonlyMap<Day, number> | null> {
  const known = await factsAndFolds()
  if (known === null) return null
  const activity = new Map<Day, number>()
  for (const { days } of known.folds.values()) for (const day of days) activity.set(day, (activity.get(day) ?? 0) + 1)
  return activity
}

/** What is still to be sent of the learner's choices. */
export const choicesHere = async (): Promise<readonly SettingOp[]> => (await waitingHere()).filter((op) => op.kind === 'setting')

const LOG_KINDS: ReadonlySet<string> = new Set<LogOp['kind']>(['answer', 'undo', 'change'])

/** A row that another version left may be of a kind that this one does not know: it is sent, and not folded. */
const logOpsHere = async (): Promise<readonly LogOp[]> => (await waitingHere()).filter((op): op is LogOp => LOG_KINDS.has(op.kind))

async function knownLogs(database: CopyDatabase, cards: readonly string[]): Promise<Map<string, readonly LogEntry[]>> {
  const index = database.transaction('rows').store.index('card')
  const logs = [...new Set(cards)].map(async (card) => [card, (await index.getAll(card)).map(({ entry }) => entry)] as const)
  return new Map(await Promise.all(logs))
}

/** The first of two with one id holds in every fold: the server's. */
function withWaiting(logs: ReadonlyMap<string, readonly LogEntry[]>, waiting: readonly LogOp[]): ReadonlyMap<string, readonly LogEntry[]> {
  const all = new Map([...logs].map(([card, log]) => [card, [...log]]))
  for (const op of waiting) {
    const log = all.get(op.card)
    if (!log) all.set(op.card, [op])
    else if (log.every(({ id }) => id !== op.id)) log.push(op)
  }
  return all
}

async function latest(database: CopyDatabase, n: number, isMeant: (day: Day) => boolean): Promise<Done[]> {
  const rows: Done[] = []
  for (let at = await database.transaction('rows').store.index('at').openCursor(null, 'prev'); at && rows.length < n; at = await at.continue())
    if (isMeant(at.value.entry.day)) rows.push({ card: at.value.card, entry: at.value.entry })
  return rows
}

/** Only of whoever this page belongs to; a page that was kept before anybody was here belongs to whoever is now. */
const ofOurs = <T>(work: (database: CopyDatabase, state: CopyState) => Promise<T | null>): Promise<T | null> =>
  read(async (database) => {
    const state = await database.get('state', 'state')
    const here = learnerHere()
    return state && (here === null || state.learner === null || state.learner === here) ? work(database, state) : null
  })
