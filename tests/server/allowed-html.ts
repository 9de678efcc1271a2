/**
 * The allow-list, read backwards: HTML is text without < and >, and tags of these names, with these attributes in these
 * forms. Anything else fails, so that no browser has to be asked what it would do with it. Tags must also be balanced.
 */
import { expect } from 'vitest'

/** No quote, no angle, no NUL; `&` only as an entity. */
const TEXT = String.raw`(?:[^<>&"\u0000]|&(?:amp|lt|gt|quot|#39);)*`
const NUMBER = String.raw`-?\d+(?:\.\d+)?`
const ATTRIBUTES: Record<string, RegExp> = {
  class: /^[a-z -]+$/,
  href: /^(?:https?:\/\/[^"<> ]+|mailto:[^"<> ]+|(?![^/?#]*:)(?!\/\/)[^"<> ]*)$/i,
  target: /^_blank$/,
  rel: /^noopener nofollow$/,
  tabindex: /^0$/,
  role: /^(?:group|img)$/,
  start: /^\d+$/,
  'aria-label': new RegExp(`^${TEXT}$`, 'u'),
  'aria-labelledby': /^[a-z0-9-]+ [a-z0-9-]+$/,
  id: /^[a-z0-9-]+$/,
  'data-step': /^\d+$/,
  viewBox: new RegExp(`^0 0 ${NUMBER} ${NUMBER}$`),
  d: new RegExp(`^(?:[MLHV]${NUMBER}(?: ${NUMBER})?)+$`),
  'text-anchor': /^(?:start|middle|end)$/,
  ...Object.fromEntries(['x', 'y', 'rx', 'width', 'height'].map((name) => [name, new RegExp(`^${NUMBER}$`)])),
}
const LONE = new Set(['br', 'hr', 'path', 'rect'])
const TAGS = new Set([
  ...LONE, 'p', 'em', 'strong', 's', 'code', 'pre', 'span', 'a', 'ul', 'ol', 'li', 'blockquote', 'h4', 'h5', 'h6', 'div',
  'table', 'thead', 'tbody', 'tr', 'th', 'td', 'figure', 'figcaption', 'details', 'summary', 'svg', 'g', 'title', 'desc', 'text',
])
const TOKEN = new RegExp(`^(?:<(?<close>/)?(?<tag>[a-z0-9]+)(?<attributes>(?: [A-Za-z-]+="[^"<>]*")*)/?>|(?<text>${TEXT}))`, 'u')

/** Of learners' notes: nothing of theirs but text, addresses and the number that a list begins with. */
const NOTES_ATTRIBUTES: Record<string, RegExp> = {
  class: /^(?:table|whole|center|right|remote-image|missing-image|code-[a-z-]+)$/,
  href: /^(?:https?:\/\/[^"<> ]+|mailto:[^"<> ]+)$/,
  target: /^_blank$/,
  rel: /^noopener nofollow$/,
  tabindex: /^0$/,
  role: /^group$/,
  start: /^\d+$/,
  'aria-label': /^(?:표|Table)$/,
  type: /^button$/,
  'data-src': /^https:\/\/[^"<> ]+$/,
  'data-alt': new RegExp(`^${TEXT}$`, 'u'),
}
const NOTES_TAGS = new Set([
  'br', 'hr', 'p', 'em', 'strong', 's', 'u', 'ins', 'del', 'mark', 'sub', 'sup', 'kbd', 'code', 'pre', 'span', 'a', 'button', 'ul', 'ol', 'li',
  'blockquote', 'h4', 'h5', 'h6', 'div', 'table', 'thead', 'tbody', 'tr', 'th', 'td',
])

export const expectAllowedHtml = (html: string): void => walk(html, TAGS, ATTRIBUTES)

export const expectAllowedNotesHtml = (html: string): void => walk(html, NOTES_TAGS, NOTES_ATTRIBUTES)

function walk(html: string, tags: ReadonlySet<string>, attributesAllowed: Readonly<Record<string, RegExp>>): void {
  const open: string[] = []
  let rest = html
  while (rest !== '') {
    const token = TOKEN.exec(rest)
    if (!token?.[0]) throw new Error(`Neither text nor a tag: ${rest.slice(0, 80)}`)
    rest = rest.slice(token[0].length)
    const { tag, close, attributes = '' } = token.groups ?? {}
    if (tag === undefined) continue
    if (!tags.has(tag)) throw new Error(`<${tag}> in ${html}`)
    for (const [, name = '', value = ''] of attributes.matchAll(/ ([A-Za-z-]+)="([^"]*)"/g))
      if (!attributesAllowed[name]?.test(value)) throw new Error(`${name}="${value}" in ${html}`)
    if (close !== undefined) expect(open.pop(), html).toBe(tag)
    else if (!mayStandIn(tag, open)) throw new Error(`<${tag}> in <${open.join('><')}> in ${html}`)
    else if (!LONE.has(tag)) open.push(tag)
  }
  expect(open, html).toEqual([])
}

/** Where a browser would not move or end it: what is read back is the same tree. */
function mayStandIn(tag: string, open: readonly string[]): boolean {
  const parent = open.at(-1) ?? 'div'
  if (PARENTS[tag] ?? ONLY_THESE[parent]) return Boolean(PARENTS[tag]?.includes(parent)) && !(ONLY_THESE[parent] && !ONLY_THESE[parent].includes(tag))
  if (tag === 'a' || tag === 'button') return !open.includes('a') && !open.includes('button')
  return !BLOCKS.has(tag) || !open.some((name) => TEXT_ONLY.has(name))
}
const PARENTS: Record<string, readonly string[]> = {
  li: ['ul', 'ol'], thead: ['table'], tbody: ['table'], tr: ['thead', 'tbody'], th: ['tr'], td: ['tr'],
}
const ONLY_THESE: Record<string, readonly string[]> = {
  ul: ['li'], ol: ['li'], table: ['thead', 'tbody'], thead: ['tr'], tbody: ['tr'], tr: ['th', 'td'],
}
const BLOCKS = new Set(['p', 'h4', 'h5', 'h6', 'ul', 'ol', 'blockquote', 'pre', 'hr', 'div', 'table'])
const TEXT_ONLY = new Set(['p', 'h4', 'h5', 'h6', 'pre', 'a', 'button', 'em', 'strong', 's', 'u', 'ins', 'del', 'mark', 'sub', 'sup', 'kbd', 'code'])
