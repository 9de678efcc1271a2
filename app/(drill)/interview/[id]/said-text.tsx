/** An answer as it was given, with the words marked that speak for a key point, and its number. */
import { Fragment } from 'react'
import { fill } from '@/lib/core/fill'
import type { Heard } from '@/lib/core/interview/heard'
import { piecesOf } from '@/lib/core/interview/marked-text'
import type { MockMessages } from './mock-messages'
import styles from './room.module.css'

export function SaidText({ text, heard, t }: { readonly text: string; readonly heard: Heard; readonly t: Pick<MockMessages, 'forPoint' | 'forMistake'> }) {
  return (
    <p className={styles.said}>
      {piecesOf(text, heard).map(({ from, text: piece, points, isMistake }) => (
        points.length === 0 && !isMistake ? <Fragment key={from}>{piece}</Fragment> : (
          <mark key={from} className={isMistake ? styles.wrong : undefined}>
            {piece}
            <sup aria-label={isMistake ? t.forMistake : fill(t.forPoint, { n: points.map((at) => at + 1).join(', ') })}>{isMistake ? '×' : points.map((at) => at + 1).join(' ')}</sup>
          </mark>
        )
      ))}
    </p>
  )
}
