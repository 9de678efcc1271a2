/** What waits on this device, handed to its owner as a file. */
import { unsentFile } from './outbox'

/** Longer than a browser takes to write it. */
const KEPT_MS = 60_000

/** The name says when, so that an older file is not written over. */
export async function saveUnsentFile(): Promise<void> {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([await unsentFile()], { type: 'application/json' }))
  link.download = `netdrill-${new Date().toISOString().slice(0, 16).replaceAll(':', '')}.json`
  link.click()
  setTimeout(() => { URL.revokeObjectURL(link.href) }, KEPT_MS)
}
