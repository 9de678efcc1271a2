/** Learners' notes as HTML: what people use is shown, and whatever is written, nothing but our own tags and attributes come out. */
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { renderNotesBlock, renderNotesInline } from '@/lib/server/notes-html'
import ours from '../fixtures/hostile-markdown.json'
import hostile from '../fixtures/hostile-notes.json'
import { expectAllowedNotesHtml } from './allowed-html'

const TO_WEB = 'target="_blank" rel="noopener nofollow"'
const pictureOf = (src: string, host: string, alt = '') =>
  `<button type="button" class="remote-image" data-src="${src}" data-alt="${alt}">Show picture · ${host}${alt && ` <span>${alt}</span>`}</button>`

const made: Record<string, readonly [markdown: string, html: string]> = {
  'emphasis, in Markdown and in HTML': [
    '*a* **b** ~~c~~ <b onclick="x">d</b> H<sub>2</sub>O <kbd>Esc</kbd>',
    '<p><em>a</em> <strong>b</strong> <s>c</s> <strong>d</strong> H<sub>2</sub>O <kbd>Esc</kbd></p>',
  ],
  'short words with a hyphen are kept whole': ['3-way `a-b`', '<p><span class="whole">3-way</span> <code>a-b</code></p>'],
  'a broken line': ['a<br>b</br>c', '<p>a<br>b<br>c</p>'],
  'headings below those of the page': ['# a\n\n<h2 id=x>b</h2>\n\n##### c', '<h4>a</h4>\n<h4>b</h4>\n<h5>c</h5>'],
  'a link, also a bare address': [
    '[a](https://a.example/?a=1&b=2 "title") https://b.example/x.',
    `<p><a href="https://a.example/?a=1&amp;b=2" ${TO_WEB}>a</a> <a href="https://b.example/x" ${TO_WEB}>https://b.example/x</a>.</p>`,
  ],
  'a link to mail': ['<a.b@example.com>', '<p><a href="mailto:a.b@example.com">a.b@example.com</a></p>'],
  'a link to a file beside it is its text': ['[a](./b.md) [c](#d) [e](/decks) [f](//g.example)', '<p>a c e f</p>'],
  'a picture from elsewhere waits to be asked for': ['![a "b"](https://a.example/c.svg)', `<p>${pictureOf('https://a.example/c.svg', 'a.example', 'a &quot;b&quot;')}</p>`],
  'a picture is asked for by https': ['![](http://a.example/c.png)', `<p>${pictureOf('https://a.example/c.png', 'a.example')}</p>`],
  'a picture in HTML, with spaces': ['<img src="https://a.example/a b.png" width=900>', `<p>${pictureOf('https://a.example/a%20b.png', 'a.example')}</p>`],
  'a picture in a link stands before it': [
    '[![a](https://a.example/c.png)](https://b.example/d)',
    `<p>${pictureOf('https://a.example/c.png', 'a.example', 'a')} <a href="https://b.example/d" ${TO_WEB}>a</a></p>`,
  ],
  'a picture that is not here': ['![포트](./img/%ED%8F%AC%ED%8A%B8.png)', '<p><span class="missing-image">Picture not here · 포트 · 포트.png</span></p>'],
  'a picture within the text': ['![a](data:image/png;base64,AAAA)', '<p><span class="missing-image">Picture not here · a</span></p>'],
  'entries of a list': ['- a\n- b\n  - c', '<ul><li>a</li>\n<li>b\n<ul><li>c</li></ul></li></ul>'],
  'a list that begins later': ['3. a', '<ol start="3"><li>a</li></ol>'],
  'things to do': ['- [ ] a\n- [x] b', '<ul><li>☐ a</li>\n<li>☑ b</li></ul>'],
  'a callout': ['> [!tip] *A* title\n> b', '<blockquote><p><strong><em>A</em> title</strong><br>b</p></blockquote>'],
  'a callout without a title': ['> [!NOTE]\n> b', '<blockquote><p><strong>Note</strong><br>b</p></blockquote>'],
  'a box': ['::: warning A\n- b\n:::\nc', '<blockquote><p><strong>A</strong></p>\n<ul><li>b</li></ul></blockquote>\n<p>c</p>'],
  'a footnote, of one word too': ['a[^1]\n\n[^1]: b', '<p>a<sup>[1]</sup></p>\n<p><sup>[1]</sup> b</p>'],
  'a mark': ['==a *b*== c == d', '<p><mark>a <em>b</em></mark> c == d</p>'],
  'a link to another note': ['[[a|b]] [[c#d]] ![[e.png]]', '<p>b c › d <span class="missing-image">Picture not here · e.png</span></p>'],
  'a formula': ['$x^2$ and $$\\frac{a}{b}$$', '<p><code>x^2</code> and <code>\\frac{a}{b}</code></p>'],
  'formulas on lines of their own': ['$$\na\n\nb\n$$', '<pre tabindex="0"><code>a\n\nb</code></pre>'],
  'dollars': ['$HOME/$USER, from $5 to $10', '<p>$HOME/$USER, from $5 to $10</p>'],
  'code in colours, under the names that people use': [
    '```yml\na: 1\n```\n\n```mermaid\na\n```',
    '<pre tabindex="0"><code><span class="code-keyword">a</span><span class="code-keyword">:</span> ' +
      '<span class="code-constant">1</span></code></pre>\n<pre tabindex="0"><code>a</code></pre>',
  ],
  'code in HTML': ['<pre><code class="language-x">a &lt;b&gt;\nc</code></pre>', '<pre tabindex="0"><code>a &lt;b&gt;\nc</code></pre>'],
  'a table': [
    '| | b |\n| --- | --: |\n| 1<br>2 | 3 |',
    '<div class="table" tabindex="0" role="group" aria-label="Table"><table><thead><tr><td></td><th class="right">b</th></tr></thead>' +
      '<tbody><tr><td>1<br>2</td><td class="right">3</td></tr></tbody></table></div>',
  ],
  'a table in HTML, as sloppy as it may be': [
    '<table>x<tr><th>a<td>b<tr><td>c</table>',
    '<p>x</p>\n<div class="table" tabindex="0" role="group" aria-label="Table"><table><tbody><tr><th>a</th><td>b</td></tr>\n<tr><td>c</td></tr></tbody></table></div>',
  ],
  'what is folded is open': ['<details><summary>a</summary>\n\n**b**\n\n</details>', '<h4>a</h4>\n<p><strong>b</strong></p>'],
  'a comment is not shown': ['a <!-- b --> c', '<p>a  c</p>'],
  'a drawing and a form are gone, with their words': ['a <svg><text>b</text></svg><select><option>c</select> d', '<p>a  d</p>'],
  'a script is gone, and what is around it stays': ['a <script>b</script> c', '<p>a  c</p>'],
  'a tag that is only talked about is text': [
    'The <title> and the <script> of a page, Map<String, List<Int>> and <IP>.\n\nb',
    '<p>The &lt;title&gt; and the &lt;script&gt; of a page, Map&lt;String, List&lt;Int&gt;&gt; and &lt;IP&gt;.</p>\n<p>b</p>',
  ],
  'a comment that never ends is text': ['a <!-- b\n\nc', '<p>a &lt;!-- b</p>\n<p>c</p>'],
}
test.for(Object.entries(made))('%s', ([, [markdown, html]]) => {
  expect(renderNotesBlock(markdown, 'en')).toBe(html)
  expectAllowedNotesHtml(html)
})

