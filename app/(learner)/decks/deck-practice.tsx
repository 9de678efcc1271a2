'use client'
/** Beside studying a deck: its cards as practice, to leaf through, and those that were failed lately, if there are any. */
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { factsAndFolds } from '@/lib/browser/copy/copy'
import { dayIn } from '@/lib/browser/study-here'
import type { Messages } from '@/lib/messages/messages'
import styles from './decks.module.css'

interface Props {
  readonly deck: string
  readonly t: Messages['Decks']
}

const LATELY_DAYS = 7

export function DeckPractice({ deck, t }: Props) {
  const hasFailed = useHasFailed(deck)
  const all = encodeURIComponent(`deck:${deck}`)
  const failed = encodeURIComponent(`deck:${deck} failed<${LATELY_DAYS}`)
  return (
    <p className={styles.practice}>
      <Link href={`/study?practice=${all}`} className="deed" prefetch={false}>{t.practise}</Link>
      <Link href={`/study?preview=${all}`} className="deed" prefetch={false}>{t.preview}</Link>
      {hasFailed && <Link href={`/study?practice=${failed}`} className="deed" prefetch={false}>{t.practiseFailed}</Link>}
    </p>
  )
}

function useHasFailed(deck: string): boolean {
  const [hasFailed, setHasFailed] = useState(false)
  useEffect(() => {
    let isCurrent = true
    void factsAndFolds().then((known) => {
      if (!known || !isCurrent) return
      const today = dayIn(known, new Date())
      const isFailed = (card: string): boolean => {
        const fold = known.folds.get(card)
        return fold?.failed != null && today - fold.failed < LATELY_DAYS && !fold.standing.suspended
      }
      setHasFailed(known.facts.some((fact) => fact.deck === deck && fact.answered && !fact.retired && isFailed(fact.card)))
    })
    return () => {
      isCurrent = false
    }
  }, [deck])
  return hasFailed
}
