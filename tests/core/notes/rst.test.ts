/** reStructuredText as Markdown; Markdown is left alone. */
import { expect, test } from 'vitest'
import type { Line } from '@/lib/core/notes/prepare'
import { isRst, rstAsMarkdown } from '@/lib/core/notes/rst'

const lines = (text: string): readonly Line[] => text.split('\n').map((line, index) => ({ text: line, n: index + 1 }))
const read = (text: string) => rstAsMarkdown(lines(text)).map((line) => line.text).join('\n')

const cases: Record<string, readonly [string, string]> = {
  'a level that comes back': ['A title\n=======\n\nOne\n---\n\nTwo\n===', '# A title\n\n## One\n\n# Two'],
  'an overlined title': ['=====\nTitle\n=====\n\nPart\n====', '# Title\n\n## Part'],
  'a literal block': ['It does this::\n\n    listen(fd)\n\nDone.', 'It does this:\n\n```\nlisten(fd)\n```\n\n\nDone.'],
  'code with a language': ['.. code-block:: python\n\n   x = 1\n\nDone.', '```python\nx = 1\n```\n\nDone.'],
  'a link, a role, code': ['See `the page <https://example.com>`_ and :func:`listen`, ``x``.', 'See [the page](https://example.com) and `listen`, `x`.'],
  'a directive and a target vanish': ['.. contents::\n   :depth: 2\n\n.. _ref: https://example.com\n\nWords.', '\n\nWords.'],
  'a note is words': ['.. note:: Keep it small.', 'Keep it small.'],
}

test.for(Object.entries(cases))('%s', ([, [rst, markdown]]) => {
  expect(read(rst).replace(/\n+/g, '\n').trim()).toBe(markdown.replace(/\n+/g, '\n').trim())
})

test('what is reStructuredText is told by its name, or by its directives', () => {
  expect(isRst('a.rst', lines('x'))).toBe(true)
  expect(isRst('a.txt', lines('Title\n=====\n\n.. note:: x'))).toBe(true)
  expect(isRst('a.md', lines('제목\n====\n\n글 ::1'))).toBe(false)
  expect(isRst('a.md', lines('# 제목\n\n.. note:: x'))).toBe(false)
})
