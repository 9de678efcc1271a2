/** A topic file as cases: what goes in is tests/fixtures/decks/NAME.md, what must come out NAME.json beside it. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languageOf } from '@/lib/core/content/links'
import { type ParsedTopic, parseTopic } from '@/lib/core/content/parse-topic'
import type { Place } from '@/lib/core/content/problem'

const FOLDER = 'tests/fixtures/decks'
const names = readdirSync(FOLDER).filter((file) => file.endsWith('.md')).map((file) => file.slice(0, -3))
const sourceOf = (name: string): string => readFileSync(`${FOLDER}/${name}.md`, 'utf8')

function parse(name: string, text: string): ParsedTopic {
  const language = languageOf(`${name}.md`)
  if (!language) throw new Error(`${name} has no language`)
  return parseTopic(`content/a-deck/${name}.md`, language, text)
}

const show = ({ line, column }: Place): string => `${String(line)}:${String(column)}`

/** As the JSON files have it: places in one word, and without what repeats the path. */
const outline = ({ topic, problems }: ParsedTopic) => ({
  title: topic.title,
  introduction: topic.introduction,
  cards: topic.cards.map(({ id, place, source, places, links }) => ({
    at: show(place),
    id,
    source,
    points: places.keyPoints.map((at) => show(at)).join(' '),
    links: links.map((link) => `${show(link.place)} ${link.path}#${link.card}`),
  })),
  problems: problems.map((problem) => `${show(problem)} ${problem.message}`),
})

test.for(names)('%s', (name) => {
  const expected: unknown = JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'))
  expect(outline(parse(name, sourceOf(name)))).toEqual(expected)
})

const BYTE_ORDER_MARK = '\uFEFF'
const disguises: Record<string, (text: string) => string> = {
  'with a byte order mark': (text) => BYTE_ORDER_MARK + text,
  'with the line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'with decomposed Hangul': (text) => text.normalize('NFD'),
  'with all of these': (text) => BYTE_ORDER_MARK + text.replaceAll('\n', '\r\n').normalize('NFD'),
}
test.for(Object.entries(disguises))('a file %s is the same file', ([, disguise]) => {
  for (const name of names) expect(parse(name, disguise(sourceOf(name)))).toEqual(parse(name, sourceOf(name)))
})

test('the example of content/README.md is a card', () => {
  const readme = readFileSync('content/README.md', 'utf8')
  const example = /^````markdown\n(## .*?)^````$/ms.exec(readme)?.[1] ?? ''
  const { topic, problems } = parseTopic('content/tcp-connection/2-close.en.md', 'en', `# Closing\n\n${example}`)
  expect(problems).toEqual([])
  expect(topic.cards.map(({ source }) => source?.keyPoints.length)).toEqual([5])
})

/** Pieces of Markdown in any order, whole and broken. */
const someMarkdown = fc
  .array(
    fc.constantFrom(
      '# ', '## ', '### ', '#### ', '<a id="x"></a>', '`junior` · `A` · 2026-11-23', '### Key points', '### Sources',
      '- ', '> ', '1. ', '**', '[a](#x)', '[a](', '![', ']', ')', '```', '`', '|', '---', '\n', '\n\n', '  ', '    ',
      '<b>', '<!--', 'word', '한글', '\u0000', '\uFEFF', '[r]: x', '\t', '\\', '&amp;', '~~~',
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''))

test('no file makes the parser fail, and every problem has a place in the file', () => {
  fc.assert(
    fc.property(fc.oneof(someMarkdown, fc.string({ unit: 'binary' })), (text) => {
      const lines = text.replace(/\r\n?/g, '\n').split('\n')
      for (const { line, column } of parseTopic('a.en.md', 'en', text).problems) {
        expect(line).toBeGreaterThanOrEqual(1)
        expect(line).toBeLessThanOrEqual(lines.length)
        expect(column).toBeGreaterThanOrEqual(1)
      }
    }),
    { numRuns: 500 },
  )
})

test('where there is no problem, every card has a source', () => {
  fc.assert(
    fc.property(someMarkdown, (text) => {
      const { topic, problems } = parseTopic('a.en.md', 'en', text)
      if (problems.length === 0) for (const { source } of topic.cards) expect(source).not.toBeNull()
    }),
  )
})
