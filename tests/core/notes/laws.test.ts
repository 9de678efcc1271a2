/** What holds for all notes: pieces of Markdown in any order, and what editors and systems do to a file. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NoteCard } from '@/lib/core/notes/note'
import { readNotes } from '@/lib/core/notes/read-notes'

const PIECES = [
  '# 네트워크 메모', '## 라우팅', '### 기본 게이트웨이', '## VLAN은 왜 사용하나요?', '### 그럼 트렁크는 왜 필요한가요?', '## 3. What is a VIP?', '#### A. 가상 주소입니다.',
  '##### 특징', '## 목차', '## 참고', '# Café', '## Q1) ARP란? ⭐⭐', '### 정답',
  '브로드캐스트 도메인을 나누기 위해서입니다.', '두 줄로 쓴 답입니다.\n둘째 줄입니다.', 'Plain words, one paragraph.', 'TBD', '**Q. GARP는 언제 보내나요?**\n> A. 주소가 바뀌었을 때 보냅니다.',
  'Q: Which layer?\nA: The second.', '- 첫째 항목\n    - 안쪽 항목\n- 둘째 항목', '1. 첫째\n2. 둘째\n3. 셋째', '- AS란 무엇인가요?\n    - 사설 AS 번호는 언제 쓰나요?\n- BGP를 설명해 주세요.',
  '1. 정적 라우팅은 언제 쓰나요?\n    답은 안에 있습니다.\n2. RIP란?\n2-1. 홉 수는 왜 15까지인가요?', '> 인용한 글\n> 둘째 줄', '> [뒤로](#목차)', '---', '***', '```sh\n# restart\nip addr\n```', '~~~\n## 제목이 아님?\n~~~',
  '| 항목 | 내용 |\n| --- | --- |\n| 크기 | 1500 |', '| 질문 | 답변 |\n| --- | --- |\n| 애니캐스트란? | 가장 가까운 하나 |', '<details>\n<summary>1. 임대란?</summary>\n\n빌려 쓰는 것\n</details>', '<details>\n<summary>정답 보기</summary>\n접힌 답\n</details>',
  '![그림](./img/a.png)', '[왜 UDP인가요?](https://example.com/h3)', '<!-- 나중에 -->', '글과 <!-- 나중에 --> 글', '<br>', '- [라우팅](#라우팅)\n- [VLAN](#vlan)', '    들여쓴 글입니다 여러 단어로',
] as const

const aNote = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 }).map((pieces) => `${pieces.join('\n\n')}\n`)
const aTightNote = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 }).map((pieces) => `${pieces.join('\n')}\n`)
const anyNote = fc.oneof(aNote, aTightNote)

const cardsOf = (text: string): readonly NoteCard[] => readNotes('notes/some.md', text).cards

const DISGUISES: Record<string, (text: string) => string> = {
  'the line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'the line ends of old Macs': (text) => text.replaceAll('\n', '\r'),
  'line ends of two kinds, mixed': (text) => text.split('\n').map((line, at) => line + (at % 2 === 0 ? '\n' : '\r\n')).join(''),
  'a byte order mark': (text) => `\uFEFF${text}`,
  'decomposed letters': (text) => text.normalize('NFD'),
  'tabs for four spaces before text': (text) => text.replace(/^(?: {4})+/gm, (indent) => '\t'.repeat(indent.length / 4)),
  'a space at every line end': (text) => text.replaceAll('\n', ' \n'),
  'two spaces at every line end': (text) => text.replaceAll('\n', '  \n'),
  'zero-width characters at every line end': (text) => text.replaceAll('\n', '\u200b\u200d\n'),
  'empty lines at its end': (text) => `${text}\n\n\n`,
}

describe.for(Object.entries(DISGUISES))('%s', ([, disguise]) => {
  test('give the same cards and the same keys', () => {
    fc.assert(fc.property(anyNote, (text) => { expect(cardsOf(disguise(text))).toEqual(cardsOf(text)) }), { numRuns: 150 })
  })
})

test('reading twice gives the same, whatever was read in between', () => {
  fc.assert(
    fc.property(anyNote, anyNote, (text, other) => {
      const first = readNotes('notes/some.md', text)
      readNotes('notes/other.md', other)
      expect(readNotes('notes/some.md', text)).toEqual(first)
    }),
  )
})

test('every card has a front and a place in the file, and a key of its own', () => {
  fc.assert(
    fc.property(anyNote, (text) => {
      const cards = cardsOf(text)
      expect(new Set(cards.map(({ key }) => key)).size).toBe(cards.length)
      for (const { front, line, endLine } of cards) {
        expect(front).toMatch(/[\p{L}\p{N}]/u)
        expect(line).toBeGreaterThanOrEqual(1)
        expect(endLine).toBeGreaterThanOrEqual(line)
        expect(endLine).toBeLessThanOrEqual(text.split('\n').length)
      }
    }),
  )
})

test('a follow-up follows another card of its file', () => {
  fc.assert(
    fc.property(anyNote, (text) => {
      const cards = cardsOf(text)
      for (const { key, follows } of cards) if (follows !== null) expect(cards.filter((card) => card.key !== key).map((card) => card.key)).toContain(follows)
    }),
  )
})

test('a question is asked by its own card, and stands in no other answer', () => {
  fc.assert(
    fc.property(anyNote, (text) => {
      const cards = cardsOf(text)
      for (const { back } of cards) {
        const headings = (back ?? '').split('\n').filter((line) => /^#{1,6} /.test(line)).map((line) => line.replace(/^#+ /, ''))
        for (const { front } of cards) if (front.endsWith('?')) expect(headings).not.toContain(front)
      }
    }),
  )
})

test('nothing that guides through a page is on a card', () => {
  fc.assert(
    fc.property(anyNote, (text) => {
      for (const { front, back } of cardsOf(text)) {
        expect(['목차', '참고', '정답', '정답 보기']).not.toContain(front)
        expect(back ?? '').not.toMatch(/\(#목차\)|나중에|<\/?(?:details|summary|br)/)
      }
    }),
  )
})

test('an answer is words, not a placeholder and not empty', () => {
  const aPlaceholder = fc.constantFrom('TBD', '> TBD', '작성 예정', '', '    TBD', '**답변**', 'A: ...', '<!-- TBD -->', '### 답변', '- ')
  fc.assert(
    fc.property(aPlaceholder, anyNote, (placeholder, text) => {
      const [first] = cardsOf(`## Zq란?\n\n${placeholder}\n\n## Zr란?\n\n${text}`)
      expect(first).toMatchObject({ front: 'Zq란?', back: null })
    }),
  )
})

/** Parts of an answer; N is where a word of its own comes. */
const PARTS: readonly string[] = [
  'N은 한 문단입니다.', 'N은 첫 줄이고\nN도 둘째 줄입니다.', '- N 하나\n- N 둘', '- N 하나\n    - 안쪽 N\n- N 둘', '1. N을 찾습니다\n2. N을 보냅니다\n3. N을 받습니다', '> N을 인용합니다.', '> ### N\n> 인용한 설명입니다.',
  '```sh\n# N\nss -ltn\n```', '~~~\n## N은 무엇인가요?\n~~~', '| 항목 | N |\n| --- | --- |\n| 크기 | N |', '![N](https://example.com/a.png)', '### N의 조건\n조건을 설명합니다.', '#### 1. N을 조회합니다\n조회하는 단계입니다.',
  '**N**\n\n굵은 줄 아래의 글입니다.', '<details>\n<summary>더 보기</summary>\n\nN은 접혀 있습니다.\n</details>', '<b>N</b><br>줄을 바꾼 글입니다.', '    N은 들여쓴 글입니다 여러 단어로', '`N::next()`를 부릅니다.', 'fe80::1과 N을 봅니다.', '<div align="center">N은 가운데입니다.</div>',
  '{% note "N은 라우터가 한다" %}', '> [!note] N\n> 알림입니다.', '- [ ] N을 확인한다\n- [x] N을 끝냈다', 'N[^1]은 각주가 있습니다.', 'N은 왜 중요할까요? 순서를 지키기 때문입니다.',
]

