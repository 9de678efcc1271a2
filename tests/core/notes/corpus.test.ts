/**
 * Notes as people write them, and the cards that a person would want: tests/fixtures/notes/NAME.md and NAME.json beside it.
 * A new case is two new files.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readNotes } from '@/lib/core/notes/read-notes'
import { type Expected, faultsIn, type Found } from './compare-cards'

const FOLDER = 'tests/fixtures/notes'
const documents = readdirSync(FOLDER).filter((file) => !file.endsWith('.json'))

const textOf = (file: string): string => readFileSync(`${FOLDER}/${file}`, 'utf8')
const expectedOf = (file: string): Expected => JSON.parse(textOf(`${path.parse(file).name}.json`)) as Expected
const cardsOf = (file: string, text: string) => readNotes(`notes/${file}`, text).cards

const found = (file: string, text: string): readonly Found[] => {
  const cards = cardsOf(file, text)
  const fronts = new Map(cards.map(({ key, front }) => [key, front]))
  return cards.map(({ front, context, back, deck, follows }) => ({
    front: [...context, front].join(' › '),
    back,
    deck: deck.join(' › '),
    follows: follows === null ? null : (fronts.get(follows) ?? null),
  }))
}

test('there are documents of every class, in Korean and English', () => {
  expect(documents.length).toBeGreaterThanOrEqual(40)
})

test.for(documents)('%s', (file) => {
  expect(faultsIn(expectedOf(file), found(file, textOf(file)))).toEqual([])
})

const DISGUISES: Record<string, (text: string) => string> = {
  'with the line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'with a byte order mark': (text) => `\uFEFF${text}`,
  'with decomposed Hangul': (text) => text.normalize('NFD'),
  'with a space at every line end': (text) => text.replaceAll('\n', ' \n'),
  'with zero-width characters': (text) => text.replaceAll('\n', '\u200b\n'),
}

describe.for(Object.entries(DISGUISES))('%s', ([, disguise]) => {
  test.for(documents)('%s gives the same cards', (file) => {
    expect(cardsOf(file, disguise(textOf(file)))).toEqual(cardsOf(file, textOf(file)))
  })
})
