/**
 * Markdown of a learner's notes, whatever is in it → HTML that is safe to show.
 *
 * Safe     By how it is made: nothing is passed through. Markdown and the HTML in it become a tree of a few elements
 *          (notes-tree.ts), and the tree is written anew: every tag and attribute stands in this file or in markdown.ts, all text is
 *          escaped, and addresses are http, https or mailto. No id, name, class or style of theirs survives.
 * Sound    Blocks stand in blocks, rows in tables, no link in a link: a browser reads back the same tree.
 * Ours     Pictures from elsewhere are buttons, which app/_ui/remote-images.tsx replaces when they are pressed. What is one line has
 *          nothing to press in it, because it may itself stand in a link or a button.
 */
import 'server-only'
import { CODE_LANGUAGES, isCodeLanguage } from '../core/content/code-languages'
import type { Language } from '../core/language'
import { highlight } from './highlight'
import { escapeHtml, isSafeLink, keptWhole, openTable } from './markdown'
import { roughBlock, roughInline } from './notes-markdown'
import { type Element, type Node, type Tag, treeOf } from './notes-tree'

/** Raise it when the same notes give other HTML: faces of own cards are kept under it. */
export const NOTES_RENDERER_VERSION = 1

/** Paragraphs, lists, tables, code, pictures. */
export const renderNotesBlock = (markdown: string, language: Language): string =>
  flow(treeOf(roughBlock(markdown)), { language, isPlain: false, toColour: { left: COLOURED } })

/** One line of text. */
export const renderNotesInline = (markdown: string, language: Language): string =>
  phrase(treeOf(roughInline(markdown)), { language, isPlain: true, toColour: { left: 0 } }).trim()

interface Page {
  readonly language: Language
  /** Without links and pictures. */
  readonly isPlain: boolean
  /** Characters of code that may still be coloured: it is slow. */
  readonly toColour: { left: number }
}

const COLOURED = 12_000
/** What a short piece of code costs beside its characters. */
const COLOURED_AT_LEAST = 60
const LONGEST_COLOURED_LINE = 400

const BLOCKS: ReadonlySet<Tag> = new Set<Tag>([
  'p', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'table', 'thead', 'tbody', 'tr', 'th', 'td',
])

/** Blocks; text between them is a paragraph, unless `isTight`. */
function flow(nodes: readonly Node[], page: Page, isTight = false): string {
  const html: string[] = []
  let run: Node[] = []
  const end = () => {
    const text = phrase(run, page).trim()
    run = []
    if (text !== '') html.push(isTight ? text : `<p>${text}</p>`)
  }
  const walk = (node: Node) => {
    if (typeof node === 'string' || !holdsBlock(node)) run.push(node)
    else if (BLOCKS.has(node.tag)) {
      end()
      html.push(block(node, page))
    } else for (const child of node.children) walk(child)
  }
  for (const node of nodes) walk(node)
  end()
  return html.filter((part) => part !== '').join('\n')
}

const holding = new WeakMap<Element, boolean>()

/** A block itself, or text with a block in it. A link is text whatever is in it. */
function holdsBlock(node: Element): boolean {
  const known = holding.get(node)
  if (known !== undefined) return known
  const holds = BLOCKS.has(node.tag) || (node.tag !== 'a' && node.children.some((child) => typeof child !== 'string' && holdsBlock(child)))
  holding.set(node, holds)
  return holds
}

function block(node: Element, page: Page): string {
  const { tag, children } = node
  switch (tag) {
    case 'h4':
    case 'h5':
    case 'h6':
      return around(tag, phrase(children, page).trim())
    case 'ul':
    case 'ol':
      return around(tag, entries(children, page), tag === 'ol' ? startOf(node) : '')
    case 'blockquote':
      return around(tag, flow(children, page))
    case 'pre':
      return code(node, page)
    case 'hr':
      return '<hr>'
    case 'table':
      return table(node, page)
    default:
      // A paragraph, or a part of a list or a table without the whole.
      return flow(children, page)
  }
}

const around = (tag: Tag, html: string, attributes = ''): string => (html === '' ? '' : `<${tag}${attributes}>${html}</${tag}>`)

function entries(nodes: readonly Node[], page: Page): string {
  const html: string[] = []
  for (const node of nodes) {
    if (typeof node !== 'string' && node.tag === 'li') html.push(`<li>${flow(node.children, page, !isLoose(node))}</li>`)
    else if (typeof node !== 'string' || node.trim() !== '') html.push(around('li', flow([node], page, true)))
  }
  return html.filter((part) => part !== '').join('\n')
}

