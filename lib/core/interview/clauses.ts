/**
 * Where a text's clauses end and which of them are negative, told from endings and small words alone. Two negations are none. What is said
 * only to be rejected ("흔히 …라고 하지만", "people often say …, but") is nobody's claim.
 *
 * Ours     A clause is short here: it ends wherever the reach of a negation would. Who listens puts neighbours together again.
 */
import type { Word } from './meanings'
import type { Sign } from './spelling'

/** Said; its opposite said; one cannot tell. */
export type Side = 'yes' | 'no' | 'either'

export interface Clause {
  /** Number of the sentence. */
  readonly sentence: number
  readonly words: readonly (Word & { readonly side: Side })[]
  readonly isRejected: boolean
}

export function clausesOf(signs: readonly Sign[], words: readonly Word[]): readonly Clause[] {
  const line = signs.map(({ sign, kind }) => (kind === 'hangul' ? sign : kind === 'end' ? '.' : kind === 'pause' ? (sign === '·' ? '·' : sign === ',' ? ',' : ';') : kind === 'number' ? '0' : (LETTER_OF[sign] ?? 'a'))).join('')
  // "연결 없이" may be a word of its own: then it denies nothing.
  const isFree = ([from, to]: Place): boolean => !words.some((word) => word.from <= from && word.to >= to && word.to - word.from > to - from)
  const denials = placesOf(line, DENIAL).filter(isFree)
  const cuts = cutsOf(line, denials)
  const isOut = rejectedIn(line, cuts)
  let sentence = 0
  let next = 0
  return cuts.map((from, at): Clause => {
    const to = cuts[at + 1] ?? line.length
    const own: Word[] = []
    for (let word = words[next]; word && word.from < to; word = words[++next]) own.push(word)
    const part = line.slice(from, to)
    const number = sentence
    if (part.endsWith('.') || SPOKEN_END.test(part)) sentence++
    const inside = denials.filter(([place]) => place >= from && place < to)
    return { sentence: number, isRejected: isOut.has(at), words: own.map((word) => ({ ...word, side: sideOf(word, own, inside, part, from) })) }
  })
}

type Place = readonly [from: number, to: number]

/** A denial reaches the words next to it: in Korean before it, in English behind it. What is further away may be meant or not. */
function sideOf(word: Word, words: readonly Word[], denials: readonly Place[], part: string, start: number): Side {
  const isUnsure = UNSURE.test(part)
  if (denials.length === 0) return isUnsure ? 'either' : 'yes'
  if ((denials.length - doubledIn(part)) % 2 === 0) return denials.length > 1 || isUnsure ? 'either' : 'yes'
  const denial = denials.at(-1) as Place
  const isEnglish = /[NW]/.test(part)
  const between = isEnglish
    ? word.from < denial[0] ? REACH : words.filter(({ from }) => from >= denial[0] && from < word.from).length
    : words.filter(({ from }) => from > word.from).length
  // What is listed is denied together.
  const [a, b] = isEnglish ? [denial[0], word.from] : [word.from, denial[0]]
  const listed = 2 * (part.slice(Math.max(0, a - start), Math.max(0, b - start)).match(/[,·]/g)?.length ?? 0)
  return between - listed >= REACH || isUnsure ? 'either' : 'no'
}

const REACH = 3
/** Denials that depend on how one puts it: to block is not to allow, and without is also a condition. */
const UNSURE = /모르|모릅|몰라|모른|모름|모를|힘들|어렵|어려|금지|차단|막|방지|거부|대신|없으면|않으면|없을때|안하면|못하면|[없않]으?니|필요없|X|W|C[^.]{0,3}N/

/**
 * Small English words, one letter each: N not, W without and instead, A auxiliary, J joins clauses, B but, O only, D more: twice negative,
 * X blocks, U usually, S say or think, F false.
 */
const LETTER_OF: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    N: "not never no cannot none nor neither nothing nobody isn't aren't wasn't weren't don't doesn't didn't can't won't couldn't wouldn't shouldn't haven't hasn't hadn't mustn't needn't dont doesnt cant unable fail lack avoid",
    W: 'without instead rather',
    A: 'is are was were be been am do doe did can could will would shall should may might must has hav had that it',
    J: 'becaus so whil wherea which and then since therefor after befor who where thus henc',
    C: 'if when unless whether',
    B: 'but however although though yet actual fact real',
    O: 'only just mer simpl',
    X: 'block prevent forbid prohibit forbidden disallow ban',
    U: 'commonli common often peopl many most some sometim usual mistakenli wrongli popular',
    I: 'i',
    R: 'know rememb recal explain sur idea remember',
    S: 'say said think thought believ assum claim hear heard confus draw describ imagin',
    T: 'true right case how so correct',
    F: 'wrong fals incorrect untru mistak misconception myth mistaken misunderstand',
  }).flatMap(([letter, words]) => words.split(' ').map((word) => [word, letter])),
)

