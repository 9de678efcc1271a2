'use client'
/** The terms, narrowed by what is typed, in either language. */
import { useState } from 'react'
import { fill } from '@/lib/core/fill'
import type { Messages } from '@/lib/messages/messages'
import styles from './glossary.module.css'

interface Entry {
  readonly id: string
  readonly ko: string
  readonly en: string
  readonly means: string
  /** How it stands in texts. */
  readonly words: readonly string[]
  readonly avoid: { readonly ko: string; readonly why: string } | undefined
  readonly card: string | undefined
}

interface Props {
  readonly terms: readonly Entry[]
  readonly t: Messages['Glossary']
}

export function GlossaryList({ terms, t }: Props) {
  const [typed, setTyped] = useState('')
  const wanted = plain(typed)
  const found = terms.filter(({ ko, en, words, avoid }) => [ko, en, ...words, avoid?.ko ?? ''].some((text) => plain(text).includes(wanted)))
  return (
    <>
      <label className={styles.search}>
        <span className="quiet small">{t.search}</span>
        <input type="search" className="field" value={typed} autoComplete="off" onChange={(event) => { setTyped(event.target.value) }} />
      </label>
      <p className="quiet small" role="status">{found.length === 0 ? t.none : fill(t.count, { n: found.length })}</p>
      <dl className={styles.terms}>
        {found.map(({ id, ko, en, means, avoid, card }) => (
          <div key={id} id={id}>
            <dt>
              <span lang="ko">{ko}</span>
              <span lang="en" className={styles.english}>{en}</span>
            </dt>
            <dd>{card === undefined ? means : <a href={`/cards/${card}`}>{means}<span aria-hidden> ›</span></a>}</dd>
            {avoid && <dd className={styles.avoid}>{t.avoid}: <s lang="ko">{avoid.ko}</s> · {avoid.why}</dd>}
          </div>
        ))}
      </dl>
    </>
  )
}

/** Without case, spaces and hyphens; Hangul composed, whatever the keyboard sends. */
const plain = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll(/[\s-]/gu, '')
