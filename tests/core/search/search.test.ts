/** Which cards a query finds, and in which order. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEVELS, TIERS } from '@/lib/core/card'
import { type Day, toIsoDate } from '@/lib/core/day'
import type { Searchable } from '@/lib/core/search/card-index'
import { fold } from '@/lib/core/search/fold'
import { patternOf } from '@/lib/core/search/pattern'
import type { SearchState } from '@/lib/core/search/search'
import { aCard, aState, finds, found, LEECH_AT, titled, TODAY } from './some-cards'

const words: Record<string, { query: string; title: string; found?: false }> = {
  'a word':                                    { query: 'handshake', title: 'The three-way handshake' },
  'a part of a word':                          { query: 'shake', title: 'The three-way handshake' },
  'in capitals':                               { query: 'Tcp', title: 'what does tcp do?' },
  'full-width':                                { query: 'ＴＣＰ', title: 'TCP의 연결' },
  'a full-width title':                        { query: 'tcp', title: 'ＴＣＰ의 연결' },
  'a decomposed title':                        { query: '연결', title: 'TCP의 연결'.normalize('NFD') },
  'a decomposed query':                        { query: '연결'.normalize('NFD'), title: 'TCP의 연결' },
  'with a particle behind it':                 { query: '시퀀스', title: '시퀀스는 왜 필요한가요?' },
  'all words are needed':                      { query: 'tcp 주소', title: 'TCP의 연결', found: false },
  'in any order':                              { query: '연결 tcp', title: 'TCP의 연결' },
  '3way finds 3-way':                          { query: '3way', title: 'TCP 3-way handshake' },
  '3-way finds 3way':                          { query: '3-way', title: 'TCP 3way handshake' },
  '3way finds 3 way':                          { query: '3way', title: 'TCP 3 way handshake' },
  'timewait finds TIME_WAIT':                  { query: 'timewait', title: 'TIME_WAIT is long' },
  'time-wait finds TIME_WAIT':                 { query: 'time-wait', title: 'TIME_WAIT is long' },
  'time_wait finds TIME WAIT':                 { query: 'time_wait', title: 'TIME WAIT is long' },
  'http2 finds HTTP/2':                        { query: 'http2', title: 'HTTP/2 streams' },
  'http/2 finds HTTP2':                        { query: 'http/2', title: 'HTTP2 streams' },
  'tls1.3 finds TLS 1.3':                      { query: 'tls1.3', title: 'TLS 1.3 is short' },
  '1.3 is not 13':                             { query: '1.3', title: 'port 13', found: false },
  '13 is not 1.3':                             { query: '13', title: 'TLS 1.3', found: false },
  'an address is no number':                   { query: '10.0.0.1', title: '10001', found: false },
  '65535 finds 65,535':                        { query: '65535', title: '최대 65,535바이트' },
  'a word over the end of another':            { query: 'tcp', title: 'what cpu?', found: false },
  'a compound without its space':              { query: '혼잡제어', title: '혼잡 제어' },
  'a compound with a space':                   { query: '혼잡 제어', title: '혼잡제어' },
  'not over two sentences':                    { query: '혼잡제어', title: '혼잡. 제어', found: false },
  'marks around a word':                       { query: '(syn),', title: 'SYN을 보내요' },
  'a mark between words':                      { query: 'tcp / ip', title: 'TCP 위의 IP' },
  'a C with its marks':                        { query: 'c++ ', title: 'cat', found: false },
  'its marks are found':                       { query: 'c++ ', title: 'C++ sockets' },
  'what looks like a regular expression':      { query: 'a.*b$ ', title: 'axxb', found: false },
  'a phrase':                                  { query: '"sequence number"', title: 'a sequence number of 1000' },
  'a phrase in its order':                     { query: '"number sequence"', title: 'a sequence number of 1000', found: false },
  'a phrase without what is between':          { query: '"sequence of"', title: 'a sequence number of 1000', found: false },
  'a phrase over a mark':                      { query: '"syn ack"', title: 'SYN, ACK' },
  'a phrase of marks':                         { query: '"::"', title: 'IPv6 ::1' },
  'a phrase of other marks':                   { query: '"::"', title: 'IPv6 :1', found: false },
  'an emoji':                                  { query: '🤝', title: '악수 🤝' },
  'without a word':                            { query: 'tcp -udp ', title: 'TCP and UDP', found: false },
  'one or the other':                          { query: 'tcp or udp ', title: 'UDP' },
  'neither':                                   { query: 'tcp or udp ', title: 'QUIC', found: false },
}

test.for(Object.entries(words))('words: %s', ([, { query, title, found = true }]) => {
  expect(finds(query, title)).toBe(found)
})

test('a card in two languages is found once, in either', () => {
  const card = aCard('a', { texts: [{ title: '흐름 제어', text: '수신 창' }, { title: 'Flow control', text: 'the receive window' }] })
  for (const query of ['흐름', 'flow', '수신', 'receive', 'flow 수신', '제어 window']) expect(found([card], query)).toEqual(['a'])
  expect(found([card], '"제어 flow"')).toEqual([])
  expect(found([card], '제어flow')).toEqual([])
  expect(found([card], '창the')).toEqual([])
  expect(found([card], 'control수신')).toEqual([])
})

const kept: Record<string, { query: string; card: Partial<Searchable>; found?: false }> = {
  'a deck by its id':                          { query: 'deck:tcp-connection', card: {} },
  'by the beginning of its id':                { query: 'deck:tcp', card: {} },
  'by its title':                              { query: 'deck:"연결 맺기"', card: {} },
  'by the beginning of its title':             { query: 'deck:연', card: {} },
  'by its title in the other language':        { query: 'deck:opening', card: {} },
  'by the initials of its title':              { query: 'deck:ㅇㄱㅁㄱ', card: {} },
  'without the space in it':                   { query: 'deck:연결맺기', card: {} },
  'not by the middle of its title':            { query: 'deck:connection', card: {}, found: false },
  'not by a word of its cards':                { query: 'deck:syn', card: { texts: [{ title: 'SYN', text: 'SYN' }] }, found: false },
  'by a level of its title':                   { query: 'deck:tcp', card: { deck: { id: '7', titles: ['네트워크::TCP'] } } },
  'by its title as Anki writes it':            { query: 'deck:네트워크::t', card: { deck: { id: '7', titles: ['네트워크::TCP'] } } },
  'a tag':                                     { query: 'tag:tcp', card: { tags: ['dns', 'TCP'] } },
  'no tag':                                    { query: 'tag:tcp', card: {}, found: false },
  'the beginning of a tag':                    { query: 'tag:hand', card: { tags: ['handshake'] } },
  'not the middle of a tag':                   { query: 'tag:shake', card: { tags: ['handshake'] }, found: false },
  'a tag below it':                            { query: 'tag:tcp', card: { tags: ['tcp::handshake'] } },
  'the tag below it':                          { query: 'tag:tcp::hand', card: { tags: ['tcp::handshake'] } },
  'the tag below it with a line':              { query: 'tag:tcp::hand', card: { tags: ['tcp/handshake'] } },
  'by the level below alone':                  { query: 'tag:handshake', card: { tags: ['tcp::handshake'] } },
  'not a tag beside it':                       { query: 'tag:tcp::h', card: { tags: ['tcph'] }, found: false },
  'all tags below it, not it':                 { query: 'tag:tcp::', card: { tags: ['tcp'] }, found: false },
  'a tag by initials':                         { query: '태그:ㅁㅈ', card: { tags: ['면접'] } },
  'a level that is being typed':               { query: 'tag:하::ㅌ', card: { tags: ['하::타'] } },
  'the level before it is not':                { query: 'tag:하::ㅌ', card: { tags: ['한::타'] }, found: false },
  'a tag with its mark':                       { query: 'tag:면접', card: { tags: ['#면접'] } },
  'its level':                                 { query: 'level:mid', card: { level: 'mid' } },
  'another level':                             { query: 'level:mid', card: { level: 'senior' }, found: false },
  'no level':                                  { query: 'level:junior,mid,senior', card: { level: null }, found: false },
  'its tier':                                  { query: 'tier:a', card: { tier: 'A' } },
  'another tier':                              { query: 'tier:a', card: { tier: 'S' }, found: false },
}

test.for(Object.entries(kept))('cards: %s', ([, { query, card, found: is = true }]) => {
  expect(found([aCard('a', card)], query)).toEqual(is ? ['a'] : [])
})

const day = (days: number) => (TODAY + days) as Day
const seen = (given: Partial<SearchState>) => aState({ due: day(3), ...given })

/** `unanswered`: the card has no answer. The state is undefined where the card was never touched. */
const states: Record<string, { query: string; state?: SearchState; unanswered?: true; found?: false }> = {
  'due today':                                 { query: 'is:due', state: seen({ due: day(0) }) },
  'due long ago':                              { query: 'is:due', state: seen({ due: day(-99) }) },
  'due tomorrow':                              { query: 'is:due', state: seen({ due: day(1) }), found: false },
  'never touched is not due':                  { query: 'is:due', found: false },
  'suspended is not due':                      { query: 'is:due', state: seen({ due: day(0), suspended: true }), found: false },
  'unanswered is not due':                     { query: 'is:due', state: seen({ due: day(0) }), unanswered: true, found: false },
  'buried is due':                             { query: 'is:due', state: seen({ due: day(0), buried: true }) },
  'never touched is new':                      { query: 'is:new' },
  'marked, but never answered is new':         { query: 'is:new', state: aState({ marked: true }) },
  'answered is not new':                       { query: 'is:new', state: seen({}), found: false },
  'suspended is not new':                      { query: 'is:new', state: aState({ suspended: true }), found: false },
  'unanswered is not new':                     { query: 'is:new', unanswered: true, found: false },
  'unanswered':                                { query: 'is:unanswered', unanswered: true },
  'with an answer':                            { query: 'is:unanswered', found: false },
  'suspended':                                 { query: 'is:suspended', state: aState({ suspended: true }) },
  'not suspended':                             { query: 'is:suspended', state: aState(), found: false },
  'never touched is not suspended':            { query: 'is:suspended', found: false },
  'buried':                                    { query: 'is:buried', state: aState({ buried: true }) },
  'not buried':                                { query: 'is:buried', state: aState(), found: false },
  'marked':                                    { query: 'is:marked', state: aState({ marked: true }) },
  'not marked':                                { query: 'is:marked', state: aState({ flag: 1 }), found: false },
  'flagged':                                   { query: 'is:flagged', state: aState({ flag: 7 }) },
  'not flagged':                               { query: 'is:flagged', state: aState({ marked: true }), found: false },
  'a leech':                                   { query: 'is:leech', state: seen({ lapses: LEECH_AT }) },
  'not a leech yet':                           { query: 'is:leech', state: seen({ lapses: LEECH_AT - 1 }), found: false },
  'this flag':                                 { query: 'flag:2', state: aState({ flag: 2 }) },
  'another flag':                              { query: 'flag:2', state: aState({ flag: 1 }), found: false },
  'no flag':                                   { query: 'flag:0' },
  'more lapses':                               { query: 'lapses>3', state: seen({ lapses: 4 }) },
  'not more':                                  { query: 'lapses>3', state: seen({ lapses: 3 }), found: false },
  'as many or more':                           { query: 'lapses>=3', state: seen({ lapses: 3 }) },
  'fewer':                                     { query: 'lapses<3', state: seen({ lapses: 2 }) },
  'not fewer':                                 { query: 'lapses<3', state: seen({ lapses: 3 }), found: false },
  'as many or fewer':                          { query: 'lapses<=3', state: seen({ lapses: 3 }) },
  'as many':                                   { query: 'lapses=3', state: seen({ lapses: 3 }) },
  'not as many':                               { query: 'lapses=3', state: seen({ lapses: 4 }), found: false },
  'never touched has no lapses':               { query: 'lapses=0' },
  'due in fewer days':                         { query: 'due<7', state: seen({ due: day(6) }) },
  'not in fewer':                              { query: 'due<7', state: seen({ due: day(7) }), found: false },
  'overdue is due in fewer days':              { query: 'due<7', state: seen({ due: day(-3) }) },
  'overdue by more days':                      { query: 'due<-2', state: seen({ due: day(-3) }) },
  'due on this day':                           { query: 'due:0', state: seen({ due: day(0) }) },
  'due on another':                            { query: 'due:0', state: seen({ due: day(-1) }), found: false },
  'due until a date':                          { query: `due<=${toIsoDate(day(9))}`, state: seen({ due: day(9) }) },
  'due after it':                              { query: `due<=${toIsoDate(day(9))}`, state: seen({ due: day(10) }), found: false },
  'never touched is due on no day':            { query: 'due<99999', found: false },
  'suspended is due on no day':                { query: 'due<99999', state: seen({ suspended: true }), found: false },
  'unanswered is due on no day':               { query: 'due<99999', state: seen({}), unanswered: true, found: false },
  'failed in the last days':                   { query: 'failed<7', state: seen({ failed: day(-6) }) },
  'failed today':                              { query: 'failed<1', state: seen({ failed: day(0) }) },
  'failed before':                             { query: 'failed<7', state: seen({ failed: day(-7) }), found: false },
  'failed long ago':                           { query: 'failed>30', state: seen({ failed: day(-31) }) },
  'never failed':                              { query: 'failed<7', state: seen({}), found: false },
  'never failed, not long ago either':         { query: 'failed>=0', state: seen({}), found: false },
  'failed since a date':                       { query: `failed>=${toIsoDate(day(-9))}`, state: seen({ failed: day(-9) }) },
  'failed before a date':                      { query: `failed>=${toIsoDate(day(-9))}`, state: seen({ failed: day(-10) }), found: false },
}

