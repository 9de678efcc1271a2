/**
 * An answer's blocks → tidy Markdown: without the way back to the top, lists of references, labels, wrappers, and with
 * headings that begin at level 3. Null where nothing, or only a placeholder, is left.
 */
import { cleanFront } from './front'
import { afterAnswerLabel, boilerplate, isFoldLabel, labelOf } from './headings'
import { type Block, type Details, flush, readBlocks, type References, unquoted } from './outline'
import { isPlaceholder } from './placeholders'
import { isForACandidate } from './questions'
import type { Line } from './prepare'

export interface Link {
  readonly label: string
  readonly url: string
}

export interface Back {
  readonly text: string | null
  /** What stood under "참고" and the like. */
  readonly references: readonly Link[]
  /** Nothing but links: an answer to a question, but no topic. A picture says something. */
  readonly linksOnly: boolean
}

interface Chunk {
  readonly text: string
  readonly kind: Block['kind']
  readonly level?: number
}

const DEEPEST = 20

export function makeBack(blocks: readonly Block[], references: References): Back {
  const links: Link[] = []
  const chunks = chunksOf(blocks, references, links, 0)
  const [first] = chunks
  const isQuoted = chunks.length > 0 && chunks.every(({ kind }) => kind === 'quote')
  if (first) chunks[0] = { ...first, text: withoutLabel(first) }
  const texts = settled(isQuoted ? chunks.map((chunk) => ({ ...chunk, text: outOfQuote(chunk.text) })) : chunks)
  const text = texts.filter((part) => part !== '').join('\n\n')
  if (isPlaceholder(text)) return { text: null, references: links, linksOnly: false }
  return { text: `${text}${definitions(text, references)}`, references: links, linksOnly: isLinksOnly(text) && !text.includes('![') }
}

function chunksOf(blocks: readonly Block[], references: References, links: Link[], depth: number): Chunk[] {
  const chunks: Chunk[] = []
  let amongReferences = false
  for (const block of blocks) {
    const text = linesOf(block.kind === 'code' ? block.lines : flush(block.lines))
    if (amongReferences && block.kind !== 'heading' && (isLinksOnly(text) || block.kind === 'rule')) {
      links.push(...linksIn(text))
      continue
    }
    amongReferences = false
    if (block.kind === 'rule') continue
    if (block.kind === 'details') chunks.push(...unfolded(block, references, links, depth))
    else if (block.kind === 'heading') {
      const heading = headingText(block.text)
      if (heading !== '') chunks.push({ kind: 'heading', level: block.level, text: heading })
    } else if (block.kind === 'paragraph' && isReferenceLabel(text)) {
      amongReferences = true
      links.push(...linksIn(text))
    } else if (!isAway(block, text)) {
      const kept = block.kind === 'code' ? prose(block.lines) : block.kind === 'fence' ? closed(text) : withoutWaysBack(text, block.kind)
      if (kept.trim() !== '') chunks.push({ kind: block.kind, text: kept })
    }
  }
  return withoutTrailingReferences(chunks, links)
}

const linesOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('\n').trimEnd()

function unfolded(block: Details, references: References, links: Link[], depth: number): Chunk[] {
  const inside = depth > DEEPEST ? [] : chunksOf(readBlocks(block.inside, references), references, links, depth + 1)
  const { text } = cleanFront(block.summary)
  return isFoldLabel(text) || labelOf(text) === 'answer' ? inside : [{ kind: 'paragraph', text: `**${text}**` }, ...inside]
}

