import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNotes } from '@/lib/core/notes/read-notes'
import { readOwnFormat } from '@/lib/core/notes/recognise/own-format'
import { writeDeck } from '@/lib/core/notes/write-deck'
import type { OwnCard, OwnResponse } from '@/lib/core/own-card'
import { idMaker, importNotes, keep, NOBODY } from './learner-with-notes'

const LABELS = { answer: '답변', points: '핵심', context: '앞말', tags: '태그', follows: '앞 질문', references: '참고' }
const DECK = { id: '01900000-0000-7000-9000-000000000000', title: '네트워크', hue: 0, position: 0, retired: false }

const own = (id: string, source: Partial<OwnCard['source']>, rest: Partial<OwnCard> = {}): OwnCard => ({
  ...{ id, deck: DECK.id, position: 0, topic: '', language: 'ko', follows: null, origin: null, look: false, retired: false, version: 1 },
  source: { front: 'MTU란?', context: [], back: null, keyPoints: [], references: [], tags: [], ...source },
  ...rest,
})
const id = (count: number) => `01900000-0000-7000-8000-${String(count).padStart(12, '0')}`

test('a deck reads like notes', () => {
  const cards = [
    own(id(1), {
      front: 'VLAN은 왜 쓰나요?',
      back: '브로드캐스트 도메인을 나눕니다.',
      keyPoints: [{ text: '격리', must: true }, { text: '트래픽', must: false }],
      tags: ['l2'],
      references: [{ label: '802.1Q', url: 'https://example.com/q' }],
    }, { topic: '스위칭' }),
    own(id(2), { front: '다음을 설명하세요.\n- MX\n- TXT', back: '레코드입니다.', context: ['DNS'] }, { position: 1, topic: 'DNS', follows: id(1) }),
    own(id(3), { front: '점보 프레임이란?' }, { position: 2, topic: 'DNS' }),
  ]
  expect(writeDeck(DECK, cards.toReversed(), LABELS)).toBe(`---
netdrill: 1
title: "네트워크"
---

# <a id="topic"></a>스위칭

## <a id="${id(1)}"></a>VLAN은 왜 쓰나요?

브로드캐스트 도메인을 나눕니다.

### <a id="points"></a>핵심

- **격리**
- 트래픽

### <a id="tags"></a>태그

- l2

### <a id="references"></a>참고

- [802.1Q](<https://example.com/q>)

# <a id="topic"></a>DNS

## <a id="${id(2)}"></a>다음을 설명하세요.

- MX
- TXT

### <a id="answer"></a>답변

레코드입니다.

### <a id="context"></a>앞말

- DNS

### <a id="follows"></a>앞 질문

[VLAN은 왜 쓰나요?](#${id(1)})

## <a id="${id(3)}"></a>점보 프레임이란?
`)
})

test('notes without our mark in their front matter are not ours', () => {
  expect(readOwnFormat('a.md', '---\ntitle: x\n---\n\n## <a id="points"></a>x\n')).toBeNull()
  expect(readOwnFormat('a.md', 'netdrill: 1\n')).toBeNull()
})

test('a deck that somebody shortened by hand is still read', () => {
  const text = `---\nnetdrill: 1\n---\n## <a id="${id(1)}"></a>MTU란?\n크기\n### <a id="points"></a>\n- **1500**\n- 9000`
  expect(readOwnFormat('notes/내 덱.md', text)).toMatchObject({
    title: '내 덱',
    cards: [{ key: `#${id(1)}`, front: 'MTU란?', back: '크기', keyPoints: ['1500', '9000'], must: [0], line: 4, endLine: 8 }],
  })
})

