/** content/README.md: its examples are taken from the decks, and what it says in a notation is understood. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Glossary } from '@/lib/core/content/glossary'
import { parseDiagram } from '@/lib/core/content/diagram/parse-diagram'
import { parseYamlList } from '@/lib/server/yaml-list'

const readme = readFileSync('content/README.md', 'utf8')

/** What stands in the fences of the README that are marked so. */
const fences = (mark: string): readonly string[] =>
  [...readme.matchAll(/^(?<ticks>`{3,4})(?<info>\w*)\n(?<body>[\s\S]*?)^\k<ticks>$/gm)].flatMap(({ groups }) =>
    `${groups?.ticks ?? ''}${groups?.info ?? ''}` === mark ? [groups?.body ?? ''] : [],
  )
const [card = '', diagram = ''] = fences('````markdown')

test('the example of a card is a real card, word for word', () => {
  expect(card.startsWith('## <a id="')).toBe(true)
  expect(readFileSync('content/tcp-connection/2-close.en.md', 'utf8')).toContain(card.trimEnd())
})

test('the example of a diagram is a real diagram, word for word', () => {
  expect(diagram.trim()).toBe(readFileSync('content/diagrams/udp-header.en.md', 'utf8').trim())
})

test('the examples of drawings are understood', () => {
  const drawings = fences('```').filter((body) => /^(?:sequenceDiagram|size)/.test(body))
  expect(drawings).toHaveLength(2)
  for (const body of drawings) {
    const info = body.startsWith('size') ? 'picture' : 'mermaid'
    const text = `# Caption\n\n\`\`\`${info}\n${body}\`\`\`\n\n1. In words.\n`
    expect(parseDiagram({ path: 'README.md', name: 'd', language: 'en' }, text).problems).toEqual([])
  }
})

test('the example of a term is a real term of the glossary', () => {
  const termsIn = (text: string) => parseYamlList('glossary.yaml', text, Glossary)
  const [example = ''] = fences('```yaml').filter((body) => body.includes('means:'))
  const { entries: [term], problems } = termsIn(example)
  expect(problems).toEqual([])
  expect(term).toBeDefined()
  expect(termsIn(readFileSync('content/glossary.yaml', 'utf8')).entries).toContainEqual(term)
})
