import { expect, test } from 'vitest'
import { edit } from '@/lib/core/notes/draft'
import { isEdited, markOf } from '@/lib/core/notes/fingerprint'
import type { NoteCard, NoteFile } from '@/lib/core/notes/note'
import { pastePath, planImport } from '@/lib/core/notes/plan-import'
import type { OwnCard, OwnCardSource, OwnResponse } from '@/lib/core/own-card'
import { file, idMaker, importNotes, keep, kinds, NOBODY, note } from './learner-with-notes'

const VLAN = note('VLAN은 왜 쓰나요?', '브로드캐스트 도메인을 나누기 위해서입니다. 부서마다 다른 네트워크가 됩니다.')
const MTU = note('MTU란?', '한 번에 보낼 수 있는 가장 큰 크기입니다. 이더넷에서는 1500바이트입니다.')
const TTL = note('TTL은 왜 있나요?', '패킷이 끝없이 도는 것을 막습니다. 라우터마다 1씩 줄입니다.')
const JUMBO = note('점보 프레임이란?', null)
const NOTES = [file('a.md', [VLAN, MTU, TTL, JUMBO])]

const answer = (card: NoteCard, back: string | null): NoteCard => ({ ...card, back })
const stored = (own: OwnResponse, front: string): OwnCard => own.cards.find(({ source }) => source.front === front)!
const write = (own: OwnResponse, front: string, words: Partial<OwnCardSource>): OwnResponse => ({
  ...own,
  cards: own.cards.map((card) => (card.source.front === front ? { ...card, source: { ...card.source, ...words }, version: card.version + 1 } : card)),
})

function learner(files: readonly NoteFile[] = NOTES) {
  const newId = idMaker()
  return { newId, own: importNotes(NOBODY, files, newId).own }
}

const A_LONG_TYPO = VLAN.back!.replace('부서마다', '부서 마다 서로')

interface Case {
  readonly after: readonly NoteFile[]
  /** Kinds other than same. */
  readonly says: readonly string[]
  readonly mine?: readonly [string, Partial<OwnCardSource>]
}
const one = (...cards: NoteCard[]) => [file('a.md', cards)]
const cases: Record<string, Case> = {
  'the same notes are no difference': { after: NOTES, says: [] },
  'a typo in an answer is a change': { after: one(answer(VLAN, A_LONG_TYPO), MTU, TTL, JUMBO), says: ['changed VLAN은 왜 쓰나요?'] },
  'a typo in a question is a rename': {
    after: one({ ...VLAN, front: 'VLAN은 왜 사용하나요?', key: 'x' }, MTU, TTL, JUMBO),
    says: ['renamed VLAN은 왜 사용하나요?'],
  },
  'another ending of the same front is a change': { after: one({ ...VLAN, front: 'VLAN은 왜 쓰나요' }, MTU, TTL, JUMBO), says: ['changed VLAN은 왜 쓰나요'] },
  'a mended question without an answer is a rename': {
    after: one(VLAN, MTU, TTL, { ...JUMBO, front: '점보프래임이란?', key: 'x' }),
    says: ['renamed 점보프래임이란?'],
  },
  'under another heading it moved': { after: one({ ...VLAN, key: 'l2/vlan' }, MTU, TTL, JUMBO), says: ['moved VLAN은 왜 쓰나요?'] },
  'so does a question without an answer': { after: one(VLAN, MTU, TTL, { ...JUMBO, key: 'l2/jumbo' }), says: ['moved 점보 프레임이란?'] },
  'and one whose answer was mended on the way': {
    after: one({ ...answer(VLAN, A_LONG_TYPO), key: 'l2/vlan' }, MTU, TTL, JUMBO),
    says: ['moved VLAN은 왜 쓰나요?'],
  },
  'to another file it moved': { after: [file('a.md', [MTU, TTL, JUMBO]), file('b.md', [VLAN])], says: ['moved VLAN은 왜 쓰나요?'] },
  'a renamed file moves all its cards': {
    after: [file('b.md', [VLAN, MTU, TTL, JUMBO])],
    says: ['moved VLAN은 왜 쓰나요?', 'moved MTU란?', 'moved TTL은 왜 있나요?', 'moved 점보 프레임이란?'],
  },
  'a question that is gone vanished': { after: one(VLAN, TTL, JUMBO), says: ['vanished MTU란?'] },
  'a file that is not there lets nothing vanish': { after: [file('z.md', [note('ARP란?', '주소를 찾습니다.')])], says: ['new ARP란?'] },
  'both changed: one vanished, one is new': {
    after: one(note('MTU의 뜻은?', '한 번에 보내는 가장 큰 크기로, 이더넷에서는 1500입니다.'), VLAN, TTL, JUMBO),
    says: ['new MTU의 뜻은?', 'vanished MTU란?'],
  },
  'an answer written here stays beside an empty one': { mine: ['점보 프레임이란?', { back: '9000바이트 프레임' }], after: NOTES, says: [] },
  'an answer in the file does not overwrite it': {
    mine: ['점보 프레임이란?', { back: '9000바이트 프레임' }],
    after: one(VLAN, MTU, TTL, answer(JUMBO, '1500보다 큰 프레임')),
    says: ['conflict 점보 프레임이란?'],
  },
  'an answer changed here is not wiped when the file loses its own': {
    mine: ['MTU란?', { back: '내 답' }],
    after: one(VLAN, answer(MTU, null), TTL, JUMBO),
    says: [],
  },
  'changed only here, it stays': { mine: ['MTU란?', { back: '내 답' }], after: NOTES, says: [] },
  'changed on both sides is a conflict': {
    mine: ['MTU란?', { back: '내 답' }],
    after: one(VLAN, answer(MTU, '새 답'), TTL, JUMBO),
    says: ['conflict MTU란?'],
  },
  'the same change on both sides is none': {
    mine: ['MTU란?', { back: '새 답' }],
    after: one(VLAN, answer(MTU, '새 답'), TTL, JUMBO),
    says: [],
  },
  'different parts changed on both sides are no conflict': {
    mine: ['MTU란?', { front: 'MTU는 무엇인가요?' }],
    after: one(VLAN, answer(MTU, '새 답'), TTL, JUMBO),
    says: ['changed MTU란?'],
  },
}

