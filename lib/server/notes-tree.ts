/**
 * HTML from anybody → a tree of the few elements that notes may have. What else there is vanishes: of most elements the
 * contents stay, of scripts, styles, drawings and forms nothing. A tag that HTML does not know, `List<String>`, is text.
 */
import 'server-only'
import { Parser } from 'htmlparser2'

export type Node = string | Element

export interface Element {
  readonly tag: Tag
  readonly children: Node[]
  /** As it was written: no attribute is safe to show as it is. */
  readonly attributes: Readonly<Record<string, string>>
}

export type Tag = (typeof TAGS)[number]
const TAGS = [
  'p', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'table', 'thead', 'tbody', 'tr', 'th', 'td',
  'em', 'strong', 's', 'u', 'ins', 'del', 'mark', 'sub', 'sup', 'kbd', 'code', 'a', 'img', 'br',
] as const

/** How elements are shown that have no use of their own here. */
const SHOWN_AS: Readonly<Record<string, Tag>> = {
  ...Object.fromEntries(TAGS.map((tag) => [tag, tag])),
  h1: 'h4', h2: 'h4', h3: 'h4', b: 'strong', i: 'em', cite: 'em', dfn: 'em', var: 'em', strike: 's', tt: 'code', samp: 'code',
  summary: 'h4', details: 'p', div: 'p', section: 'p', article: 'p', aside: 'p', header: 'p', footer: 'p', main: 'p', nav: 'p', center: 'p',
  figure: 'p', figcaption: 'p', address: 'p', dl: 'p', dt: 'p', dd: 'p', caption: 'p', tfoot: 'tbody', menu: 'ul', dir: 'ul', listing: 'pre',
}

/** Nothing in them is for a reader. */
const DROPPED = [
  'script', 'style', 'iframe', 'textarea', 'title', 'xmp', 'plaintext', 'noembed', 'noframes', 'noscript', 'svg', 'math', 'template', 'object',
  'applet', 'video', 'audio', 'canvas', 'select', 'option', 'optgroup', 'datalist', 'button', 'frameset', 'portal', 'selectedcontent',
]

/** They vanish, and their contents stay. */
const TRANSPARENT = new Set([
  'html', 'head', 'body', 'base', 'meta', 'link', 'form', 'fieldset', 'legend', 'label', 'input', 'output', 'progress', 'meter', 'span', 'font',
  'small', 'big', 'abbr', 'acronym', 'time', 'data', 'q', 'bdi', 'bdo', 'ruby', 'rb', 'rp', 'rt', 'rtc', 'wbr', 'nobr', 'blink', 'marquee',
  'col', 'colgroup', 'picture', 'source', 'track', 'param', 'map', 'area', 'basefont', 'bgsound', 'isindex', 'keygen', 'image', 'hgroup',
  'search', 'slot', 'dialog', 'embed', 'frame', 'spacer', 'multicol', 'nextid',
])

/** Deeper than anybody can read; what is there is shown at this depth. */
const DEEPEST = 40

type Frame = Element | 'transparent' | 'dropped'

export function treeOf(rough: string): readonly Node[] {
  const html = withoutOpenEnds(rough)
  const root: Node[] = []
  const frames: Frame[] = []
  const open: Element[] = []
  let dropped = 0

  const add = (node: Node) => {
    const into = open.at(-1)?.children ?? root
    const last = into.at(-1)
    if (typeof node === 'string' && typeof last === 'string') into[into.length - 1] = last + node
    else into.push(node)
  }
  const source = () => html.slice(parser.startIndex, parser.endIndex + 1)

  const parser = new Parser({
    onopentag: (name, attributes) => {
      const frame = frameFor(name, attributes, open.length)
      frames.push(frame)
      if (frame === 'dropped') dropped++
      else if (dropped > 0) return
      else if (frame !== 'transparent') {
        add(frame)
        open.push(frame)
      } else if (!isKnown(name)) add(source())
    },
    onclosetag: (name, isImplied) => {
      const frame = frames.pop()
      if (frame === 'dropped') dropped--
      else if (dropped > 0) return
      else if (frame !== 'transparent') open.pop()
      else if (!isKnown(name) && !isImplied) add(source())
    },
    ontext: (text) => {
      if (dropped === 0) add(text)
    },
  })
  parser.end(html)
  return root
}

function frameFor(name: string, attributes: Readonly<Record<string, string>>, depth: number): Frame {
  if (DROPPED.includes(name)) return 'dropped'
  const tag = Object.hasOwn(SHOWN_AS, name) ? SHOWN_AS[name] : undefined
  return tag === undefined || depth >= DEEPEST ? 'transparent' : { tag, attributes, children: [] }
}

const isKnown = (name: string): boolean => Object.hasOwn(SHOWN_AS, name) || TRANSPARENT.has(name)

/** "The <title> of a page" would hide the rest of the text: what is begun and never ended is shown as text. */
function withoutOpenEnds(html: string): string {
  const lower = html.toLowerCase()
  const lastEnd = new Map(DROPPED.map((name) => [name, lower.lastIndexOf(`</${name}`)]))
  const lastComment = html.lastIndexOf('-->')
  return html.replace(OPEN_ENDS, (all, name: string | undefined, at: number) => {
    const end = name === undefined ? lastComment : (lastEnd.get(name.toLowerCase()) ?? -1)
    return end > at ? all : `&lt;${all.slice(1)}`
  })
}
const OPEN_ENDS = new RegExp(`<(?:(${DROPPED.join('|')})(?=[\\s/>])|!--|!\\[CDATA\\[)`, 'gi')
