/** Signing in and out: all of next-auth's addresses. */
import NextAuth from 'next-auth'
import { authOptions } from '@/lib/server/sign-in'

type Context = { params: Promise<{ nextauth: string[] }> }

/** Made on the first request: a build has no secrets. */
const handle = (request: Request, context: Context) => (NextAuth(authOptions()) as (request: Request, context: Context) => Promise<Response>)(request, context)

export { handle as GET, handle as POST }