test.for(Object.entries(cases))('%s', ([, { after, says, mine }]) => {
  const { own, newId } = learner()
  const before = mine ? write(own, ...mine) : own
  expect(kinds(before, after).filter((line) => !line.startsWith('same'))).toEqual(says)
  // Whatever it was: once saved, it is not asked again.
  const saved = importNotes(before, after, newId)
  expect(kinds(saved.own, after).filter((line) => !line.startsWith('same'))).toEqual([])
  expect(importNotes(saved.own, after, newId).request.cards).toEqual([])
  if (says.every((line) => !/^(new|vanished)/.test(line))) expect(saved.own.cards).toHaveLength(before.cards.length)
})

test('what vanished is retired with its place, and comes back as the same card', () => {
  const { own, newId } = learner()
  const without = importNotes(own, one(VLAN, TTL, JUMBO), newId).own
  expect(stored(without, 'MTU란?')).toMatchObject({ retired: true, id: stored(own, 'MTU란?').id })
  expect(kinds(without, NOTES)).toContain('returned MTU란?')
  const again = importNotes(without, NOTES, newId).own
  expect(stored(again, 'MTU란?')).toMatchObject({ retired: false, id: stored(own, 'MTU란?').id })
})

test('what the learner retired in the product stays away', () => {
  const { own } = learner()
  const away = { ...own, cards: own.cards.map((card) => (card.source.front === 'MTU란?' ? { ...card, retired: true } : card)) }
  expect(kinds(away, one(VLAN, answer(MTU, '새 답'), TTL, JUMBO)).every((line) => line.startsWith('same'))).toBe(true)
})

test('a deck that was put away comes back with its cards when its notes are imported again', () => {
  const { own, newId } = learner()
  const away = { decks: own.decks.map((deck) => ({ ...deck, retired: true })), cards: own.cards.map((card) => ({ ...card, retired: true })) }
  expect(kinds(away, NOTES).every((line) => line.startsWith('returned'))).toBe(true)
  const again = importNotes(away, NOTES, newId).own
  const living = new Set(again.decks.filter(({ retired }) => !retired).map(({ id }) => id))
  expect(again.cards.every(({ deck, retired }) => !retired && living.has(deck))).toBe(true)
})

