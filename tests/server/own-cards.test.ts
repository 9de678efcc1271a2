/** A learner's own decks and cards beside the shipped ones: read, written one at a time, and studied. */
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '@/lib/core/notes/limits'
import { MAX_OWN_DECKS, OwnCard, OwnResponse, WordsRequest } from '@/lib/core/own-card'
import { begin, upcoming } from '@/lib/core/study/session'
import type { Learner } from '@/lib/server/auth'
import { cardsById, deckById } from '@/lib/server/cards'
import { db } from '@/lib/server/db'
import { decksOf, ownDecksOf, standingOf } from '@/lib/server/decks'
import { everythingOwn, ownCardById } from '@/lib/server/own-cards'
import { saveWords, wordsOn } from '@/lib/server/own-words'
import { saveCard, saveDeck } from '@/lib/server/own-write'
import { studyFor, today } from '@/lib/server/study'
import { aDeck } from './a-deck'
import { aGuest, rowsOf } from './a-learner'
import { aChange, after, anAnswer, anUndo, NOON, send } from './an-op'
import { anOwnCard, anOwnDeck, ownCards, store } from './an-own-card'
import { expectSchedulesToEqualLogs } from './schedules-equal-logs'

const plan = async (learner: Learner, now: Date = NOON, deck?: string) => today(learner, learner.settings, now, { deck })
const LATER = after(NOON, { days: 1 })
const notFound = { ok: false, error: { code: 'not_found' } }
const changedElsewhere = { ok: false, error: { code: 'changed_elsewhere' } }

