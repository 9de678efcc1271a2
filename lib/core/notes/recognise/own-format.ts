/** Reads decks that we wrote ourselves (write-deck.ts, where the form is described): front matter with `netdrill: 1`. */
import { LIMITS } from '../limits'
import type { NoteCard, NoteFile } from '../note'
import { NotesRefused } from '../refused'
import { OUR_HEADING, type Part, unescapeInline } from '../write-deck'

const HEAD = /^---\nnetdrill: 1\n(?:title: ([^\n]*)\n)?(?:[^\n]*\n)*?---(?:\n|$)/

interface Section {
  readonly id: string
  readonly rest: string
  /** From 0. */
  readonly line: number
  readonly lines: string[]
}

/** Null: not our own format. Otherwise every character is the card's: nothing is cleaned but what no database stores. */
export function readOwnFormat(path: string, given: string): NoteFile | null {
  const text = given.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').replace(/[\u0000\ud800-\udfff]/gu, '\uFFFD')
  const head = HEAD.exec(text)
  if (!head) return null
  const title = readTitle(head[1]) || path.replace(/^.*\//, '').replace(/\.[^.]*$/, '')
  const start = head[0].split('\n').length - 1
  const cards: NoteCard[] = []
  let topic = ''
  let card: Section[] = []
  let at = start
  for (const line of text.split('\n').slice(start)) {
    const [, slashes, level, id = ''] = OUR_HEADING.exec(line) ?? []
    const rest = line.slice(line.indexOf('</a>') + '</a>'.length)
    const section = { id, rest, line: at++, lines: [] }
    if (slashes === '' && level === '#' && id === 'topic') {
      finish()
      topic = unescapeInline(rest)
    } else if (slashes === '' && level === '##' && id.includes('-')) {
      finish()
      card = [section]
    } else if (slashes === '' && level === '###' && id !== 'topic' && !id.includes('-') && card.length > 0) card.push(section)
    else card.at(-1)?.lines.push(slashes ? line.slice(1) : line)
  }
  finish()
  return { path, title, cards, skipped: [], warnings: [] }

  function finish() {
    const [heading, ...parts] = card
    if (heading) add(cardOf(heading, parts, [title, ...(topic === '' ? [] : topic.split(' › '))], at))
    card = []
  }
  function add(read: NoteCard) {
    if ((read.back?.length ?? 0) > LIMITS.card) throw new NotesRefused({ code: 'card_too_large', path, line: read.line, limit: LIMITS.card })
    cards.push(read)
  }
}

function cardOf(heading: Section, parts: readonly Section[], deck: readonly string[], end: number): NoteCard {
  const { id, rest, line, lines } = heading
  const part = (name: Part) => parts.find((each) => each.id === name)
  const list = (name: Part) => items(part(name)?.lines ?? []).map(unescapeInline)
  const answer = part('answer')
  const below = between(lines)
  const points = items(part('points')?.lines ?? [])
  const must = points.flatMap((text, index) => (MUST.test(text) ? [index] : []))
  const last = parts.at(-1) ?? heading
  return {
    key: `#${id}`,
    front: [rest, ...(answer && below !== null ? [below] : [])].join('\n') || id,
    context: list('context'),
    back: body(answer ? answer.lines : lines),
    keyPoints: points.map((text) => (MUST.test(text) ? text.slice(2, -2) : text.replace(/^\\/, ''))),
    ...(must.length > 0 ? { must } : {}),
    deck,
    follows: /\]\((#[0-9a-f-]{36})\)$/.exec(body(part('follows')?.lines ?? []) ?? '')?.[1] ?? null,
    references: items(part('references')?.lines ?? []).flatMap((text) => {
      const [, label, url] = /^\[((?:[^\\\]]|\\.)*)\]\(<((?:[^\\>]|\\.)*)>\)$/.exec(text) ?? []
      return url ? [{ label: unescapeInline(label || url), url: unescapeInline(url) }] : []
    }),
    tags: list('tags'),
    by: 'own_format',
    line: line + 1,
    endLine: Math.min(end, last.line + 1 + last.lines.length),
  }
}

const MUST = /^\*\*[^]+\*\*$/

const body = (lines: readonly string[]): string | null => {
  const text = between(lines)
  return text === null || text.trim() === '' ? null : text
}

/** Without the blank line that stands on either side. Null: there is no line. */
function between(lines: readonly string[]): string | null {
  const from = lines[0]?.trim() === '' ? 1 : 0
  const to = lines.length > from && lines.at(-1)?.trim() === '' ? -1 : lines.length
  const inner = lines.slice(from, to)
  return inner.length === 0 ? null : inner.join('\n')
}

function items(lines: readonly string[]): string[] {
  const found: string[] = []
  for (const line of (body(lines) ?? '').split('\n')) {
    if (line.startsWith('- ')) found.push(line.slice(2))
    else if (found.length > 0) found.push(`${found.pop()}\n${line.replace(/^ {2}/, '')}`)
  }
  return found
}

function readTitle(title = ''): string {
  try {
    return String(JSON.parse(title))
  } catch {
    return title.trim()
  }
}