test('what was left out of such a deck stays out, and can be taken into the new one', () => {
  const { own, newId } = learner()
  const cards = own.cards.map((card) => ({ ...card, retired: true }))
  const dropped = { ...cards[0]!, origin: { ...cards[0]!.origin!, print: `!${cards[0]!.origin!.print}` } }
  const away = { decks: own.decks.map((deck) => ({ ...deck, retired: true })), cards: [dropped, ...cards.slice(1)] }
  expect(kinds(away, NOTES)[0]).toBe('same VLAN은 왜 쓰나요?')
  expect(importNotes({ ...away, cards: [dropped] }, one(VLAN), newId).request).toMatchObject({ decks: [], cards: [] })
  const { own: again } = importNotes(away, NOTES, newId, (draft) => edit(draft, { type: 'take', ids: ['i0'] }))
  expect(new Set(again.cards.map(({ deck, retired }) => `${deck} ${retired}`)).size).toBe(1)
})

test('a card is not taken for one that is gone, whose place it has', () => {
  const [a, b] = [note('장점은?', '연결이 없어서 빠릅니다.', { key: 'k' }), note('장점은?', '순서와 전달이 보장됩니다.', { key: 'k~2' })]
  const { own, newId } = learner(one(a, b))
  const { own: without } = importNotes(own, one({ ...b, key: 'k' }), newId)
  const { own: after } = importNotes(without, one({ ...b, key: 'k', back: '흐름 제어' }), newId)
  expect(after.cards.map(({ retired, source }) => [retired, source.back])).toEqual([[true, a.back], [false, '흐름 제어']])
})

test('a mended answer is the same card with new words; another fact is to be looked at', () => {
  const { own, newId } = learner()
  const { own: after } = importNotes(own, one(answer(VLAN, A_LONG_TYPO), answer(MTU, MTU.back!.replace('1500', '9000')), TTL, JUMBO), newId)
  expect(stored(after, VLAN.front)).toMatchObject({ id: stored(own, VLAN.front).id, look: false, source: { back: A_LONG_TYPO } })
  expect(stored(after, MTU.front)).toMatchObject({ id: stored(own, MTU.front).id, look: true })
})

test('in a conflict the learner keeps their words, until they choose the file or it changes again', () => {
  const { own, newId } = learner()
  const mine = write(own, 'MTU란?', { back: '내 답' })
  const after = one(VLAN, answer(MTU, '새 답'), TTL, JUMBO)
  const kept = importNotes(mine, after, newId)
  expect(stored(kept.own, 'MTU란?').source.back).toBe('내 답')
  expect(kept.difference.items.find(({ kind }) => kind === 'conflict')?.theirs?.back).toBe('새 답')
  expect(isEdited(stored(kept.own, 'MTU란?'))).toBe(true)
  expect(kinds(kept.own, one(VLAN, answer(MTU, '더 새 답'), TTL, JUMBO))).toContain('conflict MTU란?')
  const id = kept.difference.items.find(({ kind }) => kind === 'conflict')!.id
  const taken = importNotes(mine, after, newId, (draft) => edit(draft, { type: 'side', id, side: 'theirs' }))
  expect(stored(taken.own, 'MTU란?').source.back).toBe('새 답')
  expect(isEdited(stored(taken.own, 'MTU란?'))).toBe(false)
})

test('key points and musts of the learner outlive the import', () => {
  const cards = [{ ...VLAN, keyPoints: ['격리', '트래픽'] }, MTU, TTL, JUMBO]
  const { own, newId } = learner(one(...cards))
  const keyPoints = [{ text: '격리', must: true }]
  const mine = write(own, VLAN.front, { keyPoints })
  const after = one({ ...cards[0]!, back: A_LONG_TYPO, keyPoints: ['격리', '트래픽', '보안'] }, MTU, TTL, JUMBO)
  expect(stored(importNotes(mine, NOTES.map(() => file('a.md', cards)), newId).own, VLAN.front).source.keyPoints).toEqual(keyPoints)
  expect(stored(importNotes(mine, after, newId).own, VLAN.front).source).toMatchObject({ keyPoints, back: A_LONG_TYPO })
  // Those that they left as they were follow the file.
  expect(stored(importNotes(own, after, newId).own, VLAN.front).source.keyPoints.map(({ text }) => text)).toEqual(['격리', '트래픽', '보안'])
})

