/** One try at a question: what was ticked, what was used, and the quality that all of it proposes. A new question begins with none. */
import { useEffect, useState } from 'react'
import type { Card } from '@/lib/core/card'
import type { Quality } from '@/lib/core/rating'
import { proposeQuality } from '@/lib/core/study/propose-quality'
import type { Cap } from '@/lib/core/wire'

interface Tried {
  readonly asked: string
  /** Numbers of the ticked key points, from 0, in order. */
  readonly hits: readonly number[]
  readonly isHinted: boolean
  readonly gaveUp: boolean
  readonly saidMistake: boolean
  readonly slow: boolean
  readonly isTyping: boolean
  readonly typed: string
}

const FRESH: Omit<Tried, 'asked'> = { hits: [], isHinted: false, gaveUp: false, saidMistake: false, slow: false, isTyping: false, typed: '' }

interface Question {
  readonly asked: string
  readonly card: Card | undefined
  readonly revealed: boolean
  readonly elapsed: () => number
  /** Whether an answer that took so long is slow for this learner. */
  readonly isSlow: (card: Card, durationMs: number) => boolean
}

export function useAttempt({ asked, card, revealed, elapsed, isSlow }: Question) {
  const [tried, setTried] = useState<Tried>({ ...FRESH, asked })
  const now = tried.asked === asked ? tried : { ...FRESH, asked }
  const change = (part: Partial<Tried>) => { setTried({ ...now, ...part }) }

  // What counts is how long it took until the answer was looked at: ticking takes its time too.
  useEffect(() => {
    if (revealed && card && isSlow(card, elapsed())) setTried((before) => ({ ...FRESH, ...(before.asked === asked ? before : {}), asked, slow: true })) // eslint-disable-line react-hooks/set-state-in-effect -- a clock is outside of React
  }, [asked, revealed]) // eslint-disable-line react-hooks/exhaustive-deps -- measured once, when the answer is shown

  const points = card?.face.keyPoints ?? []
  const isUsed = now.hits.length > 0 || now.gaveUp || now.saidMistake
  const mustMissed = points.some(({ must }, at) => must && !now.hits.includes(at))
  const proposal: Quality | null = isUsed
    ? proposeQuality({ points: points.length, hit: now.hits.length, mustMissed, saidMistake: now.saidMistake, hintUsed: now.isHinted, revealedFirst: now.gaveUp, slow: now.slow })
    : null
  const caps: readonly Cap[] = [
    ...(now.isHinted ? (['hint'] as const) : []),
    ...(now.gaveUp ? (['not_known'] as const) : []),
    ...(now.saidMistake ? (['mistake'] as const) : []),
    ...(now.slow ? (['slow'] as const) : []),
  ]
  return {
    ...now,
    caps,
    /** Without a checklist, who did not know it failed. */
    proposal: proposal ?? (now.gaveUp ? (0 as const) : null),
    toggle: (at: number) => { change({ hits: now.hits.includes(at) ? now.hits.filter((hit) => hit !== at) : [...now.hits, at].sort((a, b) => a - b) }) },
    hint: () => { change({ isHinted: true }) },
    giveUp: () => { change({ gaveUp: true }) },
    sayMistake: () => { change({ saidMistake: !now.saidMistake }) },
    type: () => { change({ isTyping: !now.isTyping || now.typed !== '' }) },
    write: (typed: string) => { change({ typed }) },
  }
}

export type Attempt = ReturnType<typeof useAttempt>
