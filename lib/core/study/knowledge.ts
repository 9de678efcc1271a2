/**
 * What a device knows, as the plan of a day wants it: of everything that it holds, what was touched today, what is due, what is
 * new. The server asks Postgres the same questions (lib/server/study.ts); a test holds the answers equal.
 */
import type { CatalogueCard, CatalogueDeck } from '../catalogue'
import { addDays, type Day } from '../day'
import type { LogEntry } from '../scheduling/log'
import { aheadOf } from '../plan/ahead'
import type { UnseenCard } from '../plan/planned-queue'
import { freshSchedule, type Schedule } from '../scheduling/schedule'
import type { AnyMemory, AnyScheduler } from '../scheduling/schedulers'
import { PLAIN, returnsOn, type Standing, standingOf } from '../scheduling/standing'
import type { Settings } from '../settings'
import type { Histories, Knowledge } from './day-plan'
import type { Kin } from './kin'
import type { Costs } from './pace'

/** What a card's log comes to, by SM-2 and by FSRS. */
export interface Fold {
  readonly schedule: Schedule<AnyMemory>
  readonly recall: Schedule<AnyMemory>
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
  /** As the settings say. */
  readonly scheduler: AnyScheduler
  readonly costs?: Costs
}

const USUAL_DAYS = 7

/** `deck`: of this deck alone. */
export function knowledgeOf({ facts, decks, folds, logs, settings, seed, scheduler, costs }: Held, day: Day, deck?: string): Knowledge {
  const places = new Map(decks.map((one) => [one.id, one]))
  const isDrilled = (fact: Fact) => fact.answered && !fact.retired && places.get(fact.deck)?.retired === false
  const isHere = (fact: Fact) => deck === undefined || fact.deck === deck
  const byId = new Map(facts.map((fact) => [fact.card, fact]))
  const scheduleOf = (card: string) => folds.get(card)?.[settings.scheduler === 'fsrs' ? 'recall' : 'schedule'] ?? freshSchedule(scheduler)
  const standingNow = (card: string) => folds.get(card)?.standing ?? PLAIN
  const interviews = deck === undefined ? aheadOf(settings.interviews, day) : []
  const touched = touchedToday(logs, day, scheduler)
  const isMine = (card: string) => {
    const fact = byId.get(card)
    return fact !== undefined && isHere(fact) && isDrilled(fact)
  }
  const kept = facts.filter((fact) => isDrilled(fact) && isHere(fact) && !standingNow(fact.card).suspended)
  const isBuried = ({ card }: Fact) => standingNow(card).buried === day
  const kin = ({ card, section, contrast }: Fact) => ({ card, section, pair: contrast })
  const placeOf = (fact: Fact): UnseenCard => ({ ...kin(fact), deck: fact.deck, tier: fact.tier, level: fact.level, position: fact.position, deckPosition: places.get(fact.deck)?.position ?? 0 })
  const returnsTomorrow = (fact: Fact) => {
    const { due } = scheduleOf(fact.card)
    return (due === null || due > addDays(day, 1)) && returnsOn(standingNow(fact.card), addDays(day, 1))
  }
  const dueOn = (test: (due: Day) => boolean) => kept.filter(({ card }) => {
    const { due } = scheduleOf(card)
    return due !== null && test(due)
  })
  return {
    day,
    seed,
    limits: settings,
    touched: new Map([...touched].filter(([card]) => isMine(card))),
    elsewhere: new Map([...touched].filter(([card]) => byId.has(card) && !isMine(card))),
    due: dueOn((due) => due <= day).filter((fact) => !isBuried(fact)).map((fact) => ({ ...kin(fact), schedule: scheduleOf(fact.card) })),
    tomorrow: [...dueOn((due) => due === addDays(day, 1)), ...dueOn((due) => due <= day).filter(isBuried), ...kept.filter(returnsTomorrow)].map(({ card }) => card),
    returning: kept.filter((fact) => returnsOn(standingNow(fact.card), day) && !isBuried(fact)).map((fact) => ({ ...kin(fact), schedule: scheduleOf(fact.card) })),
    fresh: kept
      .filter((fact) => scheduleOf(fact.card).due === null && !isBuried(fact))
      .map(placeOf),
    freshBeyond: 0,
    after: kinOfLast(touched, day, byId),
    usualDay: dueOn((due) => due > day && due <= day + USUAL_DAYS).length / USUAL_DAYS,
    scheduler,
    ahead: interviews.length === 0 ? null : {
      interviews,
      places: new Map([...kept, ...[...touched.keys()].flatMap((card) => byId.get(card) ?? [])].map((fact) => [fact.card, placeOf(fact)])),
      later: dueOn((due) => due > day).filter((fact) => !isBuried(fact)).map(({ card }) => ({ card, schedule: scheduleOf(card) })),
    },
    ...(costs ? { costs } : {}),
  }
}

function kinOfLast(touched: Histories, day: Day, facts: ReadonlyMap<string, Fact>): Kin | null {
  const answered = [...touched].flatMap(([card, { log }]) => log.filter((entry) => entry.kind === 'answer' && entry.context !== 'practice' && entry.day === day).map(({ at }) => ({ card, at })))
  const last = answered.sort((a, b) => (a.at < b.at || (a.at === b.at && a.card < b.card) ? -1 : 1)).at(-1)
  const fact = last && facts.get(last.card)
  return fact ? { section: fact.section, pair: fact.contrast } : null
}

/** Answered today, or to be asked again today; the one that was answered first comes first. */
function touchedToday(logs: Held['logs'], day: Day, scheduler: AnyScheduler): Histories {
  const rows = [...logs].flatMap(([card, log]) => {
    const answers = log.filter((entry) => entry.kind === 'answer' && entry.context !== 'practice' && entry.day === day).map(({ at }) => at)
    const isWanted = standingOf(log).again === day
    return answers.length > 0 || isWanted ? [{ card, log, at: answers.sort()[0] ?? '~' }] : []
  })
  rows.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.card < b.card ? -1 : 1))
  return new Map(rows.map(({ card, log }) => [card, { from: freshSchedule(scheduler), log }]))
}
