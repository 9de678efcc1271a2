/**
 * In each worker, before any code of the application is loaded: a database of its own, kept for all its files. Every
 * test is a new learner, so nothing is ever cleaned up.
 */
import { inject } from 'vitest'
import { cloneTemplate } from './test-server'

const { adminUrl, template, name, url } = inject('database')
const worker = process.env.VITEST_POOL_ID ?? '0'
const address = new URL(url)
address.pathname += worker

await cloneTemplate(adminUrl, template, `${name}${worker}`, url)
process.env.DATABASE_URL = address.toString()
process.env.NEXTAUTH_SECRET = 'only for tests, and long enough to be accepted'
