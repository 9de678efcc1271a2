/**
 * A question as it stands in notes → as it is asked: without numbering, marks of lists and difficulty, labels, emoji,
 * markup. Code spans are kept as they are.
 */
import MarkdownIt, { type Token } from 'markdown-it'

export interface Front {
  /** Plain text plus code spans; one line. */
  readonly text: string
  readonly links: readonly { readonly label: string; readonly url: string }[]
  readonly images: readonly string[]
}

const reader = new MarkdownIt({ html: true, linkify: false })
/** A longer one is no question; reading its marks would take time. */
const LONGEST = 2_000

/** The same line is looked at by many. */
const known = new Map<string, Front>()
const MOST_KNOWN = 2_000

export function cleanFront(markdown: string): Front {
  const before = known.get(markdown)
  if (before) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const front = MARKUP.test(markdown) ? readFront(markdown) : { text: cleanText(markdown.slice(0, LONGEST)), links: [], images: [] }
  known.set(markdown, front)
  return front
}

/** Without any of these, Markdown is plain text. */
const MARKUP = /[*_`[\]<>!&\\~=^|]/

function readFront(markdown: string): Front {
  const links: { label: string; url: string }[] = []
  const images: string[] = []
  const source = markdown.slice(0, LONGEST).replace(/\[\^[^\]\s]+\]/g, '').replace(/\s\^[\w-]+\s*$/, '')
  const text = inlineText(reader.parseInline(source, {})[0]?.children ?? [], links, images)
  return { text: cleanText(text), links, images }
}

/** Plain text without code marks, for decks and comparisons. */
export const plainFront = (markdown: string): string => cleanFront(markdown).text.replaceAll('`', '')

function inlineText(tokens: readonly Token[], links: { label: string; url: string }[], images: string[]): string {
  let text = ''
  let link: { url: string; from: number } | null = null
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'html_inline') text += token.type === 'text' ? token.content : keptTag(token.content)
    else if (token.type === 'code_inline') text += `${token.markup}${token.content}${token.markup}`
    else if (token.type === 'softbreak' || token.type === 'hardbreak') text += ' '
    else if (token.type === 'image') images.push(String(token.attrGet('src') ?? ''))
    else if (token.type === 'link_open') link = { url: String(token.attrGet('href') ?? ''), from: text.length }
    else if (token.type === 'link_close' && link) {
      const label = text.slice(link.from).trim()
      if (isWayBack(link.url, label)) text = text.slice(0, link.from)
      else if (!link.url.startsWith('#') && link.url !== '') links.push({ label, url: link.url })
      if (LEADS_TO_ANSWER.test(label) && /[?？.。!][\s([]*$/.test(text.slice(0, link.from))) text = text.slice(0, link.from)
      link = null
    }
  }
  return wikilinks(text)
}

/** Names in angle brackets that are no HTML are words: `List<String>`. */
const keptTag = (tag: string): string => (/^<\/?(?:a|abbr|b|big|br|center|cite|del|details|div|em|font|h[1-6]|i|img|ins|kbd|li|mark|ol|p|s|small|span|strong|sub|summary|sup|table|tbody|td|th|tr|tt|u|ul)\b/i.test(tag) || tag.startsWith('<!') ? '' : tag)

const wikilinks = (text: string): string => text.replace(/!?\[\[([^\]|]*\|)?([^\]]*)\]\]/g, '$2').replace(/==([^=]+)==/g, '$1')

