/** Every route of app/api with every method it has: read from the folders, so that a new route is in the tests at once. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { type Handler, insideNext } from './inside-next'

const FOLDER = path.resolve('app/api')
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const

export interface TheRoute {
  /** For example 'POST /api/reviews'. */
  readonly name: string
  readonly method: string
  readonly path: string
  readonly call: (request: Request) => Promise<Response>
}

export async function theRoutes(): Promise<TheRoute[]> {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => path.basename(file) === 'route.ts')
  const routes = await Promise.all(files.map(routesIn))
  return routes.flat()
}

async function routesIn(file: string): Promise<TheRoute[]> {
  const exported = (await import(path.join(FOLDER, file))) as Record<string, Handler<Record<string, string[]>>>
  const address = path.posix.join('/api', ...path.dirname(file).split(path.sep))
  return METHODS.flatMap((method) => {
    const handler = exported[method]
    if (!handler) return []
    const call = (request: Request) => insideNext(handler, request, paramsOf(address, request))
    return [{ name: `${method} ${address}`, method, path: address, call }]
  })
}

/** Of [...name], everything after the folder, as Next gives it. */
function paramsOf(address: string, request: Request): Record<string, string[]> {
  const name = /\[\.\.\.(\w+)\]$/.exec(address)?.[1]
  if (name === undefined) return {}
  return { [name]: new URL(request.url).pathname.split('/').slice(address.split('/').length - 1) }
}
