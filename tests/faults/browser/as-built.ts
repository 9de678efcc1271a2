/** A file that the application serves as it stands: of a wrong build (../mutants), with its snippet replaced on the way to the browser. */
import { appendFileSync } from 'node:fs'
import { mutated, named } from '../mutants/mutants.mjs'

export function asBuilt(file: string, bytes: Buffer): Buffer {
  const name = process.env.NETDRILL_MUTANT
  const mutant = name ? named(name) : undefined
  if (mutant?.file !== file) return bytes
  const wrong = mutated(mutant, bytes.toString('utf8'))
  if (process.env.NETDRILL_MUTANT_LOADED) appendFileSync(process.env.NETDRILL_MUTANT_LOADED, `${mutant.name}\n`)
  return Buffer.from(wrong)
}
