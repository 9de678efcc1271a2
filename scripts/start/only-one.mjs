// @ts-check
/** One NetDrill for one data folder; what a killed one left behind is ended first. */
import { lastHolder, takeLock, tellLock } from '../lock.mjs'
import { identityOf } from '../processes.mjs'
import { dataFolder, lockFile } from '../project.mjs'
import { refusal } from '../refusal.mjs'
import { say } from './steps.mjs'

/** @type {{ address?: string, child?: { pid: number, identity: string } }} */
const facts = {}

export async function beTheOnlyOne() {
  const before = lastHolder(lockFile())
  const other = takeLock(lockFile())
  if (other) {
    const where = typeof other.address === 'string' ? ` at ${other.address}` : ''
    throw refusal(
      `NetDrill is already running${where} (process ${other.pid}) with the data in ${dataFolder()}. ` +
        'Stop it first, or set NETDRILL_DATA to another folder.',
    )
  }
  if (before) await endLeftOver(before)
}

/**
 * Notes in the lock what we run, for the next start to end if we are killed.
 * @param {number | undefined} pid
 * @param {string} [address]
 */
export function nameChild(pid, address = facts.address) {
  if (address !== undefined) facts.address = address
  if (pid !== undefined) facts.child = { pid, identity: identityOf(pid) }
  tellLock(lockFile(), facts)
}

/** @param {import('../lock.mjs').Holder} holder */
async function endLeftOver(holder) {
  const child = /** @type {typeof facts.child} */ (holder.child)
  if (!child?.identity || identityOf(child.pid) !== child.identity) return
  say('Ending what a killed start left behind.')
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
  } catch {
    // it was ending anyway
  }
  while (identityOf(child.pid) === child.identity) await new Promise((resolve) => setTimeout(resolve, 20))
}
