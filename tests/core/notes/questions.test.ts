/** Is a text a question that somebody asks a candidate? */
import { describe, expect, test } from 'vitest'
import { isForACandidate, isPlainlyAsked, isQuestion } from '@/lib/core/notes/questions'

const ASKED = [
  'VLAN은 왜 사용하나요?', 'MTU란', '브로드캐스트 도메인이란', 'BGP를 설명해 주세요.', 'TCP와 UDP를 비교하시오', '흐름 제어에 대해 설명', 'TIME_WAIT은 왜 필요한가', '라우터와 스위치의 차이는',
  'What is ARP', 'Why is the longest prefix preferred?', 'How does a switch learn addresses', 'Explain CORS.', 'Describe these two timers:', 'Can you explain `no-store`?', 'Difference between latency and bandwidth', 'Walk me through a DNS lookup',
  '为什么需要三次握手', '什么是跨域？', 'HTTP 和 HTTPS 的区别', 'ARPとは', 'TCPとUDPの違いは何ですか', 'スロースタートを説明してください',
]
const NOT_ASKED = ['논란', '세그먼트 교란', '입력란', '왜곡', 'Whatsapp', 'However, it depends', 'TCP', '스패닝 트리', 'Health checks', 'List comprehension', 'Name resolution', '인덱스를 추가하세요', '실행 계획을 먼저 확인하세요', '?', '路由协议', 'ネットワーク']
const FOR_NOBODY = ['이 저장소는 어떻게 쓰나요?', 'How can I contribute?', '더 궁금한 점이 있나요?', 'Do you have any questions?', '本仓库如何贡献？', '오타를 발견하셨나요?']

test.for(ASKED)('%s is asked', (text) => { expect(isQuestion(text)).toBe(true) })
test.for(NOT_ASKED)('%s is not asked', (text) => { expect(isQuestion(text)).toBe(false) })
describe('of a candidate', () => {
  test.for(FOR_NOBODY)('%s is asked of nobody', (text) => { expect(isForACandidate(text)).toBe(false) })
  test.for(ASKED)('%s', (text) => { expect(isForACandidate(text)).toBe(true) })
})

test('a part of an answer only sounds like a question', () => {
  expect(['How TLS works', 'When the timer expires', '如何实现'].map((text) => isPlainlyAsked(text))).toEqual([false, false, false])
  expect(['How does TLS work', 'What happens when a timer expires', '如何实现？', 'ARP란'].map((text) => isPlainlyAsked(text))).toEqual([true, true, true, true])
})
