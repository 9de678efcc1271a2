/** In the margin: sentences that state something well known to be false, and what is right. */
import type { Finding } from '@/lib/browser/notes-findings'
import type { Language } from '@/lib/core/language'
import styles from './import.module.css'
import type { ImportMessages } from './import-messages'

interface Props {
  readonly remarks: readonly Finding[]
  readonly language: Language
  readonly t: ImportMessages
}

export function CardRemarks({ remarks, language, t }: Props) {
  if (remarks.length === 0) return null
  return (
    <div role="note" aria-label={t.checks} className={styles.remarks}>
      {remarks.map(({ text, fact, source, card }) => (
        <div key={text + fact.en}>
          <p className="quiet small">“{text}”</p>
          <p>{fact[language]}</p>
          <p className="small">
            <a href={source.url} target="_blank" rel="noopener nofollow">{source.label}</a>
            {card !== null && <> · <a href={`/cards/${card}`} target="_blank" rel="noopener">{t.checkCard}</a></>}
          </p>
        </div>
      ))}
    </div>
  )
}
