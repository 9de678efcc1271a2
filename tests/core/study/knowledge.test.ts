/** What a device knows, as the plan of a day wants it: which cards are asked, which only count, and which are none of today's. */
import { describe, expect, test } from 'vitest'
import type { CatalogueDeck } from '@/lib/core/catalogue'
import { addDays, type Day } from '@/lib/core/day'
import type { Answer, Change, ChangeOf, LogEntry, Undo } from '@/lib/core/scheduling/log'
import { DEFAULT_SETTINGS } from '@/lib/core/chosen'
import { planDay } from '@/lib/core/study/day-plan'
import { type Fact, type Held, knowledgeOf } from '@/lib/core/study/knowledge'
import { USUAL_COSTS } from '@/lib/core/study/pace'
import { sm2 } from '@/lib/core/scheduling/sm2'
import { foldCard } from '@/lib/core/sync/card-fold'
import { instant } from '../scheduling/a-log'

const TODAY = 20_000 as Day

let count = 0
const stamp = (day: Day, minute?: number) => {
  count += 1
  return { id: `row ${String(count)}`, day, at: instant(day, minute ?? count), device: 'phone', deviceSeq: count }
}
const answer = (given: Partial<Answer> = {}, minute?: number): Answer => ({ kind: 'answer', context: 'queue', quality: 4, ...stamp(given.day ?? TODAY, minute), ...given })
const undo = ({ id: of }: LogEntry): Undo => ({ kind: 'undo', of, ...stamp(TODAY) })
const change = (what: ChangeOf, days = 0, value = 1): Change => ({ kind: 'change', what, value, ...stamp(addDays(TODAY, days)) })
/** Due so many days from today. */
const learned = (days = 0): readonly LogEntry[] => [answer({ day: addDays(TODAY, days - 7) }), answer({ day: addDays(TODAY, days - 6) })]

const deck = (id: string, given: Partial<CatalogueDeck> = {}): CatalogueDeck => ({ id, titles: { ko: id, en: id }, hue: 0, position: 3, own: false, retired: false, ...given })
const DECKS = [deck('tcp'), deck('notes', { own: true, position: 1 }), deck('gone', { retired: true })]
const fact = (card: string, given: Partial<Fact> = {}): Fact => ({
  card, deck: 'tcp', position: 0, tier: 'A', level: 'mid', answered: true, retired: false, section: `tcp/${card}`, contrast: null, language: null, lengths: {}, tags: [], hashes: {}, stamp: 0, ...given,
})

/** What a device holds of these cards, each with its log. */
function held(cards: readonly (readonly [Fact, readonly LogEntry[]])[], settings: Partial<Held['settings']> = {}): Held {
  const logs = new Map(cards.map(([{ card }, log]) => [card, log]))
  return {
    facts: cards.map(([one]) => one),
    decks: DECKS,
    folds: new Map([...logs].filter(([, log]) => log.length > 0).map(([card, log]) => [card, foldCard(card, log)])),
    logs: new Map([...logs].filter(([, log]) => log.some(({ day }) => day === TODAY))),
    settings: { ...DEFAULT_SETTINGS, ...settings },
    seed: 'a learner',
    scheduler: sm2,
  }
}

/** Where the card is found. */
function placesOf(one: Fact, log: readonly LogEntry[], filter?: string): readonly string[] {
  const { touched, elsewhere, due, tomorrow, returning = [], fresh } = knowledgeOf(held([[one, log]]), TODAY, filter)
  const places = { touched: touched.has(one.card), elsewhere: elsewhere.has(one.card), due: due.length > 0, tomorrow: tomorrow.length > 0, returning: returning.length > 0, fresh: fresh.length > 0 }
  return Object.entries(places).filter(([, isIn]) => isIn).map(([place]) => place)
}

const arp = fact('arp')
const mistaken = answer()
const cases: Record<string, { one?: Fact; log?: readonly LogEntry[]; filter?: string; places: readonly string[] }> = {
  'new': { places: ['fresh'] },
  'due': { log: learned(), places: ['due'] },
  'due for long': { log: learned(-90), places: ['due'] },
  'due tomorrow': { log: learned(1), places: ['tomorrow'] },
  'due later': { log: learned(2), places: [] },
  'answered today': { log: [answer()], places: ['touched', 'tomorrow'] },
  'answered today, and taken back': { log: [mistaken, undo(mistaken)], places: ['touched', 'fresh'] },
  'only practised today: the day is as if it were not': { log: [...learned(2), answer({ context: 'practice' })], places: [] },
  'new, and only practised': { log: [answer({ context: 'practice' })], places: ['fresh'] },
  'wanted again today': { log: [...learned(2), change('again')], places: ['touched'] },
  'wanted again yesterday': { log: [...learned(2), change('again', -1)], places: [] },
  'marked today': { log: [...learned(2), change('marked')], places: [] },
  'suspended': { log: [...learned(), change('suspended')], places: [] },
  'suspended, due tomorrow': { log: [...learned(1), change('suspended')], places: [] },
  'suspended, new': { log: [change('suspended')], places: [] },
  'buried today: it is tomorrow\'s': { log: [...learned(), change('buried')], places: ['tomorrow'] },
  'buried today, due tomorrow': { log: [...learned(1), change('buried')], places: ['tomorrow'] },
  'buried today, new': { log: [change('buried')], places: [] },
  'buried yesterday': { log: [...learned(), change('buried', -1)], places: ['due'] },
  'without an answer': { one: fact('arp', { answered: false }), log: learned(), places: [] },
  'retired': { one: fact('arp', { retired: true }), log: learned(), places: [] },
  'retired after it was answered today: it counts': { one: fact('arp', { retired: true }), log: [answer()], places: ['elsewhere'] },
  'of a retired deck': { one: fact('arp', { deck: 'gone' }), log: learned(), places: [] },
  'new, of a retired deck': { one: fact('arp', { deck: 'gone' }), places: [] },
  'of a deck that is not known': { one: fact('arp', { deck: 'nowhere' }), places: [] },
  'failed in a mock interview yesterday, due later': { log: [...learned(4), change('returns', -1)], places: ['tomorrow', 'returning'] },
  'failed there yesterday, and due': { log: [...learned(), change('returns', -1)], places: ['due', 'returning'] },
  'failed there today': { log: [...learned(4), change('returns')], places: ['tomorrow'] },
  'failed there today, due tomorrow anyway': { log: [...learned(1), change('returns')], places: ['tomorrow'] },
  'passed on today, for the day after tomorrow': { log: [...learned(4), change('returns', 0, 2)], places: [] },
  'passed on, and never answered': { log: [change('returns', -2, 2)], places: ['tomorrow', 'returning', 'fresh'] },
  'failed there, and answered in the drill since': { log: [...learned(4), change('returns', -9), answer({ day: addDays(TODAY, -1), context: 'plan' })], places: [] },
  'failed there, and suspended': { log: [...learned(4), change('returns', -1), change('suspended', -1)], places: [] },
  'failed there, and buried today': { log: [...learned(4), change('returns', -1), change('buried')], places: ['tomorrow'] },
  'failed there, of another deck': { log: [...learned(4), change('returns', -1)], filter: 'notes', places: [] },
  'failed there, and retired': { one: fact('arp', { retired: true }), log: [...learned(4), change('returns', -1)], places: [] },
  'of the deck that is studied': { filter: 'tcp', places: ['fresh'] },
  'of another deck': { log: learned(), filter: 'notes', places: [] },
  'of another deck, answered today: it counts': { log: [answer()], filter: 'notes', places: ['elsewhere'] },
}

