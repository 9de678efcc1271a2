/** A question as it stands in notes → as it is asked. */
import { expect, test } from 'vitest'
import { cleanFront, numberOf } from '@/lib/core/notes/front'

const cases: Record<string, string> = {
  '1. ARP란?': 'ARP란?',
  '7.ARP': 'ARP',
  '2.1 변환 테이블': '변환 테이블',
  '2-1. eBGP란?': 'eBGP란?',
  'Q1) What is ARP?': 'What is ARP?',
  'Q. ARP란?': 'ARP란?',
  '**Q3. ARP란?**': 'ARP란?',
  '질문 3) ARP란?': 'ARP란?',
  '1️⃣ ARP란?': 'ARP란?',
  '① ARP란?': 'ARP란?',
  '가. ARP란?': 'ARP란?',
  '一、什么是路由？': '什么是路由？',
  '(3) ARP란?': 'ARP란?',
  '⭐⭐ ARP란? ***': 'ARP란?',
  '[중] ARP란? 🟢': 'ARP란?',
  '🔥 Q. ARP란? ⭐': 'ARP란?',
  '- [ ] ARP란?': 'ARP란?',
  '[ARP란?](https://example.com)': 'ARP란?',
  'What is a *broadcast domain*?': 'What is a broadcast domain?',
  'What does `<link rel="preconnect">` do?': 'What does `<link rel="preconnect">` do?',
  "[[↑]](#toc) <a name='x'>What is ARP?</a>": 'What is ARP?',
  'What is ARP? {#arp}': 'What is ARP?',
  'ARP란? ^block-1': 'ARP란?',
  '꼬리질문: ARP란?': 'ARP란?',
  '[[TCP/IP|TCP]]란?': 'TCP란?',
  'Q3 ~ Q5. 심화 문제': '심화 문제',
  // not numbering
  '3-way 핸드셰이크란?': '3-way 핸드셰이크란?',
  '4계층이란?': '4계층이란?',
  '2 MSL이란?': '2 MSL이란?',
  '10.0.0.1은 무엇인가요?': '10.0.0.1은 무엇인가요?',
  '404 Not Found란?': '404 Not Found란?',
  '802.1Q란?': '802.1Q란?',
  '5G란?': '5G란?',
  '1.1.1.1은 누구의 것인가요?': '1.1.1.1은 누구의 것인가요?',
  '`List<String>`이란?': '`List<String>`이란?',
}

test.for(Object.entries(cases))('%s', ([written, asked]) => {
  expect(cleanFront(written).text).toBe(asked)
})

test('a link that is the question is kept as a reference; one into the page is not', () => {
  expect(cleanFront('[왜 UDP인가요?](https://example.com/h3)').links).toEqual([{ label: '왜 UDP인가요?', url: 'https://example.com/h3' }])
  expect(cleanFront('[왜 UDP인가요?](#왜)').links).toEqual([])
})

test('the number of an entry is that of a run', () => {
  expect(['3. x', '3) x', 'Q3. x', '**3.** x', '3-way', '2.1 x', 'x'].map((text) => numberOf(text))).toEqual([3, 3, 3, 3, null, null, null])
})