test.for(Object.entries(states))('states: %s', ([, { query, state, unanswered, found: is = true }]) => {
  expect(found([aCard('a', { answered: !unanswered })], query, state ? { a: state } : {})).toEqual(is ? ['a'] : [])
})

/** All are found, the best first; without ranks they would come from the last to the first. */
const orders: Record<string, { query: string; best: readonly Searchable[] }> = {
  'titles before texts':                       { query: 'syn', best: [titled('The SYN'), titled('b', 'A SYN')] },
  'even the inside of a word in a title':      { query: 'syn', best: [titled('resync'), titled('b', 'A SYN')] },
  'in titles, the beginning of a word first':  { query: 'syn', best: [titled('A SYN'), titled('resync')] },
  'in texts too':                              { query: 'syn', best: [titled('a', 'A SYN'), titled('b', 'resync')] },
  'a beginning behind an inside counts':       { query: 'syn', best: [titled('resync and SYN'), titled('resync')] },
  'in Korean':                                 { query: '제어', best: [titled('흐름 제어'), titled('흐름제어'), titled('c', '흐름 제어'), titled('d', '흐름제어')] },
  'by initials':                               { query: 'ㅈㅇ', best: [titled('흐름 제어'), titled('흐름제어'), titled('c', '흐름 제어'), titled('d', '흐름제어')] },
  'the worst word decides':                    { query: 'syn ack ', best: [titled('resync unpack'), titled('SYN', 'ACK')] },
  'then the other words':                      { query: 'syn ack ', best: [titled('SYN', 'ACK'), titled('c', 'SYN ACK')] },
  'the better one of two decides':             { query: 'syn or ack ', best: [titled('ACK', 'SYN'), titled('b', 'SYN ACK')] },
  'also where neither begins a word':          { query: 'syn or ack ', best: [titled('unpack', 'SYN'), titled('b', 'SYN')] },
  'what is not there does not rank':           { query: 'syn -fin ', best: [titled('SYN'), titled('b', 'SYN')] },
}

