/** The connection to Postgres: made on first use, so that a build needs no database, and kept over hot reloads. */
import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from './env'
import { PrismaClient } from './prisma/client'

const CONNECT_TIMEOUT_MS = 5_000

const kept = globalThis as { netdrillDb?: PrismaClient }

export const db = (): PrismaClient => (kept.netdrillDb ??= connect())

/** For the command line, which has a database and nothing else of the environment that the application asks for. */
export const useDb = (client: PrismaClient): void => {
  kept.netdrillDb = client
}

/** Without the handlers, a connection that dies while idle would end the process. */
function connect(): PrismaClient {
  const adapter = new PrismaPg(
    { connectionString: env().DATABASE_URL, max: 10, connectionTimeoutMillis: CONNECT_TIMEOUT_MS },
    { onPoolError: report, onConnectionError: report },
  )
  return new PrismaClient({ adapter })
}

const report = (error: Error): void => {
  console.warn(`Postgres: ${error.message}`)
}