describe('a card', () => {
  test('is shown in its own language, without level and tier, whatever the language of the page', async () => {
    const learner = await aGuest()
    const { deck, ids } = await ownCards(learner, [{ topic: 'ARP', source: { context: ['링크 계층'], references: [{ label: '`RFC` 826', url: 'javascript:alert(1)' }, { label: '**RFC** 826', url: 'https://rfc-editor.org/rfc/rfc826' }] } }])
    const [card] = await cardsById(learner.userId, ids, 'en')
    expect(card).toMatchObject({
      id: ids[0],
      deck: { id: deck.id, title: '내 노트', hue: deck.hue },
      ...{ level: null, tier: null, verified: null, language: 'ko', topic: 'ARP', words: null, checks: [] },
      own: { look: false, retired: false, version: 1 },
    })
    expect(card?.face).toMatchObject({
      question: '<span class="context">링크 계층 › </span>ARP는 무엇을 하나요?',
      title: '링크 계층 › ARP는 무엇을 하나요?',
      answer: '<p>IPv4 주소로 <strong>MAC 주소</strong>를 찾아요.</p>',
      keyPoints: [{ html: 'IPv4에서 MAC으로', must: true }],
      sources: [{ label: 'RFC 826', url: 'https://rfc-editor.org/rfc/rfc826' }],
    })
  })

  const fronts: Record<string, { front: string; question: string; title: string }> = {
    'further lines':      { front: 'Explain these:\n- `MX`\n* TXT', question: 'Explain these:<br>• <code>MX</code><br>• TXT', title: 'Explain these:' },
    'code':               { front: 'What does it print?\n```c\nif (a  < b)\n```', question: 'What does it print?<br><code>if (a \u00a0&lt; b)</code>', title: 'What does it print?' },
    'marks in the title': { front: 'Is `a < b` **&** c?', question: 'Is <code>a &lt; b</code> <strong>&amp;</strong> c?', title: 'Is a < b & c?' },
  }
  test.for(Object.entries(fronts))('asks on one line and more: %s', async ([, { front, question, title }]) => {
    const learner = await aGuest()
    const { ids } = await ownCards(learner, [{ source: { front } }])
    expect((await cardsById(learner.userId, ids, 'en'))[0]?.face).toMatchObject({ question, title })
  })

  test('gets its face when it is first shown, and another when its words change', async () => {
    const learner = await aGuest()
    const { cards: [card] } = await ownCards(learner, 1)
    const row = () => db().ownCard.findUniqueOrThrow({ where: { learnerId_id: { learnerId: learner.userId, id: card!.id } } })
    const shown = async () => (await cardsById(learner.userId, [card!.id], 'ko'))[0]?.face.answer
    expect(await row()).toMatchObject({ face: null, faceHash: null })
    const answer = await shown()
    const kept = await row()
    expect(kept.face).toMatchObject({ answer })
    await shown()
    expect(await row()).toEqual(kept)
    await store(learner, { ...card!, source: { ...card!.source, back: '다른 답' } })
    expect(await shown()).toBe('<p>다른 답</p>')
    expect((await row()).faceHash).not.toBe(kept.faceHash)
  })

  test('is shown the same to many readers at once, while it is written', async () => {
    const learner = await aGuest()
    const { cards, ids } = await ownCards(learner, 30)
    const readers = Array.from({ length: 12 }, (_, at) => cardsById(learner.userId, at % 2 ? ids : ids.toReversed(), 'ko'))
    const writers = cards.map((card) => store(learner, { ...card, look: true }))
    const [shown] = await Promise.all([Promise.all(readers), Promise.all(writers)])
    for (const faces of shown) expect(new Set(faces.map(({ face }) => face.answer))).toEqual(new Set(['<p>IPv4 주소로 <strong>MAC 주소</strong>를 찾아요.</p>']))
    expect((await cardsById(learner.userId, ids, 'ko')).every(({ own }) => own?.version === 2)).toBe(true)
  })

  test('is followed up by other cards of the learner', async () => {
    const learner = await aGuest()
    const { deck, ids: [first = ''] } = await ownCards(learner, 1)
    const { ids: [second = ''] } = await ownCards(learner, [{ follows: first, position: 1, source: { front: 'And **then**?\nmore' } }, { follows: first, retired: true }], deck)
    const [card] = await cardsById(learner.userId, [first], 'ko')
    expect(card?.face.followUps).toEqual([{ html: 'And <strong>then</strong>?', card: second }])
  })

  test('of another learner, and of nobody, does not exist', async () => {
    const [learner, stranger] = await Promise.all([aGuest(), aGuest()])
    const { deck, cards: [card], ids } = await ownCards(learner, 1)
    for (const who of [stranger, null]) {
      expect(await cardsById(who?.userId ?? null, ids, 'ko')).toEqual([])
      expect(await deckById(who?.userId ?? null, deck.id, 'ko')).toBeUndefined()
      expect(await studyFor(who, 'ko', NOON, { deck: deck.id })).toMatchObject({ order: [], cards: [], newLeft: 0 })
      expect((await decksOf(who, 'ko')).map(({ id }) => id)).not.toContain(deck.id)
    }
    expect(await ownCardById(stranger.userId, card!.id)).toBeUndefined()
    expect((await send(stranger, [anAnswer(card!.id)])).outcomes).toMatchObject([{ outcome: 'refused', reason: 'card_unknown' }])
    expect(await saveCard(stranger.userId, { ...card!, version: 1 }, NOON)).toEqual(notFound)
    expect(await saveWords(stranger.userId, { card: card!.id, words: 'x' }, 'ko', NOON)).toEqual(notFound)
  })

  test('with the same id as another learner\'s is another card', async () => {
    const [learner, twin] = await Promise.all([aGuest(), aGuest()])
    const { cards: [card] } = await ownCards(learner, 1)
    const deck = await anOwnDeck(twin)
    await store(twin, { ...card!, version: 0, deck: deck.id, source: { ...card!.source, front: 'Mine?' } })
    await send(twin, [anAnswer(card!.id)])
    expect((await ownCardById(learner.userId, card!.id))?.source.front).toBe(card!.source.front)
    expect(await standingOf(learner, card!.id)).toBeNull()
  })
})

