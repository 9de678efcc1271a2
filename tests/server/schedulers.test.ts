/** A learner's two schedulers: to change from one to the other and back moves nothing, and what either would ask is told. */
import './inside-next'
import { expect, test } from 'vitest'
import { addDays } from '@/lib/core/day'
import { db } from '@/lib/server/db'
import { dueByScheduler } from '@/lib/server/due-by-scheduler'
import { today } from '@/lib/server/study'
import { again, aGuest, choose, rowsOf } from './a-learner'
import { after, anAnswer, dayOf, NOON, send } from './an-op'
import { anImport, imported } from './an-own-card'

const DAY = dayOf(NOON)

async function aLearnerWithPast() {
  const learner = await aGuest({ newPerDay: 2 })
  const some = anImport(5)
  await imported(learner, some)
  const ids = some.cards.map(({ id }) => id)
  await send(learner, ids.slice(0, 4).flatMap((card, at) => [-30, -29, -23, -8].map((days) => anAnswer(card, { at: after(NOON, { days, minutes: at }), quality: at === 0 ? 5 : 3 }))))
  return { learner, ids }
}

test('SM-2, FSRS and SM-2 again: each fold stands as it was, and the day is the one of before', async () => {
  const { learner } = await aLearnerWithPast()
  const before = { rows: await rowsOf(learner), day: await today(learner, learner.settings, NOON) }
  await choose(learner, { scheduler: 'fsrs' })
  const other = await again(learner)
  const theirs = await today(other, other.settings, NOON)
  expect(theirs.order).not.toEqual(before.day.order)
  expect([...theirs.histories.values()].some(({ from }) => 'stability' in from.memory)).toBe(true)
  await choose(other, { scheduler: 'sm2' })
  const back = await again(other)
  const { settings: _then, ...rows } = await rowsOf(back)
  const { settings: _before, ...rowsBefore } = before.rows
  expect(rows).toEqual(rowsBefore)
  expect(await today(back, back.settings, NOON)).toEqual(before.day)
})

test('what either would ask is what its rows say', async () => {
  const { learner } = await aLearnerWithPast()
  const due = await dueByScheduler(learner.userId, DAY)
  const count = async (table: 'schedule' | 'recall', days: number) => {
    const where = { learnerId: learner.userId, due: { lte: addDays(DAY, days) } }
    return table === 'schedule' ? db().schedule.count({ where }) : db().recall.count({ where })
  }
  expect(due?.sm2).toEqual([await count('schedule', 0), await count('schedule', 7), await count('schedule', 30)])
  expect(due?.fsrs).toEqual([await count('recall', 0), await count('recall', 7), await count('recall', 30)])
  expect(due?.sm2).not.toEqual(due?.fsrs)
  expect(await dueByScheduler((await aGuest()).userId, DAY)).toBeNull()
})
