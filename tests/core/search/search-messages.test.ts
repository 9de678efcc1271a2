/** What is said about a search: a sentence for every problem, and an example for every key that does what is said of it. */
import { expect, test } from 'vitest'
import { LANGUAGES } from '@/lib/core/language'
import { KEY_WORDS, PROBLEMS, STATE_WORDS } from '@/lib/core/search/conditions'
import { parseQuery, type Query } from '@/lib/core/search/query'
import { MESSAGES } from '@/lib/messages/messages'
import { queryOf } from './some-cards'

test.for(LANGUAGES)('%s: every problem has its sentence', (language) => {
  expect(Object.keys(MESSAGES[language].Search.problems).toSorted()).toEqual(PROBLEMS.toSorted())
})

test.for(LANGUAGES)('%s: every example of the help can be searched for, and is explained', (language) => {
  const { examples, help } = MESSAGES[language].Search
  expect(Object.keys(help)).toEqual(Object.keys(examples))
  for (const example of Object.values(examples)) expect(parseQuery(example), example).toMatchObject({ ok: true })
})

test.for(LANGUAGES)('%s: every key has its own example', (language) => {
  const { examples } = MESSAGES[language].Search
  for (const key of Object.keys(KEY_WORDS)) expect(kindsOf(queryOf(examples[key as keyof typeof examples])), key).toContain(key)
  expect(kindsOf(queryOf(examples.without))).toContain('not')
  expect(kindsOf(queryOf(examples.either))).toContain('any')
})

test('every state is named in the help, in Korean by its first Korean word', () => {
  for (const [state, [, korean]] of Object.entries(STATE_WORDS)) {
    expect(MESSAGES.en.Search.help.is).toContain(state)
    expect(MESSAGES.ko.Search.help.is).toContain(korean)
  }
})

test.for(LANGUAGES)('%s: a flag is found by the colour that it has on the screen', (language) => {
  for (const [flag, colour] of Object.entries(MESSAGES[language].Standing.flags)) expect(queryOf(`flag:${colour}`)).toMatchObject({ kind: 'flag', n: Number(flag) })
})

function kindsOf(query: Query): readonly string[] {
  if (query.kind === 'all' || query.kind === 'any') return [query.kind, ...query.of.flatMap(kindsOf)]
  return query.kind === 'not' ? [query.kind, ...kindsOf(query.of)] : [query.kind]
}
