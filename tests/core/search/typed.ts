/** What stands in a text field while a word is typed on the Korean keyboard with two sets, one state for each key. */

const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'
const FINALS = Array.from('-ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ')
const PAIRS: Readonly<Record<string, string>> = {
  ㅘ: 'ㅗㅏ', ㅙ: 'ㅗㅐ', ㅚ: 'ㅗㅣ', ㅝ: 'ㅜㅓ', ㅞ: 'ㅜㅔ', ㅟ: 'ㅜㅣ', ㅢ: 'ㅡㅣ',
  ㄳ: 'ㄱㅅ', ㄵ: 'ㄴㅈ', ㄶ: 'ㄴㅎ', ㄺ: 'ㄹㄱ', ㄻ: 'ㄹㅁ', ㄼ: 'ㄹㅂ', ㄽ: 'ㄹㅅ', ㄾ: 'ㄹㅌ', ㄿ: 'ㄹㅍ', ㅀ: 'ㄹㅎ', ㅄ: 'ㅂㅅ',
}

export function typed(word: string): readonly string[] {
  const keys = [...word].flatMap(keysOf)
  return keys.map((_key, at) => composed(keys.slice(0, at + 1)))
}

/** The keys of a syllable; any other character is its own key. */
export function keysOf(char: string): readonly string[] {
  const code = char.charCodeAt(0) - 0xac00
  if (code < 0 || code > 11_171) return [char]
  const jamo = [INITIALS[Math.floor(code / 588)]!, VOWELS[Math.floor(code / 28) % 21]!, FINALS[code % 28]!]
  return jamo.flatMap((one) => (one === '-' ? [] : [...(PAIRS[one] ?? one)]))
}

interface Syllable {
  readonly initial: string
  readonly vowel: string
  readonly final: string
}

function composed(keys: readonly string[]): string {
  let done = ''
  let now: Syllable = { initial: '', vowel: '', final: '' }
  const leave = (next: Syllable) => {
    done += drawn(now)
    now = next
  }
  for (const key of keys) {
    if (VOWELS.includes(key)) {
      if (now.final !== '') {
        const [stays, goes] = PAIRS[now.final] ? [...PAIRS[now.final]!] : ['', now.final]
        now = { ...now, final: stays! }
        leave({ initial: goes!, vowel: key, final: '' })
      } else if (now.initial !== '' && now.vowel === '') now = { ...now, vowel: key }
      else if (now.vowel !== '' && pairOf(now.vowel, key)) now = { ...now, vowel: pairOf(now.vowel, key)! }
      else leave({ initial: '', vowel: key, final: '' })
    } else if (INITIALS.includes(key)) {
      if (now.initial !== '' && now.vowel !== '' && now.final === '' && FINALS.includes(key)) now = { ...now, final: key }
      else if (now.final !== '' && pairOf(now.final, key)) now = { ...now, final: pairOf(now.final, key)! }
      else leave({ initial: key, vowel: '', final: '' })
    } else {
      leave({ initial: '', vowel: '', final: '' })
      done += key
    }
  }
  return done + drawn(now)
}

const pairOf = (first: string, second: string): string | undefined => Object.keys(PAIRS).find((pair) => PAIRS[pair] === first + second)

function drawn({ initial, vowel, final }: Syllable): string {
  if (initial === '' || vowel === '') return initial + vowel
  return String.fromCharCode(0xac00 + (INITIALS.indexOf(initial) * 21 + VOWELS.indexOf(vowel)) * 28 + FINALS.indexOf(final || '-'))
}
