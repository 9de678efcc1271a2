/** `npm run content:sync`: loads the decks into the database at DATABASE_URL; with any problem it writes nothing. */
import { PrismaPg } from '@prisma/adapter-pg'
import { showPlan } from '../lib/core/content/plan-sync'
import { showProblem } from '../lib/core/content/problem'
import { syncContent } from '../lib/server/content'
import { PrismaClient } from '../lib/server/prisma/client'

// Not lib/server/db.ts, which asks for the whole environment of the application.
const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL }) })
const result = await syncContent(prisma, 'content').finally(() => prisma.$disconnect())
if (result.ok) console.log(showPlan(result.value))
else {
  for (const problem of result.error) console.error(showProblem(problem))
  console.error('Nothing was loaded.')
  process.exitCode = 1
}