/** Its text stands in paragraphs, as Markdown has it when there are empty lines between the entries. */
const isLoose = ({ children }: Element): boolean => children.some((child) => typeof child !== 'string' && child.tag === 'p')

function startOf({ attributes }: Element): string {
  const start = /^\d{1,9}$/.exec(attributes.start ?? '')?.[0]
  return start === undefined || start === '1' ? '' : ` start="${start}"`
}

function code(node: Element, { toColour }: Page): string {
  const inner = node.children.find((child) => typeof child !== 'string' && child.tag === 'code')
  const name = /(?:^|\s)language-(\S+)/.exec((typeof inner === 'object' ? inner : node).attributes.class ?? '')?.[1]?.toLowerCase() ?? ''
  const language = ALSO[name] ?? name
  const text = textOf(node)
  const isColoured =
    isCodeLanguage(language) && CODE_LANGUAGES[language] !== null && text.length <= toColour.left &&
    text.split('\n').every((line) => line.length <= LONGEST_COLOURED_LINE)
  if (isColoured) toColour.left -= text.length + COLOURED_AT_LEAST
  return `<pre tabindex="0"><code>${highlight(text, isColoured ? language : '', escapeHtml)}</code></pre>`
}

/** How notes call languages that we colour. */
const ALSO: Readonly<Record<string, string>> = Object.assign(Object.create(null) as Record<string, string>, {
  js: 'javascript', jsx: 'javascript', ts: 'javascript', typescript: 'javascript', py: 'python', shell: 'bash', zsh: 'bash', yml: 'yaml', cpp: 'c',
  'c++': 'c', h: 'c', xml: 'html', jsonc: 'json', toml: 'ini', conf: 'ini',
})

const textOf = (node: Node): string => (typeof node === 'string' ? node : node.tag === 'br' ? '\n' : node.children.map(textOf).join(''))

interface Row {
  readonly cells: readonly Element[]
  readonly isHead: boolean
}

/** What stands in a table, but in no cell, stands before it. */
function table(node: Element, page: Page): string {
  const rows: Row[] = []
  const outside: Node[] = []
  collect(node, false)
  const head = rows.filter(({ isHead }) => isHead).map((row) => rowHtml(row, page)).join('\n')
  const body = rows.filter(({ isHead }) => !isHead).map((row) => rowHtml(row, page)).join('\n')
  const html = `${around('thead', head)}${around('tbody', body)}`
  return [flow(outside, page), html === '' ? '' : `${openTable(page.language)}${html}</table></div>`].filter((part) => part !== '').join('\n')

  function collect({ children }: Element, isHead: boolean) {
    let cells: Element[] = []
    const end = () => {
      if (cells.length > 0) rows.push({ cells, isHead: false })
      cells = []
    }
    for (const child of children) {
      if (typeof child === 'string') outside.push(child)
      else if (child.tag === 'tr') {
        end()
        const own = child.children.filter((cell) => typeof cell !== 'string' && isCell(cell)) as Element[]
        outside.push(...child.children.filter((cell) => typeof cell === 'string' || !isCell(cell)))
        if (own.length > 0) rows.push({ cells: own, isHead })
      } else if (isCell(child)) cells.push(child)
      else if (child.tag === 'thead' || child.tag === 'tbody') collect(child, child.tag === 'thead')
      else outside.push(child)
    }
    end()
  }
}

const isCell = ({ tag }: Element): boolean => tag === 'th' || tag === 'td'

const rowHtml = ({ cells }: Row, page: Page): string => `<tr>${cells.map((cell) => cellHtml(cell, page)).join('')}</tr>`

function cellHtml(cell: Element, page: Page): string {
  const html = flow(cell.children, page, true)
  // The corner of a table, where nothing stands, heads nothing.
  const tag = cell.tag === 'th' && html !== '' ? 'th' : 'td'
  const side = /text-align:\s*(center|right)/i.exec(cell.attributes.style ?? '')?.[1] ?? /^(?:center|right)$/i.exec(cell.attributes.align ?? '')?.[0]
  return `<${tag}${side === undefined ? '' : ` class="${side.toLowerCase()}"`}>${html}</${tag}>`
}

