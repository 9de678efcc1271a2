/** Which terms of the glossary a card uses. */
import { expect, test } from 'vitest'
import type { CardSource } from '@/lib/core/content/deck'
import { type Term, termsOf } from '@/lib/core/content/glossary'

const term = (ko: string, en: string, words?: Term['words']): Term => ({
  id: en.toLowerCase(), ko, en, means: { ko: '뜻입니다.', en: 'It means.' }, ...(words && { words }),
})
const aCard = (answer: string, deepDive: string | null = null): CardSource => ({
  id: 'a', question: '무엇인가요?', level: 'junior', tier: 'A', verified: '2026-11-25', answer, keyPoints: [], diagram: null,
  deepDive, mistake: null, followUps: [], sources: [],
})
const GLOSSARY = [
  term('확인응답(ACK)', 'acknowledgment', { ko: ['확인응답'], en: ['acknowledg'] }),
  term('TTL', 'TTL', { ko: ['TTL'], en: ['TTL'] }),
  term('소켓', 'socket'),
]
const found = (card: CardSource, language: 'ko' | 'en') => termsOf(card, language, GLOSSARY).map(({ id }) => id)

const texts: readonly (readonly ['ko' | 'en', string, readonly string[]])[] = [
  ['ko', '확인응답을 받습니다.', ['acknowledgment']],
  ['ko', '소켓마다 **TTL**이 다릅니다.', ['ttl', 'socket']],
  ['ko', 'STARTTLS로 시작합니다.', []],
  ['en', 'TTLV is something else.', []],
  ['en', 'It is Acknowledged.', ['acknowledgment']],
  ['en', 'It is unacknowledged.', []],
  ['en', 'The TTLs of a `websocket` differ.', ['ttl']],
  ['en', 'The ttl is lower-case.', []],
]
test.for(texts)('%s: %s', ([language, text, ids]) => {
  expect(found(aCard(text), language)).toEqual(ids)
})

test('every part of a card is searched, and the order is that of the glossary', () => {
  expect(found(aCard('소켓입니다.', 'TTL이 있습니다.'), 'ko')).toEqual(['ttl', 'socket'])
  const rest = { ...aCard(''), keyPoints: [{ text: 'a TTL', must: true }], mistake: { wrong: 'A socket.', right: 'It is acknowledged.' } }
  expect(found(rest, 'en')).toEqual(['acknowledgment', 'ttl', 'socket'])
})
