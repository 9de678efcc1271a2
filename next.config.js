// @ts-check
/** How Next builds and serves NetDrill. */

/** The Content-Security-Policy has a nonce and is made in proxy.ts. */
const SECURITY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'microphone=(self), camera=(), geolocation=(), payment=(), usb=()' },
]

/** A new service worker is found at the next visit, and serves every path. */
const WORKER_HEADERS = [
  { key: 'Cache-Control', value: 'no-cache' },
  { key: 'Service-Worker-Allowed', value: '/' },
]

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  images: { unoptimized: true },
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: ['@node-rs/argon2', 'pg', '@prisma/client', '@prisma/adapter-pg'],
  // `npm run check:types` does it; a learner who starts the app need not wait for it.
  typescript: { ignoreBuildErrors: true },
  experimental: { agentUpgrade: false },
  headers: () => Promise.resolve([{ source: '/:path*', headers: SECURITY_HEADERS }, { source: '/sw.js', headers: WORKER_HEADERS }]),
}

export default config
