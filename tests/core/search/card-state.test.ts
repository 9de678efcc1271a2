/** What a search asks of a card goes by the scheduler in force. */
import { expect, test } from 'vitest'
import { addDays, type Day } from '@/lib/core/day'
import type { Answer } from '@/lib/core/scheduling/log'
import { stateIn } from '@/lib/core/search/card-state'
import { foldCard } from '@/lib/core/sync/card-fold'

const TODAY = 20_000 as Day
const answer = (daysAgo: number): Answer => ({ kind: 'answer', id: String(daysAgo), day: addDays(TODAY, -daysAgo), at: `2024-10-0${String(9 - daysAgo)}T00:00:00.000Z`, device: 'phone', deviceSeq: 0, context: 'queue', quality: 5 })

test('a card is due when the scheduler that was chosen has it due', () => {
  const fold = foldCard('arp', [answer(8), answer(7)])
  expect(fold.schedule.due).not.toBe(fold.recall.due)
  expect(stateIn(fold, { scheduler: 'sm2' }, TODAY).due).toBe(fold.schedule.due)
  expect(stateIn(fold, { scheduler: 'fsrs' }, TODAY).due).toBe(fold.recall.due)
})