const headingText = (text: string): string => text.replace(/\s*\{#[^}]*\}\s*$/, '').replace(/\s+#+\s*$/, '').trim()

/** `참고: [RFC](…)`, `**Reference**`. */
function isReferenceLabel(text: string): boolean {
  const [first = '', ...rest] = text.split('\n')
  if (first.length <= 80 && boilerplate(cleanFront(first).text) === 'references') return rest.every((line) => isLinksOnly(line))
  const label = /^[\s>*_#~-]*(?:참고|출처|참조|레퍼런스|ref(?:erence)?s?|sources?|see also|links?|관련 ?(?:링크|글|자료)|参考|出典)(?: ?(?:자료|링크|문서|문헌|사이트|글))?[\s*_]*[:：)\]]/i.exec(text)
  return label !== null && isLinksOnly(text.slice(label[0].length))
}

function isAway(block: Block, text: string): boolean {
  if (block.kind === 'html') return !/[\p{L}\p{N}]|<img/iu.test(text.replace(/<(?!img)[^>]*>/gi, ''))
  if (block.kind === 'table') return isContentsTable(text)
  if (block.kind === 'quote' && isLinksOnly(text) && !/!\[/.test(text)) return boilerplateQuote(text)
  if ((block.kind === 'paragraph' || block.kind === 'list') && text.length < 300 && text.split('\n').every((line) => !isForACandidate(cleanFront(line).text) && /[?？]/.test(line))) return true
  if (block.kind === 'paragraph') return isWayBackOnly(text) || (text.length < 200 && boilerplate(cleanFront(text).text) === 'advertisement')
  return block.kind === 'list' && isContentsList(text)
}

const boilerplateQuote = (text: string): boolean => /\]\(|https?:/.test(text)

/** A link into the page itself, by its label a way back. */
const ANCHOR = /(?:\*\*|__)?\[(?<label>(?:[^[\]]|\[[^[\]]*\])*)\]\(#[^)\s]*\)(?:\*\*|__)?/g
const BACK = /^[^\p{L}\p{N}]*(?:(?:go |return )?(?:back|up)?\s*(?:to )?(?:the )?(?:top|table of contents|toc|index|contents|home|menu|questions?)|back|top|up|위로|맨 ?위로|처음으로|뒤로(?:가기)?|목차(?:로)?(?: ?이동| ?돌아가기)?|돌아가기|맨위|상단으로|返回顶部|回到顶部|返回目录|(?:トップ|目次|上)(?:へ|に)?(?: ?戻る)?|戻る)[^\p{L}\p{N}]*$/iu

const isWayBackOnly = (text: string): boolean => {
  if (text.length > 400 || !/\]\(|[↑⬆🔝]/u.test(text)) return false
  return !/[\p{L}\p{N}]/u.test(text.replace(ANY_LINK, (all, label: string) => (BACK.test(label) || ASIDE.test(label) || !/[\p{L}\p{N}]/u.test(label) ? '' : all)))
}
const ANY_LINK = /(?<!!)\[(?<label>(?:[^[\]]|\[[^[\]]*\])*)\]\([^)\s]*\)/g
/** To the neighbours of a page. */
const ASIDE = /^[^\p{L}\p{N}]*(?:이전|다음|prev(?:ious)?|next|上一(?:篇|章)|下一(?:篇|章)|前へ|次へ)(?: ?(?:글|편|장|페이지|chapter|page|article|post|section))?(?:\s*[:：].{0,60})?[^\p{L}\p{N}]*$/iu

/** Ways back go; other links into the page are words. Tool marks at the end of a line go too. */
function withoutWaysBack(text: string, kind: Block['kind']): string {
  if (kind === 'html') return text
  return text
    .split('\n')
    .map((line) => {
      const linked = line.includes('](#') ? line.replace(ANCHOR, (_all, label: string) => (BACK.test(label) || !/[\p{L}\p{N}]/u.test(label) ? '' : label)) : line
      return linked.replace(/(?<=[\s.!?)])\^[A-Za-z][\w-]{2,}$/, '').replace(/<(sub|sup|small|b|i|em|strong)>\s*<\/\1>/gi, '').trimEnd()
    })
    .join('\n')
}

const LINK = /!?\[(?:[^[\]]|\[[^[\]]*\])*\]\((?:[^()\s]|\([^()]*\))*(?:\s+"[^"]*")?\)|<?https?:\/\/[^\s>)]+>?|\[\[[^\]]*\]\]/g

/** Links and pictures, and nothing said. */
export function isLinksOnly(text: string): boolean {
  if (text.length > 20_000 || !/\]\(|https?:|\[\[/.test(text)) return false
  if (isIndex(text)) return true
  const rest = text.replace(/^\s*(?:[-*+]|\d{1,3}[.)])\s+/gm, '').replace(LINK, '').replace(/:[a-z][a-z0-9_+-]+:/g, '')
  return !/[\p{L}\p{N}]{2}/u.test(rest.replace(/^(?:[\s>*_-]*(?:참고|출처|참조|링크|link|ref|source)\s*\d{0,2}\s*[:：]?)/gim, ''))
}

/** A table that leads elsewhere in every row: name, topic, "Link". */
function isIndex(text: string): boolean {
  const rows = text.split('\n')
  return rows.length > 2 && rows.every((row) => row.startsWith('|')) && rows.slice(2).every((row) => row.length < 300 && GO_THERE.test(row))
}
const GO_THERE = /\|\s*\[\W*(?:links?|go|here|open|view|exercise|solution|링크|보기|열기|이동|바로 ?가기|문제|풀이|链接|查看|リンク)\W*\]\([^)\s]*\)\s*(?:\||$)/iu

function linksIn(text: string): readonly Link[] {
  const links: Link[] = []
  for (const [all] of text.matchAll(LINK)) {
    const named = /^\[(?<label>.*)\]\(<?(?<url>\S+?)>?(?:\s+"[^"]*")?\)$/s.exec(all)?.groups
    if (named?.url && !named.url.startsWith('#')) links.push({ label: cleanFront(named.label ?? '').text || named.url, url: named.url })
    else if (/^<?https?:/.test(all)) links.push({ label: all.replace(/[<>]/g, ''), url: all.replace(/[<>]/g, '') })
  }
  return links
}

/** Every cell with letters is a link, or a number. */
const isContentsTable = (text: string): boolean => {
  const cells = text.split('\n').slice(2).flatMap((row) => row.split('|')).map((cell) => cell.trim()).filter((cell) => /[\p{L}\p{N}]/u.test(cell))
  return cells.length > 0 && cells.some((cell) => cell.includes('](')) && cells.every((cell) => /^\d{1,4}\.?$/.test(cell) || /^\W*\[.*\]\(.*\)\W*$/.test(cell))
}

/** All its items lead into the page. */
export const isContentsList = (text: string): boolean => {
  const items = text.split('\n').map((line) => line.replace(/^\s*(?:[-*+]|\d{1,4}[.)])\s+/, '').trim()).filter((line) => line !== '')
  const linked = items.filter((item) => /^[^[\]]{0,12}\[.*\]\(#[^)]*\)\W*$/u.test(item))
  return items.length > 1 && linked.length >= items.length * 0.8
}

function withoutTrailingReferences(chunks: Chunk[], links: Link[]): Chunk[] {
  while (chunks.length > 1) {
    const last = chunks.at(-1)
    const isLinks = last !== undefined && (last.kind === 'list' || last.kind === 'paragraph' || last.kind === 'quote') && isLinksOnly(last.text) && !last.text.includes('![')
    if (!isLinks) break
    links.push(...linksIn(last.text))
    chunks.pop()
  }
  return chunks
}

/** `A. …` and `답변` say what it is, not what is known. */
function withoutLabel({ kind, text }: Chunk): string {
  if (kind === 'fence' || kind === 'table' || kind === 'html') return text
  const isQuote = kind === 'quote'
  const inside = isQuote ? outOfQuote(text) : text
  const [first = '', ...rest] = inside.split('\n')
  if (kind === 'heading') return labelOf(cleanFront(text).text) === 'answer' ? '' : (afterAnswerLabel(text) ?? text)
  const item = /^\s*(?:[-*+]|\d{1,3}[.)])\s+/.exec(first)?.[0]
  const said = afterAnswerLabel(item === undefined ? first : first.slice(item.length))
  if (said !== null) {
    const body = item === undefined ? rest : rest.map((line) => line.replace(new RegExp(`^ {0,${String(item.length)}}`), ''))
    return [said, ...body].join('\n').trim()
  }
  if (item === undefined && cleanFront(first).text.length > 1 && labelOf(cleanFront(first).text) === 'answer') return rest.join('\n').trim()
  return text
}

const outOfQuote = (text: string): string =>
  unquoted(text.split('\n').map((line) => ({ text: line, n: 0 })))
    .map(({ text: line }) => line)
    .join('\n')
    .trim()

/** Indented words that are no code are words. */
function prose(lines: readonly Line[]): string {
  const own = flush(lines)
  const text = linesOf(own)
  const isCode = /[{};=<>$|\\]|\(\)|^\s*(?:#|\/\/|\w+\s*\()/m.test(text) || !/[가-힣]|\w+ \w+ \w+/.test(text)
  return isCode ? linesOf(lines) : text
}

function closed(text: string): string {
  const lines = text.split('\n')
  const mark = /^\s*(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[1] ?? '```'
  const isClosed = lines.length > 1 && (lines.at(-1) ?? '').trim().startsWith(mark)
  return isClosed ? text : `${text}\n${mark}`
}

/** Headings from level 3 on, in their order of depth. */
function settled(chunks: readonly Chunk[]): readonly string[] {
  const top = chunks.reduce((least, { level }) => Math.min(least, level ?? 6), 6)
  return chunks.map(({ kind, level, text }) => (kind === 'heading' && text !== '' ? `${'#'.repeat(Math.min(6, (level ?? 6) - top + 3))} ${text}` : text))
}

/** The definitions of the links that a text names. */
function definitions(text: string, references: References): string {
  const names = Object.keys(references)
  if (names.length === 0 || !text.includes(']')) return ''
  const used = new Set<string>()
  for (const [, label] of text.matchAll(/\[([^[\]]{1,200})\](?!\()/g)) used.add((label ?? '').trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase())
  const lines = [...used].flatMap((label) => {
    const target = Object.hasOwn(references, label) ? references[label] : undefined
    return target ? [`[${label.toLowerCase()}]: <${target.href}>`] : []
  })
  return lines.length === 0 ? '' : `\n\n${lines.join('\n')}`
}
