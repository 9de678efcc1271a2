'use client'
/** The ways to go: a row at the top on a desk, a bar under the thumb on a phone. */
import { CalendarCheck, Layers, LogIn, Mic, SlidersHorizontal } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import styles from './frame.module.css'

const ICONS = { today: CalendarCheck, decks: Layers, interview: Mic, settings: SlidersHorizontal, signIn: LogIn } as const

interface Props {
  readonly label: string
  readonly name: string
  readonly places: readonly { readonly href: string; readonly icon: keyof typeof ICONS; readonly label: string }[]
}

/** Which paths belong to a place, where it is not only its own. */
const PLACES: Readonly<Record<string, RegExp>> = { '/': /^\/(?:(?:plan|progress)\b|$)/, '/decks': /^\/(?:decks|cards|glossary|import)\b/, '/settings': /^\/(?:settings|lab)\b/ }

export function Navigation({ label, name, places }: Props) {
  const path = usePathname()
  return (
    <nav className={styles.nav} aria-label={label}>
      <Link href="/" className={styles.name} prefetch={false}>{name}</Link>
      <ul>
        {places.map(({ href, icon, label: text }) => {
          const Icon = ICONS[icon]
          const isHere = PLACES[href]?.test(path) ?? path.startsWith(href)
          return (
            <li key={href}>
              <Link href={href} aria-current={isHere ? 'page' : undefined} prefetch={false}>
                <Icon aria-hidden size={20} strokeWidth={1.75} />
                {text}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
