/**
 * Markdown as people write notes → HTML that nobody may see yet: lib/server/notes-html.ts makes what is shown of it.
 * CommonMark with tables and raw HTML; beside it, what the tools for notes have: callouts, task lists, footnotes, ==marks==,
 * [[links]] to other notes, ::: boxes, formulas.
 */
import 'server-only'
import MarkdownIt, { type StateBlock, type StateCore, type StateInline, type Token } from 'markdown-it'
import { LIMITS } from '../core/notes/limits'

export const roughBlock = (markdown: string): string => maker.render(markdown)

export const roughInline = (markdown: string): string => maker.renderInline(markdown)

const maker = new MarkdownIt({ html: true, linkify: true, maxNesting: LIMITS.nesting })
/** Only whole addresses: `a.md` is a file, and `10.0.0.1` no page. */
maker.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })
/** Which addresses are shown is decided later, by one rule for Markdown and HTML. */
maker.validateLink = () => true

maker.block.ruler.before('reference', 'footnote', footnote, { alt: ['paragraph'] })
maker.block.ruler.before('fence', 'box', box, { alt: ['paragraph', 'blockquote', 'list'] })
maker.block.ruler.before('fence', 'formula', blockFormula, { alt: ['paragraph', 'blockquote', 'list'] })
maker.inline.ruler.before('escape', 'formula', formula)
maker.inline.ruler.before('link', 'footnote_mark', footnoteMark)
maker.inline.ruler.before('link', 'wikilink', wikilink)
maker.inline.ruler.before('emphasis', 'mark', mark)
maker.core.ruler.push('callouts', callouts)
maker.core.ruler.push('tasks', tasks)

/** `[^1]: …`, which CommonMark takes for the address of a link. */
function footnote(state: StateBlock, line: number, endLine: number, silent: boolean): boolean {
  const name = /^\[\^([^\]\s]{1,50})\]:[ \t]*/.exec(lineOf(state, line))
  if (!name || (state.sCount[line] ?? 0) - state.blkIndent >= 4) return false
  if (silent) return true
  let end = line + 1
  while (end < endLine && !state.isEmpty(end) && !lineOf(state, end).startsWith('[^')) end++
  const content = state.getLines(line, end, state.blkIndent, false).trim().slice(name[0].trimEnd().length).trim()
  state.line = end
  state.push('paragraph_open', 'p', 1).map = [line, end]
  const inline = state.push('inline', '', 0)
  inline.content = `[^${name[1] ?? ''}] ${content}`
  inline.map = [line, end]
  inline.children = []
  state.push('paragraph_close', 'p', -1)
  return true
}

/** `::: tip A title` … `:::` */
function box(state: StateBlock, line: number, endLine: number, silent: boolean): boolean {
  const first = /^(:{3,})[ \t]*(?:\{?\.?[a-z-]+\}?)?[ \t]*(.*)$/i.exec(lineOf(state, line))
  if (!first || (state.sCount[line] ?? 0) - state.blkIndent >= 4 || /^:+\s*$/.test(first[0])) return false
  const end = lineWith(state, line, endLine, (text) => /^:{3,}\s*$/.test(text))
  if (end === null) return false
  if (silent) return true
  const { lineMax, parentType } = state
  state.parentType = 'blockquote'
  state.lineMax = end
  state.push('blockquote_open', 'blockquote', 1).map = [line, end]
  const title = (first[2] ?? '').trim()
  if (title !== '') paragraphWith(state, `**${title.replaceAll('*', '')}**`, line)
  state.md.block.tokenize(state, line + 1, end)
  state.push('blockquote_close', 'blockquote', -1)
  state.lineMax = lineMax
  state.parentType = parentType
  state.line = end + 1
  return true
}

function paragraphWith(state: StateBlock, content: string, line: number): void {
  state.push('paragraph_open', 'p', 1)
  const inline = state.push('inline', '', 0)
  inline.content = content
  inline.map = [line, line + 1]
  inline.children = []
  state.push('paragraph_close', 'p', -1)
}

/** `$$`, lines, `$$`. */
function blockFormula(state: StateBlock, line: number, endLine: number, silent: boolean): boolean {
  if (lineOf(state, line).trim() !== '$$') return false
  const end = lineWith(state, line, endLine, (text) => text.trim() === '$$')
  if (end === null) return false
  if (silent) return true
  const token = state.push('code_block', 'code', 0)
  token.content = state.getLines(line + 1, end, state.blkIndent, true)
  token.map = [line, end + 1]
  state.line = end + 1
  return true
}

const lineOf = (state: StateBlock, line: number): string => state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])

/** Openings without an end must not each be sought to the end of the text. */
const FARTHEST_LINE = 200

function lineWith(state: StateBlock, line: number, endLine: number, test: (text: string) => boolean): number | null {
  for (let at = line + 1; at < Math.min(endLine, line + FARTHEST_LINE); at++) {
    if ((state.sCount[at] ?? 0) < state.blkIndent && !state.isEmpty(at)) return null
    if (test(lineOf(state, at))) return at
  }
  return null
}

