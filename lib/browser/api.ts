/** Requests to our own server. What comes back is checked by the schemas of wire.ts; what fails is told as a Result. */
import * as z from 'zod/mini'
import { AppError } from '../core/errors'
import { err, ok, type Result } from '../core/result'

/** Our Content-Security-Policy allows no code made of text, which zod would try. */
z.config({ jitless: true })

export type RequestError = AppError | { readonly code: 'offline' }

export async function request<Body>(
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  schema: z.ZodMiniType<Body>,
  body?: unknown,
  /** After which it counts as failed; a connection that is half open never answers. */
  patienceMs?: number,
): Promise<Result<Body, RequestError>> {
  try {
    const sent = body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    const response = await fetch(path, { method, ...sent, ...(patienceMs === undefined ? {} : { signal: AbortSignal.timeout(patienceMs) }) })
    const answer: unknown = await response.json()
    if (response.ok) return ok(schema.parse(answer))
    return err(AppError.safeParse(answer).data ?? { code: 'unavailable' })
  } catch {
    return err({ code: 'offline' })
  }
}
