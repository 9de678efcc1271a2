/** What devices are told of cards: everything once, then only what changed, and never anything of anybody else. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { CARDS_A_PAGE, type CatalogueCard, CatalogueResponse, digestOf } from '@/lib/core/catalogue'
import type { Learner } from '@/lib/server/auth'
import { catalogueFor } from '@/lib/server/catalogue'
import { db } from '@/lib/server/db'
import { undoImport } from '@/lib/server/own-import'
import { saveWords } from '@/lib/server/own-words'
import { aCard } from './a-deck'
import { aGuest } from './a-learner'
import { NOON } from './an-op'
import { anImport, imported, ownCards, store } from './an-own-card'

/** As a device does it: page after page, and from the beginning where the digests differ at the end. */
async function catchUp(learner: Learner | null, device: Map<string, CatalogueCard>, cursor: { after?: string | undefined }): Promise<number> {
  let sent = 0
  for (const isAgain of [false, true]) {
    if (isAgain) {
      device.clear()
      cursor.after = undefined
    }
    for (let more = true; more; ) {
      const own = digestOf([...device.values()].map(({ stamp }) => stamp))
      const answer = CatalogueResponse.parse(JSON.parse(JSON.stringify(await catalogueFor(learner, { own, ...(cursor.after ? { after: cursor.after } : {}) }))))
      for (const card of answer.own.cards) device.set(card.card, card)
      sent += answer.own.cards.length
      cursor.after = answer.own.cursor ?? cursor.after
      more = answer.own.more
      if (!more && answer.own.digest === digestOf([...device.values()].map(({ stamp }) => stamp))) return sent
    }
  }
  throw new Error('the digests differ for good')
}

test('a shipped card comes in both languages, and not again while nothing changed', async () => {
  const id = await aCard()
  const first = await catalogueFor(null, {})
  const card = first.shipped?.find((shipped) => shipped.card === id)
  expect(card).toMatchObject({ language: null, retired: false, stamp: 0 })
  expect(card?.texts.map(({ language }) => language)).toEqual(['ko', 'en'])
  expect(Object.keys(card?.hashes ?? {})).toEqual(['ko', 'en'])
  expect((await catalogueFor(null, { content: first.content })).shipped).toBeNull()
  await db().card.update({ where: { id }, data: { retiredAt: NOON } })
  const later = await catalogueFor(null, { content: first.content })
  expect(later.shipped?.find((shipped) => shipped.card === id)?.retired).toBe(true)
})

test('own cards come once; then only what changed; and nobody else has them', async () => {
  const learner = await aGuest()
  const { cards } = await ownCards(learner, 3)
  const device = new Map<string, CatalogueCard>()
  const cursor = {}
  expect(await catchUp(learner, device, cursor)).toBe(3)
  expect(await catchUp(learner, device, cursor)).toBe(0)
  const before = device.get(cards[0]!.id)
  await store(learner, { ...cards[0]!, topic: 'ARP', source: { ...cards[0]!.source, front: 'ARP란?\n- 계층' } })
  await catchUp(learner, device, cursor)
  expect(device.get(cards[0]!.id)).toMatchObject({ section: `${cards[0]!.deck}/ARP`, texts: [{ language: 'ko', title: 'ARP란?' }] })
  expect(device.get(cards[0]!.id)?.hashes).not.toEqual(before?.hashes)
  expect((await catalogueFor(await aGuest(), {})).own.cards).toEqual([])
  expect((await catalogueFor(null, {})).own.cards).toEqual([])
})

test('an import that is taken back leaves nothing on the device', async () => {
  const learner = await aGuest()
  await ownCards(learner, 2)
  const device = new Map<string, CatalogueCard>()
  const cursor = {}
  await catchUp(learner, device, cursor)
  const kept = [...device.values()]
  const notes = anImport(5)
  await imported(learner, notes)
  expect(await catchUp(learner, device, cursor)).toBeGreaterThanOrEqual(5)
  expect(device.size).toBe(7)
  await undoImport(learner.userId, notes.id, NOON)
  await catchUp(learner, device, cursor)
  expect([...device.values()].sort(byId)).toEqual(kept.sort(byId))
})

test('more than a page comes page by page', async () => {
  const learner = await aGuest()
  await imported(learner, anImport(CARDS_A_PAGE + 1))
  const first = await catalogueFor(learner, {})
  expect([first.own.cards.length, first.own.more]).toEqual([CARDS_A_PAGE, true])
  expect(await catchUp(learner, new Map(), {})).toBe(CARDS_A_PAGE + 1)
})

test('the learner is told of their words on a card, so that its face is asked for again', async () => {
  const learner = await aGuest()
  const card = await aCard()
  expect((await catalogueFor(learner, {})).words).toEqual({})
  await saveWords(learner.userId, { card, words: '내 말' }, 'ko', NOON)
  expect(Object.keys((await catalogueFor(learner, {})).words)).toEqual([card])
  expect((await catalogueFor(await aGuest(), {})).words).toEqual({})
})

test('a cursor of nowhere is no harm', async () => {
  expect((await catalogueFor(await aGuest(), { after: `999999999999999.${randomUUID()}` })).own.cards).toEqual([])
})

const byId = (a: CatalogueCard, b: CatalogueCard): number => (a.card < b.card ? -1 : 1)
