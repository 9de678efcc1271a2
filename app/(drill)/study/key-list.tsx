'use client'
/** The list of keys, on `?`. */
import type { Ref } from 'react'
import { KEY_CAPS, KEY_GROUPS } from '@/lib/core/study/key-caps'
import type { Deed } from '@/lib/core/study/keys'
import styles from './key-list.module.css'
import type { StudyMessages } from './study-messages'

interface Props {
  readonly t: StudyMessages
  /** What this screen can do; the rest is not listed. */
  readonly deeds: readonly Deed[]
  readonly grading: 'four' | 'six'
  readonly ref: Ref<HTMLDialogElement>
}

interface Row {
  readonly caps: readonly string[]
  readonly does: string
}

export function KeyList({ t, deeds, grading, ref }: Props) {
  const groups = [['answer', t.keyGroupAnswer], ['card', t.keyGroupCard], ['go', t.keyGroupGo]] as const
  return (
    <dialog ref={ref} className={`dialog ${styles.keys ?? ''}`} aria-labelledby="keys-title">
      <header className={styles.top}>
        <h2 id="keys-title">{t.keys}</h2>
        <form method="dialog">
          <button type="submit" className="button plain">{t.close}</button>
        </form>
      </header>
      {/* Where it is longer than the screen, the arrow keys move it once it has the focus. */}
      <div className={styles.groups} tabIndex={0} role="region" aria-labelledby="keys-title">
        {groups.map(([group, title]) => {
          const rows = KEY_GROUPS[group].filter((deed) => deeds.includes(deed)).flatMap((deed) => rowsOf(deed, grading, t))
          return rows.length > 0 && (
            <section key={group}>
              <h3>{title}</h3>
              <dl>
                {rows.map(({ caps, does }) => (
                  <div key={does}>
                    <dt>{caps.map((cap) => <kbd key={cap}>{cap}</kbd>)}</dt>
                    <dd>{does}</dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
        <div className={styles.notes}>
          {deeds.includes('flag') && <p>{t.keyFlagNote}</p>}
          <p>{t.keyHangul}</p>
        </div>
      </div>
    </dialog>
  )
}

function rowsOf(deed: Deed, grading: Props['grading'], t: StudyMessages): readonly Row[] {
  if (deed === 'digit') return [...GRADES[grading](t), { caps: ['1 … 9'], does: t.keyPoint }]
  return [{ caps: [...KEY_CAPS[deed].caps, ...KEY_CAPS[deed].or], does: DOES[deed](t) }]
}

const GRADES = {
  four: (t: StudyMessages): readonly Row[] => [t.again, t.hard, t.good, t.easy].map((does, at) => ({ caps: [String(at + 1)], does })),
  six: (t: StudyMessages): readonly Row[] => [{ caps: ['0 … 5'], does: t.keyQuality }],
} as const satisfies Readonly<Record<Props['grading'], (t: StudyMessages) => readonly Row[]>>

const DOES = {
  'go-on': (t) => t.keyReveal,
  points: (t) => t.keyToPoints,
  hint: (t) => t.keyHint,
  'not-known': (t) => t.keyNotKnown,
  type: (t) => t.keyType,
  mistake: (t) => t.keyMistake,
  edit: (t) => t.keyEdit,
  info: (t) => t.keyInfo,
  mark: (t) => t.keyMark,
  flags: (t) => t.keyFlags,
  flag: (t) => t.keyFlag,
  'again-today': (t) => t.keyAgainToday,
  bury: (t) => t.keyBury,
  'bury-pair': (t) => t.keyBuryPair,
  suspend: (t) => t.keySuspend,
  'suspend-pair': (t) => t.keySuspendPair,
  undo: (t) => t.keyUndo,
  redo: (t) => t.keyRedo,
  list: (t) => t.keyList,
  leave: (t) => t.keyLeave,
} as const satisfies Readonly<Record<Exclude<Deed, 'digit'>, (t: StudyMessages) => string>>