const QUESTIONS = ['은 무엇인가요?', '란?', '를 설명해 주세요.', '은 왜 필요한가요?'] as const
const aFollowUp = fc.option(fc.constantFrom(...QUESTIONS), { nil: null })
const aSection = fc.record({ ending: fc.constantFrom(...QUESTIONS), followUp: aFollowUp, parts: fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 5 }) })
const NUMBERED: readonly ((n: number) => string)[] = [() => '', (n) => `${String(n)}. `, (n) => `Q${String(n)}. `, () => '⭐ ']

test('every part of an answer is on its own card, and on no other', () => {
  fc.assert(
    fc.property(fc.array(aSection, { minLength: 1, maxLength: 6 }), fc.constantFrom(...NUMBERED), fc.constantFrom('# 네트워크 메모\n\n', ''), (sections, number, title) => {
      const written = sections.map(({ ending, followUp, parts }, at) =>
        [`## ${number(at + 1)}Zq${String(at)}x${ending}`, ...parts.map((part, index) => part.replaceAll('N', `W${String(at)}x${String(index)}y`)), ...(followUp === null ? [] : [`### 그럼 Zr${String(at)}x${followUp}`, '다시 물은 것의 답입니다.'])].join('\n\n'),
      )
      const all = cardsOf(title + written.join('\n\n'))
      const cards = all.filter(({ front }) => front.startsWith('Zq'))
      expect(cards.map(({ front }) => front)).toEqual(sections.map(({ ending }, at) => `Zq${String(at)}x${ending}`))
      const asked = all.filter(({ front }) => !front.startsWith('Zq')).map(({ front, back, follows }) => ({ front, back, follows }))
      expect(asked).toEqual(sections.flatMap(({ followUp }, at) => (followUp === null ? [] : [{ front: `그럼 Zr${String(at)}x${followUp}`, back: '다시 물은 것의 답입니다.', follows: cards[at]?.key }])))
      for (const [at, { parts }] of sections.entries()) {
        const back = cards[at]?.back ?? ''
        for (const [index, part] of parts.entries()) expect(back.split(`W${String(at)}x${String(index)}y`).length, part).toBe(part.split('N').length)
        expect((back.match(/W\d+x\d+y/g) ?? []).filter((word) => !word.startsWith(`W${String(at)}x`))).toEqual([])
      }
    }),
    { numRuns: 300 },
  )
})
