/**
 * A word as regular expressions over folded text.
 *
 * Ours     Between two pieces of a word a text may have a space or a joining mark (3-way and 3way, 핸드 셰이크 and 핸드셰이크), but no
 *          space between two Latin letters, or `tcp` were found in `what cpu`. Where the word itself has a gap, between words
 *          of a phrase or at a mark, any marks may stand in the text, or none; between digits one must, 1.3 is not 13.
 */
import { fold } from './fold'
import { initialPattern, typedPattern } from './hangul'

export interface Pattern {
  readonly anywhere: RegExp
  /** Where a word begins. */
  readonly atStart: RegExp
}

export interface Word {
  readonly text: string
  /** Still being typed: its last syllable may not be finished. */
  readonly typing: boolean
}

/** Whatever separates words, as the inside of a class. The zero is between the texts of a card (card-index.ts). */
const MARKS = '\\x01-/:-@\\x5b-`{-\\xbf\\u2000-\\u206f\\u2190-\\u2bff\\u3000-\\u303f'
const LEVEL = /::|\//
const JOINTS = '\\-_./·\\u2010-\\u2015'
/** C++ and C# end in what is a mark elsewhere. */
const PIECES = new RegExp(`[^\\0${MARKS}]+[+#]*`, 'g')
const MARK = new RegExp(`[\\0${MARKS}]`)

export function patternOf(word: Word): Pattern {
  const [first = '', ...rest] = sourcesOf(word)
  const others = rest.join('')
  // What stands before it is looked at behind its first piece: an engine finds that by itself far faster.
  return { anywhere: new RegExp(first + others), atStart: new RegExp(`${first}(?<![^\\0${MARKS}]${first})${others}`) }
}

/** For a name: it, or a level of it (`a::b`, `a/b`), must begin with the word. */
export function namePattern({ text, typing }: Word): RegExp {
  const levels = fold(text).split(LEVEL)
  const sources = levels.map((level, at) => sourcesOf({ text: level, typing: typing && at === levels.length - 1 }).join(''))
  return new RegExp(`(?:^|${LEVEL.source})#?${sources.join(`(?:${LEVEL.source})`)}`)
}

/** Is there anything in it to look for? */
export const isBlank = (text: string): boolean => fold(text).search(PIECES) < 0

/** Does a word begin at this place of a folded text? */
export const isStart = (text: string, at: number): boolean => at === 0 || MARK.test(text.charAt(at - 1))

/** One for each character, with the gap before it. */
function sourcesOf({ text, typing }: Word): readonly string[] {
  const folded = fold(text)
  const pieces = folded.match(PIECES)
  if (pieces === null) return [literal(folded)]
  const sources: string[] = []
  let before: string | undefined
  for (const [nth, piece] of pieces.entries()) {
    const chars = [...piece]
    for (const [at, char] of chars.entries()) {
      const gap = before === undefined ? '' : at === 0 ? gapOfWord(before, char) : gapOfText(before, char)
      const isTyped = typing && nth === pieces.length - 1 && at === chars.length - 1
      sources.push(gap + (initialPattern(char) ?? (isTyped ? typedPattern(char, ANY_JOINT) : undefined) ?? literal(char)))
      before = char
    }
  }
  return sources
}

const ANY_JOINT = `[\\s${JOINTS}]?`

function gapOfText(before: string, after: string): string {
  const kinds = [kindOf(before), kindOf(after)] as const
  if (kinds[0] === 'digit' && kinds[1] === 'digit') return ',?'
  return kinds[0] === 'letter' && kinds[1] === 'letter' ? `[${JOINTS}]?` : ANY_JOINT
}

function gapOfWord(before: string, after: string): string {
  const isNeeded = kindOf(before) === 'digit' && kindOf(after) === 'digit'
  return `[${MARKS}]${isNeeded ? '+' : '*'}`
}

/** Scripts from Hangul on are written with few spaces or none. */
const kindOf = (char: string): 'digit' | 'letter' | 'wide' => (/[0-9]/.test(char) ? 'digit' : char < '\u1100' ? 'letter' : 'wide')

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
