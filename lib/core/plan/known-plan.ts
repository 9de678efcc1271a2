/** What the screen of the plan knows: what there is to learn, what it costs, and every card that is asked today, with its question and why. */
import type { Card } from '../card'
import type { Day } from '../day'
import type { DayPlan } from '../study/day-plan'
import type { Costs } from '../study/pace'
import { aheadOf } from './ahead'
import type { Interview } from './interview'
import type { Reason } from './planned-queue'
import { type Readiness, readinessOf, type RememberedCard } from './readiness'
import type { Topic } from './topics'

export interface KnownPlan {
  readonly day: Day
  readonly topics: readonly Topic[]
  readonly costs: Costs
  readonly asked: readonly AskedCard[]
  /** By interview that is ahead; `checked`: first answers of a day that the model was held against. */
  readonly readiness: { readonly checked: number; readonly of: Readonly<Record<string, Readiness>> }
}

export interface AskedCard {
  readonly card: string
  readonly title: string
  readonly hue: number
  readonly why: Reason['kind']
}

/** In the order in which they are asked; a card without a face is left out. */
export const askedIn = ({ order, reasons }: Pick<DayPlan, 'order' | 'reasons'>, faces: ReadonlyMap<string, Card>): readonly AskedCard[] =>
  order.flatMap((card) => {
    const [face, reason] = [faces.get(card), reasons.get(card)]
    return face && reason ? [{ card, title: face.face.title, hue: face.deck.hue, why: reason.kind }] : []
  })

export const readinessAhead = (interviews: readonly Interview[], day: Day, cards: readonly RememberedCard[], shift: number): Readonly<Record<string, Readiness>> =>
  Object.fromEntries(aheadOf(interviews, day).map((interview) => [interview.id, readinessOf(interview, cards, shift)]))
