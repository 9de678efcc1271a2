/** Before the browser's tests: the built app, on a free port, with a fresh database that holds the decks. */
import { randomBytes } from 'node:crypto'
import type { TestProject } from 'vitest/node'
import { freePort } from '../../scripts/embedded-postgres.mjs'
import { generateClient } from '../../scripts/generate.mjs'
import { end, endNow } from '../../scripts/processes.mjs'
import { buildApp } from '../../scripts/start/build.mjs'
import { loadContent } from '../../scripts/start/ready-database.mjs'
import { launch } from '../../scripts/start/serve.mjs'
import { CLIENT, startIdentityProvider } from './an-identity-provider'
import { cloneName, cloneTemplate, dropClones, dropDeadClones, joinTestServer, makeTemplate } from './test-server'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the app is, without a slash at the end. */
    readonly address: string
    /** Its database, for what a browser cannot see. */
    readonly appDatabaseUrl: string
  }
}

const NEVER = { signal: undefined, asked: new Promise<void>(() => {}), refuseIfAsked: () => {} }

export default async function setup(project: TestProject) {
  await generateClient()
  await buildApp()
  const server = await joinTestServer()
  await dropDeadClones(server.adminUrl)
  const name = cloneName('app')
  const url = server.urlOf(name)
  await cloneTemplate(server.adminUrl, await makeTemplate(server), name, url)
  await loadContent(url)
  const provider = await startIdentityProvider()
  const { stop, address } = await serveOn(url, provider.issuer)
  project.provide('address', address)
  project.provide('appDatabaseUrl', url)
  return async () => {
    await stop()
    await provider.stop()
    await dropClones(server.adminUrl, name)
    await server.leave()
  }
}

async function serveOn(url: string, issuer: string) {
  const port = await freePort()
  const address = `http://localhost:${port}`
  const secret = randomBytes(48).toString('base64url')
  const wish = { dev: false, port, host: undefined, address }
  const app = await launch(wish, {
    DATABASE_URL: url,
    NEXTAUTH_SECRET: secret,
    OIDC_ISSUER: issuer,
    OIDC_ID: CLIENT.id,
    OIDC_SECRET: CLIENT.secret,
    OIDC_NAME: 'Example',
  }, NEVER)
  const tell = () => console.log(`The app ended in the middle of the tests (${app.signalCode ?? app.exitCode}).`)
  app.once('exit', tell)
  const stop = () => end(app.off('exit', tell))
  // Interrupted, vitest leaves at once, without its teardown.
  process.once('exit', () => endNow(app))
  return { stop, address }
}