const AN = '(?=안?(?:하|해|한|합|할|했|되|돼|된|됩|될|됐|쓰|써|쓴|씁|보|봐|봅|본|볼|가|갑|간|갈|받|들|맺|지|남|알|거|걸|나|주|줘|준|줍|바|변|붙|와|옵|온|오|읽|끊|기|필|맞|넘|담|없|중|풀|통|좋|열|막|믿|실|건|고|겹|빠|커|물|날|적|걸|갖|좁|보내|움|쳐|따|도|속|묻|따라|달|섞|깨|죽|저장|생|새|잃|같|높|사라|중요))'
const DENIAL = new RegExp(
  `지(?:는|도|를|가|만|조차|)?(?:않|못|안|마세|말)|(?<!끊임|상관|관계|틀림|어김|문제)없(?!애)|(?<!뿐만?|뿐이|뿐만이)아(?:니(?!면)|닌|닙|님|녜)|(?<!미|동|불|제|보|방|대|도|현|법|의|초|치|평|구|장|문)안${AN}|(?<!잘|지|지는|지도|지를)못(?!지)|불가|말고|N|W`,
  'g',
)

function placesOf(line: string, pattern: RegExp): Place[] {
  return [...line.matchAll(pattern)].map(({ 0: found, index }) => [index, index + found.length])
}

/** Endings after which another clause begins. */
const ENDING =
  /[.;]|(?<=[고며데만면서요죠다니음함임됨]),|(?<=[a0A-Z]),|(?:[으하되이보내주지리고나]|[가-힣])며(?![칠])|(?:는|은|인|한|던|된|온|린|난|른|운|큰|간)데(?!이)|지만|니까|(?:아|어|해|여|라|와|서|져|려|겨|내|돼|워|춰|줘|켜|커|써|떠)서(?!버|명|브|비|울|로|식|류|술)|므로|때문에?|(?:으|하|되|이|보내|오|가|나|지|리|크|쓰|려|라|다|주|기|시|키|치|맞추|바꾸)면(?!접|서)|대신에?|말고|[가-힣](?<![광최사경참창보두])고(?![정르유객립갈치려])|없이|반면에?|달리|아니라|다음에?(?=[가-힣])|뒤에?(?=[가-힣])|도록|(?:습니|입니|합니|됩니|ㅂ니|니|이|한|된|는|린|온|간|준|낸|운|른)다(?!음|른|시|만|고|는|니|면|가|수|중|운|양|이|섯|로)|[가-힣][요죠](?!청|구|소|건|약)|(?:거든|네|지)(?=[.,])|[JBC]/g

/** "No handshake, ordering or retransmission": one denial of all. */
const DENIED_LIST = /[NW](?:[a0]{1,4},){1,5}[a0]{1,5}/g

/** Where clauses begin. */
function cutsOf(line: string, denials: readonly Place[]): readonly number[] {
  const cuts = new Set([0])
  const lists = placesOf(line, DENIED_LIST)
  for (const { 0: ending, index } of line.matchAll(ENDING)) if (ending !== ',' || !lists.some(([from, to]) => index > from && index < to)) cuts.add(/[JBC]/.test(ending) ? index : index + ending.length)
  for (const [from, to] of denials) {
    const found = line.slice(from, to)
    // "not UDP", "without a handshake": a part of its own. "does not": the whole.
    if (/[NW]/.test(found)) {
      if (found === 'W' || (!/A[aO]?$/.test(line.slice(Math.max(0, from - 2), from)) && !/^N/.test(line.slice(from + 1)))) cuts.add(from)
    } else if (/않|없|못|아[니닌닙]|말고/.test(found) && !/^안|^못/.test(found)) {
      // "…지 않는 것은 아니다", "…지 않으면 안 된다": the two belong together.
      const next = denials.find(([place]) => place >= to)
      if (next && next[0] - to <= 6 && !/[.,고]/.test(line.slice(to, next[0]))) for (const cut of cuts) { if (cut > from && cut <= next[0]) cuts.delete(cut) }
      else cuts.add(to)
    }
  }
  return [...cuts].filter((cut) => cut < line.length).toSorted((a, b) => a - b)
}