test('words of ours are in the reader\'s language', () => {
  expect(renderNotesBlock('![](https://a.example/b.png) ![](c.png)', 'ko')).toMatch(/>그림 보기 · a\.example<.*>그림 없음 · c\.png</)
  expect(renderNotesBlock('| a |\n| - |', 'ko')).toContain('aria-label="표"')
})

test('one line has nothing to press in it, and no block', () => {
  const markdown = 'a `b-c` **d** [e](https://a.example) ![f](https://a.example/b.png) <h1>g</h1> <script>h</script>'
  expect(renderNotesInline(markdown, 'en')).toBe('a <code>b-c</code> <strong>d</strong> e f  g')
})

const known = [...hostile, ...ours.markdown]

test.for(known)('%j does no harm', (markdown) => {
  expectHarmless(markdown)
  expectHarmless(`> - ${markdown.replaceAll('\n', '\n>   ')}`)
  expectHarmless(`<div><table><tr><td>\n\n${markdown}\n\n</table>`)
})

test.for(ours.links)('a link to %j leads nowhere else', (url) => {
  for (const markdown of [`[a](${url})`, `[a](<${url}>)`, `[a][b]\n\n[b]: ${url}`, `<a href="${url}">a</a>`, `<a href='${url}'>a</a>`, `<a href=${url}>a</a>`]) {
    const html = renderNotesBlock(markdown, 'en')
    expectAllowedNotesHtml(html)
    expect(html).not.toContain('<a ')
  }
})

