import { expect, test } from 'vitest'
import { wordsInHtml, wordsInMarkdown } from '@/lib/core/plain-words'

const html: Record<string, [string, string]> = {
  'a tag inside a word is nothing': ['핸드<strong>셰이크</strong>는', '핸드셰이크는'],
  'a tag between paragraphs is a space': ['<p>하나</p><p>둘</p>', '하나 둘'],
  'characters that were escaped are themselves': ['<code>a &lt; b &amp;&amp; c</code>', 'a < b && c'],
  'what was escaped twice is unescaped once': ['&amp;lt;', '&lt;'],
}
test.for(Object.entries(html))('%s', ([, [given, words]]) => {
  expect(wordsInHtml(given)).toBe(words)
})

const markdown: Record<string, [string, string]> = {
  'marks of emphasis go': ['**굵게** _기울임_ ~~지움~~ `code`', '굵게 _기울임_ 지움 code'],
  'an underscore in a name stays': ['tcp_tw_reuse', 'tcp_tw_reuse'],
  'a link is its text': ['[RFC 793](https://example.org/a "b") 와 ![그림](x.png)', 'RFC 793 와 그림'],
  'headings, quotes and lists lose their beginnings': ['# 하나\n> - 둘\n1. 셋', '하나 둘 셋'],
  'code stays, its fences go': ['```sh\nss -tan\n```', 'ss -tan'],
  'a table is its cells': ['| a | b |\n|---|:--|\n| 1 | 2 |', 'a b 1 2'],
  'HTML goes': ['하나<br>둘 <b>셋</b>', '하나 둘 셋'],
  'a comparison stays': ['a < b > c', 'a < b > c'],
}
test.for(Object.entries(markdown))('%s', ([, [given, words]]) => {
  expect(wordsInMarkdown(given)).toBe(words)
})

test.for(['[', '[a](', '<a', '|-', '*', '`', '> ', '- ', '![](b'])('time grows with the text, not faster: %s', (piece) => {
  const time = (length: number) => {
    const text = piece.repeat(length / piece.length)
    const began = process.cpuUsage().user
    wordsInMarkdown(text)
    return process.cpuUsage().user - began
  }
  time(10_000)
  expect(time(400_000)).toBeLessThan(1_000_000)
})
