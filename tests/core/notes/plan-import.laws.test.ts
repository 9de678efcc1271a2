/** What must hold for all notes and all edits: of the notes by their learner, of the preview, and of the way files are stored. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { begin, type Draft, type DraftEvent, edit, splitPoints } from '@/lib/core/notes/draft'
import { planImport } from '@/lib/core/notes/plan-import'
import type { NoteFile } from '@/lib/core/notes/note'
import { readNotes } from '@/lib/core/notes/read-notes'
import type { OwnResponse } from '@/lib/core/own-card'
import { file, idMaker, importNotes, markdown, type ModelCard, type ModelFile, NOBODY, note, noteFile } from './learner-with-notes'

const WORDS = '프레임 스위치 라우터 주소 포트 연결 큐 혼잡 패킷 헤더 길이 시간 순서 재전송 터널 정책 캐시 도메인 질의 응답'.split(' ')
const FRONTS = ['장점은 무엇인가요?', '단점은 무엇인가요?', '어떻게 동작하나요?', 'MTU란?', '왜 쓰나요?']

/** Numbers below a bound, from a seed: a law that failed can be run again by it. */
type Dice = (below: number) => number
const diceOf = (seed: number): Dice => {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0
    return ((state ^ (state >>> 13)) >>> 0) % below
  }
}
const pick = <T>(dice: Dice, list: readonly T[]): T => list[dice(list.length)]!
const words = (dice: Dice, count: number) => Array.from({ length: count }, () => pick(dice, WORDS)).join(' ')

let uids = 0
function card(dice: Dice): ModelCard {
  const uid = ++uids
  const front = dice(4) === 0 ? pick(dice, FRONTS) : `${words(dice, 3)} ${uid}번은 어떤가요?`
  return { uid, front, back: dice(6) === 0 && !FRONTS.includes(front) ? null : `${words(dice, 14)}.\n\n- ${words(dice, 4)}\n- ${words(dice, 3)} ${uid}` }
}
const notes = (dice: Dice): ModelFile[] =>
  ['a.md', 'sub/b.md'].map((path) => ({
    path,
    sections: Array.from({ length: 2 + dice(2) }, (_, index) => ({ title: `${path} 절 ${index}`, cards: Array.from({ length: 2 + dice(4) }, () => card(dice)) })),
  }))

const all = (files: readonly ModelFile[]) => files.flatMap(({ sections }) => sections.flatMap(({ cards }) => cards))
const mapCards = (files: readonly ModelFile[], how: (card: ModelCard) => readonly ModelCard[]): ModelFile[] =>
  files.map((each) => ({ ...each, sections: each.sections.map((section) => ({ ...section, cards: section.cards.flatMap(how) })) }))
const mapOne = (files: readonly ModelFile[], uid: number, how: (card: ModelCard) => readonly ModelCard[]) =>
  mapCards(files, (each) => (each.uid === uid ? how(each) : [each]))

/** Edits after which every card that is still there has to be the one it was. */
const EDITS: Record<string, (files: readonly ModelFile[], card: ModelCard, dice: Dice) => ModelFile[]> = {
  'a typo in an answer': (files, { uid }, dice) => mapOne(files, uid, (each) => [{ ...each, back: each.back?.replace(pick(dice, WORDS), '오타') ?? null }]),
  'another fact': (files, { uid }, dice) => mapOne(files, uid, (each) => (FRONTS.includes(each.front) ? [each] : [{ ...each, back: each.back && words(dice, 15) }])),
  'a typo in a question': (files, { uid }) => mapOne(files, uid, (each) => [{ ...each, front: each.front.replace('?', ' 것인가요?') }]),
  'other case and signs in a question': (files, { uid }) => mapOne(files, uid, (each) => [{ ...each, front: each.front.replace('?', '!?') }]),
  'one more card': (files, { uid }, dice) => mapOne(files, uid, (each) => [{ ...card(dice), front: `새 질문 ${uids}?` }, each]),
  'one card less': (files, { uid }) => mapOne(files, uid, () => []),
  'two cards in another order': (files) => files.map((each) => ({ ...each, sections: each.sections.map((s) => ({ ...s, cards: [...s.cards.slice(1), s.cards[0]].flatMap((c) => c ?? []) })) })),
  'a section at another place': (files) => files.map((each) => ({ ...each, sections: each.sections.toReversed() })),
  'a section under another title': (files, _, dice) => files.map((each, index) => (index > 0 ? each : { ...each, sections: each.sections.map((s, at) => (at > 0 ? s : { ...s, title: `새 절 ${dice(1e6)}` })) })),
  'a section in another file': ([a, b]) => [{ ...a!, sections: a!.sections.slice(1) }, { ...b!, sections: [...b!.sections, ...a!.sections.slice(0, 1)] }],
  'a file under another name': ([a, b], _, dice) => [{ ...a!, path: `${dice(1e6)}.md` }, b!],
}

