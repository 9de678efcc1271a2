import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** For the scripts; the app never sees or asks for them. */
const OF_THE_START = ['HOST', 'NETDRILL_DATA', 'PORT']

test('.env.example has each variable, with a sentence, and no other', () => {
  const example = [...readFileSync('.env.example', 'utf8').matchAll(/^#([A-Z_]+)=/gm)].map(([, name]) => name)
  const schema = [...readFileSync('lib/server/env.ts', 'utf8').matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name)
  expect(example.toSorted()).toEqual([...schema, ...OF_THE_START].toSorted())
  expect(readFileSync('.env.example', 'utf8')).not.toMatch(/(^|\n\n)#[A-Z_]+=/)
})