/** Text. Blocks in it are text, with a space around. */
function phrase(nodes: readonly Node[], page: Page): string {
  return nodes.map((node) => (typeof node === 'string' ? keptWhole(escapeHtml(node)) : piece(node, page))).join('')
}

function piece(node: Element, page: Page): string {
  const { tag, children } = node
  switch (tag) {
    case 'br':
      return '<br>'
    case 'img':
      return page.isPlain ? escapeHtml(node.attributes.alt ?? '') : picture(node, page)
    case 'a':
      return page.isPlain ? phrase(children, page) : link(node, page)
    case 'code':
      return around(tag, escapeHtml(textOf(node)))
    case 'em':
    case 'strong':
    case 's':
    case 'u':
    case 'ins':
    case 'del':
    case 'mark':
    case 'sub':
    case 'sup':
    case 'kbd':
      return around(tag, phrase(children, page))
    case 'hr':
      return ' '
    default:
      return ` ${phrase(children, page)} `
  }
}

/** A picture in a link stands before it: what is pressed is one or the other. */
function link(node: Element, page: Page): string {
  const href = webAddress(node.attributes.href ?? '')
  const pictures = picturesIn(node).map((image) => picture(image, page))
  const words = phrase(node.children, { ...page, isPlain: true }).trim()
  const text = pictures.length > 0 && words === '' ? escapeHtml(hostOf(href ?? '')) : phrase(node.children, { ...page, isPlain: true })
  const isExternal = href !== null && !href.startsWith('mailto:')
  const attributes = `href="${escapeHtml(href ?? '')}"${isExternal ? ' target="_blank" rel="noopener nofollow"' : ''}`
  const linked = href === null || text.trim() === '' ? text : `<a ${attributes}>${text}</a>`
  return [...pictures, linked].filter((part) => part !== '').join(' ')
}

const picturesIn = (node: Element): readonly Element[] =>
  node.children.flatMap((child) => (typeof child === 'string' ? [] : child.tag === 'img' ? [child] : picturesIn(child)))

const SHOW_PICTURE = { ko: '그림 보기', en: 'Show picture' } as const satisfies Record<Language, string>
const NO_PICTURE = { ko: '그림 없음', en: 'Picture not here' } as const satisfies Record<Language, string>

function picture({ attributes }: Element, { language }: Page): string {
  const alt = (attributes.alt ?? '').trim().slice(0, LONGEST_ALT)
  const source = attributes.src ?? ''
  const address = webAddress(source.startsWith('//') ? `https:${source}` : source)
  if (address === null || address.startsWith('mailto:')) {
    const words = [NO_PICTURE[language], alt, fileNameOf(source)].filter((part) => part !== '').join(' · ')
    return `<span class="missing-image">${escapeHtml(words)}</span>`
  }
  const words = escapeHtml(`${SHOW_PICTURE[language]} · ${hostOf(address)}`)
  // The page may load pictures by https alone (proxy.ts).
  const src = escapeHtml(address.replace(/^http:/, 'https:'))
  const about = escapeHtml(alt)
  return `<button type="button" class="remote-image" data-src="${src}" data-alt="${about}">${words}${about && ` <span>${about}</span>`}</button>`
}
const LONGEST_ALT = 300

/** Null: not one that leads to the web or to mail, or not to where it says. */
function webAddress(written: string): string | null {
  const trimmed = written.trim()
  if (trimmed.length > LONGEST_ADDRESS || !/^(?:https?:\/\/|mailto:)/i.test(trimmed)) return null
  // Spaces and letters beyond ASCII, as people write them in HTML.
  const encoded = trimmed.replaceAll(' ', '%20')
  if (!isSafeLink(encoded) || !URL.canParse(encoded)) return null
  const { href, username, password } = new URL(encoded)
  return username === '' && password === '' && isSafeLink(href) ? href : null
}
const LONGEST_ADDRESS = 2_000

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : '')

/** `./img/stp.png` → `stp.png`; nothing of an address that holds the picture itself. */
function fileNameOf(source: string): string {
  if (/^\s*[a-z][a-z0-9+.-]*:/i.test(source)) return ''
  const name = /([^/\\]*)$/.exec(source.replace(/[?#].*$/s, ''))?.[1] ?? ''
  try {
    return decodeURIComponent(name).normalize('NFC').slice(0, 100)
  } catch {
    return name.slice(0, 100)
  }
}
