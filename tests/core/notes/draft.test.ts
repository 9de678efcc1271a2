import { expect, test } from 'vitest'
import { begin, counts, type Draft, type DraftEvent, edit, shown, splitPoints } from '@/lib/core/notes/draft'
import { markOf } from '@/lib/core/notes/fingerprint'
import type { NoteCard, NoteFile } from '@/lib/core/notes/note'
import { planImport } from '@/lib/core/notes/plan-import'
import type { OwnResponse } from '@/lib/core/own-card'
import { file, idMaker, importNotes, NOBODY, note } from './learner-with-notes'

const STATES = '세 가지가 있습니다.\n\n### 학습\n\n주소를 배웁니다.\n\n### 전달\n\n프레임을 보냅니다.\n\n- 유니캐스트\n- 브로드캐스트'
const STP = note('스패닝 트리란?', STATES, { keyPoints: ['주소를 배웁니다.', '프레임을 보냅니다.'] })
const MTU = note('MTU란?', '가장 큰 크기입니다.', { tags: ['l2'] })
const JUMBO = note('점보 프레임이란?', null, { references: [{ label: 'Wiki', url: 'https://example.com' }] })
const FILES = [file('a.md', [STP, MTU, JUMBO])]

const start = (files: readonly NoteFile[] = FILES): Draft => begin(planImport(NOBODY, files), NOBODY)
const after = (...events: DraftEvent[]): Draft => events.reduce(edit, start())
const fronts = (draft: Draft) => draft.cards.map(({ source }) => source.front)
const mark = (draft: Draft, index: number, text: string) => splitPoints(draft.cards[index]!.source).find((point) => point.text === text)!.mark
const living = (own: OwnResponse) => own.cards.filter(({ retired }) => !retired).map(({ source }) => [source.front, source.back])

test('merged, the first keeps its front and the others become headings', () => {
  const draft = after({ type: 'merge', ids: ['i1', 'i2'] })
  expect(draft.cards.map(({ source }) => [source.front, source.back])).toEqual([
    ['스패닝 트리란?', STATES],
    ['MTU란?', '가장 큰 크기입니다.\n\n### 점보 프레임이란?'],
  ])
  expect(draft.cards[1]!.source).toMatchObject({ tags: ['l2'], references: JUMBO.references })
  expect(edit(start(), { type: 'merge_up', id: 'i2' }).cards).toEqual(draft.cards)
})

test('the first card has none before it, and files are not merged with one another', () => {
  expect(edit(start(), { type: 'merge_up', id: 'i0' })).toEqual(start())
  const two = start([file('a.md', [MTU]), file('b.md', [JUMBO])])
  expect(edit(two, { type: 'merge_up', id: 'i1' })).toBe(two)
  expect(edit(two, { type: 'merge', ids: ['i0', 'i1'] })).toBe(two)
})

test('a back can be cut at headings, items and paragraphs', () => {
  expect(splitPoints(STP).map(({ kind, text, line }) => [kind, text, line])).toEqual([
    ['heading', '학습', 2],
    ['paragraph', '주소를 배웁니다.', 4],
    ['heading', '전달', 6],
    ['paragraph', '프레임을 보냅니다.', 8],
    ['item', '유니캐스트', 10],
    ['item', '브로드캐스트', 11],
  ])
  expect(splitPoints({ back: '```\n# a\n\nb\n```' })).toEqual([])
  expect(splitPoints({ back: null })).toEqual([])
})

test('cut at a heading, it is the new front; elsewhere the front is asked for', () => {
  const draft = after({ type: 'split', id: 'i0', mark: mark(start(), 0, '전달') })
  expect(draft.cards.slice(0, 2).map(({ source }) => [source.front, source.back, source.keyPoints.map(({ text }) => text)])).toEqual([
    ['스패닝 트리란?', '세 가지가 있습니다.\n\n### 학습\n\n주소를 배웁니다.', ['주소를 배웁니다.']],
    ['전달', '프레임을 보냅니다.\n\n- 유니캐스트\n- 브로드캐스트', ['프레임을 보냅니다.']],
  ])
  const other = after({ type: 'split', id: 'i0', mark: mark(start(), 0, '브로드캐스트'), front: '누구에게 보내나요?' })
  expect(other.cards[1]!.source).toMatchObject({ front: '누구에게 보내나요?', back: '- 브로드캐스트' })
})

