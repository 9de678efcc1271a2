/**
 * What a device knows, as the plan of a day wants it: of everything that it holds, what was touched today, what is due, what is
 * new. The server asks Postgres the same questions (lib/server/study.ts); a test holds the answers equal.
 */
import type { CatalogueCard, CatalogueDeck } from '../catalogue'
import { addDays, type Day } from '../day'
import type { LogEntry } from '../scheduling/log'
import { freshSchedule, type Schedule } from '../scheduling/schedule'
import { sm2, type Sm2Memory } from '../scheduling/sm2'
import { PLAIN, type Standing, standingOf } from '../scheduling/standing'
import type { Settings } from '../settings'
import type { Histories, Knowledge } from './day-plan'
import type { Kin } from './kin'
import type { Costs } from './pace'

/** What a card's log comes to. */
export interface Fold {
  readonly schedule: Schedule<Sm2Memory>
  readonly standing: Standing
}

export type Fact = Omit<CatalogueCard, 'texts'>

export interface Held {
  readonly facts: readonly Fact[]
  readonly decks: readonly CatalogueDeck[]
  /** By card; one that was never touched has none. */
  readonly folds: ReadonlyMap<string, Fold>
  /** The whole logs of the cards that something was done to today. */
  readonly logs: ReadonlyMap<string, readonly LogEntry[]>
  readonly settings: Settings
  readonly seed: string
  readonly costs?: Costs
}

const USUAL_DAYS = 7

/** `deck`: of this deck alone. */
export function knowledgeOf({ facts, decks, folds, logs, settings, seed, costs }: Held, day: Day, deck?: string): Knowledge {
  const places = new Map(decks.map((one) => [one.id, one]))
  const isDrilled = (fact: Fact) => fact.answered && !fact.retired && places.get(fact.deck)?.retired === false
  const isHere = (fact: Fact) => deck === undefined || fact.deck === deck
  const byId = new Map(facts.map((fact) => [fact.card, fact]))
  const foldOf = (card: string): Fold => folds.get(card) ?? NEVER_TOUCHED
  const touched = touchedToday(logs, day)
  const isMine = (card: string) => {
    const fact = byId.get(card)
    return fact !== undefined && isHere(fact) && isDrilled(fact)
  }
  const kept = facts.filter((fact) => isDrilled(fact) && isHere(fact) && !foldOf(fact.card).standing.suspended)
  const isBuried = ({ card }: Fact) => foldOf(card).standing.buried === day
  const kin = ({ card, section, contrast }: Fact) => ({ card, section, pair: contrast })
  const dueOn = (test: (due: Day) => boolean) => kept.filter(({ card }) => {
    const { due } = foldOf(card).schedule
    return due !== null && test(due)
  })
  return {
    day,
    seed,
    limits: settings,
    touched: new Map([...touched].filter(([card]) => isMine(card))),
    elsewhere: new Map([...touched].filter(([card]) => byId.has(card) && !isMine(card))),
    due: dueOn((due) => due <= day).filter((fact) => !isBuried(fact)).map((fact) => ({ ...kin(fact), schedule: foldOf(fact.card).schedule })),
    tomorrow: [...dueOn((due) => due === addDays(day, 1)), ...dueOn((due) => due <= day).filter(isBuried)].map(({ card }) => card),
    fresh: kept
      .filter((fact) => foldOf(fact.card).schedule.due === null && !isBuried(fact))
      .map((fact) => ({ ...kin(fact), tier: fact.tier, level: fact.level, position: fact.position, deckPosition: places.get(fact.deck)?.position ?? 0 })),
    freshBeyond: 0,
    after: kinOfLast(touched, day, byId),
    usualDay: dueOn((due) => due > day && due <= day + USUAL_DAYS).length / USUAL_DAYS,
    ...(costs ? { costs } : {}),
  }
}

const NEVER_TOUCHED: Fold = { schedule: freshSchedule(sm2), standing: PLAIN }

function kinOfLast(touched: Histories, day: Day, facts: ReadonlyMap<string, Fact>): Kin | null {
  const answered = [...touched].flatMap(([card, { log }]) => log.filter((entry) => entry.kind === 'answer' && entry.context !== 'practice' && entry.day === day).map(({ at }) => ({ card, at })))
  const last = answered.sort((a, b) => (a.at < b.at || (a.at === b.at && a.card < b.card) ? -1 : 1)).at(-1)
  const fact = last && facts.get(last.card)
  return fact ? { section: fact.section, pair: fact.contrast } : null
}

/** Answered today, or to be asked again today; the one that was answered first comes first. */
function touchedToday(logs: Held['logs'], day: Day): Histories {
  const rows = [...logs].flatMap(([card, log]) => {
    const answers = log.filter((entry) => entry.kind === 'answer' && entry.context !== 'practice' && entry.day === day).map(({ at }) => at)
    const isWanted = standingOf(log).again === day
    return answers.length > 0 || isWanted ? [{ card, log, at: answers.sort()[0] ?? '~' }] : []
  })
  rows.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.card < b.card ? -1 : 1))
  return new Map(rows.map(({ card, log }) => [card, { from: freshSchedule(sm2), log }]))
}
