/** What can be taken back and done again, against an editor with two stacks, and as the log tells it after a reload. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { effective, type LogEntry } from '@/lib/core/scheduling/log'
import { type Deed, type Done, type Piles, pilesOf } from '@/lib/core/study/deeds'
import type { Day } from '@/lib/core/day'
import { aWholeLog, arrivals, instant } from '../scheduling/a-log'

/** Names of the deeds, the one to be taken next at the end. */
const names = ({ undo, redo }: Piles) => [undo.map(({ entry }) => entry.id), redo.map(({ entry }) => entry.id)]

/** A device at which somebody sits: what it did, in order, and what it knows of others. */
class Device {
  readonly log: Done[] = []
  readonly name: string
  seconds: number
  constructor(name = 'phone', seconds = 0) {
    this.name = name
    this.seconds = seconds
  }

  do(id: string, card = 'arp'): void {
    this.add(card, { kind: 'change', what: 'marked', value: 1, ...this.stamp(id) })
  }

  undo(): void {
    const last = pilesOf(this.log).undo.at(-1)
    if (last) this.takeBack(last.entry.id, last.card)
  }

  redo(): void {
    const last = pilesOf(this.log).redo.at(-1)
    if (last) this.takeBack(last.by, last.card)
  }

  takeBack(of: string, card = 'arp'): void {
    this.add(card, { kind: 'undo', of, ...this.stamp(`${this.name} undo ${String(this.seconds)}`) })
  }

  hear(others: readonly Done[]): void {
    this.log.push(...others)
  }

  private add(card: string, entry: LogEntry): void {
    this.log.push({ card, entry })
  }

  private stamp(id: string) {
    this.seconds += 1
    return { id, day: 20_000 as Day, at: instant(20_000, this.seconds), device: this.name, deviceSeq: this.seconds }
  }
}

type Act = 'do' | 'undo' | 'redo'
const someActs = fc.array(fc.constantFrom<Act>('do', 'do', 'undo', 'undo', 'redo'), { maxLength: 40 })

/** As every editor has it. */
function anEditor(acts: readonly Act[]): readonly [string[], string[]] {
  const [undo, redo]: [string[], string[]] = [[], []]
  for (const [at, act] of acts.entries()) {
    if (act === 'do') {
      undo.push(`deed ${String(at)}`)
      redo.length = 0
      continue
    }
    const [from, to] = act === 'undo' ? [undo, redo] : [redo, undo]
    const moved = from.pop()
    if (moved !== undefined) to.push(moved)
  }
  return [undo, redo]
}

function live(acts: readonly Act[]): Device {
  const device = new Device()
  for (const [at, act] of acts.entries()) {
    if (act === 'do') device.do(`deed ${String(at)}`, `card ${String(at % 3)}`)
    else device[act]()
  }
  return device
}

test('nothing was done: there is nothing to take back', () => {
  expect(pilesOf([])).toEqual({ undo: [], redo: [] })
})

test('whatever is done, taken back and done again, the piles are those of an editor', () => {
  fc.assert(fc.property(someActs, (acts) => {
    expect(names(pilesOf(live(acts).log))).toEqual(anEditor(acts))
  }))
})

test('each deed keeps its card', () => {
  const { undo, redo } = pilesOf(live(['do', 'do', 'do', 'undo']).log)
  expect([...undo, ...redo].map(({ card, entry }) => `${entry.id} on ${card}`)).toEqual(['deed 0 on card 0', 'deed 1 on card 1', 'deed 2 on card 2'])
})

test('after a reload they are the same: the log alone says them, in any order, each row once or more often', () => {
  const aReload = someActs.chain((acts) => {
    const { log } = live(acts)
    return fc.tuple(fc.constant(log), arrivals(log.map(({ entry }) => entry)))
  })
  fc.assert(fc.property(aReload, ([log, arrived]) => {
    const cards = new Map(log.map(({ card, entry }) => [entry.id, card]))
    expect(pilesOf(arrived.map((entry) => ({ card: cards.get(entry.id) ?? '', entry })))).toEqual(pilesOf(log))
  }))
})

test('a new deed clears what could be done again', () => {
  const device = live(['do', 'do', 'undo', 'undo', 'do'])
  expect(names(pilesOf(device.log))).toEqual([['deed 4'], []])
})

test('also one that is itself taken back: what it cleared does not return', () => {
  expect(names(pilesOf(live(['do', 'undo', 'do', 'undo']).log))).toEqual([[], ['deed 2']])
})

test('two hundred deeds deep, back to the beginning, and forth to the end', () => {
  const times = <T>(what: T) => Array.from({ length: 200 }, () => what)
  const device = live([...times<Act>('do'), ...times<Act>('undo')])
  const all = Array.from({ length: 200 }, (_, at) => `deed ${String(at)}`)
  expect(names(pilesOf(device.log))).toEqual([[], all.toReversed()])
  for (let at = 0; at < 200; at++) device.redo()
  expect(names(pilesOf(device.log))).toEqual([all, []])
})

