/** What the recall model predicted against what was recalled; before there is enough of it, that it was not checked yet. */
import { calibrationOf, ENOUGH_CHECKED } from '@/lib/core/progress/calibration'
import { type DayFigures, totalOf } from '@/lib/core/progress/figures'
import { percent } from '@/lib/core/progress/retention'
import { fill } from '@/lib/core/fill'
import type { Messages } from '@/lib/messages/messages'
import styles from './progress.module.css'

interface Props {
  readonly figures: DayFigures
  readonly t: Messages['progress']
}

const SIDE = 240
const LEFT = 40
const TOP = 14
const BELOW = 40
const MARKS = [0, 0.5, 1] as const

export function CalibrationPlot({ figures, t }: Props) {
  if (totalOf(figures.checked) < ENOUGH_CHECKED) return <p>{fill(t.unchecked, { enough: ENOUGH_CHECKED })}</p>
  const bins = calibrationOf(figures)
  const x = (share: number) => LEFT + SIDE * share
  const y = (share: number) => TOP + SIDE * (1 - share)
  return (
    <div>
      <svg className={styles.plot} width={LEFT + SIDE + 24} height={TOP + SIDE + BELOW} aria-hidden>
        <path d={`M${String(x(0))} ${String(y(1))}V${String(y(0))}H${String(x(1))}`} />
        <path className={styles.diagonal} d={`M${String(x(0))} ${String(y(0))}L${String(x(1))} ${String(y(1))}`} />
        {MARKS.map((mark) => (
          <g key={mark}>
            <text x={x(mark)} y={y(0) + 16} textAnchor="middle">{100 * mark}%</text>
            {mark > 0 && <text x={LEFT - 6} y={y(mark) + 4} textAnchor="end">{100 * mark}%</text>}
          </g>
        ))}
        <text x={x(0.5)} y={y(0) + 34} textAnchor="middle">{t.predicted}</text>
        <text x={LEFT + 8} y={TOP + 2} dominantBaseline="middle">{t.actual}</text>
        {bins.map(({ answers, predicted, passed }) => (
          <circle key={predicted} cx={x(predicted).toFixed(1)} cy={y(passed / answers).toFixed(1)} r={4.5}>
            <title>{`${inPercent(predicted)} → ${inPercent(passed / answers)} · ${fill(t.times, { n: answers })}`}</title>
          </circle>
        ))}
      </svg>
      <details className={styles.numbers}>
        <summary className="quiet tiny">{t.asTable}</summary>
        <table className={styles.table}>
          <thead><tr><th scope="col">{t.predicted}</th><th scope="col">{t.actual}</th><th scope="col">{t.answers}</th></tr></thead>
          <tbody>
            {bins.map(({ answers, predicted, passed }) => (
              <tr key={predicted}><th scope="row">{inPercent(predicted)}</th><td>{percent(passed, answers)}%</td><td>{answers}</td></tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  )
}

const inPercent = (share: number): string => `${String(Math.round(100 * share))}%`
