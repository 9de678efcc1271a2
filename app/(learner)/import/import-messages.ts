/** The sentences of the import, and those that need a little work. */
import type { RequestError } from '@/lib/browser/api'
import type { ReadProblem } from '@/lib/browser/notes-reader'
import { fill } from '@/lib/core/fill'
import type { Warning } from '@/lib/core/notes/note'
import type { Messages } from '@/lib/messages/messages'

export type ImportMessages = Messages['Import'] & { readonly errors: Messages['Errors'] }

export function sentenceOfProblem(problem: ReadProblem, t: ImportMessages): string {
  if (problem.code === 'broken') return t.broken
  const limit = problem.limit ?? 0
  const sentence = fill(t.refusals[problem.code], { limit, megabytes: Math.round(limit / 1_000_000) })
  return problem.path === '' ? sentence : `${fill(t.line, { path: shownPath(problem.path, t), line: problem.line })}: ${sentence}`
}

export const sentenceOfWarning = ({ code, text }: Warning, t: ImportMessages): string => fill(t.warnings[code], { text })

export const sentenceOfError = (error: RequestError, t: ImportMessages): string =>
  error.code === 'too_many_attempts'
    ? fill(t.errors.too_many_attempts, { minutes: Math.ceil(error.retryAfterSeconds / 60) })
    : fill(t.errors[error.code], 'limit' in error ? { limit: error.limit } : {})

/** A paste has no path; it is called by its name. */
export const shownPath = (path: string, t: ImportMessages): string => (path === '' ? t.pasted : path.replace(/^paste\//, ''))