test.for(Object.entries(orders))('best first: %s', ([, { query, best }]) => {
  expect(found(best.toReversed(), query)).toEqual(best.map(({ card }) => card))
})

test('equally good cards come in the order in which they were given', () => {
  const cards = ['c', 'a', 'd', 'b'].map((card) => aCard(card, { texts: [{ title: 'SYN', text: '' }] }))
  for (const query of ['syn', '', 'is:new', '-ack', 'deck:tcp']) {
    expect(found(cards, query)).toEqual(['c', 'a', 'd', 'b'])
    expect(found(cards.toReversed(), query)).toEqual(['b', 'd', 'a', 'c'])
  }
})

/** Few letters, so that many cards are found. */
const LETTERS = Array.from('핸드셰이크하한값과ㅎㄷtcpTC3 -_.')
const aText = fc.array(fc.constantFrom(...LETTERS), { maxLength: 12 }).map((letters) => letters.join(''))
const someCards = fc.array(fc.record({ title: aText, text: aText, tag: fc.constantFrom('tcp', 'tcp::a', '면접'), level: fc.constantFrom(null, ...LEVELS), tier: fc.constantFrom(...TIERS) }), { maxLength: 8 })
  .map((cards) => cards.map(({ title, text, tag, level, tier }, nth) => aCard(`c${nth}`, { texts: [{ title, text }], tags: [tag], level, tier })))