test.for(Object.entries(cases))('%s', ([, { one = arp, log = [], filter, places }]) => {
  expect(placesOf(one, log, filter)).toEqual(places)
})

test('a card that is not in the catalogue any more counts nowhere', () => {
  const whole = held([[arp, [answer()]]])
  const { touched, elsewhere } = knowledgeOf({ ...whole, facts: [] }, TODAY)
  expect([touched.size, elsewhere.size]).toEqual([0, 0])
})

describe('the cards that were touched', () => {
  test('come in the order in which they were first answered, then those that are wanted again, by name', () => {
    const wanted = (): readonly LogEntry[] => [...learned(4), change('again')]
    const { touched } = knowledgeOf(held([
      [fact('e'), wanted()], [fact('d'), wanted()], [fact('c'), [answer({}, 3)]], [fact('b'), [answer({}, 5), answer({}, 1)]], [fact('a'), [answer({}, 3)]],
    ]), TODAY)
    expect([...touched.keys()]).toEqual(['b', 'a', 'c', 'd', 'e'])
  })

  test('have their whole logs', () => {
    const log = [...learned(), answer()]
    expect(knowledgeOf(held([[arp, log]]), TODAY).touched.get('arp')?.log).toEqual(log)
  })

  test('say what was answered last, wherever that was', () => {
    const some = held([[fact('a', { contrast: 'a pair' }), [answer({}, 1), answer({}, 9)]], [fact('b'), [answer({}, 5)]]])
    for (const filter of [undefined, 'notes']) expect(knowledgeOf(some, TODAY, filter).after).toEqual({ section: 'tcp/a', pair: 'a pair' })
    expect(knowledgeOf(held([[arp, []]]), TODAY).after).toBeNull()
  })
})

test('a new card comes with its rank and the place of its deck', () => {
  const own = fact('own', { deck: 'notes', tier: null, level: null, position: 7, contrast: 'x' })
  expect(knowledgeOf(held([[own, []]]), TODAY).fresh).toEqual([{ card: 'own', deck: 'notes', section: 'tcp/own', pair: 'x', tier: null, level: null, position: 7, deckPosition: 1 }])
})

test('a usual day is the mean of the week to come, of what is asked then', () => {
  const week = [1, 1, 3, 7].map((days) => [fact(`due in ${String(days)} ${String((count += 1))}`), learned(days)] as const)
  const none: readonly (readonly [Fact, readonly LogEntry[]])[] = [
    [fact('today'), learned(0)], [fact('in 8'), learned(8)], [fact('suspended'), [...learned(2), change('suspended')]], [fact('gone', { retired: true }), learned(2)],
  ]
  expect(knowledgeOf(held([...week, ...none]), TODAY).usualDay).toBe(4 / 7)
  expect(knowledgeOf(held([[fact('buried'), [...learned(2), change('buried')]]]), TODAY).usualDay).toBe(1 / 7)
})

test('limits, seed and costs go along', () => {
  const known = knowledgeOf({ ...held([], { newPerDay: 3, spread: { from: TODAY, days: 2 } }), costs: { ...USUAL_COSTS, fresh: 5 } }, TODAY)
  expect(known).toMatchObject({ day: TODAY, seed: 'a learner', limits: { newPerDay: 3, spread: { days: 2 } }, costs: { fresh: 5 }, freshBeyond: 0 })
  expect('costs' in knowledgeOf(held([]), TODAY)).toBe(false)
})

test('practice leaves the plan of the day as it was', () => {
  const cards = [[fact('new'), []], [fact('due'), learned()], [fact('later'), learned(5)]] as const
  const practised = cards.map(([one, log]) => [one, [...log, answer({ context: 'practice', quality: 1 })]] as const)
  const planOf = (some: Held) => planDay(knowledgeOf(some, TODAY))
  expect(planOf(held(practised))).toEqual(planOf(held(cards)))
})
