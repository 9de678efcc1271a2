// @ts-check
/** npm run check: types, lint, boundaries, unused code and the decks. Every check runs, whatever the others find. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { generateClient } from './generate.mjs'
import { ROOT } from './project.mjs'
import { inWords } from './refusal.mjs'
import { npm } from './start/install.mjs'

/** @typedef {{ passed: number, failed: number }} Count */

/** @returns {Promise<Count>} */
export async function checkAll() {
  await generateClient()
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
  const count = { passed: 0, failed: 0 }
  for (const name of Object.keys(scripts).filter((script) => script.startsWith('check:')))
    count[(await check(name)) ? 'passed' : 'failed']++
  return count
}

/** @param {string} name */
async function check(name) {
  const begin = performance.now()
  const { code, output } = await npm(['run', '--silent', name])
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
  if (code !== 0) console.log(output.trimEnd())
  return code === 0
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  try {
    const { failed } = await checkAll()
    process.exitCode = failed === 0 ? 0 : 1
  } catch (error) {
    console.error(inWords(error))
    process.exitCode = 1
  }
