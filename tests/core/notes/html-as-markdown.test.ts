/** HTML in notes → Markdown, a line at a time. */
import { expect, test } from 'vitest'
import { asMarkdown } from '@/lib/core/notes/html-as-markdown'

const cases: Record<string, readonly string[]> = {
  '<b>굵게</b>': ['**굵게**'],
  '<strong> padded </strong> words': ['**padded** words'],
  '한 줄<br>두 줄': ['한 줄\\', '두 줄'],
  '한 줄</br>두 줄<br/>': ['한 줄\\', '두 줄'],
  '> 한 줄<br>두 줄': ['> 한 줄\\', '> 두 줄'],
  '- 한 줄<br>두 줄': ['- 한 줄\\', '  두 줄'],
  '| a<br>b | c |': ['| a<br>b | c |'],
  '<img src="a b (1).png" alt="그림">': ['![그림](a%20b%20%281%29.png)'],
  '<img alt="" src=a.png width=300>': ['![](a.png)'],
  '<a href="b 1.html">글</a>': ['[글](b%201.html)'],
  '<a href="https://example.com">글</a>': ['[글](https://example.com)'],
  '<a name="x"></a>글': ['글'],
  '<h3 id="x">ARP란?</h3>': ['### ARP란?'],
  '`<br>`은 줄을 바꾼다': ['`<br>`은 줄을 바꾼다'],
  '<code>a &lt; b</code>': ['`a < b`'],
  'a < b and b > c': ['a < b and b > c'],
  '{% note "조각화는 라우터가 한다" %}': ['조각화는 라우터가 한다'],
  '글 <script>alert(1)</script> 끝': ['글  끝'],
  '{: .no_toc }': [''],
}

test.for(Object.entries(cases))('%s', ([line, read]) => {
  const { lines, dropped } = asMarkdown(line, null)
  expect({ lines: lines.length > 1 ? lines.filter((text) => text !== '') : lines, dropped }).toEqual({ lines: read, dropped: null })
})

test('what a browser would run or load is dropped with what is in it, over lines', () => {
  const open = asMarkdown('앞 <script type="module">', null)
  expect(open).toEqual({ lines: ['앞'], dropped: 'script' })
  expect(asMarkdown('## alert(1)', open.dropped)).toEqual({ lines: [''], dropped: 'script' })
  expect(asMarkdown('</script> 뒤', 'script')).toEqual({ lines: [' 뒤'], dropped: null })
})

test('in <pre> nothing is changed', () => {
  expect(asMarkdown('<pre>', null)).toEqual({ lines: ['<pre>'], dropped: 'pre' })
  expect(asMarkdown('<b>a</b>', 'pre')).toEqual({ lines: ['<b>a</b>'], dropped: 'pre' })
})
