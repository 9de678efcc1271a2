/**
 * An own deck as Markdown: reads well as notes, and imports to the same cards (recognise/own-format.ts).
 *
 *   ---                                          `# <a id="topic"></a>` begins the cards of a topic
 *   netdrill: 1                                  `## <a id="UUID"></a>` a card: its front; below, its back
 *   title: "…"                                   `### <a id="PART"></a>` the other parts of the card
 *   ---
 * Only these lines mean anything to the reader. Whatever stands between them is taken as it is, so that fences left open, rules and
 * headings of a back stay in it; a line of a back that looks like one of these has a backslash before it.
 */
import type { OwnCard, OwnDeck } from '../own-card'

const PARTS = ['answer', 'points', 'context', 'tags', 'follows', 'references'] as const
export type Part = (typeof PARTS)[number]

/** Any of our headings, with the backslashes that keep it from being one. */
export const OUR_HEADING = new RegExp(
  String.raw`^(\\*)(#{1,3}) <a id="(topic|${PARTS.join('|')}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"></a>`,
)

/** What the headings of the parts read: in the language of whoever saves the deck. */
export type PartLabels = Readonly<Record<Part, string>>

/** `cards`: those of the deck, in any order; retired ones are left out. */
export function writeDeck(deck: Pick<OwnDeck, 'title'>, cards: readonly OwnCard[], labels: PartLabels): string {
  const fronts = new Map(cards.map(({ id, source }) => [id, source.front]))
  const living = cards
    .filter(({ retired }) => !retired)
    .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
  const sections = living.flatMap((card, index) => [
    ...(card.topic === (living[index - 1]?.topic ?? '') ? [] : [`# <a id="topic"></a>${escapeInline(card.topic)}\n`]),
    writeCard(card, labels, fronts),
  ])
  return `---\nnetdrill: 1\ntitle: ${JSON.stringify(deck.title)}\n---\n\n${sections.join('\n')}`
}

function writeCard({ id, source, follows }: OwnCard, labels: PartLabels, fronts: ReadonlyMap<string, string>): string {
  const [front = '', ...further] = lf(source.front).split('\n')
  const heading = (name: Part) => `### <a id="${name}"></a>${labels[name]}\n`
  const part = (name: Part, lines: readonly string[]) => (lines.length > 0 ? [`${heading(name)}\n${lines.join('\n')}\n`] : [])
  const back = source.back === null ? [] : [guard(lf(source.back))]
  const above = further.length > 0 ? [guard(further.join('\n'))] : back
  return [
    `## <a id="${id}"></a>${front}\n${above.map((text) => `\n${text}\n`).join('')}`,
    // Without this heading, further lines of an unanswered question would be its answer.
    ...(further.length === 0 ? [] : back.length > 0 ? part('answer', back) : [heading('answer')]),
    ...part('points', source.keyPoints.map(({ text, must }) => `- ${lf(must ? `**${text}**` : plainPoint(text)).replaceAll('\n', '\n  ')}`)),
    ...part('context', source.context.map((heading) => `- ${escapeInline(heading)}`)),
    ...part('tags', source.tags.map((tag) => `- ${escapeInline(tag)}`)),
    ...part('follows', follows === null ? [] : [`[${escapeInline(fronts.get(follows)?.split('\n')[0] ?? follows)}](#${follows})`]),
    ...part('references', source.references.map(({ label, url }) => `- [${escapeInline(label)}](<${escapeInline(url)}>)`)),
  ].join('\n')
}

/** Bold as a whole says must; so a point that only is in bold says otherwise. */
const plainPoint = (text: string) => (/^\\|^\*\*[^]*\*\*$/.test(text) ? `\\${text}` : text)

const guard = (text: string) =>
  text
    .split('\n')
    .map((line) => (OUR_HEADING.test(line) ? `\\${line}` : line))
    .join('\n')

/** One line, that no bracket can end. */
const escapeInline = (text: string): string =>
  lf(text)
    .replace(/[\\[\]<>]/g, String.raw`\$&`)
    .replace(/&(?=amp;|#10;)/g, '&amp;')
    .replaceAll('\n', '&#10;')

export const unescapeInline = (text: string): string =>
  text
    .replaceAll('&#10;', '\n')
    .replace(/&amp;(?=amp;|#10;)/g, '&')
    .replace(/\\([\\[\]<>])/g, '$1')

const lf = (text: string) => text.replace(/\r\n?/g, '\n')
