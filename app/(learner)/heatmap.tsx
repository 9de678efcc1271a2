/** The year's heatmap: how much was answered on each day, as squares, and as a table for whoever reads with the ears. */
import { formatDay, formatMonth, formatWeekday, type Day, type Weekday, weekdayOf } from '@/lib/core/day'
import { fill } from '@/lib/core/fill'
import type { Language } from '@/lib/core/language'
import { type Heatmap as Year, type HeatmapDay, heatmapOf, STEPS, WEEKS } from '@/lib/core/study/heatmap'
import type { Messages } from '@/lib/messages/messages'
import styles from './heatmap.module.css'

interface Props {
  /** Answers by day. */
  readonly activity: ReadonlyMap<Day, number>
  readonly today: Day
  readonly language: Language
  readonly t: Messages['Today']
}

/** As calendars hang on the wall there. */
const WEEK_STARTS_ON = { ko: 0, en: 1 } as const satisfies Record<Language, Weekday>

/** Monday, Wednesday and Friday: every second row has room for a name. */
const NAMED: readonly Weekday[] = [1, 3, 5]

/** Nothing at all where nothing was answered in the year. */
export function Heatmap({ activity, today, language, t }: Props) {
  const year = heatmapOf(activity, today, WEEK_STARTS_ON[language])
  if (year.answers === 0) return null
  return (
    <section aria-labelledby="year">
      <h2 id="year" className="unseen">{t.year}</h2>
      <div className={styles.scroller} role="img" aria-labelledby="year" tabIndex={0}>
        <div className={`${styles.calendar ?? ''} quiet tiny`}>
          <div className={styles.weekdays}>
            {year.weeks[0]?.map(({ day }) => weekdayOf(day)).map((weekday) => (
              <span key={weekday}>{NAMED.includes(weekday) && formatWeekday(weekday, language)}</span>
            ))}
          </div>
          <div className={styles.months}>
            {year.months.map(({ column, day }) => (
              <span key={column} className={column > WEEKS - 3 ? styles.justBegun : undefined} style={{ gridColumn: column + 1 }}>{formatMonth(day, language)}</span>
            ))}
          </div>
          <div className={styles.days}>{year.weeks.flat().map((day) => square(day, language, t))}</div>
        </div>
      </div>
      <div className={`${styles.under ?? ''} quiet tiny`}>
        <p>{fill(t.yearSum, { weeks: WEEKS, days: year.days, answers: year.answers })}</p>
        {legend(t)}
      </div>
      <div className="unseen">{table(year, language, t)}</div>
    </section>
  )
}

const square = ({ day, answers, step }: HeatmapDay, language: Language, t: Props['t']) => (
  <i key={day} data-step={step} title={fill(answers === 0 ? t.dayNone : t.dayAnswers, { day: formatDay(day, language), n: answers })} />
)

/** For the eye alone: the table has the numbers. */
const legend = (t: Props['t']) => (
  <p className={styles.legend} aria-hidden>
    {t.less}
    <i data-step={0} title={t.stepNone} />
    {STEPS.map((from, at) => (
      <i key={from} data-step={at + 1} title={fill(STEPS[at + 1] === undefined ? t.stepFrom : t.stepTo, { from, to: (STEPS[at + 1] ?? 0) - 1 })} />
    ))}
    {t.more}
  </p>
)

function table({ weeks }: Year, language: Language, t: Props['t']) {
  const [first = []] = weeks
  return (
    <table>
      <caption>{t.yearTable}</caption>
      <thead>
        <tr>
          <th scope="col">{t.week}</th>
          {first.map(({ day }) => <th key={day} scope="col">{formatWeekday(weekdayOf(day), language)}</th>)}
        </tr>
      </thead>
      <tbody>
        {weeks.filter((week) => week.some(({ answers }) => answers > 0)).map((week) => (
          <tr key={week[0]?.day}>
            <th scope="row">{week[0] && formatDay(week[0].day, language)}</th>
            {first.map(({ day }, at) => <td key={day}>{week[at]?.answers}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
