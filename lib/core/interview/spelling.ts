/**
 * A text as symbols, each with its place in the text as it was given: a Hangul syllable, an English word by its stem, a number, or a
 * place to breathe. Blanks, hyphens and case are gone, so an answer may be spaced in any way and be NFC or NFD.
 *
 * Units    Places in UTF-16 units of the given text; `to` is behind the last one.
 * Ours     The stems: only what tells forms of one word apart. That two words share a stem by accident costs little.
 */
export interface Sign {
  readonly sign: string
  readonly kind: 'hangul' | 'word' | 'number' | 'pause' | 'end'
  readonly from: number
  readonly to: number
  /** Is there a blank in front? Only where a text of our own is read: speakers' blanks mean nothing. */
  readonly blank: boolean
}

const PARTS = /[a-z]+(?:['’](?=[a-z])[a-z]+)?|\d+(?:[.,]\d+)*|[가-힣]|[.!?;。…\n]|[,:()→←"“”「」—–·/]|[^]/gu

export function signsOf(text: string): readonly Sign[] {
  const { folded, places } = fold(text)
  const signs: Sign[] = []
  let blank = true
  for (const { 0: part, index } of folded.matchAll(PARTS)) {
    const kind = kindOf(part, folded.slice(index + part.length, index + part.length + 1))
    if (kind !== null) signs.push({ sign: kind === 'word' ? stemOf(part) : part.replaceAll(',', ''), kind, from: places[index] ?? 0, to: places[index + part.length] ?? text.length, blank })
    blank = kind === null && /\s/.test(part)
  }
  return signs
}

function kindOf(part: string, next: string): Sign['kind'] | null {
  if (/^[a-z]/.test(part)) return 'word'
  if (/^\d/.test(part)) return 'number'
  if (/^[가-힣]/.test(part)) return 'hangul'
  // A dot within example.com is none.
  if (part === '.' && /[a-z\d]/.test(next)) return null
  if (/^[.!?;。…\n]/.test(part)) return 'end'
  if (part === '/') return null
  return /^[,:()→←"“”「」—–·]/.test(part) ? 'pause' : null
}

/** NFC in lower case, and for each of its units where that began. */
function fold(text: string): { readonly folded: string; readonly places: readonly number[] } {
  const places: number[] = []
  let folded = ''
  for (const { 0: cluster, index } of text.matchAll(/[^][\p{M}\u1160-\u11ff]*/gu)) {
    const part = cluster.normalize('NFC').toLowerCase()
    for (let at = 0; at < part.length; at++) places.push(index)
    folded += part
  }
  places.push(text.length)
  return { folded, places }
}

/** The stem of an English word in lower case. */
function stemOf(word: string): string {
  const bare = word.replace(/['’]s?$/, '').replace('’', "'")
  if (bare.length < 4) return IRREGULAR[bare] ?? bare
  const known = IRREGULAR[bare]
  if (known !== undefined) return known
  const stem = bare
    .replace(/(?:ies|ied|y)$/, 'i')
    .replace(/(?<=ss|sh|ch|x|z)es$/, '')
    .replace(/(?<![su])s$/, '')
    .replace(/(?<=[aeiouy].*)(?:ations?|ation|ators?|ated?|ating)$/, 'at')
    .replace(/(?<=[aeiouy].*[^aeiou])(?:ing|ed|er|ly|ment)$/, '')
    .replace(/(?<=[aeiouy].*)(?:ing|ed)$/, '')
    .replace(/e$/, '')
  return stem.replace(/([bdgklmnprt])\1$/, '$1')
}

const IRREGULAR: Readonly<Record<string, string>> = {
  sent: 'send', lost: 'los', loss: 'los', losses: 'los', lose: 'los', loses: 'los', losing: 'los', kept: 'keep', chose: 'choos', chosen: 'choos', came: 'com', gave: 'giv', given: 'giv', got: 'get', went: 'go', goes: 'go', gone: 'go', made: 'mak', knew: 'know', known: 'know', held: 'hold', built: 'build', found: 'find', told: 'tell', took: 'tak', taken: 'tak', broke: 'break', broken: 'break', hid: 'hid', hidden: 'hid', wrote: 'writ', written: 'writ', stored: 'stor', does: 'do', did: 'do', done: 'do', has: 'hav', had: 'hav', left: 'leav', met: 'meet', ran: 'run', running: 'run', spoke: 'speak', understood: 'understand', drew: 'draw', drawn: 'draw', grew: 'grow', grown: 'grow', shrunk: 'shrink', fell: 'fall', bought: 'buy', stole: 'steal', stolen: 'steal', forged: 'forg', lent: 'lend', server: 'server', header: 'header', number: 'number', user: 'user', router: 'router', layer: 'layer', sender: 'sender', receiver: 'receiver', order: 'order', ordered: 'order', ordering: 'order', timer: 'timer', buffer: 'buffer', browser: 'browser', resolver: 'resolver', trailer: 'trailer', forwarder: 'forwarder', never: 'never', after: 'after', over: 'over', under: 'under', other: 'other', either: 'either', neither: 'neither', whether: 'whether', rather: 'rather', however: 'however', https: 'https', dns: 'dns', tls: 'tls', cors: 'cors', address: 'address', addresses: 'address', process: 'process', processes: 'process', access: 'access', data: 'data', bus: 'bus', this: 'this', hls: 'hls', need: 'need', seed: 'seed', speed: 'speed', feed: 'feed', thing: 'thing', string: 'string', nothing: 'nothing', anything: 'anything', during: 'during', ping: 'ping', bring: 'bring', shared: 'shar', css: 'css', was: 'was', is: 'is', as: 'as', ns: 'ns', os: 'os', hosts: 'host', status: 'status', statuses: 'status', alias: 'alias', aliases: 'alias', ties: 'ti', tied: 'ti', dies: 'di', died: 'di',
}
