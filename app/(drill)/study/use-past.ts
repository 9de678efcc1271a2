/** What this learner did before with the card on the screen: the points that they drop, what its pair is, and how fast they are. */
import { useEffect, useState } from 'react'
import { logOf } from '@/lib/browser/copy/copy'
import type { Card } from '@/lib/core/card'
import { effectiveAnswers } from '@/lib/core/scheduling/log'
import { droppedPoints, type PointRecord } from '@/lib/core/study/dropped-points'
import { isSlow, type Pace } from '@/lib/core/study/pace'
import { textOf } from './text-of'

export interface CardPast {
  /** By key point; empty: the checklist was never used on it. */
  readonly points: readonly PointRecord[]
  /** The cards that are easily confused with it. */
  readonly pair: readonly string[]
  readonly isSlow: (card: Card, durationMs: number) => boolean
}

/** Loaded after the first card is on the screen. */
const later = () => import('@/lib/browser/study-here')

interface Known {
  readonly card: string
  readonly points: readonly PointRecord[]
  readonly pair: readonly string[]
}

/** `asked` changes with every question. */
export function usePast(card: Card | undefined, asked: string): CardPast {
  const [known, setKnown] = useState<Known | null>(null)
  const [pace, setPace] = useState<Pace | null>(null)
  useEffect(() => {
    void later().then(({ paceHere }) => paceHere()).then(setPace)
  }, [])
  useEffect(() => {
    if (!card) return
    let isCurrent = true
    void Promise.all([logOf(card.id), later().then(({ pairHere }) => pairHere(card.id))]).then(([log, pair]) => {
      if (isCurrent) setKnown({ card: card.id, pair, points: recordsOf(log, card.face.keyPoints.length) })
    })
    return () => {
      isCurrent = false
    }
  }, [card, asked])
  const isOfIt = known !== null && known.card === card?.id
  return {
    points: isOfIt ? known.points : [],
    pair: isOfIt ? known.pair : [],
    isSlow: (of, durationMs) => pace !== null && isSlow(pace, textOf(of.face.answer ?? '').length, durationMs),
  }
}

function recordsOf(log: Parameters<typeof effectiveAnswers>[0], points: number): readonly PointRecord[] {
  const ticked = effectiveAnswers(log).flatMap(({ proposal, pointsHit, points: all }) =>
    proposal !== null && proposal !== undefined && pointsHit && all !== undefined ? [{ pointsHit, points: all }] : [])
  return ticked.length === 0 ? [] : droppedPoints(ticked, points)
}
