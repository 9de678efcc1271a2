// @ts-check
/** npm run test:mutants [-- WORD]: the wrong builds alone; with a word, those that have it in their names. */
import { catchMutants } from './test/mutants.mjs'
import { BUILD, PACKAGES } from './test/ground.mjs'
import { runStages } from './test/run-stages.mjs'

const [word = ''] = process.argv.slice(2)

await runStages([PACKAGES, BUILD, { title: 'wrong builds, each to be caught', work: () => catchMutants(word) }])
