'use client'
/** The list of keys, on `?`. */
import type { Ref } from 'react'
import type { StudyMessages } from './study-messages'
import styles from './key-list.module.css'

export function KeyList({ t, ref }: { readonly t: StudyMessages; readonly ref: Ref<HTMLDialogElement> }) {
  const rows = [
    [['Space', 'Enter'], t.keyReveal],
    [['1'], t.again],
    [['2'], t.hard],
    [['3'], t.good],
    [['4'], t.easy],
    [['u', 'ㅕ'], t.keyUndo],
    [['1', '…', '9'], t.keyPoint],
    [['Esc'], t.keyLeave],
    [['?'], t.keyList],
  ] as const
  return (
    <dialog ref={ref} className={`dialog ${styles.keys ?? ''}`} aria-labelledby="keys-title">
      <h2 id="keys-title">{t.keys}</h2>
      <dl>
        {rows.map(([keys, does]) => (
          <div key={does}>
            <dt>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" className="button plain">{t.close}</button>
      </form>
    </dialog>
  )
}
