/** Where it is hard: the cards that are least recalled, and the key points that are most often left out. */
import { Html } from '@/app/_ui/html'
import { fill } from '@/lib/core/fill'
import type { Language } from '@/lib/core/language'
import type { Progress } from '@/lib/core/progress/progress'
import type { Messages } from '@/lib/messages/messages'
import styles from './progress.module.css'

interface Of {
  /** Of the cards. */
  readonly language: Language
  readonly t: Messages['progress']
}

export function HardCards({ cards, language, t }: Of & { readonly cards: Progress['hardest'] }) {
  if (cards.length === 0) return <p>{t.noHardest}</p>
  return (
    <table className={`${styles.table ?? ''} ${styles.list ?? ''}`}>
      <thead><tr><th scope="col">{t.card}</th><th scope="col">{t.recalled}</th></tr></thead>
      <tbody>
        {cards.map(({ card, title, asked, passed }) => (
          <tr key={card}>
            <th scope="row"><a href={`/cards/${card}`} lang={language}>{title}</a></th>
            <td>{fill(t.passedOf, { passed, asked })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function MissedPoints({ points, language, t }: Of & { readonly points: Progress['points'] }) {
  if (points.length === 0) return <p>{t.noPoints}</p>
  return (
    <table className={`${styles.table ?? ''} ${styles.list ?? ''}`}>
      <thead><tr><th scope="col">{t.point}</th><th scope="col">{t.missed}</th></tr></thead>
      <tbody>
        {points.map(({ card, title, html, missed, ticked }, at) => (
          <tr key={at}>
            <th scope="row">
              <Html as="span" html={html} />
              <a className="quiet tiny" href={`/cards/${card}`} lang={language}>{title}</a>
            </th>
            <td>{fill(t.missedOf, { missed, ticked })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