/** uid → id, by the words, which are unequal for unequal cards. */
const idsOf = (own: OwnResponse, files: readonly ModelFile[]) =>
  new Map(
    all(files).map(({ uid, front, back }) => {
      const same = own.cards.filter(({ source, retired }) => !retired && source.front === front && source.back === back)
      expect(same.map(({ source }) => source.front)).toEqual([front])
      return [uid, same[0]!.id]
    }),
  )

test('a thousand edits of notes: every card that is still there is the one it was', () => {
  const names = Object.keys(EDITS)
  for (let seed = 1; seed <= 50; seed++) {
    const dice = diceOf(seed)
    const newId = idMaker()
    let files: readonly ModelFile[] = notes(dice)
    let { own } = importNotes(NOBODY, files.map(noteFile), newId)
    let ids = idsOf(own, files)
    for (let step = 0; step < 20; step++) {
      const name = pick(dice, names)
      const cards = all(files)
      if (cards.length < 6) break
      const after = EDITS[name]!(files, pick(dice, cards), dice)
      own = importNotes(own, after.map(noteFile), newId).own
      const now = idsOf(own, after)
      const lost = [...now].filter(([uid, id]) => ids.has(uid) && ids.get(uid) !== id)
      expect(lost, `seed ${seed}, step ${step}: ${name}`).toEqual([])
      // And what went is kept.
      for (const [uid, id] of ids) if (!now.has(uid)) expect(own.cards.find((each) => each.id === id)?.retired, `seed ${seed}: ${name}`).toBe(true)
      expect(importNotes(own, after.map(noteFile), newId).request.cards).toEqual([])
      files = after
      ids = new Map([...ids, ...now])
    }
  }
}, 30_000)

const DECKS = [{ id: null, title: '새 덱' }, { id: null, title: '네트워크' }]

/** What a learner may do in the preview, by chance. */
function fiddle(draft: Draft, dice: Dice, times: number): Draft {
  let after = draft
  for (let count = 0; count < times; count++) {
    const card = pick(dice, after.cards)
    const points = splitPoints(card.source)
    const some = after.cards.filter(() => dice(5) === 0).map(({ id }) => id)
    const event = pick<DraftEvent>(dice, [
      { type: 'merge', ids: [card.id, ...some].slice(0, 3) },
      { type: 'merge_up', id: card.id },
      { type: 'split', id: card.id, mark: points.length > 0 ? pick(dice, points).mark : '' },
      { type: 'split', id: card.id, mark: points.at(-1)?.mark ?? '', front: '내 질문' },
      { type: 'drop', ids: [card.id] },
      { type: 'take', ids: [card.id] },
      { type: 'edit', id: card.id, front: `고친 ${card.source.front}` },
      { type: 'edit', id: card.id, back: dice(3) === 0 ? '' : `${card.source.back}\n\n### 더\n\n내 말` },
      { type: 'points', id: card.id, keyPoints: [{ text: '핵심', must: true }] },
      { type: 'redeck', ids: [card.id], deck: pick(dice, DECKS) },
      { type: 'redeck_file', path: card.path, deck: pick(dice, DECKS) },
      { type: 'join', id: card.id, joined: dice(2) === 0 },
      { type: 'side', id: card.id, side: dice(2) === 0 ? 'mine' : 'theirs' },
    ])
    after = edit(after, event)
  }
  return after
}

