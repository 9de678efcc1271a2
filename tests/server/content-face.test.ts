/** Faces: what a card's source becomes, and that the renderer's version is raised when that changes. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CardFace } from '@/lib/core/card'
import { topicsOf } from '@/lib/core/content/check-links'
import { type CardText, cardText, hashOf, makeFace, RENDERER_VERSION } from '@/lib/server/card-face'
import { type Content, readContent } from '@/lib/server/content-files'
import { expectAllowedHtml } from './allowed-html'

const textsIn = (content: Content): readonly CardText[] =>
  topicsOf(content.decks).flatMap(({ language, cards }) =>
    cards.flatMap(({ source }) => (source ? [cardText(source, language, content)] : [])),
  )
const texts = textsIn(await readContent('tests/fixtures/decks/sound'))
const textOf = (id: string, language: string): CardText => {
  const found = texts.find((text) => text.source.id === id && text.language === language)
  if (!found) throw new Error(`no ${id} in ${language}`)
  return found
}

test('a face has all parts of the card, and no other HTML than what is allowed', () => {
  const face = CardFace.parse(makeFace(textOf('arp-what-is', 'en')))
  expect(face).toMatchObject({
    question: 'What does ARP do, and when does a host use it?',
    title: 'What does ARP do, and when does a host use it?',
    keyPoints: [
      { html: 'IPv4 address to MAC address, on one link', must: true },
      { html: 'The request is a broadcast, the reply a unicast', must: true },
      { html: 'For a remote destination: the gateway\'s MAC address', must: false },
    ],
    deepDiveTeaser:
      'The request goes to the Ethernet broadcast address ff:ff:ff:ff:ff:ff, so every host on the link receives it. Each one…',
    mistake: { wrong: '<p>A host asks by ARP for the MAC address of the remote web server.</p>' },
    followUps: [
      { html: 'How long does an entry stay in the cache?', card: 'arp-cache' },
      { html: 'What is a gratuitous ARP?', card: null },
    ],
    sources: [{ label: 'RFC 826', url: 'https://www.rfc-editor.org/rfc/rfc826' }],
  })
  expect(face.deepDive).toContain('<a href="/cards/arp-cache">the cache</a>')
  expect(face.diagram).toMatchObject({
    name: 'arp-request', caption: "Asking for the gateway's MAC address", kind: 'sequence', wide: false,
  })
  expect(face.diagram?.svg).toContain('id="diagram-arp-what-is-en-title"')
  expect(face.diagram?.words[2]).toContain('with its <code>MAC</code> address')
  expect(face.terms.map(({ id }) => id)).toEqual(['mac-address', 'broadcast'])
  for (const text of texts) expectAllowedFace(makeFace(text))
})

test('an unanswered card has a question and nothing else', () => {
  expect(makeFace(textOf('arp-cache', 'ko'))).toMatchObject({
    title: 'ARP 캐시의 항목은 얼마나 오래 남나요?',
    answer: null,
    keyPoints: [],
    diagram: null,
    deepDive: null,
    deepDiveTeaser: '',
    mistake: null,
    terms: [],
  })
})

test('all shipped cards have faces of allowed HTML only', async () => {
  const shipped = textsIn(await readContent('content'))
  expect(shipped.length).toBeGreaterThan(0)
  for (const text of shipped) expectAllowedFace(makeFace(text))
})

function expectAllowedFace({ question, answer, keyPoints, diagram, deepDive, mistake, followUps }: CardFace): void {
  const items = [...keyPoints, ...followUps].map(({ html }) => html)
  const drawn = [diagram?.svg, ...(diagram?.words ?? [])]
  for (const html of [question, answer, ...drawn, deepDive, mistake?.wrong, mistake?.right, ...items])
    expectAllowedHtml(html ?? '')
}

test('the hash is another for another text, diagram or language, and the same for the same', () => {
  const text = textOf('arp-what-is', 'en')
  const others: readonly CardText[] = [
    { ...text, source: { ...text.source, answer: 'Another.' } },
    { ...text, diagram: null },
    { ...text, diagram: text.diagram && { ...text.diagram, words: ['Another.'] } },
    { ...text, diagram: text.diagram && { ...text.diagram, caption: 'Another' } },
    { ...text, terms: text.terms.slice(1) },
    { ...text, said: [['in other words']] },
    { ...text, language: 'ko' },
  ]
  expect(new Set([text, ...others].map((other) => hashOf(other))).size).toBe(1 + others.length)
  expect(hashOf(structuredClone(text))).toBe(hashOf(text))
})

/** Otherwise learners would keep the old HTML. After raising the version, write both values to the file. */
test('where the HTML has changed, the renderer has a new version', () => {
  const digest = createHash('sha256').update(JSON.stringify(texts.map((text) => makeFace(text)))).digest('hex')
  const known: unknown = JSON.parse(readFileSync('tests/fixtures/decks/renderer.json', 'utf8'))
  expect({ version: RENDERER_VERSION, digest }).toEqual(known)
})
