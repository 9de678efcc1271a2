/** One interview: when it is, what its plan comes to, and what can be done about it. */
import type { Language } from '@/lib/core/language'
import { formatDay } from '@/lib/core/day'
import { fill } from '@/lib/core/fill'
import type { Interview } from '@/lib/core/plan/interview'
import type { KnownPlan } from '@/lib/core/plan/known-plan'
import { prospectOf, type Standing } from '@/lib/core/plan/prospect'
import styles from './plan.module.css'
import type { PlanMessages } from './plan-messages'
import { ProspectLines } from './prospect-lines'
import { ReadinessLines } from './readiness-lines'

interface Props {
  readonly interview: Interview
  readonly standing: Standing
  readonly readiness: KnownPlan['readiness']
  readonly language: Language
  readonly change: () => void
  readonly remove: () => void
  readonly takeMinutes: (minutes: number) => void
  readonly t: PlanMessages
}

export function InterviewEntry({ interview, standing, readiness, language, change, remove, takeMinutes, t }: Props) {
  const isAhead = interview.day > standing.day
  const prospect = isAhead ? prospectOf(interview, standing) : null
  const title = interview.title === '' ? t.untitled : interview.title
  const heading = isAhead ? t.until : interview.day === standing.day ? t.isToday : t.past
  return (
    <section className={styles.interview} aria-labelledby={interview.id}>
      <h2 id={interview.id} tabIndex={-1}>{fill(heading, { title, n: interview.day - standing.day })}</h2>
      {prospect && (
        <>
          <p className="quiet small">
            {fill(t.facts, { day: formatDay(interview.day, language), minutes: interview.minutes, cards: prospect.cards })}
            {prospect.unseen > 0 && ` · ${fill(t.factsUnseen, { n: prospect.unseen })}`}
          </p>
          <ReadinessLines readiness={readiness.of[interview.id]} checked={readiness.checked} interview={interview.id} topics={standing.topics} t={t} />
          <ProspectLines prospect={prospect} interview={interview} costs={standing.costs} language={language} takeMinutes={takeMinutes} t={t} />
        </>
      )}
      <p className={styles.deeds}>
        <button type="button" className="deed" onClick={change}>{t.change}</button>
        <button type="button" className="deed" onClick={remove}>{t.delete}</button>
        {interview.day >= standing.day && <a className="deed" href={`/plan/${interview.id}/sheet`}>{t.sheet}</a>}
      </p>
    </section>
  )
}
