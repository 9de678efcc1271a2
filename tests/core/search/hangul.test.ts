/** Hangul by its initial consonants, and while it is being typed. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { finds } from './some-cards'
import { keysOf, typed } from './typed'

const cases: Record<string, { query: string; title: string; found?: false }> = {
  'initial consonants':                              { query: 'ㅎㄷㅅㅇㅋ', title: '3-way 핸드셰이크' },
  'in the middle of a title':                        { query: 'ㅅㅋㅅ', title: 'TCP의 시퀀스 번호' },
  'in the middle of a word':                         { query: 'ㄷㅅㅇ', title: '핸드셰이크' },
  'over spaces':                                     { query: 'ㅎㅈㅈㅇ', title: '혼잡 제어란 무엇인가요?' },
  'not over other syllables':                        { query: 'ㅎㅈㅈㅇ', title: '혼잡을 제어하는 법', found: false },
  'in their order':                                  { query: 'ㄷㅎ', title: '핸드셰이크', found: false },
  'a plain consonant is not its double':             { query: 'ㄱ', title: '까닭', found: false },
  'a double one':                                    { query: 'ㄲㄷ', title: '까닭' },
  'as an input method draws two together':           { query: 'ㄳ', title: '검사' },
  'three of them':                                   { query: 'ㅇㄼ', title: '이런 방법' },
  'half-width':                                      { query: 'ﾾﾧ', title: '핸드셰이크' },
  'mixed with syllables':                            { query: '핸ㄷ셰ㅇ', title: '핸드셰이크' },
  'mixed with Latin letters':                        { query: 'tcpㅇㄱ', title: 'TCP 연결' },
  'mixed with digits':                               { query: '3ㅂㅎ', title: '3방향 핸드셰이크' },
  'a text with single consonants':                   { query: 'ㅋㅋ', title: '그렇죠 ㅋㅋ' },
  'a lone vowel is only itself':                     { query: 'ㅏ', title: '가나다', found: false },

  'a word being typed: a consonant more':            { query: '핸드셰ㅇ', title: '핸드셰이크' },
  'one more at its end':                             { query: '핸드셰이ㅋ', title: '핸드셰이크' },
  'which the input method drew into the syllable':   { query: '핸드셰잌', title: '핸드셰이크' },
  'over a space':                                    { query: '핸듯', title: '핸드 셰이크' },
  'a vowel that is not finished':                    { query: '고', title: '과정' },
  'a final that is not finished':                    { query: '갑', title: '값' },
  'a final of which half goes over':                 { query: '닭', title: '달걀' },
  'a syllable without its final':                    { query: '해', title: '핸드셰이크' },
  'another vowel is another syllable':               { query: '가', title: '과정', found: false },
  'a final is not taken back':                       { query: '핸', title: '해드', found: false },
  'a word with a space behind it is finished':       { query: '해 ', title: '핸드셰이크', found: false },
  'so is its final':                                 { query: '핸드셰잌 ', title: '핸드셰이크', found: false },
  'only the last word is being typed':               { query: '해 드', title: '핸드셰이크', found: false },
  'only its last syllable is':                       { query: '해드', title: '핸드셰이크', found: false },
  'a closed phrase is finished':                     { query: '"해"', title: '핸드셰이크', found: false },
  'an open one is not':                              { query: '"tcp 해', title: 'TCP 핸드셰이크' },
}

test.for(Object.entries(cases))('%s', ([, { query, title, found = true }]) => {
  expect(finds(query, title)).toBe(found)
})

const aSyllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code))
const aWord = fc.array(fc.oneof({ weight: 5, arbitrary: aSyllable }, fc.constantFrom('t', 'c', '3', '9')), { minLength: 1, maxLength: 6 }).map((chars) => chars.join(''))

describe('laws', () => {
  test('the keyboard of these tests types what it should', () => {
    expect(typed('핸드셰이크')).toEqual(['ㅎ', '해', '핸', '핸ㄷ', '핸드', '핸듯', '핸드셰', '핸드솅', '핸드셰이', '핸드셰잌', '핸드셰이크'])
    expect(typed('값과')).toEqual(['ㄱ', '가', '갑', '값', '값ㄱ', '값고', '값과'])
    fc.assert(fc.property(aWord, (word) => { expect(typed(word).at(-1)).toBe(word) }))
  })

  test('a word is found from the first key to the last', () => {
    fc.assert(
      fc.property(aWord, (word) => {
        for (const state of typed(word)) expect(finds(state, word), state).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('a word is found by its initials, and only by its own', () => {
    fc.assert(
      fc.property(fc.array(aSyllable, { minLength: 1, maxLength: 5 }), fc.array(aSyllable, { minLength: 1, maxLength: 2 }), (word, other) => {
        const initials = (syllables: readonly string[]) => syllables.map((syllable) => keysOf(syllable)[0]!).join('')
        expect(finds(initials(word), word.join(''))).toBe(true)
        expect(finds(initials(other), word.join(''))).toBe(initials(word).includes(initials(other)))
      }),
    )
  })
})
