/**
 * The session cookie: a token of next-auth that says who, and up to which epoch of theirs it holds. Raising the epoch
 * in the learner's row ends every session at once.
 */
import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import * as z from 'zod'
import { env } from './env'

/** As long as browsers keep a cookie: a guest who comes back after a holiday is still the same learner. */
export const SESSION_SECONDS = 400 * 86_400
const RENEW_AFTER_SECONDS = 7 * 86_400

const Claims = z.object({ sub: z.uuid(), epoch: z.int(), iat: z.number() })
export type Claims = z.infer<typeof Claims>

const isSecure = (): boolean => env().NEXTAUTH_URL?.startsWith('https:') === true

export const sessionCookieName = (): string => (isSecure() ? '__Host-netdrill.session' : 'netdrill.session')

export const sessionCookieOptions = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(), maxAge: SESSION_SECONDS }) as const

/** Null for no token, a forged one, an old one. */
export async function readToken(token: string | undefined): Promise<Claims | null> {
  if (!token) return null
  const claims = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null)
  return Claims.safeParse(claims).data ?? null
}

export const readRequest = (request: Request): Promise<Claims | null> => readToken(cookieOf(request, sessionCookieName()))

/** A whole Set-Cookie header that signs a learner in. */
export async function signedInAs(publicId: string, epoch: number): Promise<string> {
  const token = await encode({ token: { sub: publicId, epoch }, secret: env().NEXTAUTH_SECRET, maxAge: SESSION_SECONDS })
  const { path, maxAge, secure } = sessionCookieOptions()
  return `${sessionCookieName()}=${token}; Path=${path}; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}

export const wantsRenewal = ({ iat }: Claims, now: Date): boolean => now.getTime() / 1000 - iat > RENEW_AFTER_SECONDS

function cookieOf(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/)
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}