describe('a deck', () => {
  test('stands behind the shipped ones with its counts, and apart when it was put away', async () => {
    const learner = await aGuest()
    const { deck, ids } = await ownCards(learner, [{}, { source: { back: null } }, { retired: true }, {}])
    const gone = await anOwnDeck(learner, '지난 노트', true)
    await send(learner, [anAnswer(ids[0] ?? '')])
    const own = { id: deck.id, hue: deck.hue, title: '내 노트', total: 3, seen: 1, own: { unanswered: 1, retired: false } }
    expect((await decksOf(learner, 'en')).filter((some) => some.own)).toEqual([own])
    expect((await decksOf(learner, 'en')).at(-1)).toEqual(own)
    expect(await ownDecksOf(learner.userId)).toEqual([own, { id: gone.id, hue: gone.hue, title: '지난 노트', total: 0, seen: 0, own: { unanswered: 0, retired: true } }])
  })

  test('is shown in parts, with a list of the whole, and what was put away last', async () => {
    const learner = await aGuest()
    const { deck, ids: [a, b, c, d] } = await ownCards(learner, [{ retired: true }, { topic: 'A' }, { topic: 'B', source: { back: null } }, { topic: 'B' }])
    const page = await deckById(learner.userId, deck.id, 'ko', { from: 1, count: 2 })
    expect(page?.cards.map(({ id }) => id)).toEqual([c, d])
    expect(page?.own?.places).toEqual([
      { id: b, topic: 'A', answered: true, retired: false },
      { id: c, topic: 'B', answered: false, retired: false },
      { id: d, topic: 'B', answered: true, retired: false },
      { id: a, topic: '', answered: true, retired: true },
    ])
    expect((await deckById(learner.userId, deck.id, 'ko'))?.cards).toHaveLength(4)
  })

  test('keeps place and colour when it is renamed, put away and brought back, and so do its cards their states', async () => {
    const learner = await aGuest()
    const { deck, ids } = await ownCards(learner, [{ retired: true }, {}, {}])
    await send(learner, [aChange(ids[1] ?? '', 'suspended', 1)])
    const { own_card: before } = await rowsOf(learner)
    expect(await saveDeck(learner.userId, { id: deck.id, title: '새 이름', retired: true }, NOON)).toEqual({ ok: true, value: { ...deck, title: '새 이름', retired: true } })
    expect((await plan(learner, NOON, deck.id)).order).toEqual([])
    expect(await saveDeck(learner.userId, { id: deck.id, title: '새 이름', retired: false }, LATER)).toEqual({ ok: true, value: { ...deck, title: '새 이름' } })
    expect((await rowsOf(learner)).own_card).toEqual(before)
    expect((await plan(learner, NOON, deck.id)).order).toHaveLength(1)
  })

  test('remembers since when it is away, also when it is renamed there', async () => {
    const learner = await aGuest()
    const { id } = await anOwnDeck(learner, '지난 노트', true)
    await saveDeck(learner.userId, { id, title: '오래된 노트', retired: true }, LATER)
    expect(await db().ownDeck.findUniqueOrThrow({ where: { learnerId_id: { learnerId: learner.userId, id } } })).toMatchObject({ title: '오래된 노트', retiredAt: NOON })
  })

  test('gets a hue far from its neighbours', async () => {
    const learner = await aGuest()
    const hues: number[] = []
    for (let at = 0; at < 12; at++) hues.push((await anOwnDeck(learner)).hue)
    const apart = (a: number, b: number) => Math.min(Math.abs(a - b), 360 - Math.abs(a - b))
    for (const [at, hue] of hues.entries()) {
      if (at > 0) expect(apart(hue, hues[at - 1]!)).toBeGreaterThan(90)
      for (const other of hues.slice(0, at)) expect(apart(hue, other)).toBeGreaterThan(15)
    }
  })

  test('beyond the most is refused', async () => {
    const learner = await aGuest()
    await db().ownDeck.createMany({
      data: Array.from({ length: MAX_OWN_DECKS }, (_, position) => ({ learnerId: learner.userId, id: randomUUID(), title: 'x', hue: 0, position })),
    })
    expect(await saveDeck(learner.userId, { id: randomUUID(), title: 'x', retired: false }, NOON))
      .toEqual({ ok: false, error: { code: 'too_many_decks', limit: MAX_OWN_DECKS } })
  })
})

