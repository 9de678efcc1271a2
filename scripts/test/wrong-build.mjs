// @ts-check
/**
 * A copy of the project in data/, in which the app is built from changed sources, while the project itself stays as it is.
 * Its packages are hard links to ours: a second name each, and no room.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { mutated } from '../../tests/faults/mutants/mutants.mjs'
import { run } from '../processes.mjs'
import { ROOT } from '../project.mjs'
import { refusal } from '../refusal.mjs'

const NOT_COPIED = ['.git', '.next', 'coverage', 'data', 'node_modules']

export async function makeCopy() {
  const folder = path.join(ROOT, 'data', `wrong-build-${process.pid}`)
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  const packages = path.join(folder, 'node_modules')
  mkdirSync(packages, { recursive: true })
  for (const name of readdirSync(ROOT).filter((one) => !NOT_COPIED.includes(one)))
    cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true })
  // Not the caches: a Postgres that runs has its files there.
  const names = readdirSync(path.join(ROOT, 'node_modules')).filter((name) => name !== '.cache')
  const { code, output } = await run('cp', ['-al', ...names, packages], { cwd: path.join(ROOT, 'node_modules') })
  if (code !== 0) throw refusal(`The packages could not be linked into ${folder}:\n${output}`)
  return { folder, remove }
}

/**
 * Changes the copy, and builds it.
 * @param {import('../../tests/faults/mutants/mutants.mjs').Mutant} mutant
 * @param {string} folder
 * @returns {Promise<() => void>} puts the file back
 */
export async function build(mutant, folder) {
  const file = path.join(folder, mutant.file)
  const sound = readFileSync(file, 'utf8')
  writeFileSync(file, mutated(mutant, sound))
  const script = `import('./scripts/start/build.mjs').then(({ buildApp }) => buildApp())`
  const { code, output } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: folder })
  if (code !== 0) throw refusal(`The wrong build cannot be built:\n${output.trim()}`)
  return () => writeFileSync(file, sound)
}
