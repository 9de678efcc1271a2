/** What a query says: the language in both languages, and what is wrong with one that says nothing. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseIsoDate } from '@/lib/core/day'
import { LEVEL_WORDS, PROBLEMS, STATE_WORDS } from '@/lib/core/search/conditions'
import { MAX_QUERY_LENGTH, parseQuery, type Query } from '@/lib/core/search/query'
import { queryOf } from './some-cards'

/** A query as one line: `&` for all, `|` for any, `~` for a word that is still being typed. */
function shown(query: Query): string {
  switch (query.kind) {
    case 'all':
    case 'any':
      return `(${query.of.map(shown).join(query.kind === 'all' ? ' & ' : ' | ')})`
    case 'not':
      return `!${shown(query.of)}`
    case 'text':
      return `[${query.text}${query.typing ? '~' : ''}]`
    case 'deck':
    case 'tag':
      return `${query.kind}[${query.text}${query.typing ? '~' : ''}]`
    case 'is':
      return `is ${query.state}`
    case 'level':
      return query.level
    case 'tier':
      return query.tier
    case 'lapses':
    case 'flag':
      return `${query.kind} ${query.sign} ${query.n}`
    case 'due':
    case 'failed':
      return `${query.kind} ${query.sign} ${query.n} ${query.unit}`
  }
}

const DAY = parseIsoDate('2026-12-01')!

