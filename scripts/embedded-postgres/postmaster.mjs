// @ts-check
/** Which process serves a cluster, found again in the cluster's own files. */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { isAlive } from '../processes.mjs'

/** @typedef {{ pid: number, port: number }} Postmaster `port` 0: it has not got that far yet. */

/**
 * @param {string} cluster
 * @returns {Postmaster | undefined}
 */
export function postmasterOf(cluster) {
  const written = readPidFile(cluster)
  return written && isAlive(written.pid) && !isAnother(written.pid, cluster) ? written : undefined
}

/**
 * Removes a pid file whose number now belongs to another program: Postgres itself, which looks at the number alone,
 * would refuse to start. In doubt the file stays, for two servers on one cluster would ruin it.
 * @param {string} cluster
 */
export function dropStalePidFile(cluster) {
  const written = readPidFile(cluster)
  if (written && isAlive(written.pid) && isAnother(written.pid, cluster)) rmSync(path.join(cluster, 'postmaster.pid'))
}

/**
 * @param {string} cluster
 * @returns {Postmaster | undefined}
 */
function readPidFile(cluster) {
  try {
    const [pid, , , port] = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return Number(pid) > 0 ? { pid: Number(pid), port: Number(port ?? 0) } : undefined
  } catch {
    return undefined
  }
}

/**
 * Is this process certainly not the server of this cluster?
 * @param {number} pid
 * @param {string} cluster
 */
function isAnother(pid, cluster) {
  const args = commandOf(pid)
  if (args === undefined) return false
  if (!/postgres/.test(args[0] ?? '')) return true
  const folder = args[args.indexOf('-D') + 1]
  // A back end of some server calls itself "postgres: …" and is never a postmaster.
  if (!args.includes('-D') || folder === undefined) return /^postgres: /.test(args[0] ?? '')
  return !isSameFolder(folder, cluster)
}

/**
 * @param {number} pid
 * @returns {string[] | undefined} undefined: the system does not say
 */
function commandOf(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return undefined
  }
  if (process.platform === 'win32') return undefined
  const { stdout } = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout ? stdout.trim().split(' ') : undefined
}

/** By its inode, so that a folder that was moved under a running server is known again.
 * @param {string} one
 * @param {string} other
 */
function isSameFolder(one, other) {
  try {
    return statSync(one).ino === statSync(other).ino
  } catch {
    return true
  }
}