test('drop, take, rename, edit, points and redeck do what they say, to what is named', () => {
  const draft = after(
    ...([
      { type: 'drop', ids: ['i0', 'i1'] },
      { type: 'take', ids: ['i1'] },
      { type: 'edit', id: 'i1', front: 'MTU는?' },
      { type: 'edit', id: 'i1', front: '  ' },
      { type: 'edit', id: 'i2', back: '9000바이트' },
      { type: 'points', id: 'i2', keyPoints: [{ text: '9000', must: true }] },
      { type: 'redeck', ids: ['i2'], deck: { id: null, title: '이더넷' } },
    ] as const),
  )
  expect(draft.cards.map(({ source, dropped, deck }) => [source.front, source.back, dropped, deck.title])).toEqual([
    ['스패닝 트리란?', STATES, true, '네트워크'],
    ['MTU는?', '가장 큰 크기입니다.', false, '네트워크'],
    ['점보 프레임이란?', '9000바이트', false, '이더넷'],
  ])
  expect(edit(draft, { type: 'redeck_all', deck: { id: null, title: 'x' } }).cards.every(({ deck }) => deck.title === 'x')).toBe(true)
  expect(edit(draft, { type: 'redeck_file', path: 'b.md', deck: { id: null, title: 'x' } })).toBe(draft)
  expect(edit(draft, { type: 'edit', id: 'i1', back: '' }).cards[1]!.source.back).toBeNull()
})

test('the last edit is taken back first, and what changed nothing needs no undo', () => {
  const draft = after({ type: 'drop', ids: ['i0'] }, { type: 'drop', ids: ['i0'] }, { type: 'merge', ids: ['i1', 'i2'] })
  const back = edit(draft, { type: 'undo' })
  expect(fronts(back)).toEqual(fronts(start()))
  expect(back.cards[0]!.dropped).toBe(true)
  expect(edit(back, { type: 'undo' })).toEqual(start())
  expect(edit(start(), { type: 'undo' })).toEqual(start())
})

test('counts tell cards, unanswered ones, what was skipped and what changes', () => {
  const skipped = [{ reason: 'references', text: '참고', line: 9 }, { reason: 'references', text: '링크', line: 12 }] as const
  const draft = edit(start([{ ...FILES[0]!, skipped }, file('b.md', [note('ARP란?', null)])]), { type: 'drop', ids: ['i0'] })
  expect(counts(draft)).toMatchObject({ cards: 3, unanswered: 2, dropped: 1, skipped: { references: 2 }, kinds: { new: 3, same: 0 } })
  expect(counts(draft, 'b.md')).toMatchObject({ cards: 1, unanswered: 1, dropped: 0, skipped: {} })
})

test('a joined suggestion hides the card that vanished', () => {
  const newId = idMaker()
  const { own } = importNotes(NOBODY, FILES, newId)
  const files = [file('a.md', [STP, note('MTU의 뜻은?', '한 번에 보내는 가장 큰 크기'), JUMBO])]
  const draft = begin(planImport(own, files), own)
  expect(counts(draft).kinds).toMatchObject({ new: 1, vanished: 1, same: 2 })
  const joined = edit(draft, { type: 'join', id: draft.cards.find((card) => card.joined === false)!.id, joined: true })
  expect(shown(joined).map(({ kind }) => kind)).toEqual(['same', 'new', 'same'])
  expect(counts(joined).kinds.vanished).toBe(0)
})

const again = (cards: readonly NoteCard[], ...events: DraftEvent[]) => {
  const newId = idMaker()
  const first = importNotes(NOBODY, FILES, newId, (draft) => events.reduce(edit, draft))
  const second = importNotes(first.own, [file('a.md', cards)], newId)
  return { first, second, kinds: second.difference.items.map(({ kind }) => kind) }
}

test('a merged card follows the notes of both its parts', () => {
  const { second, kinds, first } = again([STP, MTU, { ...JUMBO, back: '9000바이트' }], { type: 'merge', ids: ['i1', 'i2'] })
  expect(kinds).toEqual(['same', 'changed'])
  expect(living(second.own)[1]).toEqual(['MTU란?', '가장 큰 크기입니다.\n\n### 점보 프레임이란?\n\n9000바이트'])
  expect(second.own.cards.map(({ id }) => id)).toEqual(first.own.cards.map(({ id }) => id))
  expect(again([STP, MTU], { type: 'merge', ids: ['i1', 'i2'] }).kinds).toEqual(['same', 'changed'])
  expect(again([STP], { type: 'merge', ids: ['i1', 'i2'] }).kinds).toEqual(['same', 'vanished'])
})

