/** Signing in, by next-auth: e-mail and password always; GitHub, Google and any OpenID provider where their variables are set. */
import 'server-only'
import { cookies } from 'next/headers'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import GitHubProvider from 'next-auth/providers/github'
import GoogleProvider from 'next-auth/providers/google'
import type { Provider } from 'next-auth/providers/index'
import type { AppError } from '../core/errors'
import { err, ok, type Result } from '../core/result'
import { DEFAULT_SETTINGS } from '../core/chosen'
import { TimeZone } from '../core/time-zone'
import { ZONE_COOKIE } from '../core/wire'
import { Credentials } from '../core/wire-requests'
import { attempt } from './attempts'
import { bringAlong, currentLearner, type Learner, memberByIdentity, memberByPassword } from './auth'
import { type Environment, env } from './env'
import { gistOf } from './route'
import { SESSION_SECONDS, sessionCookieName, sessionCookieOptions } from './session'

const SIGN_INS = { times: 10, seconds: 900 } as const

/** The accounts elsewhere that can be used here, for the buttons of the sign-in page. */
export const providersElsewhere = (): readonly { readonly id: string; readonly name: string }[] =>
  oauthProviders(env()).map(({ id, name }) => ({ id, name }))

export function authOptions(): NextAuthOptions {
  const environment = env()
  return {
    secret: environment.NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    providers: [byPassword, ...oauthProviders(environment)],
    callbacks: {
      /** The token holds who, and the epoch; nothing of the person. */
      jwt: async ({ token, user, account }) => {
        if (account?.type === 'oauth') {
          const here = await currentLearner()
          const member = await memberByIdentity(account.provider, account.providerAccountId, here, await zoneOfDevice())
          await bringAlong(here, member)
          return { sub: member.publicId, epoch: member.epoch }
        }
        // next-auth gives no user when it only renews a token.
        const signedIn = user as typeof user | undefined
        return signedIn ? { sub: signedIn.id, epoch: Number(signedIn.name) } : token
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
    logger: { error: (code) => { console.warn(`sign-in: ${code}`) } },
  }
}

const byPassword = CredentialsProvider({
  credentials: { email: {}, password: {} },
  /** next-auth puts the message of what is thrown here into an address: it is a code, and nothing else. */
  authorize: async (given) => {
    const member = await memberOf(given).catch(unavailable)
    if (!member.ok) throw new Error(member.error.code)
    return member.value && { id: member.value.publicId, name: String(member.value.epoch) }
  },
})

/** Null: not the right address or password. */
async function memberOf(given: unknown): Promise<Result<Learner | null, AppError>> {
  const credentials = Credentials.safeParse(given)
  if (!credentials.success) return ok(null)
  const { email, password } = credentials.data
  const allowed = await attempt(`sign-in:${email}`, SIGN_INS, new Date())
  if (!allowed.ok) return allowed
  const member = await memberByPassword(email, password)
  if (member) await bringAlong(await currentLearner(), member)
  return ok(member)
}

/** Of a new account; what is not a zone is nobody's. */
async function zoneOfDevice(): Promise<string> {
  const zone = (await cookies()).get(ZONE_COOKIE)?.value
  return TimeZone.safeParse(zone).data ?? DEFAULT_SETTINGS.timeZone
}

function unavailable(error: unknown): Result<never, AppError> {
  console.warn(`sign-in: ${gistOf(error)}`)
  return err({ code: 'unavailable' })
}

function oauthProviders(environment: Environment): Provider[] {
  const { GITHUB_ID, GITHUB_SECRET, GOOGLE_ID, GOOGLE_SECRET, OIDC_ISSUER, OIDC_ID, OIDC_SECRET, OIDC_NAME } = environment
  const providers: Provider[] = []
  if (GITHUB_ID && GITHUB_SECRET)
    providers.push(GitHubProvider({ clientId: GITHUB_ID, clientSecret: GITHUB_SECRET }))
  if (GOOGLE_ID && GOOGLE_SECRET)
    providers.push(GoogleProvider({ clientId: GOOGLE_ID, clientSecret: GOOGLE_SECRET }))
  if (OIDC_ISSUER && OIDC_ID && OIDC_SECRET)
    providers.push({
      id: 'oidc',
      name: OIDC_NAME ?? new URL(OIDC_ISSUER).host,
      type: 'oauth',
      wellKnown: `${OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
      authorization: { params: { scope: 'openid' } },
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      clientId: OIDC_ID,
      clientSecret: OIDC_SECRET,
      profile: ({ sub }: { sub: string }) => ({ id: sub }),
    })
  return providers
}
