// @ts-check
/**
 * Makes a wrong build of the source for one run of the tests: where NETDRILL_MUTANT names a mutant, its snippet is
 * replaced while the file is loaded.
 */
import { appendFileSync } from 'node:fs'
import path from 'node:path'
import { mutated, named } from './mutants.mjs'

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..')

/** @returns {NonNullable<import('vitest/config').ViteUserConfig['plugins']>} */
export function mutantOf(name = process.env.NETDRILL_MUTANT) {
  if (!name) return []
  const mutant = named(name)
  const file = path.join(ROOT, mutant.file)
  return [
    {
      name: 'netdrill-mutant',
      enforce: 'pre',
      transform(code, id) {
        if (id.split('?')[0] !== file) return null
        // A mutant of a file that no test loads is not caught by that test.
        if (process.env.NETDRILL_MUTANT_LOADED) appendFileSync(process.env.NETDRILL_MUTANT_LOADED, `${mutant.name}\n`)
        return { code: mutated(mutant, code), map: null }
      },
    },
  ]
}
