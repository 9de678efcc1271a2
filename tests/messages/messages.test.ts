import { expect, test } from 'vitest'
import { HTTP_STATUS } from '@/lib/core/errors'
import { MESSAGES } from '@/lib/messages/messages'

const { ko, en } = MESSAGES

test('every error has a sentence in both languages', () => {
  for (const code of Object.keys(HTTP_STATUS)) {
    expect(ko.Errors, code).toHaveProperty(code)
    expect(en.Errors, code).toHaveProperty(code)
  }
})

test('a sentence and its translation name the same facts', () => {
  for (const [path, sentence] of leaves(en)) expect(factsOf(leaves(ko).get(path) ?? ''), path).toEqual(factsOf(sentence))
})

test('both languages have the same keys, and no sentence is empty', () => {
  expect([...leaves(ko).keys()].sort()).toEqual([...leaves(en).keys()].sort())
  for (const messages of [ko, en]) for (const [path, sentence] of leaves(messages)) expect(sentence.trim(), path).not.toBe('')
})

test('no sentence shouts', () => {
  for (const messages of [ko, en]) for (const [path, sentence] of leaves(messages)) expect(sentence, path).not.toContain('!')
})

function leaves(tree: object, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...leaves(value as object, `${path}${key}.`)],
    ),
  )
}

const factsOf = (sentence: string): readonly string[] => [...new Set([...sentence.matchAll(/\{(\w+)/g)].map(([, fact]) => fact ?? ''))].sort()
