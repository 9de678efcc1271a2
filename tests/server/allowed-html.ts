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

export function expectAllowedHtml(html: string): void {
  const open: string[] = []
  let rest = html
  while (rest !== '') {
    const token = TOKEN.exec(rest)
    if (!token?.[0]) throw new Error(`Neither text nor a tag: ${rest.slice(0, 80)}`)
    rest = rest.slice(token[0].length)
    const { tag, close, attributes = '' } = token.groups ?? {}
    if (tag === undefined) continue
    expect(TAGS, html).toContain(tag)
    for (const [, name = '', value = ''] of attributes.matchAll(/ ([A-Za-z-]+)="([^"]*)"/g))
      expect(ATTRIBUTES[name]?.test(value) ? '' : `${name}="${value}" in ${html}`).toBe('')
    if (close !== undefined) expect(open.pop(), html).toBe(tag)
    else if (!LONE.has(tag)) open.push(tag)
  }
  expect(open, html).toEqual([])
}
