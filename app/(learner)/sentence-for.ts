/** What went wrong, in words. */
import type { RequestError } from '@/lib/browser/api'
import { fill } from '@/lib/core/fill'
import type { Messages } from '@/lib/messages/messages'

export function sentenceFor(error: RequestError, errors: Messages['Errors']): string {
  if (error.code === 'too_many_attempts') return fill(errors.too_many_attempts, { minutes: Math.ceil(error.retryAfterSeconds / 60) })
  return 'limit' in error ? fill(errors[error.code], { limit: error.limit }) : errors[error.code]
}
