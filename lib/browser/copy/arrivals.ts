/** Rows of the log on their way into the copy: written, and the touched cards folded again, in one transaction. */
import type { LogEntry } from '../../core/scheduling/log'
import type { CardFold } from '../../core/sync/card-fold'
import type { LogRow } from '../../core/wire'
import { claim, type CopyState, type CopyWriting, putState, write } from './copy-store'

/** What the server said of operations that it has just taken. They move no cursor: there may be a gap before them. */
export const keepArrived = (learner: string, rows: readonly LogRow[]): Promise<boolean> => keepRows(learner, rows, (state) => state)

/** `after`: the state as it is then. */
export async function keepRows(learner: string, rows: readonly LogRow[], after: (state: CopyState) => CopyState): Promise<boolean> {
  // FSRS comes with it: no page waits for that.
  const { foldCard } = await import('../../core/sync/card-fold')
  return write(async (transaction) => {
    const state = await claim(transaction, learner)
    await putRows(transaction, rows, foldCard)
    await putState(transaction, after(state))
  })
}

async function putRows(transaction: CopyWriting, rows: readonly LogRow[], foldCard: (card: string, log: readonly LogEntry[]) => CardFold): Promise<void> {
  const store = transaction.objectStore('rows')
  await Promise.all(rows.map((row) => store.put({ ...row, id: row.entry.id })))
  const byCard = store.index('card')
  await Promise.all(
    [...new Set(rows.map(({ card }) => card))].map(async (card) => {
      const log = await byCard.getAll(card)
      await transaction.objectStore('folds').put(foldCard(card, log.map(({ entry }) => entry)))
    }),
  )
}
