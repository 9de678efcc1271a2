/** What a link in our files leads to. Cards and diagrams are linked by relative paths: any viewer follows those. */
import { LANGUAGES, type Language } from '../language'

export type Target =
  | { readonly kind: 'card'; readonly path: string; readonly card: string; readonly language: Language | null }
  | { readonly kind: 'diagram'; readonly path: string; readonly diagram: string; readonly language: Language }
  | { readonly kind: 'web' }
  | { readonly kind: 'nowhere' }

const CARD = /^(?<file>[^#?:\\]*)#(?<card>[a-z0-9-]+)$/
const DIAGRAM = /^\.\.\/diagrams\/(?<diagram>[a-z0-9-]+)\.(?<language>[a-z]{2})\.md$/
const WEB = /^(https?:\/\/[^/]|mailto:[^/])/i

/** `path` is that of the file in which the link stands. */
export function targetOf(href: string, path: string): Target {
  if (WEB.test(href)) return { kind: 'web' }
  const { diagram } = DIAGRAM.exec(href)?.groups ?? {}
  if (diagram !== undefined) {
    const language = languageOf(href)
    return language === null ? { kind: 'nowhere' } : { kind: 'diagram', path: resolve(path, href), diagram, language }
  }
  const { file, card } = CARD.exec(href)?.groups ?? {}
  if (file === undefined || card === undefined) return { kind: 'nowhere' }
  if (file === '') return { kind: 'card', path, card, language: null }
  const language = languageOf(file)
  return language === null ? { kind: 'nowhere' } : { kind: 'card', path: resolve(path, file), card, language }
}

/** The language in a file's name, for example of 1-open.ko.md. */
export const languageOf = (file: string): Language | null =>
  LANGUAGES.find((language) => file.endsWith(`.${language}.md`)) ?? null

/** A relative path as seen from a file; `/` separates on every system. */
function resolve(from: string, relative: string): string {
  const parts = from.split('/').slice(0, -1)
  for (const part of relative.split('/'))
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '.') parts.push(part)
  return parts.join('/')
}
