/** The note check: every rule on its own examples, what silences a sentence, and not a word against our own cards. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkClaims } from '@/lib/core/notes/claims/check-claims'
import type { Rule } from '@/lib/core/notes/claims/rule'
import { RULES } from '@/lib/core/notes/claims/rules'

const rulesIn = (markdown: string): readonly string[] => checkClaims(markdown).map(({ rule }) => rule)

describe.for(RULES.map((rule): [string, Rule] => [rule.id, rule]))('%s', ([id, { wrong, right }]) => {
  test.for([...wrong.ko, ...wrong.en])('finds: %s', (sentence) => expect(rulesIn(sentence)).toEqual([id]))
  test.for([...right.ko, ...right.en])('leaves alone: %s', (sentence) => expect(rulesIn(sentence)).toEqual([]))
})

test('every rule has its examples, and a card of ours', () => {
  const cards = new Set(contentFiles().flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id)))
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
  for (const { id, wrong, right, card } of RULES) {
    expect([wrong.ko.length, wrong.en.length].every((count) => count >= 3), id).toBe(true)
    expect([right.ko.length, right.en.length].every((count) => count >= 4), id).toBe(true)
    expect(card === null || cards.has(card), id).toBe(true)
  }
})

const WRONG = 'UDP에는 체크섬이 없다.'

test.for<[string, string]>([
  ['a paragraph', WRONG],
  ['an item', `- 특징\n  - ${WRONG}`],
  ['a quote', `> ${WRONG}`],
  ['a row', `| 항목 | 설명 |\n| --- | --- |\n| UDP | 오류 검사를 하지 않는다 |`],
  ['bold and code', '**UDP**에는 `체크섬`이 _없다_.'],
  ['decomposed letters', WRONG.normalize('NFD')],
  ['a line in the middle', `UDP는 빠르다.\n${WRONG}\n연결이 없다.`],
])('finds it in %s', ([, markdown]) => expect(rulesIn(markdown)).toEqual(['udp-no-checksum']))

test.for<[string, string]>([
  ['a code block', `\`\`\`\n${WRONG}\n\`\`\``],
  ['a comment', `<!-- ${WRONG} -->`],
  ['what is struck out', `~~${WRONG}~~`],
  ['a section on errors', `## 흔한 오답\n\n${WRONG}\n\n- ${WRONG}`],
  ['a section under one on errors', `## Common mistakes\n\n### UDP\n\n${WRONG}`],
  ['a label in bold', `**흔한 오해**\n\n> ${WRONG}`],
  ['an announced list', `자주 하는 실수:\n\n- ${WRONG}`],
  ['an item on errors', `- 오답\n  - ${WRONG}`],
  ['a table of errors', `| 오해 | 사실 |\n| --- | --- |\n| ${WRONG} | 있다 |`],
  ['a sentence that the next takes back', `${WRONG} 아니다, IPv6에서는 필수다.`],
  ['a quotation', `"${WRONG}"`],
  ['a question', 'UDP에는 체크섬이 없나요?'],
  ['a report', 'UDP에는 체크섬이 없다고 알려져 있다.'],
  ['the past', '예전 UDP에는 체크섬이 없다.'],
  ['a mark', `❌ ${WRONG}`],
])('is silent in %s', ([, markdown]) => expect(rulesIn(markdown)).toEqual([]))

test('a finding names the sentence, what is right, its source and our card', () => {
  expect(checkClaims(`## UDP\n\n**UDP**에는 체크섬이 없다.`)).toEqual([
    {
      rule: 'udp-no-checksum',
      text: 'UDP에는 체크섬이 없다.',
      fact: { ko: expect.any(String) as string, en: expect.any(String) as string },
      source: { label: 'RFC 768', url: 'https://www.rfc-editor.org/rfc/rfc768' },
      card: 'tcp-udp-checksum',
    },
  ])
})

test('a long sentence is cut for the note', () => {
  const [finding] = checkClaims(`${'아주 긴 앞말, '.repeat(30)} UDP에는 체크섬이 없다.`)
  expect([...finding!.text]).toHaveLength(200)
})

test('what is seen before in the text can make a sentence right', () => {
  const wrong = 'pre-master secret을 서버의 공개키로 암호화해 보낸다.'
  expect(rulesIn(wrong)).toEqual(['tls-key-sent-encrypted'])
  expect(rulesIn(`## TLS 1.2, RSA 키 교환\n\n${wrong}`)).toEqual([])
})

test('so can the question that it answers', () => {
  const wrong = 'pre-master secret을 서버의 공개키로 암호화해 보낸다.'
  expect(checkClaims(wrong, ['TLS', '클라이언트는 무엇을 보내나요?'])).toHaveLength(1)
  expect(checkClaims(wrong, ['TLS', 'RSA 키 교환은 어떻게 하나요?'])).toEqual([])
  expect(checkClaims('UDP에는 체크섬이 없다.', ['UDP에 대한 흔한 오해는 무엇인가요?'])).toEqual([])
  expect(checkClaims('클라이언트는 디폴트로 240초 동안 기다린다.', ['TIME_WAIT란?']).map(({ rule }) => rule)).toEqual(['tcp-time-wait-240'])
})

test.for(contentFiles())('nothing is found in our own %s', (file) => {
  expect(checkClaims(readFileSync(file, 'utf8'))).toEqual([])
})

test('hostile text takes no longer than other text', () => {
  for (const part of ['syn ', '세 번째 ', '[', '<', '~~', '**', '`', '| ', '> ', '- ', 'a.', '다.', '공개키는 ']) {
    const start = performance.now()
    checkClaims(part.repeat(200_000 / part.length))
    checkClaims(`${part}\n`.repeat(200_000 / part.length))
    expect(performance.now() - start, part).toBeLessThan(2000)
  }
})

function contentFiles(): string[] {
  return readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:ko|en)\.md$/.test(file)).map((file) => `content/${file}`)
}
