/**
 * Flashcard syntaxes of other tools, on their own signals only: a tag `#flashcards`, `Q:` and `A:` at the beginning of lines,
 * `%%ANKI` and `START … END` blocks. Everything else in the file is notes as usual.
 *
 * Source   Obsidian Spaced Repetition (`::`, `:::`, `?`, `??`), hashcards (`Q:`, `A:`, `C:`), Obsidian_to_Anki.
 */
import type { Block } from '../outline'
import { flush, trimmed } from '../outline'
import type { Line } from '../prepare'
import { begin, paragraph, type Run, type Scope } from './run'

interface Flashcards {
  /** What is left for the other recognisers. */
  readonly rest: readonly Line[]
  readonly found: boolean
}

const TAG = /(?:^|\s)#flashcards?(?:\/(?<deck>[^\s#]+))?(?=\s|$)/i
const LINE_MARK = /^\s*(?:<!--.*-->\s*)*$/

export function readFlashcards(lines: readonly Line[], scope: Scope, run: Run, separator: string): Flashcards {
  const blocks = ankiBlocks(lines, scope, run)
  const hash = hashcards(blocks.rest, scope, run)
  const tagged = hash.rest.some(({ text }) => TAG.test(text) && !text.includes('`')) ? obsidian(hash.rest, scope, run, separator) : { rest: hash.rest, found: false }
  return { rest: tagged.rest, found: blocks.found || hash.found || tagged.found }
}

const add = (run: Run, scope: Scope, front: readonly Line[], back: readonly Line[]): void => {
  const [first, ...more] = trimmed(front)
  if (!first) return
  const draft = begin(run, scope, { front: first.text, by: 'flashcard', lines: [...front, ...back], more: more.map(({ text }) => text).filter((text) => text.trim() !== '') })
  const answer = trimmed(back)
  if (answer.length > 0) draft.body.push(...blocksOf(answer))
}

/** As it stands: what is inside of a flashcard is nobody's question. */
const blocksOf = (lines: readonly Line[]): readonly Block[] => [paragraph(flush(lines))]

function ankiBlocks(lines: readonly Line[], scope: Scope, run: Run): Flashcards {
  const rest: Line[] = []
  let found = false
  for (let at = 0; at < lines.length; at++) {
    const start = lines[at]
    if (!start) break
    const isStart = /^\s*(?:%%\s*ANKI|START|<!--\s*ANKI)\s*$/.test(start.text)
    const end = isStart ? lines.findIndex(({ text }, index) => index > at && index < at + 200 && /^\s*(?:END%%|%%\s*END|END|END\s*-->)\s*$/.test(text)) : -1
    if (end < 0) {
      rest.push(start)
      continue
    }
    const inside = lines.slice(at + 2, end).filter(({ text }) => !/^\s*(?:Tags:|<!--ID|ID:)/i.test(text))
    const back = inside.findIndex(({ text }) => /^\s*(?:Back|뒷면):/i.test(text))
    const front = (back < 0 ? inside : inside.slice(0, back)).map((line, index) => (index === 0 ? { ...line, text: line.text.replace(/^\s*(?:Front|앞면):\s*/i, '') } : line))
    const answer = back < 0 ? [] : inside.slice(back).map((line, index) => (index === 0 ? { ...line, text: line.text.replace(/^\s*(?:Back|뒷면):\s*/i, '') } : line))
    if (front.length > 0) add(run, scope, front, answer)
    found = true
    at = end
  }
  return { rest, found }
}

/** `Q:` and `A:` at column 0, at least one pair of them; `C:` beside them. */
function hashcards(lines: readonly Line[], scope: Scope, run: Run): Flashcards {
  const isQ = ({ text }: Line) => /^Q:\s*\S?/.test(text)
  const isA = ({ text }: Line) => /^A:/.test(text)
  const isC = ({ text }: Line) => /^C:\s*\S/.test(text)
  if (!lines.some(isQ) || !lines.some(isA) || !lines.some(isC)) return { rest: lines, found: false }
  const rest: Line[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at]
    if (!line) break
    if (!isQ(line) && !isC(line)) {
      rest.push(line)
      at += 1
      continue
    }
    const isEnd = (other: Line) => isQ(other) || isC(other) || /^---+\s*$/.test(other.text) || /^#{1,6}\s/.test(other.text)
    const length = lines.slice(at + 1).findIndex((other) => isEnd(other))
    const own = lines.slice(at, length < 0 ? undefined : at + 1 + length)
    const bare = { ...line, text: line.text.slice(2).trim() }
    if (isC(line)) cloze([bare, ...own.slice(1)], scope, run)
    else {
      const answer = own.findIndex((other) => isA(other))
      const front = answer < 0 ? own : own.slice(0, answer)
      const back = answer < 0 ? [] : own.slice(answer).map((other, index) => (index === 0 ? { ...other, text: other.text.slice(2).trim() } : other))
      add(run, scope, [bare, ...front.slice(1)], back)
    }
    at += own.length
  }
  return { rest, found: true }
}

function cloze(lines: readonly Line[], scope: Scope, run: Run): void {
  const text = trimmed(lines).map((line) => line.text).join(' ')
  const hidden = [...text.matchAll(/\[([^\]]+)\](?!\()/g)].map(([, inside]) => inside ?? '')
  if (hidden.length === 0) return
  const first = lines[0]
  if (first) add(run, scope, [{ ...first, text: text.replace(/\[([^\]]+)\](?!\()/g, '[…]') }, ...[]], [{ text: hidden.join(', '), n: first.n }])
}

