// @ts-check
/**
 * A generator for `prisma generate` that makes nothing but writes down how Prisma itself reads the schema, into the
 * file that NETDRILL_DMMF names. It talks as Prisma's generators do: a line of JSON a message, answers on stderr.
 */
import { writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

for await (const line of createInterface({ input: process.stdin })) {
  const { id, method, params } = JSON.parse(line)
  if (method === 'generate') writeFileSync(process.env.NETDRILL_DMMF ?? '', JSON.stringify(params.dmmf.datamodel))
  const result = method === 'getManifest' ? { manifest: { prettyName: 'DMMF', defaultOutput: '.' } } : null
  process.stderr.write(JSON.stringify({ jsonrpc: '2.0', result, id }) + '\n')
}