/** `$x^2$`, `$$…$$`: only what looks like one. `$HOME/$USER` and "from $5 to $10" do not. */
function formula(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '$') return false
  const found = /^(\$\$?)(?! )([^$\n]{1,200}?)(?<! )\1(?![\d$])/.exec(state.src.slice(state.pos, Math.min(state.posMax, state.pos + 210)))
  const content = found?.[2] ?? ''
  if (!found || !/[\\^_{}=+×·≤≥≈]|^[A-Za-z]$/.test(content)) return false
  if (!silent) state.push('code_inline', 'code', 0).content = content
  state.pos += found[0].length
  return true
}

/** `[^1]` */
function footnoteMark(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('[^', state.pos)) return false
  const found = /^\[\^([^\]\s]{1,50})\](?!\()/.exec(state.src.slice(state.pos, Math.min(state.posMax, state.pos + 60)))
  if (!found) return false
  if (!silent) {
    state.push('sup_open', 'sup', 1)
    state.push('text', '', 0).content = `[${found[1] ?? ''}]`
    state.push('sup_close', 'sup', -1)
  }
  state.pos += found[0].length
  return true
}

/** `[[note|words]]` is its words; `![[picture.png]]` a picture that is elsewhere. */
function wikilink(state: StateInline, silent: boolean): boolean {
  const isPicture = state.src.startsWith('![[', state.pos)
  if (!isPicture && !state.src.startsWith('[[', state.pos)) return false
  const found = /^!?\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,200}))?\]\]/.exec(state.src.slice(state.pos, Math.min(state.posMax, state.pos + 410)))
  if (!found) return false
  const [whole, target = '', words] = found
  if (!silent) {
    if (isPicture && /\.[a-z]{3,4}$/i.test(target)) pushPicture(state, target)
    else state.push('text', '', 0).content = words ?? target.replace(/^#/, '').replaceAll('#', ' › ')
  }
  state.pos += whole.length
  return true
}

function pushPicture(state: StateInline, source: string): void {
  const token = state.push('image', 'img', 0)
  token.attrs = [['src', source], ['alt', '']]
  token.children = []
}

/** `==marked==` */
function mark(state: StateInline, silent: boolean): boolean {
  const start = state.pos + 2
  if (silent || state.linkLevel > 0 || !state.src.startsWith('==', state.pos) || !/[^\s=]/.test(state.src[start] ?? '')) return false
  const end = state.src.slice(start, Math.min(state.posMax, start + 300)).search(/(?<![\s=])==(?!=)/)
  if (end < 0) return false
  const { posMax } = state
  state.pos = start
  state.posMax = start + end
  state.push('mark_open', 'mark', 1)
  state.md.inline.tokenize(state)
  state.push('mark_close', 'mark', -1)
  state.pos = start + end + 2
  state.posMax = posMax
  return true
}

/** `> [!note] A title`: the title, or the word, stands in bold. */
function callouts({ tokens }: StateCore): void {
  for (const [index, { type }] of tokens.entries()) {
    const inline = tokens[index + 2]
    if (type !== 'blockquote_open' || tokens[index + 1]?.type !== 'paragraph_open' || inline?.type !== 'inline') continue
    const first = inline.children?.[0]
    const found = first?.type === 'text' ? /^\[!([a-z-]{2,20})\][+-]?[ \t]*/i.exec(first.content) : null
    if (!found || !first || !inline.children) continue
    const [whole, name = ''] = found
    first.content = first.content.slice(whole.length)
    const end = inline.children.findIndex((child) => child.type === 'softbreak' || child.type === 'hardbreak')
    const title = inline.children.splice(0, end < 0 ? inline.children.length : end + 1)
    if (end >= 0) title.pop()
    const words = title.some((child) => child.content !== '') ? title : [likeText(first, name.charAt(0).toUpperCase() + name.slice(1).toLowerCase())]
    inline.children.unshift(tag(first, 'strong', 1), ...words, tag(first, 'strong', -1), ...(inline.children.length > 0 ? [tag(first, 'br', 0)] : []))
  }
}

/** `- [ ] to do` */
function tasks({ tokens }: StateCore): void {
  for (const [index, { type }] of tokens.entries()) {
    const first = type === 'list_item_open' && tokens[index + 1]?.type === 'paragraph_open' ? tokens[index + 2]?.children?.[0] : undefined
    if (first?.type === 'text') first.content = first.content.replace(/^\[([ xX])\] /, (_all, done: string) => (done === ' ' ? '☐ ' : '☑ '))
  }
}

function likeText(like: Token, content: string): Token {
  const token = new (like.constructor as typeof Token)('text', '', 0)
  token.content = content
  return token
}

const tag = (like: Token, name: string, nesting: -1 | 0 | 1): Token => new (like.constructor as typeof Token)(name, name, nesting)
