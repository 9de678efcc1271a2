/**
 * Which meanings a text has, and where: words of the lexicon in either language, and, of a script, any other words that its points use.
 * Korean is found as stems anywhere in a text without spaces, so that neither particles nor endings nor spacing matter; English by
 * the stems of its words.
 */
import { LEXICON } from './lexicon'

export interface Found {
  readonly meaning: string
  /** In units of the squeezed text. */
  readonly from: number
  readonly to: number
}

interface Node {
  readonly next: Map<string, Node>
  meanings: string[]
}

/** Words to be looked for. */
export interface Vocabulary {
  readonly korean: Node
  /** By the first stem: whole forms, the longest first. */
  readonly latin: Map<string, { readonly stems: readonly string[]; readonly meaning: string }[]>
}

/** One syllable is found in the middle of any word: only these are worth it. */
const ONE_SYLLABLE = /^[닫끊맺읽칸층풀홉큐쿼앱톰]$/
const HANGUL = /[가-힣]/

export const LIGHT = new Set<string>()
/** Meanings that are easily taken for one another. */
export const RIVALS = new Map<string, string>()

const general = read()

function read(): Vocabulary {
  const vocabulary: Vocabulary = { korean: node(), latin: new Map() }
  for (const line of LEXICON.trim().split('\n')) {
    const [words = '', rival] = line.split('<>')
    const forms = words.replace('~', '').split(',').map((form) => form.trim())
    const [meaning = ''] = forms
    if (line.startsWith('~')) LIGHT.add(meaning)
    if (rival !== undefined) RIVALS.set(meaning, rival.trim())
    for (const form of forms) learn(vocabulary, form, meaning)
  }
  return vocabulary
}

function node(): Node {
  return { next: new Map(), meanings: [] }
}

function learn({ korean, latin }: Vocabulary, form: string, meaning: string): void {
  if (HANGUL.test(form)) {
    const squeezed = form.replaceAll(' ', '')
    if (squeezed.length === 1 && !ONE_SYLLABLE.test(squeezed)) return
    let at = korean
    for (const unit of squeezed) {
      const next = at.next.get(unit) ?? node()
      at.next.set(unit, next)
      at = next
    }
    if (!at.meanings.includes(meaning)) at.meanings.push(meaning)
    return
  }
  const stems = wordsIn(form).map(({ stem }) => stem)
  const [first] = stems
  if (first === undefined) return
  const forms = latin.get(first) ?? []
  if (forms.some((one) => one.meaning === meaning && one.stems.join(' ') === stems.join(' '))) return
  latin.set(first, [...forms, { stems, meaning }].sort((a, b) => b.stems.length - a.stems.length))
}