const aWord = fc
  .array(fc.constantFrom(...LETTERS.filter((letter) => letter !== ' ')), { minLength: 1, maxLength: 4 })
  .map((letters) => letters.join('').replace(/^-+/, ''))
  .filter((word) => /[^-_.]/.test(word))
/** With a space behind it, so that no word is being typed. */
const aTerm = fc
  .oneof({ weight: 4, arbitrary: aWord }, fc.constantFrom('tag:tcp', 'level:mid', 'tier:S,A', 'is:new', 'deck:tcp', '"드 셰"'), aWord.map((word) => `(${word} or tag:면접)`))
  .map((term) => `${term} `)

const anyText = fc.array(fc.nat(0xffff), { maxLength: 20 }).map((codes) => String.fromCharCode(...codes))

describe('laws', () => {
  test('two terms find what both find', () => {
    fc.assert(
      fc.property(someCards, aTerm, aTerm, (cards, a, b) => {
        const second = new Set(found(cards, b))
        expect(found(cards, a + b).toSorted()).toEqual(found(cards, a).filter((card) => second.has(card)).toSorted())
      }),
    )
  })

  test('one or the other finds what either finds', () => {
    fc.assert(
      fc.property(someCards, aTerm, aTerm, (cards, a, b) => {
        expect(found(cards, `(${a}) or (${b})`).toSorted()).toEqual([...new Set([...found(cards, a), ...found(cards, b)])].sort())
      }),
    )
  })

  test('without finds the rest', () => {
    fc.assert(
      fc.property(someCards, aTerm, (cards, term) => {
        expect([...found(cards, term), ...found(cards, `-${term}`)].sort()).toEqual(cards.map(({ card }) => card).sort())
      }),
    )
  })

  test('another word never adds a card', () => {
    fc.assert(
      fc.property(someCards, fc.array(aTerm, { maxLength: 3 }), aTerm, (cards, terms, another) => {
        expect(found(cards, terms.join(''))).toEqual(expect.arrayContaining([...found(cards, terms.join('') + another)]))
      }),
    )
  })

  test('composed or decomposed is the same, in the query and in the cards', () => {
    fc.assert(
      fc.property(someCards, fc.array(aTerm, { minLength: 1, maxLength: 3 }), (cards, terms) => {
        const query = terms.join('').trim()
        const decomposed = cards.map((card) => ({ ...card, texts: card.texts.map(({ title, text }) => ({ title: title.normalize('NFD'), text: text.normalize('NFD') })) }))
        expect(found(cards, query.normalize('NFD'))).toEqual(found(cards, query))
        expect(found(decomposed, query)).toEqual(found(cards, query))
      }),
    )
  })

  test('a piece of a title finds it', () => {
    fc.assert(
      fc.property(aText, fc.nat(12), fc.nat(12), (title, from, length) => {
        const piece = title.slice(from, from + length).trim()
        fc.pre(piece !== '')
        expect(finds(`"${piece}"`, title)).toBe(true)
      }),
    )
  })

  test('where a word begins is found as by looking at every place', () => {
    fc.assert(
      fc.property(aWord, aText, fc.boolean(), (word, text, typing) => {
        const { anywhere, atStart } = patternOf({ text: word, typing })
        const folded = fold(text)
        const places = [...Array(folded.length).keys()].filter((at) => new RegExp(`^.{${at}}(?:${anywhere.source})`, 's').test(folded))
        expect(folded.search(anywhere)).toBe(places[0] ?? -1)
        expect(folded.search(atStart)).toBe(places.find((at) => at === 0 || ' -_.'.includes(folded.charAt(at - 1))) ?? -1)
      }),
      { numRuns: 500 },
    )
  })

  test('no query that reads throws', () => {
    fc.assert(
      fc.property(someCards, anyText, fc.constantFrom('', '-', 'deck:', '태그:', '"', 'ㄱ', '['), (cards, text, before) => {
        try {
          found(cards, before + text)
        } catch (error) {
          expect(String(error)).toContain('"code"') // a problem, see query.test.ts
        }
      }),
      { numRuns: 500 },
    )
  })
})
