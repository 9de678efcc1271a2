/** What a plan comes to, in sentences; and where it does not fit, what would make it fit. */
import { formatDay } from '@/lib/core/day'
import { fill } from '@/lib/core/fill'
import type { Language } from '@/lib/core/language'
import type { Interview } from '@/lib/core/plan/interview'
import type { Prospect } from '@/lib/core/plan/prospect'
import type { Costs } from '@/lib/core/study/pace'
import styles from './plan.module.css'
import type { PlanMessages } from './plan-messages'

/** No interview takes more of a day (lib/core/plan/interview.ts). */
const MOST_MINUTES = 240

interface Props {
  readonly prospect: Prospect
  readonly interview: Interview
  readonly costs: Costs
  readonly language: Language
  readonly takeMinutes: (minutes: number) => void
  readonly t: PlanMessages
}

export function ProspectLines({ prospect: { left, cards, unseen, fresh, final, tight, short }, interview, costs, language, takeMinutes, t }: Props) {
  if (cards === 0) return <p>{t.noCards}</p>
  const on = (day: Parameters<typeof formatDay>[0]) => formatDay(day, language)
  const isAll = final.cards >= cards
  const finalLine = final.from === final.until ? t.finalDay : isAll ? t.finalAll : t.finalSome
  return (
    <div className={styles.lines}>
      {short ? (
        <>
          <p>{fill(t.short, { minutes: interview.minutes, unseen, promised: short.promised })}</p>
          <p className="quiet small">
            {fill(t.shortOut, { n: unseen - short.promised, topics: short.leftOut.map(({ topic, n }) => fill(t.shortTopic, { topic: topic.title, n })).join(', ') })}
          </p>
          {short.minutes > MOST_MINUTES ? (
            <p>{fill(t.tooMuch, { n: short.minutes })}</p>
          ) : (
            <p className={styles.offer}>
              {fill(t.shortDo, { n: short.minutes })}{' '}
              <button type="button" className="button plain" onClick={() => { takeMinutes(short.minutes) }}>{fill(t.takeMinutes, { n: short.minutes })}</button>
            </p>
          )}
        </>
      ) : (
        <p>{fresh === null ? t.freshNone : left === 1 ? fill(t.freshToday, { n: unseen }) : fill(t.freshPlan, { n: fresh.perDay, day: on(fresh.until) })}{tight && fresh !== null && ` ${t.tight}`}</p>
      )}
      <p>{fill(finalLine, { from: on(final.from), until: on(final.until), cards: final.cards })}</p>
      <p className="quiet tiny">{fill(t.costs, { fresh: costs.fresh, review: costs.review })}</p>
    </div>
  )
}
