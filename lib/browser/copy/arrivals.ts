/** Rows of the log on their way into the copy: written, and the touched cards folded again, in one transaction. */
import { foldCard } from '../../core/sync/card-fold'
import type { LogRow } from '../../core/wire'
import { claim, type CopyState, type CopyWriting, putState, write } from './copy-store'

/** What the server said of operations that it has just taken. They move no cursor: there may be a gap before them. */
export const keepArrived = (learner: string, rows: readonly LogRow[]): Promise<boolean> => keepRows(learner, rows, (state) => state)

/** `after`: the state as it is then. */
export const keepRows = (learner: string, rows: readonly LogRow[], after: (state: CopyState) => CopyState): Promise<boolean> =>
  write(async (transaction) => {
    const state = await claim(transaction, learner)
    await putRows(transaction, rows)
    await putState(transaction, after(state))
  })

async function putRows(transaction: CopyWriting, rows: readonly LogRow[]): Promise<void> {
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
