/** What coverage hears, one rule at a time; how it does on whole answers is in coverage-answers.test.ts. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coverage } from '@/lib/core/interview/coverage'
import type { Script } from '@/lib/core/interview/heard'
import { piecesOf } from '@/lib/core/interview/marked-text'

const script = (points: readonly (readonly string[])[], rest: Partial<Script> = {}): Script => ({ points: points.map((texts) => ({ texts })), mistake: null, question: [], answer: [], terms: [], ...rest })

const TCP = script([
  ['순서를 보장하고 유실되면 재전송함', 'Keeps the order and retransmits what is lost'],
  ['연결을 맺고 나서 데이터를 보냄: 3-way handshake', 'Opens a connection first: three-way handshake'],
  ['수신자의 버퍼를 지키는 흐름 제어', 'Flow control protects the receiver’s buffer'],
])
const said = (text: string, of = TCP) => coverage(text, of).points.flatMap((point, at) => (point.said ? [at] : []))
const denied = (text: string, of = TCP) => coverage(text, of).points.flatMap((point, at) => (point.denied ? [at] : []))

const cases: Record<string, { text: string; said: readonly number[] }> = {
  'the point itself': { text: '순서를 보장하고 유실되면 재전송합니다.', said: [0] },
  'other particles and endings': { text: '순서는 보장이 되고요, 유실된 것은 재전송도 해요.', said: [0] },
  'no space at all': { text: '순서를보장하고유실되면재전송합니다', said: [0] },
  'a space in every other place': { text: '순 서를 보 장하고 유 실되면 재전 송합 니다', said: [0] },
  'a slip of one jamo': { text: '순서를 보장하고 유실되면 재전숑합니다.', said: [0] },
  'other words that mean the same': { text: '차례가 바뀌지 않게 해 주고, 없어진 건 다시 보내 줍니다.', said: [0] },
  'English words in Korean': { text: 'connection을 먼저 맺는데 three-way handshake를 합니다.', said: [1] },
  'Hangul spellings of English': { text: '먼저 쓰리웨이 핸드셰이크로 커넥션을 맺고 데이터를 보냅니다.', said: [1] },
  'an answer in English to a card in Korean': { text: 'It keeps the order and sends lost data again.', said: [0] },
  'several points in one answer': { text: '핸드셰이크로 연결을 맺고 데이터를 보냅니다. 받는 쪽 버퍼가 넘치지 않게 흐름 제어도 합니다.', said: [1, 2] },
  'the topic alone': { text: '순서 이야기도 있고 버퍼 이야기도 있습니다.', said: [] },
  'the opposite': { text: '순서를 보장하지 않고 유실돼도 재전송하지 않습니다.', said: [] },
  'the opposite, in English': { text: 'It does not keep the order and never retransmits what is lost.', said: [] },
  'what one does not know': { text: '흐름 제어는 수신자의 버퍼를 지키는 건지 잘 모르겠습니다.', said: [] },
  'what others say, rejected': { text: '흔히 순서를 보장하고 유실되면 재전송한다고 하지만 사실은 그렇지 않습니다.', said: [] },
  nothing: { text: '', said: [] },
}
test.for(Object.entries(cases))('%s', ([, { text, said: expected }]) => {
  expect(said(text)).toEqual(expected)
  expect(said(text.normalize('NFD'))).toEqual(expected)
})

test('the opposite of a point is told apart from its absence', () => {
  expect(denied('순서를 보장하지 않고 유실돼도 재전송하지 않습니다.')).toEqual([0])
  expect(denied('오늘은 날씨가 좋습니다.')).toEqual([])
})

describe('who does what', () => {
  const keys = script([['공개키로 암호화하고 개인키로 복호화', 'The public key encrypts, the private key decrypts'], ['개인키로 서명하고 공개키로 검증', 'The private key signs, the public key verifies']])
  test('each is its own', () => {
    expect(said('공개키로 암호화하고 개인키로 풉니다.', keys)).toEqual([0])
    expect(said('The private key signs and the public key verifies the signature.', keys)).toEqual([1])
  })
})

describe('a point that is negative itself', () => {
  const stateless = script([['요청 사이의 상태를 저장하지 않음', 'Keeps no state between requests']])
  test('is said by a denial', () => {
    expect(said('서버는 요청 사이에 상태를 저장하지 않습니다.', stateless)).toEqual([0])
    expect(said('The server does not keep any state between requests.', stateless)).toEqual([0])
  })
  test('and not by its opposite', () => {
    expect(said('서버는 요청 사이의 상태를 저장합니다.', stateless)).toEqual([])
  })
})

describe('the common mistake', () => {
  const arp = script([['같은 링크의 IP 주소로 MAC 주소를 알아냄', 'Finds the MAC address of an IP address on the same link']], {
    mistake: { wrong: ['ARP는 인터넷 어디의 MAC 주소든 알아낸다.', 'ARP finds the MAC address of any host on the internet.'], right: ['ARP는 같은 링크 안에서만 동작합니다.', 'ARP works within one link only.'] },
  })
  test('is heard where it is said, with its words', () => {
    const text = 'ARP로 인터넷에 있는 어느 호스트의 MAC 주소든 알아낼 수 있습니다.'
    const { mistake } = coverage(text, arp)
    expect(mistake?.map(({ from, to }) => text.slice(from, to)).join(' ')).toContain('MAC')
  })
  test('and not where it is corrected, or where the truth is said', () => {
    expect(coverage('ARP는 같은 링크 안에서만 IP 주소의 MAC 주소를 알아냅니다.', arp).mistake).toBeNull()
    expect(coverage('흔히 ARP로 인터넷 어디의 MAC 주소든 알아낸다고 하지만 사실은 아닙니다. 같은 링크에서만 됩니다.', arp).mistake).toBeNull()
  })
})

test('notes in words that no lexicon knows are heard, too', () => {
  const cats = script([['고양이는 하루에 열두 시간 넘게 잔다'], ['배가 고프면 그릇을 긁는다']])
  expect(said('고양이는 하루 열두 시간은 자요.', cats)).toEqual([0])
  expect(said('배고프면 밥그릇을 긁어요.', cats)).not.toContain(0)
})

test('the marked words are words of the answer as it was given, also where it is decomposed', () => {
  for (const text of ['순서를 보장하고 유실되면 재전송합니다.', '순서를 보장하고 유실되면 재전송합니다.'.normalize('NFD')]) {
    const marked = coverage(text, TCP).points[0]?.words.map(({ from, to }) => text.slice(from, to).normalize('NFC')) ?? []
    expect(marked.join(' ')).toMatch(/순서.*보장.*재전송/)
  }
})

test('whatever the text is, the spans are of it, in order, and the pieces that are shown are the text', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[가-힣 a-z.,]{0,80}$/), fc.array(fc.constantFrom('순서를 ', '보장', '하지 ', '않고', '재전송', 'TCP', ' not ', '.', '연결', 'handshake ', '\u{1f600}', '\u1100')).map((parts) => parts.join(''))), (text) => {
    const heard = coverage(text, TCP)
    for (const { said: isSaid, words } of heard.points) {
      expect(words.length > 0).toBe(isSaid)
      for (const [at, { from, to }] of words.entries()) expect(from >= (words[at - 1]?.to ?? 0) && from < to && to <= text.length).toBe(true)
    }
    expect(piecesOf(text, heard).map((piece) => piece.text).join('')).toBe(text)
  }))
})
