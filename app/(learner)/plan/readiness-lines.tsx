/** How ready one is: how probable it is to recall a card on the day, as a whole and by topic, and what the figure rests on. */
import { MeterList } from '@/app/_ui/meter-list'
import { fill } from '@/lib/core/fill'
import { ENOUGH_CHECKED } from '@/lib/core/progress/calibration'
import type { Readiness } from '@/lib/core/plan/readiness'
import type { Topic } from '@/lib/core/plan/topics'
import styles from './readiness-lines.module.css'
import type { PlanMessages } from './plan-messages'

interface Props {
  /** Undefined: it is not known yet. */
  readonly readiness: Readiness | undefined
  readonly checked: number
  readonly interview: string
  readonly topics: readonly Topic[]
  readonly t: PlanMessages
}

export function ReadinessLines({ readiness, checked, interview, topics, t }: Props) {
  if (readiness?.whole == null) return null
  const known = new Map(topics.map((topic) => [topic.id, topic]))
  return (
    <div className={styles.readiness}>
      <p className={styles.whole}>{fill(t.readiness, { n: inPercent(readiness.whole) })}</p>
      <p className="quiet tiny">{t.readinessMeaning} {fill(checked < ENOUGH_CHECKED ? t.readinessGuess : t.readinessChecked, { n: checked })}</p>
      <details>
        <summary className="small">{t.readinessBy}</summary>
        <MeterList
          lines={readiness.topics.flatMap(({ deck, recall }) => {
            const topic = known.get(deck)
            const n = inPercent(recall)
            return topic ? [{ id: deck, hue: topic.hue, name: topic.title, href: `/plan/${interview}#${deck}`, value: recall, max: 1, label: fill(t.topicReady, { topic: topic.title, n }), figure: `${String(n)}%` }] : []
          })}
        />
      </details>
    </div>
  )
}

const inPercent = (recall: number): number => Math.round(100 * recall)
