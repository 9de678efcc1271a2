/** Imports: whole or not at all, once however often they are sent, and taken back to the byte. Then a guest's go along. */
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type ImportRequest, ImportRequest as Schema, MAX_OWN_CARDS, type OwnCard } from '@/lib/core/own-card'
import { bringAlong, type Learner } from '@/lib/server/auth'
import { cardsById } from '@/lib/server/cards'
import { db } from '@/lib/server/db'
import { everythingOwn } from '@/lib/server/own-cards'
import { storeImport, undoImport } from '@/lib/server/own-import'
import { saveWords, wordsOn } from '@/lib/server/own-words'
import { saveDeck } from '@/lib/server/own-write'
import { aGuest, aMember, rowsOf } from './a-learner'
import { aCard } from './a-deck'
import { after, anAnswer, NOON, send } from './an-op'
import { anImport, anOwnCard, anOwnDeck, imported, ownCards, store } from './an-own-card'
import { expectSchedulesToEqualLogs } from './schedules-equal-logs'

const changedElsewhere = { ok: false, error: { code: 'changed_elsewhere' } }
const notFound = { ok: false, error: { code: 'not_found' } }
const LATER = after(NOON, { days: 1 })

const send_ = ({ userId }: Learner, { id, decks, cards }: ImportRequest, at: Date = NOON) => storeImport(userId, { id, decks, cards }, at)
const undo = ({ userId }: Learner, { id }: { readonly id: string }) => undoImport(userId, id, LATER)

/** Of what imports write. */
async function ownRows(learner: Learner) {
  const { own_card, own_deck } = await rowsOf(learner)
  return { own_card, own_deck }
}

/** A learner with cards of two imports, some of them changed since, and the next import, which does everything that one can do. */
async function aHistory() {
  const learner = await aGuest()
  const first = anImport(6)
  await imported(learner, first)
  const [a, b, c, d, e, f] = first.cards.map((card) => ({ ...card, version: 1 })) as [OwnCard, OwnCard, OwnCard, OwnCard, OwnCard, OwnCard]
  const edited = await store(learner, { ...b, source: { ...b.source, back: '고친 답' } })
  const retired = await store(learner, { ...c, retired: true })
  await cardsById(learner.userId, [a.id, b.id], 'ko')
  const deck = randomUUID()
  const next: ImportRequest = {
    id: randomUUID(),
    decks: [{ id: deck, title: '새 덱' }],
    cards: [
      { ...a, source: { ...a.source, back: '다시 가져온 답' }, look: true },
      { ...edited, deck },
      { ...retired, retired: false, origin: null },
      { ...d, retired: true, position: 99, topic: 'A › B', language: 'en', follows: a.id },
      e, // as it is
      anOwnCard(deck),
      anOwnCard(first.deck, { source: { back: null } }),
    ],
  }
  return { learner, first, next, same: e, untouched: f }
}

