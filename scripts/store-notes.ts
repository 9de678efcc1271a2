/** Stores the files of notes that stand in the standard input, read already, as cards of the learner with the address in the arguments. */
import { PrismaPg } from '@prisma/adapter-pg'
import { text } from 'node:stream/consumers'
import { MESSAGES } from '../lib/messages/messages'
import { fill } from '../lib/core/fill'
import type { NoteFile } from '../lib/core/notes/note'
import { CHANGES, type Difference } from '../lib/core/notes/plan-import'
import { memberByEmail } from '../lib/server/auth'
import { useDb } from '../lib/server/db'
import { importNotes } from '../lib/server/import-notes'
import { PrismaClient } from '../lib/server/prisma/client'

const [email = '', format] = process.argv.slice(2)
const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL }) })
useDb(prisma)
process.exitCode = await store(JSON.parse(await text(process.stdin)) as readonly NoteFile[]).finally(() => prisma.$disconnect())

async function store(files: readonly NoteFile[]): Promise<number> {
  const learner = await memberByEmail(email)
  if (!learner) {
    console.error(`Nothing was stored: nobody has an account with the address ${email}.`)
    return 1
  }
  const imported = await importNotes(learner, files, new Date())
  if (!imported.ok) {
    const { error } = imported
    const sentence = error.code === 'malformed' ? error.issues.slice(0, 3).join('; ') : fill(MESSAGES.en.Errors[error.code], { limit: 'limit' in error ? error.limit : 0 })
    console.error(`Nothing was stored: ${sentence}`)
    return 1
  }
  const { difference, added, changed } = imported.value
  if (format === '--json') console.log(JSON.stringify(difference))
  else for (const line of inLines(difference)) console.log(line)
  console.error(`${String(added)} cards added, ${String(changed)} changed.`)
  return 0
}

/** What differs, a line each, then how many of each kind. */
function inLines({ items }: Difference): readonly string[] {
  const different = items.filter(({ kind }) => kind !== 'same')
  const counts = CHANGES.map((kind) => `${String(items.filter((item) => item.kind === kind).length)} ${kind}`)
  return [
    ...different.map(({ kind, path, found, source }) => `${kind.padEnd(9)} ${path}${found ? `:${String(found.line)}` : ''} ${source.front.split('\n')[0] ?? ''}`),
    counts.filter((count) => !count.startsWith('0 ')).join(', ') || 'Nothing was found.',
  ]
}
