/**
 * npm run import -- PATH… [--user EMAIL] [--json] [--dry-run] [--separator SEP]
 *
 * Reads files and folders of notes and stores their cards as EMAIL's. With --dry-run it stores nothing and needs no database; with
 * --json too, it prints a line a file: an array of { front, back, deck, kind }.
 */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { fill } from '../lib/core/fill'
import type { NoteCard, NoteFile, Refusal } from '../lib/core/notes/note'
import { MESSAGES } from '../lib/messages/messages'
import { type Answered, readApart } from '../lib/server/read-notes-apart'
import { findNotes } from './import/find-notes'

const HERE = import.meta.dirname
const SAID = MESSAGES.en.Import
const USAGE = 'Usage: npm run import -- PATH… [--user EMAIL] [--json] [--dry-run] [--separator SEP]'

interface Options {
  readonly paths: readonly string[]
  readonly user: string | undefined
  readonly json: boolean
  readonly dryRun: boolean
  readonly separator: string | undefined
}

function readOptions(): Options | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { user: { type: 'string' }, json: { type: 'boolean' }, 'dry-run': { type: 'boolean' }, separator: { type: 'string' } },
    })
    if (positionals.length === 0) throw new Error('Name a file or a folder of notes.')
    return { paths: positionals, user: values.user, json: values.json ?? false, dryRun: values['dry-run'] ?? false, separator: values.separator }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
    process.exitCode = 1
    return undefined
  }
}

async function run({ paths, user, json, dryRun, separator }: Options): Promise<number> {
  const { files, problems } = await findNotes(paths)
  for (const problem of problems) console.error(problem)
  const read: NoteFile[] = []
  let refused = 0
  const tell = (answer: Answered) => {
    if (answer.ok) read.push(answer.value)
    else {
      refused += 1
      console.error(inWords(answer.error))
    }
    if (json && dryRun) console.log(JSON.stringify(answer.ok ? answer.value.cards.map((card) => shown(card, answer.value.path)) : []))
    else if (answer.ok) preview(answer.value)
  }
  const answers = await readApart(files.flatMap((file) => (file.ok ? [{ ...file.value, separator }] : [])))
  let at = 0
  for (const file of files) {
    const answer = file.ok ? answers[at++] : file
    if (answer) tell(answer)
  }
  if (dryRun || files.length === 0) return problems.length > 0 || (refused > 0 && read.length === 0) ? 1 : 0
  if (user === undefined) {
    console.error(`Nothing was stored: say whose cards they are with --user EMAIL, or only look with --dry-run.\n${USAGE}`)
    return 1
  }
  return (await store(user, json, read)) || (refused > 0 || problems.length > 0 ? 1 : 0)
}

/** In a program of its own, so that looking needs no database. Gives its exit code. */
function store(user: string, json: boolean, files: readonly NoteFile[]): Promise<number> {
  const program = [path.join(HERE, 'with-database.mjs'), 'tsx', '--conditions=react-server', path.join(HERE, 'store-notes.ts'), user, ...(json ? ['--json'] : [])]
  const child = spawn(process.execPath, program, { stdio: ['pipe', 'inherit', 'inherit'] })
  // It may end before it has read everything, and says why itself.
  child.stdin.on('error', () => undefined)
  child.stdin.end(JSON.stringify(files))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => { resolve(code ?? 1) })
  })
}

const shown = ({ front, context, back, deck }: NoteCard, path: string) => ({
  front: [...context, front].join(' › '),
  back: back ?? '',
  deck: deck.join(' › ') || path.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, ''),
  kind: back === null ? 'unanswered' : 'answered',
})

function preview({ path, cards, skipped, warnings }: NoteFile): void {
  const unanswered = cards.filter(({ back }) => back === null).length
  console.error(`${path}: ${String(cards.length)} cards, ${String(unanswered)} unanswered, ${String(skipped.length)} skipped`)
  for (const { line, reason, text } of skipped) console.error(`${path}:${String(line)} ${SAID.skipped[reason]} ${text}`)
  for (const { line, code, text } of warnings) console.error(`${path}:${String(line)} ${fill(SAID.warnings[code], { text })}`)
}

const inWords = ({ path, line, code, limit }: Refusal): string =>
  `${path}:${String(line)} ${fill(SAID.refusals[code], { limit: limit ?? 0, megabytes: Math.round((limit ?? 0) / 1_000_000) })}`

const options = readOptions()
if (options) process.exitCode = await run(options)
