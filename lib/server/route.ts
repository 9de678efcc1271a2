/** What every JSON route does around its own work: who asks, is it our own page, is the input sound, how does it answer. */
import 'server-only'
import { NextRequest } from 'next/server'
import * as z from 'zod/mini'
import { type AppError, HTTP_STATUS } from '../core/errors'
import { err, ok, type Result } from '../core/result'
import { type Learner, learnerOfRequest, sessionFor } from './auth'
import { readRequest, wantsRenewal } from './session'

const MAX_BODY_BYTES = 1_000_000

interface Reply {
  readonly body: unknown
  /** Instead of the body: to be kept as a file. */
  readonly file?: TextFile
  /** The learner whom this reply signs in. */
  readonly signIn?: Learner
}
interface TextFile {
  readonly name: string
  readonly type: string
  readonly text: string
}
type Outcome = Result<Reply, AppError>
type Handler = (request: Request, context?: unknown) => Promise<Response>

interface Options {
  /** Of the body, in bytes. */
  readonly limit?: number
}

/** A route for a learner; anybody else is told that nobody is signed in, before anything of theirs is read. */
export const learnerRoute = <Input>(
  schema: z.ZodMiniType<Input>,
  work: (learner: Learner, input: Input) => Promise<Outcome>,
  options: Options = {},
): Handler => handler(schema, (learner) => (learner ? ok(learner) : err({ code: 'signed_out' })), work, options)

/** A route that answers visitors too. */
export const openRoute = <Input>(
  schema: z.ZodMiniType<Input>,
  work: (learner: Learner | null, input: Input) => Promise<Outcome>,
  options: Options = {},
): Handler => handler(schema, (learner) => ok(learner), work, options)

export const reply = (body: unknown, signIn?: Learner): Outcome => ok(signIn ? { body, signIn } : { body })

/** A file to be kept. */
export const replyFile = (file: TextFile): Outcome => ok({ body: null, file })

/** The schema of a route that takes nothing. */
export const Nothing = z.strictObject({})

function handler<Who, Input>(
  schema: z.ZodMiniType<Input>,
  admit: (learner: Learner | null) => Result<Who, AppError>,
  work: (who: Who, input: Input) => Promise<Outcome>,
  { limit = MAX_BODY_BYTES }: Options,
): Handler {
  return (request) =>
    orUnavailable(request, async () => {
      const outcome = await attempt(request)
      if (!outcome.ok) return failure(outcome.error)
      const cookie = await cookieFor(request, outcome.value)
      const headers = { ...NO_STORE, ...(cookie ? { 'set-cookie': cookie } : {}) }
      const { body, file } = outcome.value
      return file ? new Response(file.text, { headers: { ...headers, ...fileHeaders(file) } }) : Response.json(body, { headers })
    })

  async function attempt(request: Request): Promise<Outcome> {
    if (!isReading(request) && !isFromOurPage(request)) return err({ code: 'foreign_origin' })
    const who = admit(await learnerOfRequest(request))
    if (!who.ok) return who
    const read = await readInput(request, limit)
    if (!read.ok) return read
    const input = schema.safeParse(read.value)
    if (!input.success) return err({ code: 'malformed', issues: input.error.issues.map(describe) })
    return work(who.value, input.data)
  }
}

/** For next-auth, which reads and answers in its own way: the limit of the body, no-store, and an answer when it throws. */
export const foreignRoute = (request: Request, work: (request: NextRequest) => Promise<Response>): Promise<Response> =>
  orUnavailable(request, async () => {
    const { url, method, headers } = request
    const body = await readAtMost(request, MAX_BODY_BYTES)
    if (body === null) return failure({ code: 'too_large' })
    const answer = await work(new NextRequest(url, { method, headers, ...(isReading(request) ? {} : { body }) }))
    answer.headers.set('cache-control', 'no-store')
    return answer
  })

async function orUnavailable(request: Request, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    console.warn(`${request.method} ${new URL(request.url).pathname}: ${gistOf(error)}`)
    return failure({ code: 'unavailable' })
  }
}

/** One line. Prisma puts the place and the arguments, which may be anybody's address, into the lines before the last. */
export const gistOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).trimEnd().split(/[\r\n]+/).at(-1) ?? ''

const NO_STORE = { 'cache-control': 'no-store' }

/** Whatever a learner wrote is never shown as a page of ours. The name by RFC 6266 and RFC 8187. */
const fileHeaders = ({ name, type }: TextFile) => ({
  'content-type': `${type}; charset=utf-8`,
  'content-disposition': `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, asPercent)}`,
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
})
const asciiName = (name: string): string => name.replaceAll(/[^A-Za-z0-9 ._-]/g, '_')
const asPercent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`

export const failure = (error: AppError): Response => {
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

/** Next answers HEAD by the handler of GET. */
const isReading = ({ method }: Request): boolean => method === 'GET' || method === 'HEAD'

async function readInput(request: Request, limit: number): Promise<Result<unknown, AppError>> {
  if (isReading(request)) return ok(Object.fromEntries(new URL(request.url).searchParams))
  const text = await readAtMost(request, limit)
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
