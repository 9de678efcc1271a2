/** Flashcard syntaxes fire on their own signals only, and never in code, addresses and names. */
import { expect, test } from 'vitest'
import { readNotes } from '@/lib/core/notes/read-notes'

const sides = (text: string, separator?: string) => readNotes('a.md', text, separator === undefined ? {} : { separator }).cards.filter(({ by }) => by === 'flashcard').map(({ front, back }) => [front, back])
const tagged = (text: string) => sides(`#flashcards/네트워크\n\n${text}\n`)

const cases: Record<string, readonly (readonly [string, string])[]> = {
  '전송 단위, 2계층;;프레임': [['전송 단위, 2계층', '프레임']],
  'loopback::127.0.0.1': [['loopback', '127.0.0.1']],
  'link-local:::fe80::/10': [['link-local', 'fe80::/10']],
  'TTL이 0이 되면?\n?\n버린다': [['TTL이 0이 되면?', '버린다']],
  '둘 중 무엇?\n> 1. TCP\n> 2. UDP\n?\nTCP': [['둘 중 무엇?\n> 1. TCP\n> 2. UDP', 'TCP']],
  'the question goes here::the answer goes here': [['the question goes here', 'the answer goes here']],
  'Capital of France::Paris': [['Capital of France', 'Paris']],
  'TCP::Transmission Control Protocol': [['TCP', 'Transmission Control Protocol']],
  'ARP::IP를 MAC으로': [['ARP', 'IP를 MAC으로']],
  'What does `::` mean?::zeros': [['What does `::` mean?', 'zeros']],
  '주소 :: 는 미지정이다': [['주소', '는 미지정이다']],
  '루프백은 ::1이다': [],
  '기본 경로는 ::/0이다': [],
  '문서용은 2001:db8::/32이다': [],
  '대역 fe80::/10을 쓴다': [],
  'dst = fe80::1%eth0': [],
  'ff02::1': [],
  'use std::move here': [],
  'In Rust, String::from copies': [],
  'the class Foo::Bar is abstract': [],
  '멤버 함수는 Foo::bar처럼 쓴다': [],
  'template <class T> Box<T>::size()': [],
  'ping fe80::1': [],
  'address 2001:db8::1 is for documents': [],
  'std::vector는 C++의 배열이다': [],
  'a `x::y` in code': [],
  '```\na::b\n```': [],
}
test.for(Object.entries(cases))('%j', ([text, found]) => { expect(tagged(text)).toEqual(found) })

test('without a tag there is no flashcard', () => {
  expect(sides('loopback::127.0.0.1\n')).toEqual([])
  expect(sides('전송 단위, 2계층;;프레임\n')).toEqual([])
})

test('the separator of one line can be another', () => {
  expect(sides('#flashcards\n\n전송 단위 => 프레임\n', '=>')).toEqual([['전송 단위', '프레임']])
})

test('scheduling marks are on no card', () => {
  const [card] = readNotes('a.md', '#flashcards\n\n전송 단위;;프레임 <!--SR:!2026-08-16,51,230-->\n').cards
  expect(card).toMatchObject({ front: '전송 단위', back: '프레임' })
})

test('blocks and lines of other tools', () => {
  expect(sides('Q: Which type is echo request?\nA: 8\n---\nC: The TTL is [64].\n')).toEqual([['Which type is echo request?', '8'], ['The TTL is […].', '64']])
  expect(sides('%%ANKI\nBasic\nWhich field?\nBack: TTL\nTags: ip\n<!--ID: 12-->\nEND%%\n')).toEqual([['Which field?', 'TTL']])
  expect(sides('START\nBasic\nWhich field?\nBack: TTL\nEND\n')).toEqual([['Which field?', 'TTL']])
})
