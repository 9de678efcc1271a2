// @ts-check
/**
 * npm run durability [-- N]: kills a Postgres N times, 20 if not said, under eight writing clients.
 * npm run durability -- 3 careless: the proof that this can fail; with synchronous_commit off it must.
 */
import { runVitest } from './test/vitest.mjs'

const [kills = '20', mode] = process.argv.slice(2)

const mutant = mode === 'careless' ? { NETDRILL_MUTANT: 'commits do not wait for the disk' } : {}
const { code } = await runVitest(['tests/faults/r1-kill-postgres.test.ts'], { ...mutant, NETDRILL_FAULTS: kills }, { show: true })
process.exitCode = code ?? 1