test('a refused rename makes a new card and retires the old one', () => {
  const { own, newId } = learner()
  const after = one({ ...VLAN, front: 'VLAN의 단점은?', key: 'x' }, MTU, TTL, JUMBO)
  const { own: saved } = importNotes(own, after, newId, (draft) =>
    edit(draft, { type: 'join', id: draft.cards.find(({ kind }) => kind === 'renamed')!.id, joined: false }),
  )
  expect(stored(saved, VLAN.front)).toMatchObject({ retired: true })
  expect(stored(saved, 'VLAN의 단점은?').id).not.toBe(stored(own, VLAN.front).id)
  expect(importNotes(saved, after, newId).request.cards).toEqual([])
})

test('a joined suggestion keeps the card', () => {
  const { own, newId } = learner()
  const after = one(VLAN, note('MTU의 뜻은?', '한 번에 보내는 가장 큰 크기로, 이더넷에서는 1500입니다.'), TTL, JUMBO)
  const { own: saved, difference } = importNotes(own, after, newId, (draft) =>
    edit(draft, { type: 'join', id: draft.cards.find(({ joined }) => joined === false)!.id, joined: true }),
  )
  const [fresh, lost] = [difference.items.find(({ kind }) => kind === 'new')!, difference.items.find(({ kind }) => kind === 'vanished')!]
  expect([fresh.suggestion, lost.suggestion]).toEqual([lost.id, fresh.id])
  expect(stored(saved, 'MTU의 뜻은?')).toMatchObject({ id: stored(own, 'MTU란?').id, retired: false })
  expect(saved.cards).toHaveLength(own.cards.length)
  expect(importNotes(saved, after, newId).request.cards).toEqual([])
})

test('equal fronts that changed places are told apart by their answers', () => {
  const [a, b] = [note('장점은?', '연결이 없어서 빠릅니다.', { key: 'k' }), note('장점은?', '순서와 전달이 보장됩니다.', { key: 'k~2' })]
  const { own, newId } = learner(one(a, b))
  const id = (from: OwnResponse, back: string) => from.cards.find(({ source }) => source.back === back)!.id
  const { own: after } = importNotes(own, one({ ...b, key: 'k' }, { ...a, key: 'k~2' }), newId)
  expect([id(after, a.back!), id(after, b.back!)]).toEqual([id(own, a.back!), id(own, b.back!)])
  // Both of them mended besides.
  const { own: both } = importNotes(own, one({ ...b, key: 'k', back: '순서와 전달이 모두 보장됩니다.' }, { ...a, key: 'k~2', back: '연결이 없어서 더 빠릅니다.' }), newId)
  expect(id(both, '순서와 전달이 모두 보장됩니다.')).toBe(id(own, b.back!))
  // One of them.
  const { own: mended } = importNotes(own, one({ ...b, key: 'k' }, { ...a, key: 'k~2', back: '연결이 없어서 더 빠릅니다.' }), newId)
  expect(id(mended, '연결이 없어서 더 빠릅니다.')).toBe(id(own, a.back!))
})

test('equal fronts whose answers say nothing are matched by order, and shown', () => {
  const { own } = learner(one(note('장점은?', '빠릅니다.', { key: 'k' }), note('장점은?', '정확합니다.', { key: 'k~2' })))
  const { items } = planImport(own, one(note('장점은?', '가볍고 헤더가 작음', { key: 'k' }), note('장점은?', '재전송과 혼잡 제어', { key: 'k~2' })))
  expect(items.map(({ kind, ambiguous }) => [kind, ambiguous])).toEqual([['changed', true], ['changed', true]])
})

test('a kept card that vanished is not asked about again', () => {
  const { own, newId } = learner()
  const after = one(VLAN, TTL, JUMBO)
  const { own: saved } = importNotes(own, after, newId, (draft) => edit(draft, { type: 'take', ids: [draft.cards.at(-1)!.id] }))
  expect(stored(saved, 'MTU란?').retired).toBe(false)
  expect(markOf(stored(saved, 'MTU란?').origin!.print)).toBe('kept')
  expect(importNotes(saved, after, newId).request.cards).toEqual([])
})

