/** Signing in and out: all of next-auth's addresses but its log, into which anybody could write. */
import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { failure, foreignRoute } from '@/lib/server/route'
import { authOptions } from '@/lib/server/sign-in'

type Context = { params: Promise<{ nextauth: string[] }> }
type NextAuthHandler = (request: NextRequest, context: Context) => Promise<Response>

/** Made on the first request: a build has no secrets. */
const handle = (request: Request, context: Context): Promise<Response> =>
  foreignRoute(request, async (limited) => {
    const { nextauth: [action] } = await context.params
    if (action === '_log') return failure({ code: 'not_found' })
    return (NextAuth(authOptions()) as NextAuthHandler)(limited, context)
  })

export { handle as GET, handle as POST }
