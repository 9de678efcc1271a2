/** What the log comes to beside the schedules: the same as a scan of the whole log, whatever arrives, in whatever order, and however often. */
import './inside-next'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contributionsOf } from '@/lib/core/progress/contributions'
import { FIGURES, sumOf } from '@/lib/core/progress/figures'
import type { Quality } from '@/lib/core/rating'
import { fsrs } from '@/lib/core/scheduling/fsrs'
import { CONTEXTS } from '@/lib/core/scheduling/log'
import { replay } from '@/lib/core/scheduling/schedule'
import type { AnyScheduler } from '@/lib/core/scheduling/schedulers'
import { sm2 } from '@/lib/core/scheduling/sm2'
import type { LogOp } from '@/lib/core/wire'
import type { Learner } from '@/lib/server/auth'
import { db } from '@/lib/server/db'
import { makeFiguresIfNeeded } from '@/lib/server/figures'
import { readTimedLogs } from '@/lib/server/log'
import { mergeReviews, rebuildSchedules } from '@/lib/server/reviews'
import { aGuest, aMember, choose } from './a-learner'
import { after, aChange, aDevice, anAnswer, anUndo, NOON, send } from './an-op'
import { anImport, imported } from './an-own-card'

/** Their rows, without whose they are, in a fixed order. */
async function rowsOf({ userId }: Learner) {
  const [schedule, recall, days, cards] = await Promise.all([
    db().schedule.findMany({ where: { learnerId: userId }, orderBy: { card: 'asc' }, omit: { learnerId: true } }),
    db().recall.findMany({ where: { learnerId: userId }, orderBy: { card: 'asc' }, omit: { learnerId: true } }),
    db().dayFigures.findMany({ where: { learnerId: userId }, orderBy: { day: 'asc' }, omit: { learnerId: true } }),
    db().cardFigures.findMany({ where: { learnerId: userId }, orderBy: { card: 'asc' }, omit: { learnerId: true } }),
  ])
  return { schedule, recall, days, cards }
}

/** The same, from the log and nothing else. */
async function scanned({ userId }: Learner) {
  const ids = (await db().log.findMany({ where: { learnerId: userId }, distinct: ['card'], select: { card: true } })).map(({ card }) => card)
  const logs = [...(await readTimedLogs(db(), userId, ids))].sort(([a], [b]) => (a < b ? -1 : 1))
  const made = logs.map(([, log]) => contributionsOf(log))
  const foldedBy = (scheduler: AnyScheduler) => logs.flatMap(([card, log]) => {
    const { memory, ...schedule } = replay(scheduler, log)
    return schedule.due === null ? [] : [{ card, ...memory, ...schedule }]
  })
  return {
    schedule: foldedBy(sm2),
    recall: foldedBy(fsrs),
    days: [...sumOf(made.map(({ days }) => days))].sort(([a], [b]) => a - b).map(([day, { ms, ...figures }]) => ({ day, ms: BigInt(ms), ...figures })),
    cards: logs.flatMap(([card], at) => {
      const figures = made[at]?.card
      return figures ? [{ card, ...figures, ms: BigInt(figures.ms), mostMissed: Math.max(0, ...figures.missed) }] : []
    }),
  }
}

async function expectEqual(learner: Learner): Promise<void> {
  expect(await rowsOf(learner)).toEqual(await scanned(learner))
}

const anAct = fc.record({
  card: fc.nat({ max: 4 }),
  day: fc.integer({ min: -40, max: 0 }),
  device: fc.nat({ max: 1 }),
  act: fc.oneof(
    { weight: 6, arbitrary: fc.record({ quality: fc.constantFrom<Quality>(0, 2, 3, 4, 5), context: fc.constantFrom('queue' as const, ...CONTEXTS), ticked: fc.option(fc.subarray([0, 1, 2])) }) },
    { weight: 2, arbitrary: fc.record({ undoes: fc.nat({ max: 99 }) }) },
    { weight: 1, arbitrary: fc.constant({ what: 'marked' as const }) },
  ),
})

test('they are those of a scan: two devices, batches in any order, rows sent twice, undos, one scheduler and the other, a guest who signs in', async () => {
  const devices = [aDevice(), aDevice()]
  await fc.assert(
    fc.asyncProperty(fc.array(anAct, { minLength: 1, maxLength: 40, size: 'max' }), fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 8 }), fc.boolean(), async (acts, sizes, merges) => {
      const learner = await aGuest()
      const some = anImport(5)
      await imported(learner, some)
      const ops: LogOp[] = []
      for (const [at, { card, day, device, act }] of acts.entries()) {
        const given = { at: after(NOON, { days: day, minutes: at }), device: devices[device] ?? '' }
        const on = some.cards[card]?.id ?? ''
        const target = 'undoes' in act ? ops[act.undoes % Math.max(1, ops.length)] : undefined
        if ('quality' in act) ops.push(anAnswer(on, { ...given, quality: act.quality, context: act.context, ...(act.ticked ? { proposal: act.quality, pointsHit: act.ticked, points: 3 } : {}) }))
        else if ('what' in act) ops.push(aChange(on, act.what, 1, given))
        else if (target) ops.push(anUndo(target, given))
      }
      // The later half first, then all of it: late rows, and rows that are known.
      const late = [...ops.slice(Math.floor(ops.length / 2)), ...ops]
      for (let from = 0, turn = 0; from < late.length; turn++) {
        const size = 1 + (sizes[turn % sizes.length] ?? 0)
        await send(learner, late.slice(from, from + size))
        if (size % 2 === 0) await choose(learner, { scheduler: turn % 2 === 0 ? 'fsrs' : 'sm2' })
        from += size
      }
      await expectEqual(learner)
      if (!merges) return
      const member = await aMember()
      await mergeReviews(learner.userId, member.userId)
      await expectEqual(member)
    }),
    { numRuns: 25, endOnFailure: true },
  )
}, 120_000)

test('who had a log before there were figures has them made when they are wanted, and kept from then on; made anew they are the same', async () => {
  const learner = await aGuest()
  const some = anImport(3)
  await imported(learner, some)
  const answers = some.cards.flatMap(({ id }, at) => [-30, -29, -23, -8].map((days) => anAnswer(id, { at: after(NOON, { days, minutes: at }), quality: 4 })))
  await send(learner, answers)
  await db().recall.deleteMany({ where: { learnerId: learner.userId } })
  await db().dayFigures.deleteMany({ where: { learnerId: learner.userId } })
  await db().cardFigures.deleteMany({ where: { learnerId: learner.userId } })
  await db().learner.update({ where: { id: learner.userId }, data: { figures: 0 } })

  await send(learner, [anAnswer(some.cards[0]?.id ?? '', { at: after(NOON, { minutes: -9 }), quality: 2 })])
  expect((await rowsOf(learner)).days).toEqual([])
  await makeFiguresIfNeeded(learner.userId)
  await expectEqual(learner)
  await send(learner, [anAnswer(some.cards[1]?.id ?? '', { at: after(NOON, { minutes: -8 }), quality: 5 })])
  await expectEqual(learner)

  const before = await rowsOf(learner)
  await rebuildSchedules(learner.userId)
  expect(await rowsOf(learner)).toEqual(before)
  expect((await db().learner.findUniqueOrThrow({ where: { id: learner.userId } })).figures).toBe(FIGURES)
})