describe('writing a card', () => {
  test('counts its versions, and what is stored already is not stored again', async () => {
    const learner = await aGuest()
    const card = anOwnCard((await anOwnDeck(learner)).id)
    const changed = { ...card, version: 1, source: { ...card.source, back: '새 답' } }
    expect(await saveCard(learner.userId, card, NOON)).toEqual({ ok: true, value: 1 })
    const first = await rowsOf(learner)
    expect(await saveCard(learner.userId, card, LATER)).toEqual({ ok: true, value: 1 })
    expect(await saveCard(learner.userId, { ...card, version: 1 }, LATER)).toEqual({ ok: true, value: 1 })
    expect(await rowsOf(learner)).toEqual(first)
    expect(await saveCard(learner.userId, changed, LATER)).toEqual({ ok: true, value: 2 })
    const second = await rowsOf(learner)
    expect(await saveCard(learner.userId, changed, LATER)).toEqual({ ok: true, value: 2 })
    expect(await saveCard(learner.userId, card, LATER)).toEqual(changedElsewhere)
    expect(await saveCard(learner.userId, { ...card, version: 1 }, LATER)).toEqual(changedElsewhere)
    expect(await rowsOf(learner)).toEqual(second)
    expect(await ownCardById(learner.userId, card.id)).toEqual({ ...changed, version: 2 })
  })

  test('of two writers who saw the same card, one is told', async () => {
    const learner = await aGuest()
    const { cards: [card] } = await ownCards(learner, 1)
    const edits = Array.from({ length: 8 }, (_, at) => ({ ...card!, source: { ...card!.source, back: `답 ${String(at)}` } }))
    const saved = await Promise.all(edits.map((edit) => saveCard(learner.userId, edit, NOON)))
    expect(saved.filter(({ ok }) => ok)).toEqual([{ ok: true, value: 2 }])
    const winner = edits[saved.findIndex(({ ok }) => ok)]
    expect(await ownCardById(learner.userId, card!.id)).toEqual({ ...winner, version: 2 })
  })

  test('of eight who add the same card, all are told that it is there', async () => {
    const learner = await aGuest()
    const card = anOwnCard((await anOwnDeck(learner)).id)
    const saved = await Promise.all(Array.from({ length: 8 }, () => saveCard(learner.userId, card, NOON)))
    expect(new Set(saved.map((each) => JSON.stringify(each)))).toEqual(new Set([JSON.stringify({ ok: true, value: 1 })]))
  })

  test('into a deck that is not there is refused, and a card that is not there cannot be changed', async () => {
    const learner = await aGuest()
    expect(await saveCard(learner.userId, anOwnCard(randomUUID()), NOON)).toEqual(notFound)
    expect(await saveCard(learner.userId, anOwnCard((await anOwnDeck(learner)).id, { version: 3 }), NOON)).toEqual(notFound)
  })

  test('moves it and puts it away, and remembers since when', async () => {
    const learner = await aGuest()
    const { cards: [card] } = await ownCards(learner, 1)
    const other = await anOwnDeck(learner)
    const away = await store(learner, { ...card!, deck: other.id, retired: true })
    const rowAt = () => db().ownCard.findUniqueOrThrow({ where: { learnerId_id: { learnerId: learner.userId, id: card!.id } } })
    expect(await rowAt()).toMatchObject({ deckId: other.id, retiredAt: NOON })
    await saveCard(learner.userId, { ...away, retired: false, look: true }, LATER)
    expect(await rowAt()).toMatchObject({ retiredAt: null, look: true, updatedAt: LATER, createdAt: NOON })
  })

  test('everything own is told to a device as it was sent', async () => {
    const learner = await aGuest()
    const { deck, cards } = await ownCards(learner, [
      { source: { back: null, front: '끝 "\\ \u2028 😀', tags: ['태그'] }, topic: 'A › B', look: true },
      { origin: { path: 'a.md', key: '\u001dm\u001fa\u001fb\u001e', print: 'p' }, language: 'en', retired: true },
    ])
    const own = await everythingOwn(learner.userId)
    expect(own).toEqual({ decks: [deck], cards })
    expect(OwnResponse.parse(own)).toEqual(own)
  })

  const good = anOwnCard(randomUUID())
  const hostile: Record<string, Partial<Record<keyof OwnCard, unknown>>> = {
    'U+0000 in the front':        { source: { ...good.source, front: 'a\u0000b' } },
    'half a character':           { source: { ...good.source, back: 'a\ud800' } },
    'U+0000 in the topic':        { topic: '\u0000' },
    'U+0000 in the origin':       { origin: { path: '\u0000', key: 'k', print: 'p' } },
    'a front of nothing':         { source: { ...good.source, front: '' } },
    'an answer beyond the limit': { source: { ...good.source, back: 'x'.repeat(LIMITS.card + 1) } },
    'a thousand tags':            { source: { ...good.source, tags: Array.from({ length: 1000 }, String) } },
    'a field more':               { source: { ...good.source, html: '<b>' } },
    'a place that is none':       { position: 1.5 },
    'a place beyond numbers':     { position: 2 ** 31 },
    'an id that is none':         { id: 'tcp-handshake' },
    'another language':           { language: 'de' },
  }
  test.for(Object.entries(hostile))('what the schema refuses: %s', ([, wrong]) => {
    expect(OwnCard.safeParse(good).success).toBe(true)
    expect(OwnCard.safeParse({ ...good, ...wrong }).success).toBe(false)
  })
})

