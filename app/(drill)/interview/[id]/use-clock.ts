/** How long one thinks about a question, and how long one then speaks; told once a second, kept to the millisecond. */
import { useEffect, useRef, useState } from 'react'

const TICK_MS = 250

/** `asked`: a new text is a new question. */
export function useClock(asked: string) {
  const shownAt = useRef(0)
  const firstAt = useRef<number | null>(null)
  const [told, setTold] = useState({ asked, isSpeaking: false, seconds: 0 })

  useEffect(() => {
    shownAt.current = performance.now()
    firstAt.current = null
    const tick = () => {
      const from = firstAt.current ?? shownAt.current
      const next = { asked, isSpeaking: firstAt.current !== null, seconds: Math.floor((performance.now() - from) / 1_000) }
      setTold((before) => (before.asked === next.asked && before.isSpeaking === next.isSpeaking && before.seconds === next.seconds ? before : next))
    }
    tick()
    const timer = setInterval(tick, TICK_MS)
    return () => { clearInterval(timer) }
  }, [asked])

  return {
    isSpeaking: told.asked === asked && told.isSpeaking,
    seconds: told.asked === asked ? told.seconds : 0,
    /** The first word; only the first counts. */
    speak: () => {
      firstAt.current ??= performance.now()
      setTold((before) => (before.isSpeaking ? before : { asked, isSpeaking: true, seconds: 0 }))
    },
    /** Milliseconds up to the first word, and since. Without a first word it was all thinking. */
    times: () => {
      const now = performance.now()
      const first = firstAt.current ?? now
      return { thoughtMs: capped(first - shownAt.current), spokenMs: capped(now - first) }
    },
  }
}

const capped = (ms: number): number => Math.max(0, Math.min(3_600_000, Math.round(ms)))
