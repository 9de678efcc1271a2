/** `npm run content:check`: every problem of the decks as `path:line:column message`. Needs no database. */
import { showProblem } from '../lib/core/content/problem'
import { countContent, readContent } from '../lib/server/content-files'

const content = await readContent('content')
for (const problem of content.problems) console.error(showProblem(problem))
console.log(`${countContent(content)}: ${content.problems.length === 0 ? 'no problems' : `${String(content.problems.length)} problems`}`)
process.exitCode = content.problems.length === 0 ? 0 : 1