const cases: Record<string, { query: string; says: string }> = {
  'nothing asks for everything':                { query: '   ', says: '()' },
  'the last word is being typed':               { query: 'tcp udp', says: '([tcp] & [udp~])' },
  'until a space follows':                      { query: 'tcp ', says: '[tcp]' },
  'a phrase':                                   { query: '"혼잡 제어"', says: '[혼잡 제어]' },
  'a phrase that is being typed':               { query: '"혼잡 제', says: '[혼잡 제~]' },
  'a phrase in other quotation marks':          { query: '“혼잡 제어” ', says: '[혼잡 제어]' },
  'without a word':                             { query: '-tcp ', says: '![tcp]' },
  'without a phrase':                           { query: '-"a b"', says: '![a b]' },
  'twice without is with':                      { query: '--tcp ', says: '[tcp]' },
  'a hyphen inside a word is a part of it':     { query: '3-way ', says: '[3-way]' },
  'one or the other':                           { query: 'tcp or udp ', says: '([tcp] | [udp])' },
  'in capitals':                                { query: 'tcp OR udp ', says: '([tcp] | [udp])' },
  'in Korean':                                  { query: 'tcp 또는 udp ', says: '([tcp] | [udp])' },
  'in Korean, decomposed':                      { query: 'tcp 또는 udp '.normalize('NFD'), says: '([tcp] | [udp])' },
  'as a line':                                  { query: 'tcp | udp ', says: '([tcp] | [udp])' },
  'a word that begins with or':                 { query: 'oracle order ', says: '([oracle] & [order])' },
  'and goes before or':                         { query: 'a b or c d ', says: '(([a] & [b]) | ([c] & [d]))' },
  'parentheses go before both':                 { query: 'a (b or c) d ', says: '([a] & ([b] | [c]) & [d])' },
  'without a group':                            { query: '-(a or b)', says: '!([a] | [b])' },
  'groups in groups':                           { query: '((a or (b c)))', says: '([a] | ([b] & [c]))' },
  'parentheses of a word':                      { query: '(accept() or connect()) listen(2) ', says: '(([accept()] | [connect()]) & [listen(2)])' },
  'parentheses that are not closed':            { query: '(a or b', says: '([a] | [b~])' },
  'a parenthesis that was never opened':        { query: 'a) b ', says: '([a)] & [b])' },
  'or without another side':                    { query: 'or a or ', says: '[a]' },
  'nothing in parentheses':                     { query: '() a ', says: '[a]' },
  'marks between words':                        { query: 'tcp - udp / & · quic ', says: '([tcp] & [udp] & [quic])' },
  'marks in quotation marks are looked for':    { query: '"::"', says: '[::]' },
  'full-width signs':                           { query: '（ｄｅｃｋ：ｔｃｐ）', says: 'deck[tcp]' },

  'a deck':                                     { query: 'deck:tcp', says: 'deck[tcp~]' },
  'a deck in Korean':                           { query: '덱:"연결 맺기"', says: 'deck[연결 맺기]' },
  'in Korean, decomposed, too':                 { query: '덱:"tcp"'.normalize('NFD'), says: 'deck[tcp]' },
  'a space behind the colon':                   { query: 'deck: tcp', says: 'deck[tcp~]' },
  'a tag':                                      { query: 'tag:a::b ', says: 'tag[a::b]' },
  'a tag in Korean':                            { query: '태그:면접 ', says: 'tag[면접]' },
  'not a tag':                                  { query: '-tag:a ', says: '!tag[a]' },
  'a key in capitals':                          { query: 'IS:DUE', says: 'is due' },
  'a level':                                    { query: 'level:senior', says: 'senior' },
  'a level in Korean':                          { query: '난이도:시니어', says: 'senior' },
  'several levels':                             { query: 'level:junior,미드', says: '(junior | mid)' },
  'a comma without another level':              { query: 'level:junior,', says: 'junior' },
  'a tier':                                     { query: 'tier:s', says: 'S' },
  'several tiers in Korean':                    { query: '빈도:S,A', says: '(S | A)' },
  'a state in Korean with a space':             { query: '상태:"답 없음"', says: 'is unanswered' },
  'several states':                             { query: '-is:due,new', says: '!(is due | is new)' },
  'lapses':                                     { query: 'lapses>3', says: 'lapses > 3' },
  'lapses with spaces':                         { query: 'lapses >= 3 ', says: 'lapses >= 3' },
  'lapses with a colon before the sign':        { query: 'lapses:<=3', says: 'lapses <= 3' },
  'lapses in Korean':                           { query: '잊음≥3', says: 'lapses >= 3' },
  'exactly as many':                            { query: 'lapses:3', says: 'lapses = 3' },
  'a flag':                                     { query: 'flag:3', says: 'flag = 3' },
  'a flag in Korean':                           { query: '깃발:1,2', says: '(flag = 1 | flag = 2)' },
  'a flag by its colour':                       { query: 'flag:red,파랑', says: '(flag = 1 | flag = 4)' },
  'any flag':                                   { query: 'flag>0', says: 'flag > 0' },
  'due in days':                                { query: 'due<7', says: 'due < 7 days' },
  'due by days ago':                            { query: '복습<-3', says: 'due < -3 days' },
  'due on a day':                               { query: 'due:0', says: 'due = 0 days' },
  'due until a date':                           { query: 'due<=2026-12-01', says: `due <= ${DAY} date` },
  'failed lately':                              { query: 'failed<7', says: 'failed < 7 days' },
  'failed lately with a colon':                 { query: '틀림:7', says: 'failed < 7 days' },
  'failed since a date':                        { query: 'failed>=2026-12-01', says: `failed >= ${DAY} date` },
  'failed on a date':                           { query: 'failed:2026-12-01', says: `failed = ${DAY} date` },
  'a key without its value is unfinished':      { query: 'tcp deck:', says: '[tcp]' },
  'so it is in a group':                        { query: '(tcp or is:) udp ', says: '([tcp] & [udp])' },
  'a key alone is a word':                      { query: 'deck due ', says: '([deck] & [due])' },
  'a key in quotation marks is a word':         { query: '"is:due"', says: '[is:due]' },
  'an address is a word':                       { query: 'http://a.b std::move ', says: '([http://a.b] & [std::move])' },
  'so is an address in digits':                 { query: '2001:db8::1 ', says: '[2001:db8::1]' },
  'so is a colon at the end':                   { query: '질문: tcp ', says: '([질문:] & [tcp])' },
  'so is an equation':                          { query: 'ack=x+1 ', says: '[ack=x+1]' },
  'conditions in groups':                       { query: '(is:due or due<3) -deck:"a b"', says: '((is due | due < 3 days) & !deck[a b])' },
}

