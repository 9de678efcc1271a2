/** Lines of a name, a bar in its hue, and a figure: decks, and how far one is in each. */
import Link from 'next/link'
import styles from './meter-list.module.css'

interface Line {
  readonly id: string
  readonly hue: number
  readonly name: string
  readonly href: string
  readonly value: number
  readonly max: number
  /** The bar in words. */
  readonly label: string
  readonly figure: string
}

export function MeterList({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <ul className={styles.list}>
      {lines.map(({ id, hue, name, href, value, max, label, figure }) => (
        <li key={id} className="hued" style={{ '--hue': hue }}>
          <Link href={href} prefetch={false}>{name}</Link>
          <meter aria-label={label} min={0} max={max} value={value} />
          <span className="quiet tiny">{figure}</span>
        </li>
      ))}
    </ul>
  )
}