test('whatever is written, nothing but our own tags and attributes come out', { timeout: 120_000 }, () => {
  const tags = ['a', 'b', 'p', 'li', 'ul', 'table', 'tr', 'td', 'th', 'h1', 'pre', 'code', 'svg', 'math', 'style', 'script', 'title', 'textarea', 'xmp', 'template', 'select', 'br', 'img', 'x-y', 'details', 'blockquote']
  const marks = ['[', ']', '(', ')', '`', '<', '>', '|', '*', '#', '!', '&', ' ', '"', "'", '\n', '\n\n', '```', '---', '==', '$', '[[', ']]', '[^1]', ':::', '> ', '- ', '    ', '=', '/', '\0']
  const attributes = ['onclick=alert(1)', 'href="javascript:x"', 'href=https://a.b', 'src=https://a.b/c', 'style="x"', 'id=x', 'class="y"', '"', "'>"]
  const aTag = fc
    .tuple(fc.constantFrom('<', '</'), fc.constantFrom(...tags), fc.array(fc.constantFrom(...attributes), { maxLength: 2 }), fc.constantFrom('>', '/>', ''))
    .map(([open, name, more, close]) => [open + name, ...more].join(' ') + close)
  const aPiece = fc.oneof(
    { weight: 3, arbitrary: aTag },
    { weight: 3, arbitrary: fc.constantFrom(...marks) },
    { weight: 1, arbitrary: fc.constantFrom(...known, ...ours.links) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  )
  fc.assert(
    fc.property(fc.array(aPiece, { maxLength: 14 }).map((parts) => parts.join('')), expectHarmless),
    { numRuns: 20_000 },
  )
})

function expectHarmless(markdown: string): void {
  expectAllowedNotesHtml(renderNotesBlock(markdown, 'ko'))
  const line = renderNotesInline(markdown, 'ko')
  expectAllowedNotesHtml(line)
  if (/<(?:a|button|p|li|div|table|h\d)[ >]/.test(line)) throw new Error(`${line} is more than a line`)
}

test('the same notes give the same HTML', () => {
  for (const markdown of known) expect(renderNotesBlock(markdown, 'en')).toBe(renderNotesBlock(markdown, 'en'))
})

const SIZE = 64_000
const times = (text: string, size = SIZE) => text.repeat(Math.ceil(size / text.length))
const endless: Record<string, string> = {
  'nested quotes': times('> '),
  'nested lists': times('- '),
  'indented lists': Array.from({ length: 350 }, (_item, index) => `${' '.repeat(index)}- a`).join('\n'),
  'quotes in lists': times('> - '),
  'brackets': times('['),
  'brackets of links': times('[a]('),
  'links in links': times('[', SIZE / 2) + times('](x)', SIZE / 2),
  'pictures in links': times('[!['),
  'emphasis': times('*a_'),
  'emphasis that never ends': times('a**b'),
  'code that never ends': Array.from({ length: 350 }, (_item, index) => `${'`'.repeat(index)} `).join(''),
  'definitions': times('[a]: b\n'),
  'footnotes': times('[^a]: b\n'),
  'marks': times('==a'),
  'dollars': times('$a '),
  'boxes that never end': times('::: tip\n'),
  'boxes in boxes': times('::: tip x\n', SIZE / 2) + times(':::\n', SIZE / 2),
  'links to notes': times('[[a|'),
  'callouts': times('> [!note]\n\n'),
  'addresses': times('https://a.b '),
  'mail': times('a@b.c '),
  'words with hyphens': times('a-'),
  'tags that never end': times('<b>'),
  'tags that end another': times('<b></i>'),
  'tags in tags': times('<b>', SIZE / 2) + times('</b>', SIZE / 2),
  'half tags': times('<a '),
  'attributes': `<a ${times('b=c ')}>`,
  'unknown tags': times('<Foo>'),
  'scripts that never end': times('<script>'),
  'drawings': times('<svg>'),
  'comments that never end': times('<!--'),
  'lists in HTML': times('<ul><li>'),
  'links in HTML': times('<a href=x>', SIZE / 2) + times('</a>', SIZE / 2),
  'tables in tables': times('<table><tr><td>'),
  'entities': times('&lt'),
  'a table of 10,000 cells': `|a|b|c|d|\n|-|-|-|-|\n${'|1|2|3|4|\n'.repeat(2_500)}`,
  'a table of a wide row': `|${times('a|', 5_000)}\n|${times('-|', 5_000)}\n|${times('|')}`,
  'pieces of code': times('```js\nlet a = 1\n```\n'),
  'code': `\`\`\`js\n${times('let a = "x" + `b${c}` / 2\n')}`,
  'a line of code': `\`\`\`html\n${times('<a b="c">')}`,
}
/** As long, and nothing strange in it. */
const ordinary = times('## What is TCP?\n\nIt is **reliable**: see [RFC 9293](https://www.rfc-editor.org/rfc/rfc9293) and `SYN`.\n\n- one\n- two\n\n')
let yardstick = Infinity
beforeAll(() => {
  renderNotesBlock('```js\na\n```', 'en')
  for (let run = 0; run < 5; run++) yardstick = Math.min(yardstick, milliseconds(ordinary))
})

test.for(Object.entries(endless))('64 KB are drawn about as soon as 64 KB of ordinary notes: %s', ([, markdown]) => {
  const most = 7 * yardstick
  let best = milliseconds(markdown)
  // The first runs are those of code that is not yet compiled. What takes time by the square of the text takes a hundred times as long.
  for (let run = 0; run < 5 && best >= most; run++) best = Math.min(best, milliseconds(markdown))
  expect(best).toBeLessThan(most)
})

/** Of the processor. */
function milliseconds(markdown: string): number {
  const before = process.cpuUsage()
  renderNotesBlock(markdown, 'en')
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
