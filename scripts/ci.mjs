// @ts-check
/**
 * What CI runs: npm test, then npm run test:faults; the last line is the sum of both: `N passed, N failed`.
 *
 * NETDRILL_MINUTES is the time that CI gives, less what a stage may take longer than it is expected to (27, if not said):
 * a fault that would not fit in is not begun, and named before the sum. So is what failed, or passed at its second try: of a long log, some show the end alone.
 */
import { stripVTControlCharacters } from 'node:util'
import { endAll, run } from './processes.mjs'

const SUM = /^(\d+) passed, (\d+) failed\s*$/gm
const NOT_BEGUN = /^Not begun, .*$/gm
/** A test whose time ran out the first time: it passed, and is to be looked at all the same. */
const TWICE = /^.*\(retry x\d+\).*$/gm
/** As vitest tells them once more at its end. */
const FAILURES = /^.*Failed (?:Tests|Suites) \d+[^]*?(?=^ *Test Files )/gm
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const until = Math.floor(Date.now() / 1000) + Number(process.env.NETDRILL_MINUTES || 27) * 60
const sum = { passed: 0, failed: 0 }
/** @type {string[]} */
const left = []

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => void endAll().then(() => process.exit(1)))

for (const args of [['test'], ['run', 'test:faults']]) {
  const { code, output } = await run(npm, args, { env: { ...process.env, NETDRILL_UNTIL: String(until) }, show: true })
  const [, passed = 0, failed = 1] = [...output.matchAll(SUM)].at(-1) ?? []
  sum.passed += Number(passed)
  sum.failed += code === 0 ? Number(failed) : Math.max(1, Number(failed))
  const plain = stripVTControlCharacters(output)
  left.push(...(plain.match(TWICE) ?? []), ...(plain.match(FAILURES) ?? []), ...(plain.match(NOT_BEGUN) ?? []))
}
for (const line of left) console.log(line)
console.log(`\n${sum.passed} passed, ${sum.failed} failed`)
process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1