describe('studying', () => {
  test('new cards of one\'s own and shipped ones come by turns, also after some were answered', async () => {
    const learner = await aGuest({ newPerDay: 6 })
    await aDeck(9, { position: -1000 })
    const { ids } = await ownCards(learner, 9)
    const { order, newLeft } = await plan(learner)
    expect(order.map((card) => ids.indexOf(card))).toEqual([0, -1, 1, -1, 2, -1])
    const all = (await db().card.count({ where: { answered: true, retiredAt: null, deck: { retiredAt: null } } })) + 9
    expect(newLeft).toBe(all - 6)
    for (let done = 1; done <= 6; done++) {
      await send(learner, [anAnswer(order[done - 1] ?? '', { at: after(NOON, { minutes: done }) })], after(NOON, { minutes: done }))
      expect(await plan(learner, after(NOON, { minutes: done }))).toMatchObject({ order, answered: done, left: { fresh: 6 - done } })
    }
  })

  test('one own deck asks for its own cards alone, in their places', async () => {
    const learner = await aGuest()
    const { deck, ids } = await ownCards(learner, [{ position: 5 }, { position: 1 }, { position: 3 }])
    await ownCards(learner, 2)
    const response = await studyFor(learner, 'en', NOON, { deck: deck.id })
    expect(response).toMatchObject({ order: [ids[1], ids[2], ids[0]], newLeft: 0 })
    expect(response.cards.map(({ id, language }) => [id, language])).toEqual([ids[1], ids[2], ids[0]].map((id) => [id, 'ko']))
    expect((await plan(learner, NOON, (await aDeck(1)).id)).order).toHaveLength(1)
  })

  test('an own card comes back like any other', async () => {
    const learner = await aGuest({ newPerDay: 0 })
    const { ids: [card = ''] } = await ownCards(learner, 1)
    await send(learner, [anAnswer(card)])
    expect(await standingOf(learner, card)).toMatchObject({ answers: 1 })
    expect(await plan(learner)).toMatchObject({ order: [card], answered: 1, dueTomorrowHere: 1 })
    expect(await plan(learner, LATER)).toMatchObject({ order: [card], left: { due: 1 } })
    await expectSchedulesToEqualLogs(learner)
  })

  const putAway: Record<string, (learner: Learner, card: OwnCard) => Promise<unknown>> = {
    'unanswered': (learner, card) => store(learner, { ...card, source: { ...card.source, back: null } }),
    'suspended': (learner, card) => send(learner, [aChange(card.id, 'suspended', 1)]),
    'retired': (learner, card) => store(learner, { ...card, retired: true }),
    'retired with its deck': (learner, { deck }) => saveDeck(learner.userId, { id: deck, title: 'x', retired: true }, NOON),
  }
  test.for(Object.entries(putAway))('a card that is %s is not asked: not when new, not when due, not when it was answered today', async ([, put]) => {
    const learner = await aGuest({ newPerDay: 2 })
    const { deck, cards: [fresh, due, drilled, kept] } = await ownCards(learner, 4)
    await send(learner, [anAnswer(due!.id, { at: after(NOON, { days: -1 }) }), anAnswer(drilled!.id, { quality: 1 })])
    for (const card of [fresh, due, drilled]) await put(learner, card!)
    const isDeckAway = (await ownDecksOf(learner.userId)).some(({ own }) => own?.retired)
    const there = await plan(learner, NOON, deck.id)
    expect(upcoming(begin(there.day, there.order, there.histories))).toEqual(isDeckAway ? [] : [kept!.id])
    // What was answered today counts against the limits all the same.
    expect((await plan(learner)).left).toMatchObject({ due: 0, fresh: 1, drill: 0 })
    // An answer that waited on a device is stored.
    expect((await send(learner, [anAnswer(fresh!.id)])).outcomes).toMatchObject([{ outcome: 'stored' }])
    expect((await plan(learner, LATER, deck.id)).order).not.toContain(fresh!.id)
    await expectSchedulesToEqualLogs(learner)
  })

  test('a card that gets its answer is new; one that comes back has its memory', async () => {
    const learner = await aGuest({ newPerDay: 5 })
    const { deck, cards: [unanswered, seen] } = await ownCards(learner, [{ source: { back: null } }, {}])
    await send(learner, [anAnswer(seen!.id)])
    const away = await store(learner, { ...seen!, retired: true })
    expect((await plan(learner, LATER, deck.id)).order).toEqual([])
    await store(learner, { ...unanswered!, source: { ...unanswered!.source, back: '답' } })
    await store(learner, { ...away, retired: false })
    expect(await plan(learner, LATER, deck.id)).toMatchObject({ order: [seen!.id, unanswered!.id], left: { due: 1, fresh: 1 } })
  })

  test('an own card whose answer was taken back is new again', async () => {
    const learner = await aGuest()
    const { deck, ids: [card = ''] } = await ownCards(learner, 1)
    const answer = anAnswer(card)
    await send(learner, [answer, anUndo(answer)])
    expect(await plan(learner, NOON, deck.id)).toMatchObject({ order: [card], left: { fresh: 1 }, answered: 0, newLeft: 0 })
  })
})

