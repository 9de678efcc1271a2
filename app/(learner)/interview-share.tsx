/** The interview that is coming: how far it is, today's share of the way there, and why; and where it does not fit, what would. */
import Link from 'next/link'
import { formatDay } from '@/lib/core/day'
import { fill } from '@/lib/core/fill'
import type { Language } from '@/lib/core/language'
import type { InterviewFigures } from '@/lib/core/plan/planned-day'
import type { TodayFigures } from '@/lib/core/study/today'
import type { Messages } from '@/lib/messages/messages'
import styles from './interview-share.module.css'

interface Props {
  readonly figures: Pick<TodayFigures, 'interview' | 'plan' | 'day'>
  readonly language: Language
  readonly t: Messages['plan']
}

export function InterviewShare({ figures: { interview, plan, day }, language, t }: Props) {
  if (!interview) return <p className="small"><Link href="/plan" className="deed" prefetch={false}>{t.setDate}</Link></p>
  const nameOf = ({ title }: { readonly title: string }) => (title === '' ? t.untitled : title)
  const isToday = interview.day === day
  const ahead = (plan?.interviews ?? []).filter(({ open }) => Object.values(open).some((n) => n > 0))
  return (
    <section aria-labelledby="interview">
      <div className={styles.head}>
        <h2 id="interview">{isToday ? t.todayIs : fill(t.until, { title: nameOf(interview), n: interview.day - day })}</h2>
        <Link href={isToday ? `/plan/${interview.id}/sheet` : '/plan'} className="deed" prefetch={false}>{isToday ? t.sheet : t.plan}</Link>
      </div>
      {ahead.map((one) => (
        <div key={one.id}>
          {one.id !== interview.id && <p className="small">{fill(t.until, { title: nameOf(one), n: one.day - day })}</p>}
          <Share figures={one} language={language} t={t} />
        </div>
      ))}
      {plan && plan.others > 0 && <p className="small">{fill(t.shareOther, { n: plan.others })}</p>}
    </section>
  )
}

function Share({ figures: { open, fresh, short, minutes }, language, t }: { readonly figures: InterviewFigures; readonly language: Language; readonly t: Props['t'] }) {
  const newLine = fresh && short === null ? fill(t.shareNew, { n: open.new, perDay: fresh.perDay, day: formatDay(fresh.until, language) }) : fill(t.shareNewShort, { n: open.new })
  const lines = [
    open.lapsed > 0 && fill(t.shareLapsed, { n: open.lapsed }),
    open.final > 0 && fill(t.shareFinal, { n: open.final }),
    open.due > 0 && fill(t.shareDue, { n: open.due }),
    open.new > 0 && newLine,
  ]
  return (
    <>
      <ul className={styles.share} aria-label={t.share}>
        {lines.filter((line) => line !== false).map((line) => <li key={line}>{line}</li>)}
      </ul>
      {short && <p className={styles.short}>{fill(t.short, { minutes, unseen: short.unseen, promised: short.promised })} <Link href="/plan" prefetch={false}>{fill(t.shortDo, { n: short.minutes })}</Link></p>}
    </>
  )
}
