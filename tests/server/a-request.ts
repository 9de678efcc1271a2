/** Requests as our own pages send them. */
import { type Learner, sessionFor } from '@/lib/server/auth'

export const ORIGIN = 'https://netdrill.example'

export interface Wish {
  readonly method: string
  readonly path: string
  /** Of a GET the search parameters, else the body. Text is sent as it stands. */
  readonly input?: unknown
  readonly as?: Learner | null
  /** Null takes a header away. */
  readonly headers?: Readonly<Record<string, string | null>>
}

export async function aRequest({ method, path, input = {}, as: learner = null, headers = {} }: Wish): Promise<Request> {
  const isRead = method === 'GET' || method === 'HEAD'
  const url = new URL(path, ORIGIN)
  if (isRead) for (const [key, value] of Object.entries(input as Record<string, string>)) url.searchParams.set(key, value)
  const all: Record<string, string | null> = {
    host: url.host,
    ...(isRead ? {} : { 'content-type': 'application/json', origin: ORIGIN, 'sec-fetch-site': 'same-origin' }),
    ...(learner ? { cookie: await cookieOf(learner) } : {}),
    ...headers,
  }
  const sent = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value] satisfies [string, string]]))
  const body = typeof input === 'string' ? input : JSON.stringify(input)
  return new Request(url, { method, headers: sent, ...(isRead ? {} : { body }) })
}

/** The cookie header of a learner's browser. */
export const cookieOf = async (learner: Learner): Promise<string> => cookieIn(await sessionFor(learner))

/** Of a Set-Cookie header, what a browser sends back. */
export const cookieIn = (setCookie: string): string => setCookie.split(';')[0] ?? ''