describe('an import', () => {
  test('adds its decks and cards', async () => {
    const learner = await aGuest()
    const own = anImport([{}, { source: { back: null } }, { retired: true, origin: { path: 'a.md', key: 'k', print: 'dropped' } }])
    expect(await send_(learner, own)).toEqual({ ok: true, value: { added: 3, changed: 0 } })
    const { decks, cards } = await everythingOwn(learner.userId)
    expect(decks).toMatchObject([{ id: own.deck, title: '가져온 노트', position: 0, retired: false }])
    expect(cards).toEqual(own.cards.map((card) => ({ ...card, version: 1 })))
  })

  test('changes what it names, and counts only what it changed', async () => {
    const { learner, next, same, untouched } = await aHistory()
    expect(await send_(learner, next, LATER)).toEqual({ ok: true, value: { added: 2, changed: 4 } })
    const stored = new Map((await everythingOwn(learner.userId)).cards.map((card) => [card.id, card]))
    for (const card of next.cards) expect(stored.get(card.id)).toEqual({ ...card, version: card.version + (card.id === same.id ? 0 : 1) })
    expect(stored.get(untouched.id)).toEqual(untouched)
  })

  test('sent again, also from many connections at once, changes nothing', async () => {
    const { learner, next } = await aHistory()
    const answers = await Promise.all(Array.from({ length: 6 }, () => send_(learner, next)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set([JSON.stringify({ ok: true, value: { added: 2, changed: 4 } })]))
    const before = await rowsOf(learner)
    expect(await send_(learner, next, LATER)).toEqual({ ok: true, value: { added: 2, changed: 4 } })
    expect(await rowsOf(learner)).toEqual(before)
  })

  const bad: Record<string, (own: ReturnType<typeof anImport>, there: OwnCard) => readonly OwnCard[]> = {
    'a card of a version that nobody has seen': (_own, there) => [{ ...there, version: there.version + 1 }],
    'a card that is said to be there and is not': ({ deck }) => [anOwnCard(deck, { version: 1 })],
    'a new card that is there already': (_own, there) => [{ ...there, version: 0 }],
    'a card of a deck that is nowhere': () => [anOwnCard(randomUUID())],
    'a card twice': ({ cards }) => [cards[0]!],
  }
  test.for(Object.entries(bad))('of 2,000 cards with %s stores nothing', async ([, make]) => {
    const learner = await aGuest()
    const { cards: [there] } = await ownCards(learner, 1)
    const before = await rowsOf(learner)
    const own = anImport(1_999)
    const { ok } = await send_(learner, { ...own, cards: [...own.cards, ...make(own, there!)] })
    expect(ok).toBe(false)
    expect(await rowsOf(learner)).toEqual(before)
    expect((await send_(learner, own)).ok).toBe(true)
  })

  test('that Postgres refuses in the middle stores nothing', async () => {
    const learner = await aGuest()
    const own = anImport(2_500)
    const cards = own.cards.map((card, at) => (at === 2_400 ? { ...card, topic: '\u0000' } : card))
    await expect(send_(learner, { ...own, cards })).rejects.toThrow()
    expect(await ownRows(learner)).toEqual({ own_card: [], own_deck: [] })
  })

  test('beyond the most is refused, at the most it is not', async () => {
    const learner = await aGuest()
    const { deck } = await ownCards(learner, 1)
    await db().$executeRaw`
      INSERT INTO own_card (learner_id, id, deck_id, position, topic, language, source, answered, version)
      SELECT learner_id, gen_random_uuid(), deck_id, n, topic, language, source, answered, version
      FROM own_card, generate_series(1, ${MAX_OWN_CARDS - 3}::int4) n WHERE learner_id = ${learner.userId}::int8`
    expect(await send_(learner, anImport(3))).toEqual({ ok: false, error: { code: 'too_many_cards', limit: MAX_OWN_CARDS } })
    expect(await send_(learner, { id: randomUUID(), decks: [], cards: [anOwnCard(deck.id), anOwnCard(deck.id)] })).toMatchObject({ ok: true })
  })

  test('of two that saw the same cards, the second is told', async () => {
    const { learner, next } = await aHistory()
    const other = { ...next, id: randomUUID(), decks: [], cards: next.cards.slice(0, 1) }
    const answers = await Promise.all([send_(learner, next), send_(learner, other)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toEqual(changedElsewhere)
  })

  // How long it takes: bench/import-notes.ts. Compared one by one, it would be more than a transaction may take.
  test('of 10,000 cards is stored whole, changed whole and taken back, also by a Postgres that counted its cards before', { timeout: 180_000 }, async () => {
    await imported(await aGuest(), anImport(6))
    await db().$executeRaw`ANALYZE own_card`
    const learner = await aGuest()
    const own = anImport(Array.from({ length: 10_000 }, () => ({ source: { back: '가나다라 '.repeat(150) } })))
    expect((await send_(learner, own)).ok).toBe(true)
    const changed = own.cards.map((card) => ({ ...card, version: 1, look: true }))
    const again = { id: randomUUID(), decks: [], cards: changed }
    expect(await send_(learner, again)).toMatchObject({ value: { changed: 10_000 } })
    expect(await undo(learner, again)).toEqual({ ok: true, value: null })
  })

  const good = anImport(1)
  const hostile: Record<string, object> = {
    'more cards than an import may have': { cards: Array.from({ length: 40_001 }, () => good.cards[0]) },
    'an id that is none': { id: '1' },
    'a deck without a title': { decks: [{ id: good.deck, title: '' }] },
    'a deck with a hue': { decks: [{ id: good.deck, title: 'x', hue: 1 }] },
    'a version below 0': { cards: [{ ...good.cards[0], version: -1 }] },
    'a card with HTML of its own': { cards: [{ ...good.cards[0], face: {} }] },
  }
  test.for(Object.entries(hostile))('what the schema refuses: %s', ([, wrong]) => {
    const { id, decks, cards } = good
    expect(Schema.safeParse({ id, decks, cards }).success).toBe(true)
    expect(Schema.safeParse({ id, decks, cards, ...wrong }).success).toBe(false)
  })
})

describe('taken back', () => {
  test('an import leaves the rows byte-identical to what they were', async () => {
    const { learner, next, same } = await aHistory()
    const before = await ownRows(learner)
    await imported(learner, next, LATER)
    await cardsById(learner.userId, next.cards.map(({ id }) => id).filter((id) => id !== same.id), 'ko')
    expect(await ownRows(learner)).not.toEqual(before)
    expect(await undo(learner, next)).toEqual({ ok: true, value: null })
    expect(await ownRows(learner)).toEqual(before)
    expect(await undo(learner, next)).toEqual({ ok: true, value: null })
    expect(await send_(learner, next)).toEqual({ ok: true, value: { added: 2, changed: 4 } })
    expect(await ownRows(learner)).toEqual(before)
  })

  test('one after the other, imports leave nothing', async () => {
    const learner = await aGuest()
    const [first, second] = [anImport(3), anImport(2)]
    await imported(learner, first)
    await imported(learner, second)
    expect(await undo(learner, first)).toEqual(changedElsewhere)
    for (const own of [second, first]) expect(await undo(learner, own)).toEqual({ ok: true, value: null })
    expect(await ownRows(learner)).toEqual({ own_card: [], own_deck: [] })
  })

  test('cards that were answered meanwhile keep their log', async () => {
    const learner = await aGuest()
    const own = anImport(2)
    await imported(learner, own)
    await send(learner, [anAnswer(own.cards[0]!.id)])
    const { log } = await rowsOf(learner)
    expect(await undo(learner, own)).toMatchObject({ ok: true })
    expect((await rowsOf(learner)).log).toEqual(log)
    await expectSchedulesToEqualLogs(learner)
  })

  const since: Record<string, (learner: Learner, history: Awaited<ReturnType<typeof aHistory>>) => Promise<unknown>> = {
    'an added card was changed': (learner, { next }) => store(learner, { ...next.cards[5]!, version: 1, look: true }),
    'a changed card was changed again': (learner, { next }) => store(learner, { ...next.cards[0]!, version: 2, look: false }),
    'a card was put into its deck': (learner, { next }) => store(learner, anOwnCard(next.decks[0]!.id)),
  }
  test.for(Object.entries(since))('is refused when %s since', async ([, change]) => {
    const history = await aHistory()
    await imported(history.learner, history.next)
    await change(history.learner, history)
    const before = await rowsOf(history.learner)
    expect(await undo(history.learner, history.next)).toEqual(changedElsewhere)
    expect(await rowsOf(history.learner)).toEqual(before)
  })

  test('what others changed since does not matter', async () => {
    const { learner, next, untouched } = await aHistory()
    await imported(learner, next)
    await store(learner, { ...untouched, look: true })
    await saveDeck(learner.userId, { id: next.decks[0]!.id, title: '다른 이름', retired: true }, LATER)
    expect(await undo(learner, next)).toMatchObject({ ok: true })
  })

  test('an import that is not there, or another learner\'s, is not found', async () => {
    const [learner, stranger] = [await aGuest(), await aGuest()]
    const own = anImport(1)
    await imported(learner, own)
    expect(await undo(learner, { id: randomUUID() })).toEqual(notFound)
    expect(await undo(stranger, own)).toEqual(notFound)
  })
})

describe('a guest who signs in', () => {
  test('brings everything along: decks behind those of the account, cards with their memory, words and imports', async () => {
    const [guest, account, shipped] = [await aGuest(), await aMember(), await aCard()]
    await anOwnDeck(account, '계정의 덱')
    const own = anImport(3)
    await imported(guest, own)
    await cardsById(guest.userId, [own.cards[0]!.id], 'ko')
    await send(guest, [anAnswer(own.cards[0]!.id)])
    await saveWords(guest.userId, { card: shipped, words: '내 말' }, 'ko', NOON)
    const before = await rowsOf(guest)
    await bringAlong(guest, account)

    const { decks, cards } = await everythingOwn(account.userId)
    expect(decks.map(({ title, position }) => [title, position])).toEqual([['계정의 덱', 0], ['가져온 노트', 1]])
    expect(cards).toEqual(own.cards.map((card) => ({ ...card, version: 1 })))
    expect(await wordsOn(account.userId, shipped)).toBe('내 말')
    const left = await rowsOf(guest)
    for (const table of ['own_card', 'own_deck', 'words', 'import']) expect(left[table]).toEqual([])
    const nameless = (rows: readonly string[] = []) => rows.map((row) => row.replace(/"learner_id": \d+/, ''))
    expect(nameless((await rowsOf(account)).own_card)).toEqual(nameless(before.own_card))
    await expectSchedulesToEqualLogs(account)
    await bringAlong(guest, account)
    expect((await everythingOwn(account.userId)).cards).toEqual(cards)
    expect(await undo(account, own)).toMatchObject({ ok: true })
    expect((await everythingOwn(account.userId)).decks.map(({ title }) => title)).toEqual(['계정의 덱'])
  })

  test('whose cards the account has already, under the same ids, leaves the account as it is', async () => {
    const [guest, account] = [await aGuest(), await aMember()]
    const own = anImport(2)
    await imported(account, own)
    await imported(guest, { ...own, cards: [...own.cards, anOwnCard(own.deck, { position: 9 })] })
    await store(guest, { ...own.cards[0]!, version: 1, source: { ...own.cards[0]!.source, back: '손님의 답' } })
    await bringAlong(guest, account)
    const { cards } = await everythingOwn(account.userId)
    expect(cards).toHaveLength(3)
    expect(cards.slice(0, 2)).toEqual(own.cards.map((card) => ({ ...card, version: 1 })))
    expect((await rowsOf(guest)).own_card).toHaveLength(2)
  })

  test('who wrote on a card that the account wrote on keeps both texts, once', async () => {
    const [guest, account, card] = [await aGuest(), await aMember(), await aCard()]
    await saveWords(account.userId, { card, words: '계정' }, 'ko', NOON)
    await saveWords(guest.userId, { card, words: '손님' }, 'ko', NOON)
    await bringAlong(guest, account)
    expect(await wordsOn(account.userId, card)).toBe('계정\n\n손님')
    expect((await cardsById(account.userId, [card], 'ko'))[0]?.words).toBe('<p>계정</p>\n<p>손님</p>')
  })

  test('loses no card and no import that is still on its way', async () => {
    const [guest, account] = [await aGuest(), await aMember()]
    const { deck } = await ownCards(guest, 1)
    const own = anImport(20)
    const [, saved] = await Promise.all([bringAlong(guest, account), send_(guest, own), store(guest, anOwnCard(deck.id)).catch(() => null)])
    expect(saved).toMatchObject({ ok: true })
    expect((await rowsOf(guest)).own_card).toEqual([])
    expect((await everythingOwn(account.userId)).cards).toHaveLength(22)
  })
})
