/** Runs a handler as Next does, so that next/headers tells of this request. Import it before anything of the application. */
import 'next/dist/server/node-environment-baseline'
import { NextRequest } from 'next/server'
import { workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external'
import { workUnitAsyncStorage } from 'next/dist/server/app-render/work-unit-async-storage.external'
import { createRequestStoreForAPI } from 'next/dist/server/async-storage/request-store'

export type Handler<Params> = (request: NextRequest, context: { params: Promise<Params> }) => Promise<Response>
type Implicit = Parameters<typeof createRequestStoreForAPI>[2]

const NO_TAGS = { tags: [], expirationsByCacheKind: new Map() } as unknown as Implicit

export function insideNext<Params>(handler: Handler<Params>, request: Request, params: Params): Promise<Response> {
  const asked = new NextRequest(request)
  const store = createRequestStoreForAPI(asked, asked.nextUrl, NO_TAGS, undefined, undefined, undefined)
  const work = { route: asked.nextUrl.pathname, forceStatic: false, dynamicShouldError: false } as never
  return workAsyncStorage.run(work, () => workUnitAsyncStorage.run(store, () => handler(asked, { params: Promise.resolve(params) })))
}