test.for(Object.entries(cases))('%s', ([, { query, says }]) => {
  expect(shown(queryOf(query))).toBe(says)
})

test('every state and level has its words', () => {
  for (const [state, words] of Object.entries(STATE_WORDS)) for (const word of words) expect(shown(queryOf(`is:${word}`))).toBe(`is ${state}`)
  for (const [level, words] of Object.entries(LEVEL_WORDS)) for (const word of words) expect(shown(queryOf(`level:${word}`))).toBe(level)
})

const problems: Record<string, { query: string; problems: readonly string[] }> = {
  'a key that there is not':                    { query: 'foo:bar tcp', problems: ['unknown_key foo:bar'] },
  'in Korean':                                  { query: 'tcp 난도:"아주 높음"', problems: ['unknown_key 난도:"아주 높음"'] },
  'a state that there is not':                  { query: 'is:old', problems: ['unknown_value is:old'] },
  'one of several':                             { query: 'level:junior,chief', problems: ['unknown_value level:junior,chief'] },
  'a tier that there is not':                   { query: 'tier:D', problems: ['unknown_value tier:D'] },
  'a flag that there is not':                   { query: 'flag:8', problems: ['unknown_value flag:8'] },
  'a flag of another colour':                   { query: 'flag:black', problems: ['unknown_value flag:black'] },
  'no number':                                  { query: 'lapses>many', problems: ['not_a_number lapses>many'] },
  'a broken number':                            { query: 'lapses>1.5', problems: ['not_a_number lapses>1.5'] },
  'two signs':                                  { query: 'lapses>>3', problems: ['not_a_number lapses>>3'] },
  'a number beyond all cards':                  { query: 'lapses<99999999999999999999', problems: ['not_a_number lapses<99999999999999999999'] },
  'a date that does not exist':                 { query: 'due<2026-02-30', problems: ['not_a_day due<2026-02-30'] },
  'no day':                                     { query: '복습<내일', problems: ['not_a_day 복습<내일'] },
  'a sign where nothing is counted':            { query: 'level>mid', problems: ['wrong_sign level>mid'] },
  'for a deck':                                 { query: 'deck<tcp', problems: ['wrong_sign deck<tcp'] },
  'all of them at once':                        { query: '(is:old or foo:bar) lapses>x', problems: ['unknown_value is:old', 'unknown_key foo:bar', 'not_a_number lapses>x'] },
  'a whole text':                               { query: 'x'.repeat(MAX_QUERY_LENGTH + 1), problems: [`too_long ${'x'.repeat(20)}…`] },
}

test.for(Object.entries(problems))('a problem: %s', ([, { query, problems }]) => {
  const read = parseQuery(query)
  expect(read.ok ? [] : read.error.map(({ code, piece }) => `${code} ${piece}`)).toEqual(problems)
})

test('every kind of problem is met above', () => {
  const met = Object.values(problems).flatMap(({ problems }) => problems.map((problem) => problem.split(' ')[0]))
  expect([...new Set(met)].sort()).toEqual([...PROBLEMS].sort())
})

const PIECES = ['(', ')', '"', '-', ' or ', '|', ':', '::', '<', '>=', '=', ' ', 'deck', 'is', '복습', 'due', 'lapses', '7', ',', 'ㄱ', '핸', 'a', '\0', '\\', '[', '*', '+', '🤝', '\ud83e', '！']

test('no text throws', () => {
  const aText = fc.oneof(fc.array(fc.nat(0xffff), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes)), fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')))
  fc.assert(
    fc.property(aText, (text) => {
      const read = parseQuery(text)
      if (!read.ok) expect(read.error.length).toBeGreaterThan(0)
      else expect(shown(read.value)).toEqual(expect.any(String))
    }),
    { numRuns: 1_000 },
  )
})

test.for(['(', '-', '"', '((-', '(a or ', 'is:', 'a ', 'ㅎ', ')', '('])('not even as many of %s as fit', (piece) => {
  const text = piece.repeat(MAX_QUERY_LENGTH).slice(0, MAX_QUERY_LENGTH)
  expect(() => parseQuery(text)).not.toThrow()
})
