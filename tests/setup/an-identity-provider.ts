/**
 * An OpenID provider that knows three people and asks no password: enough of OpenID Connect (discovery, code flow with PKCE,
 * signed id token) for the app to be signed in to as at any other.
 */
import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export const CLIENT = { id: 'netdrill', secret: 'a secret between the two' } as const

interface Grant {
  readonly subject: string
  readonly nonce: string
  readonly challenge: string
}

const SECONDS = 300

export async function startIdentityProvider(): Promise<{ readonly issuer: string; readonly stop: () => Promise<void> }> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const grants = new Map<string, Grant>()
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  return {
    issuer,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', issuer)
    if (url.pathname === '/.well-known/openid-configuration') json(response, discovery())
    else if (url.pathname === '/keys') json(response, { keys: [{ ...publicKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: 'one' }] })
    else if (url.pathname === '/authorize') choosePerson(url, response)
    else if (url.pathname === '/approve') approve(url, response)
    else if (url.pathname === '/token') token(new URLSearchParams(await bodyOf(request)), request.headers.authorization, response)
    else response.writeHead(404).end()
  }

  function discovery() {
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
    }
  }

  function choosePerson({ searchParams }: URL, response: ServerResponse): void {
    const links = ['kim', 'lee', 'min'].map((subject) => {
      const approved = new URLSearchParams([...searchParams, ['subject', subject]]).toString()
      return `<a href="/approve?${approved.replaceAll('&', '&amp;')}">${subject}</a>`
    })
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><title>Who are you?</title><main>${links.join(' ')}</main>`)
  }

  function approve({ searchParams }: URL, response: ServerResponse): void {
    const code = randomUUID()
    const of = (name: string) => searchParams.get(name) ?? ''
    grants.set(code, { subject: of('subject'), nonce: of('nonce'), challenge: of('code_challenge') })
    const back = new URL(of('redirect_uri'))
    back.searchParams.set('code', code)
    back.searchParams.set('state', of('state'))
    response.writeHead(302, { location: back.toString() }).end()
  }

  function token(form: URLSearchParams, authorization: string | undefined, response: ServerResponse): void {
    const grant = grants.get(form.get('code') ?? '')
    grants.delete(form.get('code') ?? '')
    const challenge = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url')
    const basic = `Basic ${Buffer.from(`${CLIENT.id}:${encodeURIComponent(CLIENT.secret).replaceAll('%20', '+')}`).toString('base64')}`
    if (!grant || grant.challenge !== challenge || authorization !== basic) {
      json(response, { error: 'invalid_grant' }, 400)
      return
    }
    json(response, { access_token: randomUUID(), token_type: 'Bearer', expires_in: SECONDS, id_token: idToken(grant) })
  }

  function idToken({ subject, nonce }: Grant): string {
    const now = Math.floor(Date.now() / 1000)
    const claims = { iss: issuer, aud: CLIENT.id, sub: subject, nonce, iat: now, exp: now + SECONDS }
    const text = [{ alg: 'RS256', kid: 'one' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
    return `${text}.${sign('RSA-SHA256', Buffer.from(text), privateKey).toString('base64url')}`
  }
}

function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