test('whatever was done in the preview, the same notes again are no difference', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1 }), fc.integer({ min: 0, max: 12 }), (seed, times) => {
      const dice = diceOf(seed)
      const newId = idMaker()
      const before = notes(dice)
      const first = importNotes(NOBODY, before.map(noteFile), newId, (draft) => fiddle(draft, dice, times))
      expect(importNotes(first.own, before.map(noteFile), newId).request).toMatchObject({ cards: [], decks: [] })
      expect(planImport(first.own, before.map(noteFile)).items.filter(({ kind }) => kind !== 'same')).toEqual([])
      // And again over a change of the notes, with more edits of the difference.
      const name = pick(dice, Object.keys(EDITS))
      const after = EDITS[name]!(before, pick(dice, all(before)), dice).map(noteFile)
      const second = importNotes(first.own, after, newId, (draft) => fiddle(draft, dice, times))
      expect(planImport(second.own, after).items.filter(({ kind }) => kind !== 'same').map(({ kind }) => kind), name).toEqual([])
      expect(importNotes(second.own, after, newId).request.cards, name).toEqual([])
    }),
    { numRuns: Number(process.env.RUNS ?? 400), examples: [[581097639, 7], [544402255, 6], [1799353399, 10], [120733117, 11], [1648746579, 10]] },
  )
}, 60_000)

test('edits of the preview that are taken back leave no trace', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1 }), (seed) => {
      const dice = diceOf(seed)
      const draft = begin(planImport(NOBODY, notes(dice).map(noteFile)), NOBODY)
      let after = fiddle(draft, dice, 15)
      while (after.past.length > 0) after = edit(after, { type: 'undo' })
      expect(after).toEqual(draft)
    }),
  )
})

const variants: Record<string, (text: string) => string> = {
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'decomposed Hangul': (text) => text.normalize('NFD'),
  'spaces behind lines': (text) => text.replaceAll('\n', '  \n'),
  'tabs for four spaces': (text) => text.replace(/^ {4}/gm, '\t'),
}

test.for(Object.entries(variants))('cards with %s are the cards they were', ([, variant]) => {
  const newId = idMaker()
  const vary = ({ path, cards }: NoteFile) => file(path, cards.map((each) => ({ ...each, front: variant(each.front).trim(), back: each.back && variant(each.back) })))
  const files = [...notes(diceOf(7)).map(noteFile), file('c.md', [note('코드는?', '보기\n\n    bridge fdb show\n\n끝')])]
  const { own } = importNotes(NOBODY, files, newId)
  expect(importNotes(own, files.map(vary), newId).request.cards).toEqual([])
})

const parsed = (files: readonly ModelFile[], numbered: boolean, variant = (text: string) => text) =>
  files.map((each) => readNotes(each.path, variant(markdown(each, numbered))))

test('the same holds for notes that are read from Markdown, whether their questions are numbered or not', () => {
  const names = Object.keys(EDITS)
  for (let seed = 101; seed <= 120; seed++) {
    const dice = diceOf(seed)
    const newId = idMaker()
    let files: readonly ModelFile[] = notes(dice)
    let { own } = importNotes(NOBODY, parsed(files, false), newId)
    let ids = idsOf(own, files)
    for (let step = 0; step < 8; step++) {
      const name = pick(dice, names)
      if (all(files).length < 6) break
      const after = EDITS[name]!(files, pick(dice, all(files)), dice)
      const read = parsed(after, dice(2) === 0)
      own = importNotes(own, read, newId).own
      const now = idsOf(own, after)
      expect([...now].filter(([uid, id]) => ids.has(uid) && ids.get(uid) !== id), `seed ${seed}, step ${step}: ${name}`).toEqual([])
      for (const variant of [(text: string) => `\uFEFF${text}`, ...Object.values(variants)])
        expect(importNotes(own, parsed(after, false, variant), newId).request.cards, `seed ${seed}, step ${step}: ${name}`).toEqual([])
      files = after
      ids = new Map([...ids, ...now])
    }
  }
}, 60_000)
