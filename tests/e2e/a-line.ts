/** The line between a browser and the app: it can be cut and mended, and what comes over it can be changed, as a new deployment does. */
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { base } from './a-visit'

/** Another deployment: what arrives instead of a text, and what a path is called in this one. */
export interface Change {
  readonly text: (path: string, text: string) => string
  readonly path: (path: string) => string
}

export interface Line {
  readonly address: string
  readonly cut: () => Promise<void>
  readonly mend: () => Promise<void>
  readonly change: (change: Change) => void
  /** Paths that were asked for, in order. */
  readonly asked: string[]
}

/** Ends with the test. */
export async function aLine(): Promise<Line> {
  const { hostname, port } = new URL(base())
  const asked: string[] = []
  let change: Change | undefined
  const server = http.createServer((request, response) => {
    asked.push(request.url ?? '')
    const path = (request.url ?? '').split('?')[0] ?? ''
    const headers = change ? { ...request.headers, 'accept-encoding': 'identity' } : request.headers
    const forward = http.request({ hostname, port, method: request.method, path: change?.path(request.url ?? '') ?? request.url, headers }, (answer) => {
      if (!change || !/html|javascript/.test(answer.headers['content-type'] ?? '')) {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
        return
      }
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const body = Buffer.from(change?.text(path, Buffer.concat(parts).toString('utf8')) ?? '')
        const { 'content-length': _length, 'transfer-encoding': _encoding, ...kept } = answer.headers
        response.writeHead(answer.statusCode ?? 502, { ...kept, 'content-length': body.length })
        response.end(body)
      })
    })
    forward.on('error', () => response.destroy())
    request.pipe(forward)
    response.on('close', () => forward.destroy())
  })
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve))
  await listen(0)
  const own = (server.address() as AddressInfo).port
  const cut = () =>
    new Promise<void>((resolve) => {
      server.close(() => { resolve() })
      server.closeAllConnections()
    })
  onTestFinished(async () => {
    if (server.listening) await cut()
  })
  return { address: `http://localhost:${own}`, cut, mend: () => listen(own), change: (how) => { change = how }, asked }
}
