/**
 * HTML that people put into notes, a line at a time: what decorates becomes Markdown, what wraps is gone, what is never
 * read (scripts, styles) is dropped with its contents. Tables, `<pre>` and `<details>` are left for later.
 */

interface Read {
  readonly lines: readonly string[]
  /** The name of the tag that is still open and of which nothing is read; `pre` is read as it stands. */
  readonly dropped: string | null
}

const DROPPED = ['script', 'style', 'iframe', 'svg', 'math', 'noscript', 'template', 'object', 'canvas', 'video', 'audio']
const DROPPED_OPEN = new RegExp(`<(${DROPPED.join('|')}|pre)\\b[^>]*>`, 'i')
const MARKUP = /<[a-z/!]|\{[%:{]|^\s*:::|\[\[_?toc_?\]\]/i

export function asMarkdown(line: string, dropped: string | null): Read {
  if (dropped !== null) {
    const end = line.toLowerCase().indexOf(`</${dropped}`)
    if (dropped === 'pre') return { lines: [line], dropped: end < 0 ? dropped : null }
    if (end < 0) return { lines: [''], dropped }
    return asMarkdown(line.slice(end).replace(/^<\/[a-z]+\s*>?/i, ''), null)
  }
  if (!MARKUP.test(line) || isEndless(line)) return { lines: [line], dropped: null }
  const open = DROPPED_OPEN.exec(line)
  const name = open?.[1]?.toLowerCase()
  if (open && name !== undefined && !isInCode(line, open.index)) {
    const close = line.toLowerCase().indexOf(`</${name}`, open.index)
    if (name === 'pre') return { lines: [line], dropped: close < 0 ? name : null }
    const before = line.slice(0, open.index)
    if (close < 0) return { lines: readLine(before), dropped: /\/>$/.test(open[0]) ? null : name }
    return asMarkdown(`${before}${line.slice(close).replace(/^<\/[a-z]+\s*>?/i, '')}`, null)
  }
  return { lines: readLine(line), dropped: null }
}

/** Nobody writes such a line; reading its tags would take quadratic time. */
const isEndless = (line: string): boolean => line.length > 2_000 && line.split(/[<{]/, 402).length > 400

const isInCode = (line: string, at: number): boolean => (line.slice(0, at).match(/`/g)?.length ?? 0) % 2 === 1

/** Where a line is broken; no Markdown has it. */
const BREAK = '\u0001'
const APART = '\u0002'

function readLine(line: string): readonly string[] {
  const isRow = /^\s*\|/.test(line)
  const read = outsideCode(line, (text) => replaceTags(text, isRow))
  if (!read.includes(BREAK) && !read.includes(APART)) return [read.trimEnd()]
  const indent = ' '.repeat(/^\s*(?:(?:[-*+]|\d{1,9}[.)]) +)?/.exec(line)?.[0].length ?? 0)
  const quote = /^\s*>[ >]*/.exec(line)?.[0] ?? ''
  const parts: string[] = []
  for (const [at, apart] of read.split(APART).entries()) {
    const broken = apart.split(BREAK)
    if (at > 0) parts.push(quote.trimEnd())
    for (const [index, part] of broken.entries()) {
      const text = at + index === 0 ? part.trimEnd() : part.trim()
      if (text === '' && broken.length > 1) {
        if (index > 0 && index < broken.length - 1) parts.push(quote.trimEnd())
        continue
      }
      const isBroken = index < broken.length - 1 && broken.slice(index + 1).some((rest) => rest.trim() !== '')
      const isFirst = at + index === 0 || (at === 0 && parts.length === 0)
      parts.push(`${isFirst ? '' : quote || indent}${text}${isBroken && broken[index + 1]?.trim() !== '' ? '\\' : ''}`)
    }
  }
  return parts.length === 0 ? [''] : parts
}

/** Applies to what is not in a code span. */
function outsideCode(line: string, change: (text: string) => string): string {
  if (!line.includes('`')) return change(line)
  return line
    .split(/(`+[^`]*`+)/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('')
}

/** `name` is one of ours. */
function attribute(tag: string, name: string): string {
  const [, double, single, bare] = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`, 'i').exec(tag) ?? []
  return double ?? single ?? bare ?? ''
}

function replaceTags(text: string, isRow: boolean): string {
  return liquid(text)
    .replace(/<a\b[^>]*\/>/gi, '')
    .replace(/<img\b[^>]*>?/gi, (tag) => image(tag))
    .replace(/<a\b([^>]*)>([^<]*(?:<(?!\/a)[^<]*)*)<\/a\s*>/gi, (_all, attributes: string, inside: string) => anchor(attributes, inside))
    .replace(/<\/?(?:a|font|span|small|big|tt|ins|nobr|abbr|cite|label|input|button|source|figcaption|time)\b[^>]*>/gi, '')
    .replace(/<(?:b|strong)\b[^>]*>\s*([^<]*?)\s*<\/(?:b|strong)>/gi, (_all, inside: string) => (inside === '' ? '' : `**${inside}**`))
    .replace(/<(?:i|em)\b[^>]*>\s*([^<]*?)\s*<\/(?:i|em)>/gi, (_all, inside: string) => (inside === '' ? '' : `*${inside}*`))
    .replace(/<\/?(?:b|strong|i|em)\b[^>]*>/gi, '')
    .replace(/<code\b[^>]*>([^<`]+)<\/code>/gi, (_all, inside: string) => `\`${decoded(inside)}\``)
    .replace(/<\/?u\b[^>]*>/gi, '')
    .replace(/^\s*<h([1-6])\b[^>]*>(.*?)<\/h\1\s*>\s*$/i, (_all, level: string, inside: string) => `${APART}${'#'.repeat(Number(level))} ${inside.trim()}${APART}`)
    .replace(/<\/?(?:ul|ol)\b[^>]*>|<\/li\s*>/gi, isRow ? '' : APART)
    .replace(/<li\b[^>]*>\s*/gi, isRow ? '• ' : `${APART}- `)
    .replace(/<hr\b[^>]*>/gi, `${APART}---${APART}`)
    .replace(/<\/?br\b[^>]*>/gi, isRow ? '<br>' : BREAK)
    .replace(/<\/?(?:div|p|center|section|article|header|footer|main|figure|nav|aside|picture|o:p)\b[^>]*>/gi, isRow ? '' : APART)
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', nbsp: ' ' }
const decoded = (text: string): string => text.replace(/&(lt|gt|quot|amp|nbsp);/g, (all, name: string) => ENTITIES[name] ?? all)

function image(tag: string): string {
  const source = attribute(tag, 'src') || attribute(tag, 'data-src')
  if (source === '') return ''
  const alt = attribute(tag, 'alt').replace(/[[\]]/g, '')
  return `![${alt}](${bareAddress(source)})`
}

/** Angle brackets around it would be taken for a tag: `<a b.png>`. */
const bareAddress = (address: string): string => address.trim().replace(/[\s()<>]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)

function anchor(attributes: string, inside: string): string {
  const href = attribute(attributes, 'href')
  const text = inside.trim()
  if (href === '' || text === '' || text.startsWith('![')) return text
  return `[${text}](${bareAddress(href)})`
}

/** Tags of site makers: what they say stays. */
const liquid = (text: string): string =>
  text
    .replace(/\{%[-\s]*[^%]*?%\}/g, (tag) => (/^\{%[-\s]*(?:include|link|post_url|asset|highlight|endhighlight|raw|endraw|if|for|comment)/.test(tag) ? '' : (/["“]([^"”]+)["”]/.exec(tag)?.[1] ?? '')))
    .replace(/\{:[^}]*\}/g, '')
    .replace(/\{\{<?[^}]*>?\}\}/g, '')
    .replace(/^(\s*):::+\s*(?:[a-z-]+)?\s*(?:\{[^}]*\})?\s*(.*)$/i, (_all, indent: string, title: string) => (title.trim() === '' ? '' : `${indent}**${title.trim()}**${APART}`))
    .replace(/\[\[_?toc_?\]\]|^\s*\[toc\]\s*$/gi, '')