test('a folder under another name, with a folder around it or without, is the same folder', () => {
  const tree = (top: string) => ['l2/vlan.md', 'l3/ip.md', 'l4/tcp.md'].map((path, index) => file(top + path, [[VLAN], [MTU], [TTL, JUMBO]][index]!))
  const { own } = learner(tree('notes/'))
  for (const top of ['notes-main/', '', 'other/'])
    expect(kinds(own, tree(top)).every((line) => line.startsWith('same'))).toBe(true)
  expect(planImport(own, [...tree('notes-main/').slice(1), file('notes-main/new.md', [])]).files.map(({ path }) => path)).toEqual([
    ...['notes/l3/ip.md', 'notes/l4/tcp.md', 'notes/new.md'],
  ])
})

test('a paste that shares cards with an earlier one is its next edition', () => {
  const { own } = learner([file('paste/네트워크', [VLAN, MTU, TTL])])
  expect(pastePath(own, file('', [VLAN, JUMBO], '메모'))).toBe('paste/네트워크')
  expect(pastePath(own, file('', [JUMBO], '네트워크'))).toBe('paste/네트워크 2')
  expect(pastePath(own, file('', [JUMBO], 'a/b'))).toBe('paste/a b')
})

test('follow-ups are linked by id', () => {
  const { own } = learner(one(MTU, { ...TTL, follows: MTU.key }))
  expect(stored(own, TTL.front).follows).toBe(stored(own, MTU.front).id)
})

test('new cards go where the learner keeps their neighbours', () => {
  const { own, newId } = learner()
  const deck = { id: newId(), title: '내 덱', hue: 1, position: 1, retired: false }
  const moved = { decks: [...own.decks, deck], cards: own.cards.map((card) => ({ ...card, deck: deck.id })) }
  const { own: after, request } = importNotes(moved, one(VLAN, note('ARP란?', '주소를 찾습니다.'), MTU, TTL, JUMBO), newId)
  expect(request.decks).toEqual([])
  expect(stored(after, 'ARP란?').deck).toBe(deck.id)
  const order = after.cards.toSorted((a, b) => a.position - b.position).map(({ source }) => source.front)
  expect(order).toEqual(['VLAN은 왜 쓰나요?', 'ARP란?', 'MTU란?', 'TTL은 왜 있나요?', '점보 프레임이란?'])
})

test('fields that come back from the database in another order are no difference', () => {
  const { own } = learner(one({ ...VLAN, references: [{ label: 'a', url: 'b' }] }))
  const turned = JSON.parse(JSON.stringify(own), (_, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toReversed()) : value,
  ) as OwnResponse
  expect(importNotes(turned, one({ ...VLAN, references: [{ label: 'a', url: 'b' }] }), idMaker()).request.cards).toEqual([])
})

test('four times as many cards take about four times as long to compare, changed, unchanged and all alike', () => {
  const compare = (count: number): number => {
    const cards = Array.from({ length: count }, (_, index) => note(`질문 ${index}은 무엇인가요?`, `답 ${index}: ${'설명 '.repeat(20)}${index}`))
    const { own } = learner(one(...cards))
    const equal = cards.map((card) => ({ ...card, front: '같은 질문', back: '같은 답' }))
    const before = process.cpuUsage()
    expect(planImport(own, one(...cards)).items).toHaveLength(count)
    planImport(own, one(...cards.map((card, index) => ({ ...card, front: `${card.front} ${index}`, key: `${index}`, back: `${card.back} 끝` }))))
    planImport(learner(one(...equal)).own, one(...equal.map((card) => ({ ...card, key: `k${card.key}` }))))
    const { user, system } = process.cpuUsage(before)
    return user + system
  }
  compare(1_000) // warm
  expect(compare(8_000) / compare(2_000)).toBeLessThan(10) // with the square of their number it would be 16
}, 60_000)

test('what is sent is sound, and sent whole', () => {
  const { request } = importNotes(NOBODY, NOTES, idMaker())
  expect(keep(NOBODY, request).cards.map(({ version }) => version)).toEqual([1, 1, 1, 1])
})
