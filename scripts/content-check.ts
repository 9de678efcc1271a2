/** `npm run content:check`: every problem of the decks as `path:line:column message`. Needs no database. */
import { showProblem } from '../lib/core/content/problem'
import { countContent, readContent } from '../lib/server/content-files'

const content = await readContent('content')
for (const problem of content.problems) console.error(showProblem(problem))
const { length } = content.problems
console.log(`${countContent(content)}: ${length === 0 ? 'no' : String(length)} problem${length === 1 ? '' : 's'}`)
process.exitCode = length === 0 ? 0 : 1