const isWayBack = (url: string, label: string): boolean => url.startsWith('#') && (!/[\p{L}\p{N}]/u.test(label) || WAY_BACK.test(label) || /^\[?[¶#§↑⬆🔝]/u.test(label))
const WAY_BACK = /^\W*(?:back|top|up|home|to top|back to top|위로|맨 ?위로|뒤로|처음으로|목차(?:로)?|toc|index|返回|トップ)\b/iu

/** `[answer](…)` behind a question. */
const LEADS_TO_ANSWER = /^\W*(?:answers?|links?|sources?|ref(?:erence)?s?|here|답|답변|정답|링크|참고|출처|答案|解答|回答)\W*$/iu

const EMOJI = '(?:\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\p{Regional_Indicator}|[\\u2600-\\u27bf\\u2b00-\\u2bff\\ufe0f\\u20e3★☆●○◎◇◆□■△▲▷▶►▪▫◾◽※→⇒])'
const DIFFICULTY = '(?:상|중|하|최상|쉬움|보통|어려움|기초|기본|심화|필수|중요|기출|빈출|단골|꼬리 ?질문|꼬질|추가 ?질문|질문|신입|경력|주니어|시니어|easy|medium|hard|basic|beginner|intermediate|advanced|expert|junior|mid|senior|must|important|optional|new|q|qna|q&a|★+|☆+|\\*+)'

const LEADING: readonly RegExp[] = [
  /^#\d{1,3}[.):]?\s+(?=\S)/,
  /^[\s#>*_~|•·‣◦–—-]+(?=\S)/,
  new RegExp(`^${EMOJI}+\\s*`, 'u'),
  /^[0-9]\ufe0f?\u20e3\s*/,
  /^:[a-z][a-z0-9_+-]*:\s*/,
  /^\[[ xX]\]\s*/,
  new RegExp(`^[\\[(<【［]\\s*(?:${DIFFICULTY}|${EMOJI}+)\\s*[\\])>】］]\\s*`, 'iu'),
  /^(?:꼬리 ?질문|추가 ?질문|후속 ?질문|예상 ?질문|면접 ?질문|follow[- ]?up(?: question)?)\s*\d{0,3}\s*[.:)．：、-]\s*(?=\S)/i,
  /^Q\.\s?\d{1,3}[.):]?\s+(?=\S)/i,
  /^(?:Q|질문|문제|문|Question|問|问|问题|質問|問題)\s*[-#.]?\s*\d{0,3}(?:-\d{1,2})?\s*[.:)．。：、\]·]\s*(?=\S)/i,
  /^\[(?:Q|질문|문제|Question)\s*[-#.]?\s*\d{0,3}\]\s*/i,
  /^(?:Q|질문|Question)\s?[-#]?\d{1,3}(?:-\d{1,2})?\s+/i,
  /^Q\s+(?=\S)/,
  /^Q?\d{1,3}\s*[~–-]\s*Q?\d{1,3}\s*[.):]\s*/i,
  /^\(\d{1,3}\)\s*/,
  /^\[\d{1,3}(?:-\d{1,2})?\]\s*/,
  /^[①-⑳⑴-⒇❶-❿➀-➉]\s*/,
  /^\d{1,2}(?:[.-]\d{1,2}){1,2}[.)]\s*(?!\d)/,
  /^\d{1,2}(?:[.-]\d{1,2}){1,2}\s+(?!(?:GHz|MHz|Mbps|Gbps|kB|KB|MB|GB|ms|초|버전|이상|이하|배)\b)(?=\S)/,
  /^\d{1,3}[.)．、](?:\s+|(?!\d))(?=\S)/,
  /^\d{1,3}번\s*[.):]\s*(?=\S)/,
  /^제\s?\d{1,3}\s?[장절과강편]\s*[.):]?\s+(?=\S)/,
  /^[Ⅰ-Ⅻⅰ-ⅻ]{1,3}[.)]\s*(?=\S)/,
  /^[[(【]\s*(?:난이도|중요도|빈도|difficulty|level)\s*[:：]?\s*[^\])】]{1,12}[\])】]\s*/i,
  /^\d{1,3}\s*[:：]\s+(?=\S)/,
  /^\d{1,3}\s+[-–—]\s+(?=\S)/,
  /^[가나다라마바사아자차카타파하][.)]\s+(?=\S)/,
  /^[一二三四五六七八九十]{1,3}[、.．]\s*(?=\S)/,
  /^第[一二三四五六七八九十\d]{1,3}[章节節題题問问]\s*[、.：:]?\s*(?=\S)/,
  /^(?:[ivx]{1,5}|[IVX]{1,5})[.)]\s+(?=\S)/,
  /^[a-h][.)]\s+(?=\S)/,
]

const TRAILING: readonly RegExp[] = [
  /\s*\{#[^}]*\}$/,
  /\s*:[a-z][a-z0-9_+-]*:$/,
  new RegExp(`\\s*${EMOJI}+$`, 'u'),
  new RegExp(`\\s*[\\[(<【［]\\s*(?:${DIFFICULTY}|${EMOJI}+)\\s*[\\])>】］]$`, 'iu'),
  /\s*[[(【]\s*(?:난이도|중요도|빈도|difficulty|level)\s*[:：]?\s*[^\])】]{1,12}[\])】]$/i,
  /\s*\(\s*\)$/,
  /[\s*_~|]+$/,
  /\s+#+$/,
  /\s+[`[(](?:TODO|TBD|WIP)[`\])]$/,
  /\s*\[(?:⬆|↑|top|위로|back)[^\]]*\]$/iu,
]

/** In rounds, until nothing changes: marks stand within one another. Never to nothing. */
function cleanText(raw: string): string {
  let text = raw.replace(/\s+/g, ' ').trim()
  for (let round = 0; round < 12; round++) {
    const before = text
    if (MAY_LEAD.test(text)) for (const mark of LEADING) text = replaced(text, mark)
    if (MAY_TRAIL.test(text)) for (const mark of TRAILING) text = replaced(text, mark)
    text = withoutPairs(text)
    if (text === before) break
  }
  return text
}

/** Cheap: most fronts have neither. */
const MAY_LEAD = /^(?:[^\p{L}]|[a-hivxIVXQq][\s.):\-#\d]|[가-하][.)]|질문|문|제\s?\d|꼬리|추가|후속|예상|면접|follow|question|[問问質题题第一二三四五六七八九十])/iu
const MAY_TRAIL = /[^\p{L}\p{N}?？.]$/u

function replaced(text: string, mark: RegExp): string {
  const left = text.replace(mark, '')
  if (left.length === text.length) return text
  return /[\p{L}\p{N}]/u.test(left) ? left : text
}

/** Marks around the whole: "…", **…** that markdown did not see. */
function withoutPairs(text: string): string {
  const [first, last] = [text[0] ?? '', text.at(-1) ?? '']
  if (text.length < 3 || !PAIRS.some(([open, close]) => open === first && close === last)) return text
  const inside = text.slice(1, -1)
  return inside.includes(first) || inside.includes(last) ? text : inside.trim()
}
const PAIRS = [['"', '"'], ["'", "'"], ['“', '”'], ['‘', '’'], ['「', '」'], ['『', '』'], ['[', ']'], ['<', '>'], ['【', '】']] as const

/** The number that an entry has in a run, from its text: `3.`, `Q3)`, `3번`; null: none. */
export function numberOf(markdown: string): number | null {
  const text = markdown.replace(/^[\s#>*_~`[(]+/, '').replace(new RegExp(`^(?:${EMOJI})+\\s*`, 'u'), '')
  const digits = /^(?:Q|질문|문제|Question)?\s*[-#.]?\s*(\d{1,4})\s*(?:[.):\]．、번]|\ufe0f?\u20e3)(?!\d)/i.exec(text)?.[1]
  return digits === undefined ? null : Number(digits)
}
