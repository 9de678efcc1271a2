/**
 * R4, with R8 and R13: devices that answer, take back, go offline, lose replies and storage and have any clock, against a model of
 * the server. At the end all of them show what the rows come to one after the other. r4-model-odd.test.ts has the other half.
 */
import { expect, test } from 'vitest'
import { shownBy } from './sync/devices'
import { onceFailed } from './sync/many'
import { endOf, problemsIn } from './sync/model-run'
import { scheduleOf, type Schedule, type Step } from './sync/schedule'
import { testModel } from './sync/test-model'

testModel('even', 0)

/** A wrong build is found by the schedules alone, or not at all. */
const whenSound = test.skipIf(process.env.NETDRILL_MUTANT)

whenSound('what once failed holds', async () => {
  for (const schedule of onceFailed()) expect(await problemsIn(schedule), `seed ${schedule.seed}`).toEqual([])
})

/** Things that go wrong only where several of them meet: a generator that no longer makes them would find nothing. */
whenSound('the schedules meet what they are there to meet', async () => {
  const met = { refused: 0, forgotten: 0, sameInstant: 0, sameCount: 0, skewed: 0, leapDay: 0, after32Bits: 0, undoOfUndo: 0, onFiveDevices: 0, long: 0 }
  for (let seed = 0; seed < 3_000; seed++) {
    const schedule = scheduleOf(seed, { mostSteps: 200 })
    const { ops, refusals, forgotten, devices, log } = await endOf(schedule)
    const entries = log.map(({ entry }) => entry)
    const undos = new Set(entries.filter(({ kind }) => kind === 'undo').map(({ id }) => id))
    met.refused += refusals.size
    met.forgotten += forgotten.size
    met.sameInstant += pairs(entries, (a, b) => a.at === b.at && a.device !== b.device)
    met.sameCount += pairs(entries, (a, b) => a.at === b.at && a.device === b.device && a.deviceSeq === b.deviceSeq)
    met.skewed += entries.filter(({ id, at }) => Math.abs(Date.parse(ops.get(id)?.at ?? at) - Date.parse(at)) > 365 * 86_400_000).length
    met.leapDay += entries.filter(({ at }) => at.startsWith('2028-02-29')).length
    met.after32Bits += entries.filter(({ at }) => Date.parse(at) > 2 ** 31 * 1000).length
    met.undoOfUndo += entries.filter((entry) => entry.kind === 'undo' && undos.has(entry.of)).length
    met.onFiveDevices += devices.length >= 5 ? 1 : 0
    met.long += schedule.steps.length > 100 ? 1 : 0
  }
  for (const [what, times] of Object.entries(met)) expect(times, what).toBeGreaterThan(5)
})

whenSound('taking back and putting back, to a depth of 200 and over two devices: only even or odd matters, and the log keeps all', async () => {
  for (let depth = 1; depth <= 200; depth++) {
    const { devices, log } = await endOf({ ...TWO_DEVICES, steps: chainOf(depth) })
    expect(log).toHaveLength(depth + 1)
    for (const { replica } of devices)
      expect(shownBy(replica, 'card-0').counting, `depth ${depth}`).toBe(depth % 2 === 0 ? log.find(({ entry }) => entry.kind === 'answer')?.entry.id : '')
  }
})

const TWO_DEVICES: Omit<Schedule, 'steps'> = { seed: 0, start: Date.UTC(2026, 10, 23), devices: 2, cards: [true], landsAtLast: true }

/** An answer on the first device; the second hears of it and begins to take back. */
const chainOf = (depth: number): readonly Step[] => [
  { do: 'answer', device: 0, card: 0, quality: 4, context: 'queue', odd: 'none' },
  { do: 'send', device: 0, most: 500, gaps: false, fate: 'reply_lost' },
  { do: 'pull', device: 1, most: 5, fate: 'arrives' },
  depth === 1 ? { do: 'undo', device: 1, pick: 0 } : { do: 'chain', device: 1, pick: 0, depth },
]

function pairs<T>(items: readonly T[], test: (a: T, b: T) => boolean): number {
  return items.filter((a, at) => items.slice(at + 1).some((b) => test(a, b))).length
}
