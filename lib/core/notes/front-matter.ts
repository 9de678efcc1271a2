/**
 * What stands between `---` (or `+++`) at the head of a file. Whatever is in it, the file is read: of the many kinds only the
 * title and the tags matter here.
 */
import type { Line } from './prepare'

export interface FrontMatter {
  /** Plain. */
  readonly title: string | null
  readonly tags: readonly string[]
  /** Lower-case keys and their values, where these are one line. */
  readonly values: ReadonlyMap<string, string>
  /** The lines behind it. */
  readonly rest: readonly Line[]
}

const LONGEST = 300

export function frontMatter(lines: readonly Line[]): FrontMatter {
  const start = lines.findIndex(({ text }) => text.trim() !== '')
  const mark = lines[start]?.text.trimEnd()
  const none = { title: null, tags: [], values: new Map<string, string>(), rest: lines }
  if (mark !== '---' && mark !== '+++') return none
  const end = lines.slice(start + 1, start + LONGEST).findIndex(({ text }) => text.trimEnd() === mark || (mark === '---' && text.trimEnd() === '...'))
  if (end < 0) return none
  const inside = lines.slice(start + 1, start + 1 + end).map(({ text }) => text)
  const separator = mark === '---' ? ':' : '='
  if (!looksLikeIt(inside, separator)) return none
  const values = valuesOf(inside, separator)
  return {
    title: values.get('title') ?? values.get('제목') ?? null,
    tags: listOf(inside, 'tags', values),
    values,
    rest: lines.slice(start + end + 2),
  }
}

const KEY = /^(?<key>[^\s:=#\-[{][^:=]{0,60}?)\s*[:=](?:\s+(?<value>.*)|\s*)$/

/** A key first, and no line that neither belongs to one nor says nothing. */
function looksLikeIt(lines: readonly string[], separator: string): boolean {
  const written = lines.filter((line) => line.trim() !== '' && !line.trim().startsWith('#'))
  if (written.length === 0) return lines.length <= 1
  const isKey = (line: string) => KEY.test(line) && line.includes(separator)
  return isKey(written[0] ?? '') && written.every((line) => isKey(line) || /^[\s\-\]}[]/.test(line) || /^\S{1,40}$/.test(line))
}

function valuesOf(lines: readonly string[], separator: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const line of lines) {
    const { key, value } = KEY.exec(line)?.groups ?? {}
    if (key === undefined || !line.includes(separator)) continue
    const name = key.trim().toLowerCase()
    const plain = unquoted((value ?? '').replace(/\s+#\s.*$/, '').trim())
    if (plain !== '' && !/^[|>][-+]?$/.test(plain) && !values.has(name)) values.set(name, plain)
  }
  return values
}

function listOf(lines: readonly string[], key: string, values: ReadonlyMap<string, string>): readonly string[] {
  const inline = values.get(key)
  const at = lines.findIndex((line) => new RegExp(`^${key}\\s*[:=]\\s*$`, 'i').test(line))
  const below = at < 0 ? [] : lines.slice(at + 1, at + 1 + endOfList(lines.slice(at + 1))).map((line) => line.replace(/^\s*-\s*/, ''))
  const all = inline === undefined ? below : inline.replace(/^\[|\]$/g, '').split(/[,，]|\s+#/)
  const tags = all.map((tag) => unquoted(tag.trim()).replace(/^#/, '').trim()).filter((tag) => tag !== '')
  return [...new Set(tags)].slice(0, 20).map((tag) => tag.slice(0, 100))
}

const endOfList = (lines: readonly string[]): number => {
  const end = lines.findIndex((line) => !/^\s*-\s*\S/.test(line))
  return end < 0 ? lines.length : end
}

const unquoted = (value: string): string => /^(["'])(?<inside>.*)\1$/.exec(value)?.groups?.inside?.replaceAll('\\"', '"') ?? value
