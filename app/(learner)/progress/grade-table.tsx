/** How the answers are spread over the grades, by how long ago the card was last asked. */
import { fill } from '@/lib/core/fill'
import { AGES, type DayFigures, totalOf } from '@/lib/core/progress/figures'
import { byRating, percent } from '@/lib/core/progress/retention'
import { type Rating, RATINGS } from '@/lib/core/rating'
import type { Messages } from '@/lib/messages/messages'
import styles from './progress.module.css'

interface Props {
  readonly figures: DayFigures
  readonly grades: Pick<Messages['Study'], Rating>
  readonly t: Messages['progress']
}

export function GradeTable({ figures, grades, t }: Props) {
  return (
    <table className={`${styles.table ?? ''} ${styles.grades ?? ''}`}>
      <thead><tr><th scope="col">{t.age}</th>{RATINGS.map((rating) => <th key={rating} scope="col">{grades[rating]}</th>)}</tr></thead>
      <tbody>
        {AGES.filter((age) => totalOf(figures[age]) > 0).map((age) => {
          const [spread, all] = [byRating(figures[age]), totalOf(figures[age])]
          return (
            <tr key={age}>
              <th scope="row">{t[age]}<span className="quiet tiny">{fill(t.times, { n: all })}</span></th>
              {RATINGS.map((rating) => {
                const share = percent(spread[rating], all) ?? 0
                return (
                  <td key={rating}>
                    {share}%
                    <svg width="100%" height="4" aria-hidden>
                      <rect className={styles.whole} width="100%" height="4" rx="2" />
                      <rect width={`${String(share)}%`} height="4" rx="2" />
                    </svg>
                  </td>
                )
              })}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
