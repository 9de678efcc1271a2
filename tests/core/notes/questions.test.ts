/** Is a text a question that somebody asks a candidate? */
import { describe, expect, test } from 'vitest'
import { isForACandidate, isPlainlyAsked, isQuestion } from '@/lib/core/notes/questions'

const ASKED = [
  'VLAN은 왜 사용하나요?', 'MTU란', '브로드캐스트 도메인이란', 'BGP를 설명해 주세요.', 'TCP와 UDP를 비교하시오', '흐름 제어에 대해 설명', 'TIME_WAIT은 왜 필요한가', '라우터와 스위치의 차이는',
  'What is ARP', 'Why is the longest prefix preferred?', 'How does a switch learn addresses', 'Explain CORS.', 'Describe these two timers:', 'Can you explain `no-store`?', 'Difference between latency and bandwidth', 'Walk me through a DNS lookup',
  '为什么需要三次握手', '什么是跨域？', 'HTTP 和 HTTPS 的区别', 'ARPとは', 'TCPとUDPの違いは何ですか', 'スロースタートを説明してください',
]
const NOT_ASKED = ['논란', '세그먼트 교란', '입력란', '왜곡', 'Whatsapp', 'However, it depends', 'TCP', '스패닝 트리', 'Health checks', 'List comprehension', 'Name resolution', '인덱스를 추가하세요', '실행 계획을 먼저 확인하세요', '?', '路由协议', 'ネットワーク']
const FOR_NOBODY = ['이 저장소는 어떻게 쓰나요?', 'How can I contribute?', '더 궁금한 점이 있나요?', 'Do you have any questions?', '本仓库如何贡献？', '오타를 발견하셨나요?', '오타가 있으면 알려 주시겠어요?', '이 글은 누구를 위한 글인가요?', 'What is this repository?', 'How to use this list', 'Why this guide?', '스터디에 참여하려면 어떻게 하나요?', 'Found a mistake?', 'How do I contribute?']
/** They only sound as if they were about the notes. */
const FOR_SOMEBODY = [
  'Explain the document object model', 'What is the page cache?', 'Compare the list and the tuple', 'What does the list method do?', 'Where does the page table live?', 'What would you do if you found a bug in production?', 'How do you contribute to a team?', 'What was your role in this project?', 'What is the repository pattern?', 'How would you sort this collection?', 'When would you use a repository?', 'When do you use the list, when the set?', 'How does the kernel read the page?',
  '해당 페이지가 메모리에 없으면 어떻게 되나요?', '페이지 테이블이 페이지 폴트를 어떻게 줄이나요?', '네트워크 오류가 있을 경우 어떻게 처리하나요?', '잘못된 부분이 있다면 어떻게 되돌리나요?', '이 프로젝트에서 가장 어려웠던 점은?', '새로운 기술을 어떻게 공부하나요?', '힙이 자료구조로서 왜 쓰이나요?', '다음 학습 자료를 기본 자료형으로 나누면?', '검색어에 오타가 있으면 어떻게 찾나요?', '일본 문서를 어떻게 인코딩하나요?',
]

test.for(ASKED)('%s is asked', (text) => { expect(isQuestion(text)).toBe(true) })
test.for(NOT_ASKED)('%s is not asked', (text) => { expect(isQuestion(text)).toBe(false) })
describe('of a candidate', () => {
  test.for(FOR_NOBODY)('%s is asked of nobody', (text) => { expect(isForACandidate(text)).toBe(false) })
  test.for([...ASKED, ...FOR_SOMEBODY])('%s', (text) => { expect(isForACandidate(text)).toBe(true) })
})

test('a part of an answer only sounds like a question', () => {
  expect(['How TLS works', 'When the timer expires', '如何实现'].map((text) => isPlainlyAsked(text))).toEqual([false, false, false])
  expect(['How does TLS work', 'What happens when a timer expires', '如何实现？', 'ARP란'].map((text) => isPlainlyAsked(text))).toEqual([true, true, true, true])
})