/** Words of Latin letters and numbers. */
function wordsIn(text: string): { readonly stem: string; readonly from: number; readonly to: number }[] {
  return [...text.matchAll(/\d+(?:[.,]\d+)+|[a-z]+(?:['’](?:s|t|re|ve|ll|m|d)\b)?|\d+/g)].map(({ 0: word, index }) => ({ stem: stemOf(word), from: index, to: index + word.length }))
}

export function stemOf(word: string): string {
  const plain = word.replace(/['’](?:s|re|ve|ll|m|d)$/, '').replaceAll(/(?<=\d),(?=\d{3})/g, '')
  if (plain.length < 4 || /\d/.test(plain) || /n['’]t$/.test(plain)) return plain
  const cut = plain
    .replace(/(?:ations?|ition)$/, 'at')
    .replace(/(?:ions?|ing|ings|ed|edly|es|ers?|ors?|s|ly|ment|ments|able|ance|ence)$/, '')
    .replace(/([b-df-hj-np-tv-z])\1$/, '$1')
    .replace(/(?:e|y|i|at)$/, '')
  return cut.length >= 3 ? cut : plain
}

/** Also those inside of others if they are of another word: longest first, then whatever is not wholly within one that was found. */
export function meaningsIn(text: string, own: Vocabulary | null): readonly Found[] {
  const found: Found[] = []
  let covered = 0
  for (let from = 0; from < text.length; from++) {
    const best = longest(general.korean, text, from)
    const mine = own ? longest(own.korean, text, from) : null
    const one = mine && (!best || mine.to > best.to) ? mine : best
    if (!one || one.to <= covered) continue
    for (const meaning of one.meanings) found.push({ meaning, from, to: one.to })
    covered = one.to
  }
  const words = wordsIn(text)
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word) continue
    const form = [...(own?.latin.get(word.stem) ?? []), ...(general.latin.get(word.stem) ?? [])].find(({ stems }) => stems.every((stem, n) => words[at + n]?.stem === stem))
    if (form) {
      const end = at + form.stems.length - 1
      for (const { meaning, stems } of [...(own?.latin.get(word.stem) ?? []), ...(general.latin.get(word.stem) ?? [])])
        if (stems.length === form.stems.length && stems.every((stem, n) => words[at + n]?.stem === stem)) found.push({ meaning, from: word.from, to: words[end]?.to ?? word.to })
      at = end
    } else if (/^\d/.test(word.stem)) found.push({ meaning: `#${word.stem}`, from: word.from, to: word.to })
  }
  return found.sort((a, b) => a.from - b.from || b.to - a.to)
}

function longest(root: Node, text: string, from: number): { readonly meanings: readonly string[]; readonly to: number } | null {
  let at: Node | undefined = root
  let best: { meanings: readonly string[]; to: number } | null = null
  for (let to = from; to < text.length; to++) {
    at = at.next.get(text[to] ?? '')
    if (!at) break
    if (at.meanings.length > 0) best = { meanings: at.meanings, to: to + 1 }
  }
  return best
}

/** The words of these texts that the lexicon does not know, as a vocabulary of their own. */
export function ownWords(texts: readonly string[]): Vocabulary {
  const own: Vocabulary = { korean: node(), latin: new Map() }
  for (const text of texts) {
    const known = meaningsIn(text.toLowerCase().normalize('NFC'), null)
    const plain = [...text.toLowerCase().normalize('NFC')]
    for (const { from, to } of known) plain.fill(' ', from, to)
    const rest = plain.join('')
    // What is left of a word behind a known one is its particle or ending.
    for (const { 0: word, index } of rest.matchAll(/[가-힣]{2,}/g)) {
      if (index > 0 && /[가-힣a-z0-9)\]]/i.test(text.normalize('NFC')[index - 1] ?? '')) continue
      const stem = koreanStem(word)
      if (stem.length >= 2 && !COMMON.test(stem)) learn(own, stem, `w:${stem}`)
    }
    for (const { stem } of wordsIn(rest)) if (!STOP.has(stem) && !/^\d/.test(stem) && stem.length > 1) learn(own, stem, `w:${stem}`)
  }
  return own
}

const ENDING = /(?:입니다|합니다|됩니다|습니다|에서는|으로는|에게는|으로|에서|에게|까지|부터|마다|처럼|보다|이나|라고|라서|하고|하는|하면|하지|하여|해서|하기|하려|한다|했다|되는|되어|되면|되지|된다|이고|이며|이면|이라|인지|은|는|이|가|을|를|의|에|로|와|과|도|만|며|나|고|면|서|한|할|함|해|된|될|됨|돼|인|임|일|지|음|야|요)$/

/** Without its particles and endings, as far as two syllables are left. */
export function koreanStem(word: string): string {
  let stem = word
  for (let n = 0; n < 2; n++) {
    const cut = stem.replace(ENDING, '')
    if (cut.length < 2) break
    stem = cut
  }
  return stem
}

const COMMON = /^(?:(?:없|않|아니|아닌|못하|있|하|되|이|그|저|것|등|때|쓰|보|주|받|두|가|오|나|갖|알|모르).{0,2}|때문|경우|대신|필요|가능|정도|통해|위해|대해|관련|부분|우리|이제|그냥|해야|이상|나머지|자체|그대로|따라|따로|그다음|그밖|실제|보통|주로|대개|거의)$/
const STOP = new Set(['the', 'and', 'for', 'are', 'was', 'its', 'it', 'is', 'of', 'to', 'in', 'on', 'by', 'at', 'as', 'be', 'an', 'or', 'if', 'do', 'so', 'no', 'not', 'can', 'may', 'has', 'have', 'had', 'that', 'this', 'with', 'from', 'than', 'then', 'them', 'they', 'their', 'there', 'which', 'who', 'what', 'when', 'how', 'such', 'also', 'into', 'onto', 'over', 'per', 'but', 'does', 'don', 'any', 'other', 'you', 'your', 'we', 'our', 'will', 'would', 'like', 'just', 'very', 'more', 'most', 'some', 'about', 'instead', 'without', 'never'].map(stemOf))
