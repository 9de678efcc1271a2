/** The only maker of HTML: what it makes, and that nothing hostile comes through, whatever is written. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSafeLink, renderBlock, renderInline } from '@/lib/server/markdown'
import corpus from '../fixtures/hostile-markdown.json'
import { expectAllowedHtml } from './allowed-html'

const { links: dangerous, markdown: hostile } = corpus

const made: Record<string, readonly [markdown: string, html: string]> = {
  'emphasis': ['*a* **b** `c` ~~d~~', '<p><em>a</em> <strong>b</strong> <code>c</code> <s>d</s></p>'],
  'a link to the web': [
    '[a](https://example.com/?a=1&b=2 "title")',
    '<p><a href="https://example.com/?a=1&amp;b=2" target="_blank" rel="noopener nofollow">a</a></p>',
  ],
  'a link to mail': ['[a](mailto:a@example.com)', '<p><a href="mailto:a@example.com">a</a></p>'],
  'a link to a card of the file': ['[a](#tcp-why-four)', '<p><a href="/cards/tcp-why-four">a</a></p>'],
  'a link to a card of the deck': ['[a](2-close.en.md#tcp-why-four)', '<p><a href="/cards/tcp-why-four">a</a></p>'],
  'a link to a card of another deck': ['[a](../dns/1-basics.ko.md#dns)', '<p><a href="/cards/dns">a</a></p>'],
  'a link within the site': ['[a](/decks/dns?x=1#y)', '<p><a href="/decks/dns?x=1#y">a</a></p>'],
  'a picture is its text': ['![a <b>](https://example.com/a.png)', '<p>a &lt;b&gt;</p>'],
  'raw HTML is text': ['<b onclick="x">a</b>', '<p>&lt;b onclick=&quot;x&quot;&gt;a&lt;/b&gt;</p>'],
  'code without a language': ['```\na <b>\n```', '<pre tabindex="0"><code>a &lt;b&gt;</code></pre>'],
  'code of an unknown language': ['```brainfuck\n+\n```', '<pre tabindex="0"><code>+</code></pre>'],
  'indented code': ['    a <b>', '<pre tabindex="0"><code>a &lt;b&gt;</code></pre>'],
  'code in colours': [
    '```json\n{"a": 1}\n```',
    '<pre tabindex="0"><code>{<span class="code-keyword">&quot;a&quot;</span><span class="code-punctuation">:</span> ' +
      '<span class="code-constant">1</span>}</code></pre>',
  ],
  'short words with a hyphen are kept whole': [
    '3-way **0-RTT** `a-b` SYN-RECEIVED, certificate-based-x <a-b>',
    '<p><span class="whole">3-way</span> <strong><span class="whole">0-RTT</span></strong> <code>a-b</code> ' +
      '<span class="whole">SYN-RECEIVED</span>, certificate-based-x &lt;<span class="whole">a-b</span>&gt;</p>',
  ],
  'headings below those of the page': ['# a\n\n##### b', '<h4>a</h4>\n<h5>b</h5>'],
}
test.for(Object.entries(made))('%s', ([, [markdown, html]]) => {
  expect(renderBlock(markdown, 'en')).toBe(html)
  expectAllowedHtml(html)
})

test('the empty corner of a table is no header', () => {
  const html = renderBlock('| | b |\n| --- | --- |\n| 1 | 2 |', 'en')
  expect(html).toContain('<td></td>\n<th>b</th>')
  expectAllowedHtml(html)
})

test('a table scrolls in a box that the keyboard reaches, named in the reader\'s language', () => {
  const table = '| a | b |\n| --: | :-: |\n| 1 | 2 |'
  expect(renderBlock(table, 'en')).toContain('<div class="table" tabindex="0" role="group" aria-label="Table"><table>')
  expect(renderBlock(table, 'ko')).toContain('aria-label="표"')
  expect(renderBlock(table, 'en')).toContain('<th class="right">a</th>\n<th class="center">b</th>')
  expectAllowedHtml(renderBlock(table, 'en'))
})

test('one line has no paragraph around it', () => {
  expect(renderInline('What is `SYN`?', 'en')).toBe('What is <code>SYN</code>?')
})

const HERE = 'https://our.example'
test.for(dangerous)('a link to %j leads nowhere else', (url) => {
  const definition = `[a][b]\n\n[b]: `
  const links = [`[a](${url})`, `[a](<${url}>)`, `<${url}>`, `${definition}${url}`, `${definition}<${url}>`]
  for (const markdown of [...links, `![a](${url})`, `[![a](${url})](${url})`]) {
    const html = renderBlock(markdown, 'en')
    expectAllowedHtml(html)
    for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g)) expect(new URL(href, HERE).origin).toBe(HERE)
  }
})

const addresses = {
  'https://example.com/a:b': true,
  'HTTP://example.com': true,
  'mailto:a@example.com': true,
  '/cards/a?x=1:2#y': true,
  '#a': true,
  'javascript:alert(1)': false,
  'javascript%3Aalert(1)': false,
  'java%0Ascript:x': false,
  '/a%00': false,
  '//evil.example': false,
  '/\\evil.example': false,
  'https:evil': false,
  'https:///evil': false,
}
test.for(Object.entries(addresses))('the address %j is safe: %s', ([url, isSafe]) => {
  expect(isSafeLink(url)).toBe(isSafe)
})

test('a link that a browser takes for another host or scheme is not safe', () => {
  const hosts = new Set(['https:', 'http:', 'mailto:'])
  const aCharacter = fc.constantFrom(...'javscript:/\\?#.%0a9d \t\n\u0000@htpsml+-'.split(''))
  fc.assert(
    fc.property(fc.string({ unit: aCharacter, maxLength: 24 }), (url) => {
      if (!isSafeLink(url) || !URL.canParse(url, `${HERE}/cards/x`)) return
      const { protocol, host } = new URL(url, `${HERE}/cards/x`)
      expect(hosts).toContain(protocol)
      if (!/^https?:|^mailto:/i.test(url)) expect(host).toBe('our.example')
    }),
    { numRuns: 20_000 },
  )
})

test.for(hostile)('%j comes out as text', (markdown) => {
  expectAllowedHtml(renderBlock(markdown, 'ko'))
  expectAllowedHtml(renderInline(markdown, 'ko'))
})

test('whatever is written, only allowed HTML comes out', () => {
  const marks = ['[', ']', '(', ')', '`', '<', '>', '|', '*', '#', '!', '&', ' ', '"', "'", '\n', '```', '---', 'html']
  const known = fc.constantFrom(...hostile, ...dangerous, ...marks)
  const aPiece = fc.oneof(known, fc.string({ unit: 'binary', maxLength: 4 }))
  fc.assert(
    fc.property(fc.array(aPiece, { maxLength: 12 }).map((parts) => parts.join('')), (markdown) => {
      expectAllowedHtml(renderBlock(markdown, 'en'))
    }),
    { numRuns: 1_000 },
  )
})
