/** The database that the migrations make: it is what schema.prisma says, and keeps the rules for a learner's data. */
import { beforeAll, expect, test } from 'vitest'
import { type Catalogue, inWords, readCatalogue } from './read-database'
import { readSchema } from './read-schema'

/** Whoever signs in is looked for by what a provider calls them, before it is known which learner that is. */
const FOUND_BEFORE_SIGN_IN = ['identity_pkey']

let catalogue: Catalogue
beforeAll(async () => {
  catalogue = await readCatalogue()
})

const ofLearners = () => catalogue.columns.filter(({ name }) => name === 'learner_id').map(({ table }) => table)

test('the migrations make what schema.prisma says', async () => {
  expect(Object.fromEntries(inWords(catalogue))).toEqual(Object.fromEntries(await readSchema()))
})

test('there is data of learners', () => {
  expect(ofLearners()).toEqual(expect.arrayContaining(['log', 'schedule', 'settings']))
})

test("in a learner's data, the learner comes first in every key and index", () => {
  const others = catalogue.indexes.filter(
    ({ table, name, columns }) =>
      ofLearners().includes(table) && columns[0] !== 'learner_id' && !FOUND_BEFORE_SIGN_IN.includes(name),
  )
  expect(others).toEqual([])
})

test("in a learner's data, the learner is never optional", () => {
  const optional = catalogue.columns.filter(({ name, isRequired }) => name === 'learner_id' && !isRequired)
  expect(optional).toEqual([])
})

test('the log depends on nothing: cards and learners may go, history stays until it is asked to go', () => {
  expect(catalogue.foreignKeys.filter(({ table, target }) => table === 'log' || target === 'log')).toEqual([])
})

test('deleting a card takes nothing of a learner along', () => {
  const learners = ofLearners()
  const links = catalogue.foreignKeys.filter(
    ({ table, target }) => learners.includes(table) && ['card', 'deck'].includes(target),
  )
  expect(links).toEqual([])
})

test('the schedule is narrow: it is written with every answer', () => {
  const types = catalogue.columns.filter(({ table }) => table === 'schedule').map(({ name, type }) => `${name} ${type}`)
  expect(types.filter((type) => type.endsWith(' text'))).toEqual(['card text'])
  expect(catalogue.indexes.filter(({ table }) => table === 'schedule').length).toBeLessThanOrEqual(2)
})

test('a moment has a zone', () => {
  expect(catalogue.columns.filter(({ type }) => type.includes('without time zone'))).toEqual([])
})
