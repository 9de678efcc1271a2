/** What a heading is for: boilerplate, a label, a fold's label, too general to be a question. */
import { describe, expect, test } from 'vitest'
import { afterAnswerLabel, boilerplate, hasQuestionLabel, isFoldLabel, isGeneric, labelOf, type Label } from '@/lib/core/notes/headings'
import type { SkipReason } from '@/lib/core/notes/note'

const FOR: Partial<Record<SkipReason | 'a card', readonly string[]>> = {
  references: ['참고', '참고 자료', '출처', 'References', 'Further reading', 'See also', '参考资料', '関連リンク'],
  contents_list: ['목차', 'Table of Contents', 'TOC', '目录', '目次'],
  navigation: ['License', '기여 방법', 'How to contribute', 'Contributors', '스터디 규칙'],
  introduction: ['들어가며', '마치며', '느낀 점', 'Preface', 'はじめに'],
  advertisement: ['Get all 80 answers in our app', 'Follow me on LinkedIn', '구독과 좋아요'],
  'a card': ['참조 카운팅', '소스 포트', '링크 집계', 'Link aggregation', 'Index scan', 'Sponsored content networks', 'Resource records', 'License plate recognition', '계약', 'Source NAT', '目录服务'],
}

describe.for(Object.entries(FOR))('%s', ([reason, headings]) => {
  test.for(headings)('%s', (text) => { expect(boilerplate(text) ?? 'a card').toBe(reason) })
})

const LABELS: Record<Label | 'no label', readonly string[]> = {
  question: ['Question', 'Question 4', '질문 3', '문제', '問題', '题目', 'Q2'],
  options: ['Options', '보기', '선택지', '選択肢', '选项'],
  answer: ['Answer', '정답', '답변:', '해설', 'Explanation', '正解', '答案', '解析', 'A', '모범 답안'],
  follow_ups: ['꼬리 질문', 'Follow-up questions', '追问'],
  'no label': ['질문과 답', 'Answering machines', '문제 해결', 'ARP', 'AS', '보기 쉬운 라우팅'],
}

describe.for(Object.entries(LABELS))('the label: %s', ([label, headings]) => {
  test.for(headings)('%s', (text) => { expect(labelOf(text) ?? 'no label').toBe(label) })
})

test.for(['펼치기', '정답 보기', 'Show answer', 'Click to expand', '', '👉', '답 확인하기', '▶ 더 보기', '点击查看答案'])('a fold hides an answer behind: %s', (text) => {
  expect(isFoldLabel(text)).toBe(true)
})
test.for(['ARP란?', '라우팅', 'Show me how ARP works', '답변이 늦으면?', '1. 임대란?'])('a fold asks: %s', (text) => { expect(isFoldLabel(text)).toBe(false) })

const SAID: Record<string, string | null> = {
  'A. 주소입니다.': '주소입니다.',
  '**A.** 주소입니다.': '주소입니다.',
  '> A: an address': 'an address',
  '답변: 주소': '주소',
  '→ 주소': '주소',
  'A record는 주소입니다.': null,
  'ARP: 주소를 찾는다': null,
  'Answering takes time.': null,
}
test.for(Object.entries(SAID))('%s', ([line, said]) => { expect(afterAnswerLabel(line)).toBe(said) })

test('a label of a question is one before its words', () => {
  expect(['Q. ARP란?', '**Q3.** ARP란?', '질문 3) ARP란?', '> Q: why', '❓ Q1. why'].map(hasQuestionLabel)).toEqual([true, true, true, true, true])
  expect(['QoS: 우선순위', 'QUIC은 UDP 위에 있다', 'Q', '질문이 많다'].map(hasQuestionLabel)).toEqual([false, false, false, false])
})

test('general is what needs to be told of what', () => {
  expect(['특징', '장단점', '동작 원리', '해결 방법', 'How it works', 'Pros and cons', '原理'].filter((text) => !isGeneric(text))).toEqual([])
  expect(['ARP', '라우팅 특징', 'TCP의 장단점', 'How it works in IPv6'].filter((text) => isGeneric(text))).toEqual([])
})
