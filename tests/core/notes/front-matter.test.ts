/** Whatever stands at the head of a file, the file is read. */
import { expect, test } from 'vitest'
import { frontMatter } from '@/lib/core/notes/front-matter'
import { prepare } from '@/lib/core/notes/prepare'

const read = (text: string) => {
  const { title, tags, rest, values } = frontMatter(prepare(text).lines)
  return { title, tags, rest: rest.map((line) => line.text).join('\n').trim(), from: rest.find((line) => line.text.trim() !== '')?.n, values }
}

const cases: Record<string, { text: string; title: string | null; tags?: readonly string[] }> = {
  'a title and tags of YAML': { text: '---\ntitle: "포트란?"\ntags: [네트워크, tcp]\n---\n글', title: '포트란?', tags: ['네트워크', 'tcp'] },
  'tags in lines': { text: '---\ntitle: 포트\ntags:\n  - 네트워크\n  - "#tcp"\nlayout: post\n---\n글', title: '포트', tags: ['네트워크', 'tcp'] },
  'keys with spaces': { text: '---\nDECK NAME: 네트워크\n---\n글', title: null },
  'TOML': { text: '+++\ntitle = "포트란?"\ntags = ["tcp"]\n+++\n글', title: '포트란?', tags: ['tcp'] },
  'a title with a colon': { text: "---\ntitle: 'TCP: 연결'\n---\n글", title: 'TCP: 연결' },
  'a comment and an empty line in it': { text: '---\n# made by a tool\n\ntitle: 포트\n---\n글', title: '포트' },
  'empty': { text: '---\n---\n글', title: null },
  'behind empty lines and a byte order mark': { text: '\uFEFF\n\n---\ntitle: 포트\n---\n글', title: '포트' },
  'with the line ends of Windows': { text: '---\r\ntitle: 포트\r\n---\r\n글', title: '포트' },
  'broken YAML': { text: '---\ntitle: 포트\ntags: [a, "b\n  - : :\n---\n글', title: '포트' },
}

test.for(Object.entries(cases))('%s', ([, { text, title, tags }]) => {
  const found = read(text)
  expect({ title: found.title, rest: found.rest }).toEqual({ title, rest: '글' })
  if (tags) expect(found.tags).toEqual(tags)
})

test.for(['---\n글이 있는 문단입니다. 규칙 사이에 있습니다.\n---\n끝', '---\n- 목록\n---\n끝', '---\ntitle: 끝나지 않음\n글', '글\n---\ntitle: 처음이 아님\n---'])('not front matter: %j', (text) => {
  expect(read(text).rest).toBe(text)
})

test('lines keep the numbers that they have in the file', () => {
  expect(read('---\ntitle: 포트\n---\n\n글').from).toBe(5)
})
