/** Every card of today, and why it is asked. */
import { fill } from '@/lib/core/fill'
import type { Language } from '@/lib/core/language'
import type { AskedCard } from '@/lib/core/plan/known-plan'
import styles from './asked-cards.module.css'
import type { PlanMessages } from './plan-messages'

interface Props {
  readonly asked: readonly AskedCard[]
  readonly cardLanguage: Language
  readonly t: PlanMessages
}

export function AskedCards({ asked, cardLanguage, t }: Props) {
  if (asked.length === 0) return null
  const reasons = { lapsed: t.reasonLapsed, due: t.reasonDue, final: t.reasonFinal, new: t.reasonNew, other: t.reasonOther, mock: t.reasonMock }
  return (
    <details className={styles.asked}>
      <summary>{fill(t.everyCard, { n: asked.length })}</summary>
      <ol>
        {asked.map(({ card, title, hue, why }) => (
          <li key={card} className="hued" style={{ '--hue': hue }}>
            <span className="dot" aria-hidden />
            <a href={`/cards/${card}`} lang={cardLanguage}>{title}</a>
            <span className="quiet tiny">{reasons[why]}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}