test('the parts of a split card follow the notes each for itself', () => {
  const cut: DraftEvent = { type: 'split', id: 'i0', mark: mark(start(), 0, '전달') }
  const mended = { ...STP, back: STATES.replace('프레임을 보냅니다', '프레임을 내보냅니다') }
  const { second, kinds } = again([mended, MTU, JUMBO], cut)
  expect(kinds).toEqual(['same', 'changed', 'same', 'same'])
  expect(living(second.own)[1]).toEqual(['전달', '프레임을 내보냅니다.\n\n- 유니캐스트\n- 브로드캐스트'])
  // The heading is gone: its part vanished, and what is left belongs to the part before.
  expect(again([{ ...STP, back: STATES.replace('### 전달\n\n', '') }, MTU, JUMBO], cut).kinds).toEqual(['changed', 'same', 'same', 'vanished'])
})

test('equal headings are different places to cut, one after the other', () => {
  const twice = note('예를 드세요.', '처음\n\n### 예\n\n하나\n\n### 예\n\n둘')
  const newId = idMaker()
  const files = [file('a.md', [twice])]
  const [first, second] = splitPoints(twice).flatMap(({ kind, mark }) => (kind === 'heading' ? [mark] : []))
  const cut = importNotes(NOBODY, files, newId, (draft) =>
    [second!, first!].reduce((each, mark) => edit(each, { type: 'split', id: 'i0', mark }), draft),
  )
  expect(living(cut.own)).toEqual([['예를 드세요.', '처음'], ['예', '하나'], ['예', '둘']])
  expect(importNotes(cut.own, files, newId).request.cards).toEqual([])
})

test('a dropped card stays dropped when its notes change, and can be taken again', () => {
  const { second, kinds } = again([STP, { ...MTU, back: '다른 답' }, JUMBO], { type: 'drop', ids: ['i1'] })
  expect(kinds).toEqual(['same', 'same', 'same'])
  expect(second.request.cards).toEqual([])
  expect(second.draft.cards[1]!.dropped).toBe(true)
  expect(second.own.cards.map(({ origin }) => markOf(origin!.print))).toEqual([null, 'dropped', null])
  // With the words that the notes have by then.
  const later = importNotes(second.own, [file('a.md', [STP, { ...MTU, back: '다른 답' }, JUMBO])], idMaker(), (draft) => edit(draft, { type: 'take', ids: ['i1'] }))
  expect(living(later.own)).toContainEqual(['MTU란?', '다른 답'])
  const newId = idMaker()
  const taken = importNotes(second.own, FILES, newId, (draft) => edit(draft, { type: 'take', ids: ['i1'] }))
  expect(living(taken.own).map(([front]) => front)).toContain('MTU란?')
  expect(importNotes(taken.own, FILES, newId).request.cards).toEqual([])
})

test('no deck is made for cards that nobody wants', () => {
  const { own, request } = importNotes(NOBODY, [file('a.md', [MTU]), file('b.md', [{ ...JUMBO, deck: ['다른 덱'] }])], idMaker(), (draft) =>
    edit(draft, { type: 'drop', ids: ['i1'] }),
  )
  expect(request.decks.map(({ title }) => title)).toEqual(['네트워크'])
  expect(own.cards.map(({ retired }) => retired)).toEqual([false, true])
})

test('an existing deck with the same title is used', () => {
  const newId = idMaker()
  const { own } = importNotes(NOBODY, FILES, newId)
  const { request } = importNotes(own, [file('b.md', [note('ARP란?', '주소 찾기')])], newId)
  const named = importNotes(own, [file('b.md', [note('ARP란?', '주소 찾기', { deck: ['ARP'] })])], newId, (draft) =>
    edit(draft, { type: 'redeck_all', deck: { id: null, title: '네트워크' } }),
  )
  expect(named.request.decks).toEqual([])
  expect(request.decks).toEqual([])
  expect(request.cards.map(({ deck, position }) => [deck, position])).toEqual([[own.decks[0]!.id, 300]])
})

test('the language is that of the script', () => {
  const cards = [note('What is MTU?', 'The largest size.'), note('MTU?', 'IP 패킷의 가장 큰 크기'), note('TCP 설명', 'SYN, SYN-ACK, ACK'), note('BGP', null)]
  expect(importNotes(NOBODY, [file('a.md', cards)], idMaker()).own.cards.map(({ language }) => language)).toEqual(['en', 'ko', 'ko', 'en'])
})