const HOSTILE = [
  ...['```', '```sh\n## no card\n```', '~~~', 'a\n===', 'b\n---', '---', '***', '<div>', '</details>', '<!--', '-->', 'netdrill: 1', '- x', '  y', '    code'],
  ...['\ttab', '', ' ', '\\', '**', '** a **', '[x](y)', '](z)', '&amp;', '&#10;', '&lt;', '> q', '# h', '## h', '### h', '1. n', '|a|b|', '> ### q', '\u2028', '🙂'],
  ...[`## <a id="${id(9)}"></a>x`, '### <a id="points"></a>', '\\### <a id="answer"></a>x', '# <a id="topic"></a>t', '### <a id="answer"></a>'],
]
const piece = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => !/[\u0000\r]/.test(text)))
const lines = (least: number) =>
  fc.array(piece, { minLength: least, maxLength: 6 }).map((list) => list.join('\n')).filter((text) => text.trim() !== '')
const inline = fc.array(piece, { minLength: 1, maxLength: 3 }).map((list) => list.join('').slice(0, 90)).filter((text) => text.trim() !== '' && !/[\ud800-\udfff]/u.test(text))
const source = fc.record({
  front: lines(1),
  context: fc.array(inline, { maxLength: 3 }),
  back: fc.option(lines(1)),
  keyPoints: fc.array(fc.record({ text: lines(1), must: fc.boolean() }), { maxLength: 3 }),
  references: fc.array(fc.record({ label: inline, url: inline }), { maxLength: 2 }),
  tags: fc.array(inline, { maxLength: 3 }),
})
const decks = fc.record({
  title: inline,
  cards: fc.array(fc.record({ source, topic: fc.oneof(fc.constant(''), inline), follows: fc.option(fc.nat(5)) }), { minLength: 1, maxLength: 5 }),
})

test('a deck that is written and imported is the deck it was, whatever stands in it', () => {
  fc.assert(
    fc.property(decks, ({ title, cards: made }) => {
      const cards = made.map(({ source, topic, follows }, index) => own(id(index + 1), source, {
        ...{ topic, position: index * 100 },
        follows: follows === null || follows === index || follows >= made.length ? null : id(follows + 1),
      }))
      const before: OwnResponse = { decks: [{ ...DECK, title }], cards }
      const text = writeDeck({ title }, cards, LABELS)
      const read = readNotes('deck.md', text)
      expect(readNotes('deck.md', `\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(read)
      // For its learner, nothing changes.
      expect(importNotes(before, [read], idMaker()).request.cards).toEqual([])
      // For somebody without it, it is the same deck.
      const fresh = importNotes(NOBODY, [read], idMaker()).own
      expect(fresh.decks.map((deck) => deck.title)).toEqual([title])
      const words = ({ id, source, topic, follows, position }: OwnCard) => ({ id, source, topic, follows, position })
      expect(fresh.cards.map(words)).toEqual(cards.map(words))
      expect(keep(NOBODY, importNotes(NOBODY, [read], idMaker()).request).cards).toHaveLength(cards.length)
      // And again, from its file.
      expect(importNotes(fresh, [read], idMaker()).request.cards).toEqual([])
      expect(writeDeck({ title }, fresh.cards, LABELS)).toBe(text)
    }),
    { numRuns: 1_000 },
  )
}, 30_000)

test('a card changed in the deck file changes the card, which stays with the notes it came from', () => {
  const origin = { path: 'a.md', key: 'mtu', print: 'a.b.c.d.e' }
  const before: OwnResponse = { decks: [DECK], cards: [own(id(1), { back: '크기' }, { origin })] }
  const read = readOwnFormat('deck.md', writeDeck(DECK, before.cards, LABELS).replace('크기', '가장 큰 크기'))!
  expect(importNotes(before, [read], idMaker()).request.cards).toMatchObject([{ id: id(1), version: 1, origin, source: { back: '가장 큰 크기' } }])
})

test('a very long deck is read at once', () => {
  const cards = Array.from({ length: 5_000 }, (_, index) => own(id(index + 1), { back: `${'긴 줄 '.repeat(200)}\n`.repeat(3) }, { position: index }))
  const start = performance.now()
  expect(readOwnFormat('deck.md', writeDeck(DECK, cards, LABELS))!.cards).toHaveLength(5_000)
  expect(performance.now() - start).toBeLessThan(3_000)
})