function obsidian(lines: readonly Line[], scope: Scope, run: Run, separator: string): Flashcards {
  const rest: Line[] = []
  let own = scope
  let fence: string | null = null
  const paragraphs: Line[][] = [[]]
  for (const line of lines) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line.text)?.[1]
    if (mark !== undefined && (fence === null || mark.startsWith(fence))) fence = fence === null ? mark : null
    if (line.text.trim() === '' && fence === null) paragraphs.push([])
    else paragraphs.at(-1)?.push(line)
  }
  for (const group of paragraphs) {
    const left = readGroup(group, () => own, (deck) => { own = { ...scope, deck: deck.split('/') } }, run, separator)
    rest.push(...left, { text: '', n: group.at(-1)?.n ?? 0 })
  }
  return { rest, found: true }
}

function readGroup(group: readonly Line[], scope: () => Scope, setDeck: (deck: string) => void, run: Run, separator: string): readonly Line[] {
  const rest: Line[] = []
  let above: Line[] = []
  for (let at = 0; at < group.length; at++) {
    const line = group[at]
    if (!line || LINE_MARK.test(line.text)) continue
    const tag = TAG.exec(line.text)
    if (tag && !line.text.includes('`')) {
      if (tag.groups?.deck !== undefined) setDeck(tag.groups.deck)
      const text = line.text.replace(TAG, '').trim()
      if (text === '') continue
    }
    const mark = line.text.trim()
    if ((mark === '?' || mark === '??') && above.length > 0) {
      add(run, scope(), above, group.slice(at + 1))
      return rest
    }
    const sides = line.text.startsWith('#') || /^\s{4}/.test(line.text) ? null : splitAt(line.text.replace(TAG, ''), separator)
    if (sides) {
      add(run, scope(), [{ ...line, text: sides[0].replace(/^\s*(?:[-*+]|\d{1,3}[.)])\s+/, '') }], [{ ...line, text: sides[1] }])
      rest.push(...above)
      above = []
    } else above.push(line)
  }
  return [...rest, ...above]
}

/** At the separator, or `::` and `:::` of the plugin; not in code, an address or a name of C++. */
function splitAt(text: string, separator: string): readonly [string, string] | null {
  const parts = text.split(/(`+[^`]*`+)/)
  let before = ''
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 0) {
      const at = separatorIn(part, separator)
      if (at) {
        const front = (before + part.slice(0, at.from)).trim()
        const back = (part.slice(at.to) + parts.slice(index + 1).join('')).trim()
        return front === '' || back === '' ? null : [front, back]
      }
    }
    before += part
  }
  return null
}

/** What is looked at on either side of `::`: whole lines, over and over, would take quadratic time. */
const NEAR = 200

function separatorIn(text: string, separator: string): { readonly from: number; readonly to: number } | null {
  const custom = separator === '' ? -1 : text.indexOf(separator)
  if (custom >= 0 && separator !== '::') return { from: custom, to: custom + separator.length }
  for (let at = text.indexOf('::'); at >= 0; at = text.indexOf('::', at + 2)) {
    const to = text[at + 2] === ':' ? at + 3 : at + 2
    const [left, right] = [text.slice(Math.max(0, at - NEAR), at), text.slice(to, to + NEAR)]
    if (to === at + 3 || !(isAddress(left, right) || isName(left, right))) return { from: at, to }
  }
  return null
}

/** Is the `::` between them part of an IPv6 address: `fe80::1`, `2001:db8::/32`, `::1`? */
function isAddress(left: string, right: string): boolean {
  const before = /(?:^|[\s([/,])([0-9a-f:]*)$/i.exec(left)?.[1]
  if (before === undefined) return false
  if (before.includes(':') || (/^\/\d/.test(right) && before.length <= 4)) return true
  return before.length <= 4 && (before === '' ? /^[0-9a-f]{1,4}(?:[\s/,.)%]|[은는이가을를과와로의에]|$)/i : /^[0-9a-f]{1,4}(?!\w)/i).test(right)
}

const NAMESPACE = /^(?:std|boost|chrono|ranges|absl|asio|net|ip|tcp|udp|io|fs|os|thread|detail|testing|crate|self|super|this|tokio|qt)$/i
const SPEAKS_OF_CODE = /(?:^|\s)(?:class|struct|enum|type|trait|namespace|method|function|operator|import|calls?|called|calling|uses?|using|via|with|see)\s+$/i

/** Or of a name in code: `std::vector`, `Socket::close()`? A term in capitals, or words before it, make a card: `MTU::size`. */
function isName(left: string, right: string): boolean {
  const scope = /[A-Za-z_]\w*(?:<[^<>]*>)?$/.exec(left)?.[0]
  const member = /^~?[A-Za-z_]\w*/.exec(right)?.[0]
  if (scope === undefined || member === undefined) return false
  const [before, behind] = [left.slice(0, left.length - scope.length), right.slice(member.length)]
  const isShort = /^[A-Z0-9]{2,}$/.test(scope)
  if (!isShort && (NAMESPACE.test(scope) || /^[가-힣]/.test(behind))) return true
  if (/[<:&]$/.test(before) || SPEAKS_OF_CODE.test(before) || /^(?:[(<]|::)/.test(behind) || /[_>]|[a-z][A-Z]/.test(scope) || /_|[a-z][A-Z]/.test(member)) return true
  if (/^[A-Z]\w*[a-z]/.test(scope)) return before.trim() === '' || /^~?[a-z]/.test(member)
  return before.trim() === '' && /[a-z]/.test(scope)
}