test('one deed, taken back and done again two hundred times', () => {
  const device = live(['do'])
  for (let at = 0; at < 200; at++) {
    device.undo()
    expect(names(pilesOf(device.log))).toEqual([[], ['deed 0']])
    device.redo()
    expect(names(pilesOf(device.log))).toEqual([['deed 0'], []])
  }
})

test('the study day does not count: an evening on a flight west is one evening', () => {
  const { log } = live(['do', 'do'])
  const [first, second] = log as [Done, Done]
  const later: Done = { ...first, entry: { ...first.entry, day: 20_005 as Day } }
  expect(names(pilesOf([later, second]))).toEqual([['deed 0', 'deed 1'], []])
})

describe('two devices', () => {
  test('an undo that arrives from another device takes its deed out of the middle', () => {
    const [phone, laptop] = [live(['do', 'do', 'do']), new Device('laptop', 50)]
    laptop.takeBack('deed 1', 'card 1')
    phone.hear(laptop.log)
    expect(names(pilesOf(phone.log))).toEqual([['deed 0', 'deed 2'], ['deed 1']])
    phone.seconds = 60
    phone.redo()
    expect(names(pilesOf(phone.log))).toEqual([['deed 0', 'deed 2', 'deed 1'], []])
  })

  test('a deed that both took back is only there again when both undos are taken back', () => {
    const [phone, laptop] = [live(['do']), new Device('laptop', 50)]
    phone.undo()
    laptop.takeBack('deed 0', 'card 0')
    phone.hear(laptop.log)
    phone.seconds = 60
    for (const expected of [[[], ['deed 0']], [['deed 0'], []]]) {
      phone.redo()
      expect(names(pilesOf(phone.log))).toEqual(expected)
    }
  })

  test('what the other device did again can be taken back, also after a new deed here', () => {
    const [phone, laptop] = [live(['do', 'undo', 'do']), new Device('laptop', 50)]
    laptop.takeBack('phone undo 1', 'card 0')
    phone.hear(laptop.log)
    expect(names(pilesOf(phone.log))).toEqual([['deed 2', 'deed 0'], []])
  })

  test('an undo by a clock that is behind takes its deed back all the same', () => {
    const phone = new Device('phone', 50)
    phone.do('deed')
    phone.seconds = 10
    phone.takeBack('deed')
    expect(names(pilesOf(phone.log))).toEqual([[], []])
  })

  test('an undo of what is not known here is no harm', () => {
    const phone = live(['do'])
    phone.takeBack('a deed of long ago')
    expect(names(pilesOf(phone.log))).toEqual([['deed 0'], []])
  })
})

const done = (log: readonly LogEntry[]): readonly Done[] => log.map((entry) => ({ card: 'arp', entry }))
const isDeed = (entry: LogEntry): entry is Deed => entry.kind !== 'undo'

describe('of every log', () => {
  test('what can be taken back is what counts, each once', () => {
    fc.assert(fc.property(aWholeLog, (log) => {
      const counting = effective(log).filter(isDeed).map(({ id }) => id)
      expect(pilesOf(done(log)).undo.map(({ entry }) => entry.id).toSorted()).toEqual(counting.toSorted())
    }))
  })

  test('what can be done again does not count, is named with an undo that does, and counts when that was the only one', () => {
    fc.assert(fc.property(aWholeLog, (log) => {
      const { redo } = pilesOf(done(log))
      const counting = effective(log)
      expect(new Set(redo.map(({ entry }) => entry.id)).size).toBe(redo.length)
      for (const { entry: { id }, by } of redo) {
        const holding = counting.filter((entry) => entry.kind === 'undo' && entry.of === id).map((undo) => undo.id)
        expect(holding).toContain(by)
        const again = { kind: 'undo', of: by, id: 'again', day: 20_099 as Day, at: instant(20_099, 0), device: 'phone', deviceSeq: 0 } as const
        expect(effective([...log, again]).some((entry) => entry.id === id)).toBe(holding.length === 1)
      }
    }))
  })

  test('taking back the last deed, and doing it again, comes to the same', () => {
    fc.assert(fc.property(aWholeLog, (log) => {
      const device = new Device('phone', 60 * 24 * 100)
      device.hear(done(log))
      const before = names(pilesOf(device.log))
      if (before[0]?.length === 0) return
      device.undo()
      expect(names(pilesOf(device.log))[0]).toEqual(before[0]?.slice(0, -1))
      device.redo()
      expect(names(pilesOf(device.log))).toEqual(before)
    }))
  })
})