describe('own words', () => {
  test('stand on a shipped card and on an own one, for their writer alone, and go when they are emptied', async () => {
    const [learner, stranger, { cards: [shipped = ''] }] = await Promise.all([aGuest(), aGuest(), aDeck(1)])
    const { ids: [own = ''] } = await ownCards(learner, 1)
    for (const card of [shipped, own]) {
      const on = async (who: Learner | null) => (await cardsById(who?.userId ?? null, [card], 'ko'))[0]?.words ?? null
      expect(await saveWords(learner.userId, { card, words: '**내** 말\n<script>' }, 'ko', NOON)).toEqual({ ok: true, value: await on(learner) })
      expect(await on(learner)).toContain('<strong>내</strong> 말')
      expect(await on(learner)).not.toContain('<script')
      expect(await wordsOn(learner.userId, card)).toBe('**내** 말\n<script>')
      for (const other of [stranger, null]) expect(await on(other)).toBeNull()
      await saveWords(learner.userId, { card, words: ' \n' }, 'ko', NOON)
      expect([await on(learner), await wordsOn(learner.userId, card)]).toEqual([null, ''])
    }
    expect((await rowsOf(learner)).words).toEqual([])
  })

  test('are told along with a deck, and made again for a reader of the other language', async () => {
    const [learner, { id, cards: [card = ''] }] = await Promise.all([aGuest(), aDeck(2)])
    await saveWords(learner.userId, { card, words: '| a |\n| - |\n| b |' }, 'ko', NOON)
    expect((await deckById(learner.userId, id, 'ko'))?.cards.map(({ words }) => words?.includes('표') ?? null)).toEqual([true, null])
    expect((await deckById(learner.userId, id, 'en'))?.cards[0]?.words).toContain('Table')
  })

  test('on a card that does not exist are refused', async () => {
    const learner = await aGuest()
    for (const card of ['no-such-card', randomUUID()])
      expect(await saveWords(learner.userId, { card, words: 'x' }, 'ko', NOON)).toEqual(notFound)
    for (const wrong of [{ card: 'A B', words: '' }, { card: 'a', words: '\u0000' }, { card: 'a', words: 'x'.repeat(LIMITS.longCard + 1) }])
      expect(WordsRequest.safeParse(wrong).success).toBe(false)
  })
})
