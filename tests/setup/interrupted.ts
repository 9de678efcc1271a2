/** What must be undone even if the run is interrupted: vitest then leaves without its teardown. */

const undoings: (() => Promise<unknown>)[] = []

/** The last to come is undone first. */
export function whenInterrupted(undo: () => Promise<unknown>): void {
  if (undoings.push(undo) > 1) return
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void undoAll())
}

async function undoAll(): Promise<void> {
  for (let undo = undoings.pop(); undo; undo = undoings.pop()) await undo().catch(() => {})
  process.exit(130)
}
