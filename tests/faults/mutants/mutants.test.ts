/** The table of the wrong builds. That each is caught takes minutes: `npm run test:faults` shows it. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { MUTANTS, mutated } from './mutants.mjs'

test('there are a dozen wrong builds or more, each with a name of its own', () => {
  expect(MUTANTS.length).toBeGreaterThanOrEqual(12)
  expect(new Set(MUTANTS.map(({ name }) => name)).size).toBe(MUTANTS.length)
})

describe.for(MUTANTS.map((mutant) => [mutant.name, mutant] as const))('%s', ([, mutant]) => {
  test('changes one place of a file, and a test is to catch it', () => {
    const code = readFileSync(mutant.file, 'utf8')
    expect(mutated(mutant, code)).not.toBe(code)
    expect(existsSync(mutant.caught), mutant.caught).toBe(true)
  })
})

test('a mutant whose snippet is gone, or is there twice, is refused aloud', () => {
  const [mutant] = MUTANTS
  expect(() => mutated(mutant!, 'nothing of it')).toThrow(/0 times/)
  expect(() => mutated(mutant!, mutant!.from + mutant!.from)).toThrow(/2 times/)
})
