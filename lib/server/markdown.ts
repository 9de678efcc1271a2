/**
 * Markdown of our own files → HTML. Raw HTML is text here, and every tag and attribute that comes out is written
 * in this file, in markdown-it's rules for plain elements, or in lib/server/diagram: nothing is left to sanitise.
 * Learners' notes, in which HTML means something, go through lib/server/notes-html.ts.
 *
 * Ours     Links to cards in our files (`2-close.en.md#card`) become /cards/card. Pictures are shown as their text.
 *          Headings in a text are h4 or lower: the page has those above. Short words with a hyphen are kept whole.
 */
import 'server-only'
import MarkdownIt, { type Env, type Token } from 'markdown-it'
import { targetOf } from '../core/content/links'
import type { Language } from '../core/language'
import { highlight } from './highlight'

/** One line of text: for questions, key points, list entries. */
export const renderInline = (markdown: string, language: Language): string => maker.renderInline(markdown, { language })

/** Paragraphs, lists, tables, code. */
export const renderBlock = (markdown: string, language: Language): string => maker.render(markdown, { language }).trim()

export const escapeHtml = (text: string): string => maker.utils.escapeHtml(text)

/** A table scrolls in a box that the keyboard reaches. */
export const openTable = (language: Language): string => `<div class="table" tabindex="0" role="group" aria-label="${TABLE[language]}"><table>`
const TABLE = { ko: '표', en: 'Table' } as const satisfies Record<Language, string>

const maker = new MarkdownIt({ html: false, linkify: false })
maker.validateLink = isSafeLink

const languageIn = (env: Env | undefined): Language => (env?.language === 'ko' ? 'ko' : 'en')
const at = (tokens: readonly Token[], index: number): Token | undefined => tokens[index]

maker.renderer.rules.text = (tokens, index) => keptWhole(escapeHtml(at(tokens, index)?.content ?? ''))
maker.renderer.rules.link_open = (tokens, index) => openLink(String(at(tokens, index)?.attrGet('href') ?? ''))
maker.renderer.rules.image = (tokens, index) => escapeHtml(at(tokens, index)?.content ?? '')
maker.renderer.rules.fence = (tokens, index) => code(at(tokens, index))
maker.renderer.rules.code_block = maker.renderer.rules.fence
maker.renderer.rules.table_open = (_tokens, _index, _options, env) => `${openTable(languageIn(env))}\n`
maker.renderer.rules.table_close = () => '</table></div>\n'
maker.renderer.rules.th_open = (tokens, index) => `<${headerCell(at(tokens, index + 1))}${alignment(at(tokens, index))}>`
maker.renderer.rules.th_close = (tokens, index) => `</${headerCell(at(tokens, index - 1))}>\n`
maker.renderer.rules.td_open = (tokens, index) => `<td${alignment(at(tokens, index))}>`
maker.renderer.rules.heading_open = (tokens, index) => `<${heading(at(tokens, index))}>`
maker.renderer.rules.heading_close = (tokens, index) => `</${heading(at(tokens, index))}>\n`

/**
 * http, https, mailto, and addresses within this site. What a browser might read as another scheme or another host is
 * refused: control characters, also encoded ones; a colon in front of the path; `//host`; backslashes.
 */
export function isSafeLink(url: string): boolean {
  if (/[\u0000-\u0020\u007f-\u009f\\]|%(?:[01][0-9a-f]|7f|5c)/i.test(url)) return false
  if (/^(?:https?:\/\/[^/]|mailto:[^/])/i.test(url)) return true
  return !/^[^/?#]*(?::|%3a)/i.test(url) && !url.startsWith('//')
}

/** Short words with a hyphen, 3-way, 0-RTT or SYN-RECEIVED, are not broken at it. The text is escaped already. */
export const keptWhole = (text: string): string =>
  text.replaceAll(/(?<![\w&-])[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+(?![\w-])/g, (word) =>
    word.length <= LONGEST_KEPT ? `<span class="whole">${word}</span>` : word,
  )
const LONGEST_KEPT = 12

function openLink(href: string): string {
  const target = targetOf(href, '')
  if (target.kind === 'card') return `<a href="/cards/${target.card}">`
  const isExternal = /^https?:/i.test(href)
  return `<a href="${escapeHtml(href)}"${isExternal ? ' target="_blank" rel="noopener nofollow"' : ''}>`
}

/** The corner of a table, where nothing stands, heads nothing. */
const headerCell = (inline: Token | undefined): 'td' | 'th' => (inline?.content === '' ? 'td' : 'th')

/** The keyboard scrolls what has the focus. */
const code = (token: Token | undefined): string =>
  `<pre tabindex="0"><code>${highlight(token?.content ?? '', token?.info ?? '', escapeHtml)}</code></pre>\n`

function alignment(token: Token | undefined): string {
  const side = /^text-align:(center|right)$/.exec(String(token?.attrGet('style') ?? ''))?.[1]
  return side === undefined ? '' : ` class="${side}"`
}

const heading = (token: Token | undefined): string => (token?.tag === 'h5' || token?.tag === 'h6' ? token.tag : 'h4')
