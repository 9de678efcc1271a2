// @ts-check
/**
 * How much JavaScript does a first visit to /study load? The gzip size of every script that the page asks for, from a
 * running app: node bench/first-load-js.mjs [http://localhost:3000]
 */
import { gzipSync } from 'node:zlib'

const LIMIT_KB = 192
const base = process.argv[2] ?? 'http://localhost:3000'

const html = await (await fetch(`${base}/study`)).text()
const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)].filter(([tag]) => !/\bnomodule\b/i.test(tag)).map(([, src]) => src)
const sizes = await Promise.all([...new Set(scripts)].map(sizeOf))
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1024

for (const { src, bytes } of sizes.toSorted((a, b) => b.bytes - a.bytes)) console.log(`${(bytes / 1024).toFixed(1).padStart(8)} KB  ${src}`)
console.log(`${total.toFixed(1).padStart(8)} KB  first-load JavaScript of /study, gzip; at most ${LIMIT_KB}`)
process.exitCode = total <= LIMIT_KB ? 0 : 1

/** @param {string | undefined} src */
async function sizeOf(src) {
  const url = new URL(src ?? '', base)
  const body = new Uint8Array(await (await fetch(url)).arrayBuffer())
  return { src: url.pathname, bytes: gzipSync(body).byteLength }
}
