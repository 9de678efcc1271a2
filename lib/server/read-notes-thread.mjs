// @ts-check
/** Where the thread begins: Node itself reads no TypeScript in a thread yet. */
import { register } from 'tsx/esm/api'

register()
await import(new URL('read-notes-worker.ts', import.meta.url).href)
