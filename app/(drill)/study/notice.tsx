'use client'
/** A quiet line: where the card that was just graded went, or what was just said of it or taken back. */
import { addDays, formatDay } from '@/lib/core/day'
import { fill } from '@/lib/core/fill'
import type { Language } from '@/lib/core/language'
import type { StudyMessages } from './study-messages'
import styles from './study.module.css'
import type { Sitting } from './use-sitting'

export function Notice({ sitting, language, t }: { readonly sitting: Sitting; readonly language: Language; readonly t: StudyMessages }) {
  const { happened } = sitting
  return (
    <p className={styles.noticeLine} role="status">
      {happened && <span key={`${happened.by} ${happened.deed.id} ${String(sitting.session.cards.get(happened.card)?.log.length)}`} className={styles.notice}>{lineOf(sitting, language, t)}</span>}
    </p>
  )
}

function lineOf({ happened, session }: Sitting, language: Language, t: StudyMessages): string {
  if (!happened) return ''
  const { by, deed, card } = happened
  if (deed.kind === 'change') {
    const said = t.changed[deed.what][deed.value === 0 ? 'off' : 'on']
    return by === 'do' ? said : fill(by === 'undo' ? t.undoneThat : t.redoneThat, { what: said })
  }
  if (by === 'undo') return t.undone
  if (session.kind !== 'day') return by === 'redo' ? t.redone : t.practised
  const schedule = session.cards.get(card)?.schedule
  if (schedule?.drillDay === session.day) return t.backToday
  return fill(t.backOn, { day: formatDay(schedule?.due ?? addDays(session.day, 1), language) })
}