/** Pairs of signs of negation that say one thing: 못 읽게 막다, 밖에 없다, not only. */
function doubledIn(part: string): number {
  const held = /(?:못|않|없|N)[가-힣a]{0,4}?(?:게|도록|하게|끔)?[가-힣]{0,2}(?:막|차단|방지|금지)|(?:막|차단|금지|거부)[가-힣]{0,4}(?:못|없|안되|안돼|불가)/.test(part) ? 1 : 0
  const only = /밖에[가-힣]{0,8}(?:않|없|못|안)|NO|뿐(?:만)?(?:이)?아니|모르는(?=사이)|수밖에/.test(part) ? 1 : 0
  return held + only
}

const SPOKEN_END = /(?:[니이한된는린온간준낸운른]다|[요죠])$/

/** "I do not know that one": what is named there is not said. */
const UNSAID = /모르겠|기억이?안|기억이?잘|설명을?못|설명은?못|까먹|I[^.]{0,2}N[^.]{0,3}R/

/** Somebody else's claim, Korean: the frame stands behind it. */
const REPORT = /(?:다고|라고|다는|라는|[는은]줄)(?:들|도|만|로)?[가-힣]{0,8}?(?:하|생각|오해|착각|알|아시|아는|말|믿|여기|헷갈|배우|외우|보통|많)[가-힣]{0,7}?(?:는데|은데|지만|데요|으나|경우)/g
const MISTAKEN = /오해|착각|잘못된|틀린|틀렸|사실이아니|그렇지않|그건아니|그게아니|아닙니다|그런게아니/g
const KOREAN_BUT = /사실|실제|실은|틀[린렸리]|아니|아닙|않|오해|착각|잘못|다른|다릅|다르|못|없/
/** English: in front of it. */
const ENGLISH_REPORT = /[UF][^.]{0,5}?S|S[^.,B]{0,2}U|U[^.]{0,2}F/g
const ENGLISH_MISTAKEN = /(?:^|[.BJ,;])[aA]{0,3}(?:F|N[aA]?T)/g

/** Numbers of the clauses that are only reported, to be rejected. */
function rejectedIn(line: string, cuts: readonly number[]): ReadonlySet<number> {
  const part = (at: number): string => line.slice(cuts[at], cuts[at + 1])
  const ends = cuts.flatMap((_, at) => (/[.]$|(?:[니한된는이]다|[요죠])$/.test(part(at)) ? [cuts[at + 1] ?? line.length] : []))
  const startOf = (place: number): number => ends.findLast((end) => end <= place) ?? 0
  const endOf = (place: number): number => ends.find((end) => end > place) ?? line.length
  const out: Place[] = []
  for (const [from, to] of placesOf(line, REPORT)) if (KOREAN_BUT.test(line.slice(from + 2, to + 16))) out.push([startOf(from), to])
  for (const [from, to] of placesOf(line, MISTAKEN)) {
    const start = startOf(from)
    if (from - start <= 6) out.push([start === 0 ? 0 : startOf(start - 1), start])
    else if (/오해|착각|틀|잘못|사실이아/.test(line.slice(from, to)) && !/(?:는데|지만)/.test(line.slice(start, from))) out.push([start, to])
  }
  for (const [from] of placesOf(line, ENGLISH_REPORT)) {
    const but = line.indexOf('B', from)
    const end = endOf(from)
    if (but !== -1 && but < end) out.push([from, but])
    else if (/^[^.]{0,5}[NBF]/.test(line.slice(end))) out.push([from, end])
  }
  for (const [, to] of placesOf(line, ENGLISH_MISTAKEN)) {
    const start = startOf(to - 1)
    out.push(to - start <= 5 ? [start === 0 ? 0 : startOf(start - 1), start] : [start, to])
  }
  for (const at of cuts.keys()) if (UNSAID.test(part(at))) out.push([startOf(cuts[at] ?? 0), cuts[at + 1] ?? line.length])
  return new Set(cuts.flatMap((cut, at) => (out.some(([from, to]) => (cuts[at + 1] ?? line.length) > from && cut < to) ? [at] : [])))
}
