/** Before the server's tests: a Postgres and its template. After them: their databases are dropped. */
import type { TestProject } from 'vitest/node'
import { generateClient } from '../../scripts/generate.mjs'
import { cloneName, dropClones, dropDeadClones, joinTestServer, makeTemplate } from './test-server'

declare module 'vitest' {
  export interface ProvidedContext {
    readonly database: {
      readonly adminUrl: string
      readonly template: string
      /** Where a worker's own database will be: its number completes name and URL. */
      readonly name: string
      readonly url: string
    }
  }
}

export default async function setup(project: TestProject) {
  await generateClient()
  const server = await joinTestServer()
  await dropDeadClones(server.adminUrl)
  const template = await makeTemplate(server)
  const name = cloneName('worker_')
  project.provide('database', { adminUrl: server.adminUrl, template, name, url: server.urlOf(name) })
  return async () => {
    await dropClones(server.adminUrl, name)
    await server.leave()
  }
}
