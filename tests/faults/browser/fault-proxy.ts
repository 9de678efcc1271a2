/** Stands between one browser and the application, and does to its requests what networks do. As it is told, never by chance. */
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { asBuilt } from './as-built'

/**
 * What becomes of one request for /api/reviews or /api/log.
 *
 * cut           the connection ends before the application hears of it
 * reply_lost    the application answers, and the connection ends
 * reply_half    half of the answer comes, and the connection ends
 * reply_late    the answer waits for most of a second
 * drop_by_drop  the answer comes in small pieces
 * doubled       the application hears it twice
 * failed_after  the application has it, but the answer says 502
 * 500, …        somebody before the application answers
 * hangs         nothing comes back until the browser gives up or dies; the application has it
 * half_hangs    half of the answer, and then nothing
 * waits         the application hears of it only when the browser has given up or died
 */
export type Fault = (typeof FAULTS)[number] | 'hangs' | 'half_hangs' | 'waits'
export const FAULTS = ['cut', 'reply_lost', 'reply_half', 'reply_late', 'drop_by_drop', 'doubled', 'failed_after', 500, 502, 413, 429] as const

export interface FaultProxy {
  readonly address: string
  /** For the next requests that writing and pulling are made of, one each. */
  readonly meet: (faults: readonly Fault[]) => void
  /** No faults are left, or that many. */
  readonly faultsLeft: () => number
  /** Requests that hang just now. */
  readonly hanging: () => number
  /** Offline, nobody listens. */
  readonly setOnline: (isOnline: boolean) => Promise<void>
  readonly stop: () => Promise<void>
}

const TRIED = /^\/api\/(?:reviews|log)\b/

export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const agent = new http.Agent({ keepAlive: true })
  const faults: Fault[] = []
  let hanging = 0
  const server = http.createServer((request, response) => {
    const fault = TRIED.test(request.url ?? '') ? faults.shift() : undefined
    handle(request, response, fault).catch(() => response.destroy())
  })
  await listen(0)
  const { port } = server.address() as AddressInfo

  function listen(on: number): Promise<void> {
    return new Promise((resolve, reject) => {
      server.once('error', reject).listen(on, '127.0.0.1', () => {
        server.off('error', reject)
        resolve()
      })
    })
  }

  function close(): Promise<void> {
    return new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  }

  async function handle(request: IncomingMessage, response: ServerResponse, fault: Fault | undefined): Promise<void> {
    const gone = new Promise<void>((resolve) => response.once('close', resolve))
    const body = await bodyOf(request)
    if (fault === 'cut') return void response.destroy()
    if (typeof fault === 'number') return void response.writeHead(fault, { 'content-type': 'text/html' }).end('<h1>No.</h1>')
    if (fault === 'waits') await hang(gone)
    const answer = await forward(request, body)
    if (fault === 'doubled') await forward(request, body)
    const { statusCode = 502, headers } = answer
    const bytes = request.url === '/sw.js' ? asBuilt('public/sw.js', answer.bytes) : answer.bytes
    if (fault === 'reply_lost' || fault === 'waits') return void response.destroy()
    if (fault === 'failed_after') return void response.writeHead(502).end()
    if (fault === 'hangs') return hang(gone)
    if (fault === 'reply_late') await sleep(700)
    response.writeHead(statusCode, withLength(headers, bytes.length))
    if (fault === 'reply_half' || fault === 'half_hangs') {
      response.write(bytes.subarray(0, Math.floor(bytes.length / 2)))
      await (fault === 'half_hangs' ? hang(gone) : sleep(30))
      return void response.destroy()
    }
    if (fault === 'drop_by_drop') for (let at = 0; at < bytes.length; at += 64, await sleep(1)) response.write(bytes.subarray(at, at + 64))
    else response.write(bytes)
    response.end()
  }

  async function hang(gone: Promise<void>): Promise<void> {
    hanging++
    await gone
    hanging--
  }

  /** In plain letters, so that a wrong build can be made of what is served. */
  function forward({ method, url, headers: { 'accept-encoding': _packed, ...headers } }: IncomingMessage, body: Buffer): Promise<{ statusCode: number | undefined; headers: http.IncomingHttpHeaders; bytes: Buffer }> {
    return new Promise((resolve, reject) => {
      const onward = http.request(new URL(url ?? '/', target), { method, headers, agent }, (answer) => {
        bodyOf(answer).then((bytes) => resolve({ statusCode: answer.statusCode, headers: answer.headers, bytes }), reject)
      })
      onward.on('error', reject).end(body)
    })
  }

  return {
    address: `http://localhost:${port}`,
    meet: (more) => void faults.splice(0, Infinity, ...more),
    faultsLeft: () => faults.length,
    hanging: () => hanging,
    setOnline: async (isOnline) => {
      if (isOnline === server.listening) return
      await (isOnline ? listen(port) : close())
    },
    stop: async () => {
      if (server.listening) await close()
      agent.destroy()
    },
  }
}

/** A body that has been read whole is no longer in chunks. */
function withLength({ 'transfer-encoding': _chunked, ...headers }: http.IncomingHttpHeaders, length: number): http.OutgoingHttpHeaders {
  return { ...headers, 'content-length': length }
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
