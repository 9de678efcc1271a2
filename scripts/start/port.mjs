// @ts-check
/** Where the app will listen. Asked before the long work, so that a taken port is said at once. */
import net from 'node:net'
import { codeOf, refusal } from '../refusal.mjs'

export async function choosePort() {
  const port = Number(process.env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw refusal(`PORT is ${process.env.PORT}, which is no port: choose a number from 1 to 65535.`)
  const host = process.env.HOST || undefined
  await tryToListen(port, host)
  // Some systems let two programs share a port, one on every address and one on this.
  if (!host) await tryToListen(port, '127.0.0.1')
  const name = host === undefined || ANY.includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return { port, host, address: `http://${name}:${port}` }
}
const ANY = ['0.0.0.0', '::', '127.0.0.1', '::1']

/** @param {number} port */
export const portTaken = (port) =>
  refusal(`Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`)

/**
 * @param {number} port
 * @param {string | undefined} host
 * @returns {Promise<void>}
 */
function tryToListen(port, host) {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', (error) => reject(whyNot(error, port, host)))
    server.listen(port, host, () => server.close(() => resolve()))
  })
}

/**
 * @param {unknown} error
 * @param {number} port
 * @param {string | undefined} host
 */
function whyNot(error, port, host) {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return portTaken(port)
    case 'EACCES':
      return refusal(`Port ${port} is reserved for root: choose one from 1024 on, for example PORT=3000 npm start`)
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EADDRNOTAVAIL':
      return refusal(`HOST is ${host}, which is no address of this machine: leave it unset, or try HOST=127.0.0.1.`)
  }
  return error
}
