/**
 * The Content-Security-Policy of every page, with a nonce of its own that Next puts on its scripts. Never the place to
 * ask who somebody is: that is lib/server/auth.ts.
 */
import { type NextRequest, NextResponse } from 'next/server'

export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
  const policy = policyWith(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

export const config = {
  matcher: [{ source: '/((?!api/|_next/static|_next/image|favicon.ico|icon|apple-icon|manifest.webmanifest).*)' }],
}

/** `next dev` evaluates code to reload it, and writes styles of its own into the page. */
const isDevelopment = process.env.NODE_ENV === 'development'

const policyWith = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    // Pictures in a learner's own notes, after a click. By https alone: who is between may not see which, and a page by https loads no other.
    "img-src 'self' data: https:",
    "font-src 'self'",
    // What a learner has just recorded.
    "media-src 'self' blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
