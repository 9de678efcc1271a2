/** Hints: how each key point begins. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hintsOf } from '@/lib/core/study/hint'

const hints: Record<string, { point: string; hint: string }> = {
  'Korean: the first eojeol': { point: '먼저 닫은 쪽만 기다림', hint: '먼저 …' },
  'with its particle': { point: '마지막 ACK가 유실되면 FIN이 다시 옴', hint: '마지막 …' },
  'a label keeps its colon': { point: '송신자: 확인받지 못한 데이터', hint: '송신자: …' },
  'English: the first word': { point: 'Only the side that closes first waits', hint: 'Only …' },
  'an article does not help, so it takes a word along': { point: 'A lost last ACK: the FIN comes again', hint: 'A lost …' },
  'a comma is left out': { point: 'Confidentiality, integrity and authentication', hint: 'Confidentiality …' },
  'a protocol word stays whole': { point: 'TIME-WAIT: waits until 2 MSL are over', hint: 'TIME-WAIT: …' },
  'a path too': { point: 'HTTP/1.0은 Connection: keep-alive로 요청', hint: 'HTTP/1.0은 …' },
  'of several things, the first': { point: '핸드셰이크·ACK·순서 보장·재전송 없음', hint: '핸드셰이크 …' },
  'a number without what it comes to': { point: '1,500−20−20=1,460(IPv4), 1,440(IPv6)', hint: '1,500−20−20 …' },
  'a term without its brackets': { point: '타임아웃(RTO)이나 중복 ACK 3개면 재전송', hint: '타임아웃 …' },
  'brackets that open a point stay': { point: '(RFC 6191) 새 SYN은 받아들임', hint: '(RFC …' },
  'one word would be all, so its first character is enough': { point: '비연결형', hint: '비…' },
  'with brackets or without': { point: '비연결형(connectionless)', hint: '비…' },
  'in English as well': { point: 'Multiplexing', hint: 'M…' },
  'and behind an article': { point: 'The handshake', hint: 'The h…' },
  'an article alone is a word': { point: 'A', hint: 'A…' },
  'spaces around do not matter': { point: '  Ports  and checksum ', hint: 'Ports …' },
  'an empty point': { point: '', hint: '…' },
}

test.for(Object.entries(hints))('%s', ([, { point, hint }]) => {
  expect(hintsOf([point])).toEqual([hint])
})

test('a hint a point, in their order, and never a whole point', () => {
  const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 8 }).map((words) => words.join(' ').trim())
  fc.assert(fc.property(fc.array(words.filter((text) => [...text].length > 1)), (points) => {
    const hinted = hintsOf(points)
    expect(hinted).toHaveLength(points.length)
    for (const [at, point] of points.entries()) expect(hinted[at]).not.toContain(point)
  }))
})
