/** Numbers as columns, drawn on the server, and folded beneath them the same as a table. Nothing where all are 0. */
import styles from './progress.module.css'

interface Column {
  readonly name: string
  readonly n: number
  /** A step away from the next one. */
  readonly isApart?: boolean
}

interface Props {
  readonly columns: readonly Column[]
  /** The numbers of those whose names stand below: there is no room for all. */
  readonly named: readonly number[]
  readonly heads: readonly [name: string, n: string]
  readonly asTable: string
}

const TOP = 20
const HEIGHT = 110
const NAMES = 22
/** Of a column, how much is column; the rest is the gap. */
const FILLED = 0.76
const APART = 3

export function ColumnChart({ columns, named, heads, asTable }: Props) {
  const places: number[] = []
  let width = 0
  for (const { isApart = false } of columns) {
    places.push(width)
    width += isApart ? 1 + APART : 1
  }
  const most = Math.max(...columns.map(({ n }) => n))
  if (most === 0) return null
  const at = (place: number) => `${((100 * place) / width).toFixed(3)}%`
  return (
    <div>
      <svg className={styles.chart} width="100%" height={TOP + HEIGHT + NAMES} aria-hidden>
        <text x={0} y={12}>{most}</text>
        <line x1={0} x2="100%" y1={TOP - 0.5} y2={TOP - 0.5} />
        <line x1={0} x2="100%" y1={TOP + HEIGHT + 0.5} y2={TOP + HEIGHT + 0.5} />
        {columns.map(({ name, n, isApart }, i) => {
          const height = Math.max(2, Math.round((HEIGHT * n) / most))
          return n > 0 && (
            <rect key={name} className={isApart ? styles.apart : undefined} x={at((places[i] ?? 0) + (1 - FILLED) / 2)} width={at(FILLED)} y={TOP + HEIGHT - height} height={height}>
              <title>{`${name} · ${String(n)}`}</title>
            </rect>
          )
        })}
        {named.map((i) => (
          <text key={i} x={at((places[i] ?? 0) + (i === columns.length - 1 ? 1 : 0))} y={TOP + HEIGHT + 17} textAnchor={i === columns.length - 1 ? 'end' : 'start'}>{columns[i]?.name}</text>
        ))}
      </svg>
      <details className={styles.numbers}>
        <summary className="quiet tiny">{asTable}</summary>
        <table className={styles.table}>
          <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
          <tbody>{columns.map(({ name, n }) => <tr key={name}><th scope="row">{name}</th><td>{n}</td></tr>)}</tbody>
        </table>
      </details>
    </div>
  )
}
