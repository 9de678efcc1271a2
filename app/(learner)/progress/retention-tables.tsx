/** True retention: by age and stretch of time, and by what the cards belong to. */
import Link from 'next/link'
import { fill } from '@/lib/core/fill'
import type { Language } from '@/lib/core/language'
import type { Progress } from '@/lib/core/progress/progress'
import { percent, type Retention, retentionOf, together } from '@/lib/core/progress/retention'
import type { Messages } from '@/lib/messages/messages'
import styles from './progress.module.css'

type Words = Messages['progress']

export function RetentionTable({ spans, t }: { readonly spans: Progress['spans']; readonly t: Words }) {
  const rows = [
    { name: t.young, of: spans.map(({ figures }) => retentionOf(figures.young)) },
    { name: t.mature, of: spans.map(({ figures }) => retentionOf(figures.mature)) },
    { name: t.both, of: spans.map(({ figures }) => together([retentionOf(figures.young), retentionOf(figures.mature)])) },
  ]
  return (
    <table className={styles.table}>
      <thead>
        <tr><th scope="col">{t.age}</th>{spans.map(({ span }) => <th key={span} scope="col">{span === null ? t.allDays : fill(t.lastDays, { n: span })}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map(({ name, of }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {of.map((one, at) => <td key={spans[at]?.span}>{shareOf(one)}{one.asked > 0 && <span className="quiet tiny">{fill(t.times, { n: one.asked })}</span>}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface Group extends Retention {
  readonly id: string
  readonly name: string
  readonly href?: string
  readonly hue?: number
  /** Of the name, where it is not the page's. */
  readonly language?: Language
}

export function RetentionByGroup({ head, groups, t }: { readonly head: string; readonly groups: readonly Group[]; readonly t: Words }) {
  return (
    <table className={`${styles.table ?? ''} ${styles.groups ?? ''}`}>
      <thead><tr><th scope="col">{head}</th><th scope="col">{t.recalled}</th><th scope="col">{t.answers}</th></tr></thead>
      <tbody>
        {groups.map(({ id, name, href, hue, language, asked, passed }) => (
          <tr key={id} className={hue === undefined ? undefined : 'hued'} style={hue === undefined ? undefined : { '--hue': hue }}>
            <th scope="row" lang={language}>{href === undefined ? name : <Link href={href} prefetch={false}>{name}</Link>}</th>
            <td>
              <span className={styles.share}>
                <svg width="100%" height="4" aria-hidden>
                  <rect className={styles.whole} width="100%" height="4" rx="2" />
                  <rect width={`${String(percent(passed, asked) ?? 0)}%`} height="4" rx="2" />
                </svg>
                {shareOf({ asked, passed })}
              </span>
            </td>
            <td>{asked}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const shareOf = ({ asked, passed }: Retention): string => (asked === 0 ? '–' : `${String(percent(passed, asked))}%`)
