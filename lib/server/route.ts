/** What every JSON route does around its own work: who asks, is it our own page, is the input sound, how does it answer. */
import 'server-only'
import * as z from 'zod/mini'
import { type AppError, HTTP_STATUS } from '../core/errors'
import { err, ok, type Result } from '../core/result'
import { type Learner, learnerOfRequest, sessionFor } from './auth'
import { readRequest, wantsRenewal } from './session'

const MAX_BODY_BYTES = 1_000_000

interface Reply {
  readonly body: unknown
  /** The learner whom this reply signs in. */
  readonly signIn?: Learner
}
type Outcome = Result<Reply, AppError>
type Handler = (request: Request, context?: unknown) => Promise<Response>

/** A route for a learner; anybody else is told that nobody is signed in. */
export const learnerRoute = <Input>(schema: z.ZodMiniType<Input>, work: (learner: Learner, input: Input) => Promise<Outcome>): Handler =>
  handler(schema, async (learner, input) => (learner ? work(learner, input) : err({ code: 'signed_out' })))

/** A route that answers visitors too. */
export const openRoute = <Input>(schema: z.ZodMiniType<Input>, work: (learner: Learner | null, input: Input) => Promise<Outcome>): Handler =>
  handler(schema, work)

export const reply = (body: unknown, signIn?: Learner): Outcome => ok(signIn ? { body, signIn } : { body })

/** The schema of a route that takes nothing. */
export const Nothing = z.strictObject({})

function handler<Input>(schema: z.ZodMiniType<Input>, work: (learner: Learner | null, input: Input) => Promise<Outcome>): Handler {
  return async (request) => {
    try {
      const outcome = await attempt(request)
      if (!outcome.ok) return failure(outcome.error)
      const cookie = await cookieFor(request, outcome.value)
      return Response.json(outcome.value.body, { headers: { ...NO_STORE, ...(cookie ? { 'set-cookie': cookie } : {}) } })
    } catch (error) {
      console.warn(`${request.method} ${new URL(request.url).pathname}: ${error instanceof Error ? error.message : String(error)}`)
      return failure({ code: 'unavailable' })
    }
  }

  async function attempt(request: Request): Promise<Outcome> {
    if (request.method !== 'GET' && !isFromOurPage(request)) return err({ code: 'foreign_origin' })
    const read = await readInput(request)
    if (!read.ok) return read
    const learner = await learnerOfRequest(request)
    const input = schema.safeParse(read.value)
    if (!input.success) return err({ code: 'malformed', issues: input.error.issues.map(describe) })
    return work(learner, input.data)
  }
}

const NO_STORE = { 'cache-control': 'no-store' }

const failure = (error: AppError): Response => {
  const retry = error.code === 'too_many_attempts' ? { 'retry-after': String(error.retryAfterSeconds) } : {}
  return Response.json(error, { status: HTTP_STATUS[error.code], headers: { ...NO_STORE, ...retry } })
}

/** A new session, or the old one made young again, so that a guest who keeps coming is never signed out. */
async function cookieFor(request: Request, { signIn }: Reply): Promise<string | null> {
  if (signIn) return sessionFor(signIn)
  const claims = await readRequest(request)
  if (!claims || !wantsRenewal(claims, new Date())) return null
  const learner = await learnerOfRequest(request)
  return learner && sessionFor(learner)
}

/**
 * Browsers say where a request comes from; a form of another site, or a program that says nothing, is refused. JSON only:
 * a plain form cannot send it.
 */
function isFromOurPage(request: Request): boolean {
  if (!request.headers.get('content-type')?.startsWith('application/json')) return false
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = request.headers.get('origin')
  const host = request.headers.get('host')
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host
}

async function readInput(request: Request): Promise<Result<unknown, AppError>> {
  if (request.method === 'GET') return ok(Object.fromEntries(new URL(request.url).searchParams))
  const text = await readAtMost(request, MAX_BODY_BYTES)
  if (text === null) return err({ code: 'too_large' })
  try {
    return ok(JSON.parse(text) as unknown)
  } catch {
    return err({ code: 'malformed', issues: ['the body is not JSON'] })
  }
}

/** Null as soon as it is more: a body is never read whole on trust. */
async function readAtMost(request: Request, limit: number): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return null
  if (!request.body) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > limit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const describe = (issue: z.core.$ZodIssue): string => `${issue.path.join('.')}: ${issue.message}`
