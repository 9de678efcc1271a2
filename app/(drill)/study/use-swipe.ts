/** Swipes on a phone: to the right it goes on, to the left it is asked again, upwards the answer shows. */
import { type TouchEvent, useRef } from 'react'

interface Ways {
  readonly onLeft: () => void
  readonly onRight: () => void
  readonly onUp: () => void
}

/** Pixels. A swipe is long, straight and quick; anything else scrolls, selects or was a tap. */
const LONG = 72
const STRAIGHT = 1.8
const QUICK_MS = 600

export function useSwipe({ onLeft, onRight, onUp }: Ways) {
  const start = useRef<{ readonly x: number; readonly y: number; readonly at: number; readonly atTop: boolean } | null>(null)
  return {
    onTouchStart: (event: TouchEvent) => {
      const touch = event.touches.item(0)
      const isAlone = event.touches.length === 1 && !isScrolling(event.target)
      start.current = isAlone ? { x: touch.clientX, y: touch.clientY, at: event.timeStamp, atTop: document.documentElement.scrollHeight <= window.innerHeight + 1 } : null
    },
    onTouchEnd: (event: TouchEvent) => {
      const from = start.current
      const touch = event.changedTouches.item(0)
      start.current = null
      if (!from || event.timeStamp - from.at > QUICK_MS || (window.getSelection()?.toString() ?? '') !== '') return
      const [x, y] = [touch.clientX - from.x, touch.clientY - from.y]
      if (Math.abs(x) > LONG && Math.abs(x) > STRAIGHT * Math.abs(y)) (x > 0 ? onRight : onLeft)()
      else if (-y > LONG && -y > STRAIGHT * Math.abs(x) && from.atTop) onUp()
    },
  }
}

/** Wide pictures, tables and code move sideways themselves; a text field selects. */
function isScrolling(target: EventTarget | null): boolean {
  for (let at = target instanceof Element ? target : null; at && at.tagName !== 'MAIN'; at = at.parentElement)
    if (at.matches('textarea, input') || (at.scrollWidth > at.clientWidth + 1 && MOVES.has(getComputedStyle(at).overflowX))) return true
  return false
}

const MOVES = new Set(['auto', 'scroll'])
