/** What two people of one account do and meet, as plain data: the schedules of the browsers. */
import { chanceOf } from '../sync/chance'
import { type Fault, FAULTS } from './fault-proxy'

export type Move =
  | { readonly do: 'grade'; readonly who: 0 | 1; readonly digits: readonly Digit[] }
  /** Both at the same moment. */
  | { readonly do: 'both'; readonly digits: readonly [Digit, Digit] }
  | { readonly do: 'undo'; readonly who: 0 | 1 }
  | { readonly do: 'meet'; readonly who: 0 | 1; readonly faults: readonly Fault[] }
  | { readonly do: 'offline' | 'online' | 'reload'; readonly who: 0 | 1 }
  /** The tab dies: while an answer is on the screen, just after a grade, while it is being sent, while the answer to that comes. */
  | { readonly do: 'die'; readonly who: 0 | 1; readonly state: 'revealed' | 'graded' | 'sending' | 'receiving'; readonly crashes: boolean }

type Digit = 1 | 2 | 3 | 4

const MOVES = { grade: 6, both: 1, undo: 2, meet: 4, offline: 2, online: 2, reload: 1, die: 3 } satisfies Record<Move['do'], number>
const STATES = ['revealed', 'graded', 'sending', 'receiving'] as const
const DIGITS = [1, 2, 3, 3, 4] as const

export function movesOf(seed: number): readonly Move[] {
  const chance = chanceOf(seed)
  return Array.from({ length: 6 + chance.below(4) }, (): Move => {
    const kind = chance.weighed(MOVES)
    const who = chance.below(2) as 0 | 1
    switch (kind) {
      case 'grade':
        return { do: kind, who, digits: Array.from({ length: 1 + chance.below(2) }, () => chance.pick(DIGITS)) }
      case 'both':
        return { do: kind, digits: [chance.pick(DIGITS), chance.pick(DIGITS)] }
      case 'meet':
        return { do: kind, who, faults: Array.from({ length: 1 + chance.below(3) }, () => chance.pick(FAULTS)) }
      case 'die':
        return { do: kind, who, state: chance.pick(STATES), crashes: chance.oneIn(3) }
      case 'undo':
      case 'offline':
      case 'online':
      case 'reload':
        return { do: kind, who }
    }
  })
}
