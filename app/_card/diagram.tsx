'use client'
/** A drawing, whole or step by step: by its buttons, by the arrow keys on them, by a tap on it; a field by pointing at it. */
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { Html } from '@/app/_ui/html'
import type { DiagramFace } from '@/lib/core/card'
import { fill } from '@/lib/core/fill'
import type { Messages } from '@/lib/messages/messages'
import styles from './card.module.css'

interface Props {
  readonly diagram: DiagramFace
  /** Of the interface. */
  readonly language?: string
  readonly t: Messages['Diagram']
}

export function Diagram({ diagram: { caption, kind, wide, svg, words }, language, t }: Props) {
  /** 0: the whole. */
  const [at, setAt] = useState(0)
  const drawing = useRef<HTMLDivElement>(null)
  const go = (by: 1 | -1) => { setAt((now) => (now + by + words.length + 1) % (words.length + 1)) }

  useEffect(() => {
    for (const step of drawing.current?.querySelectorAll<SVGGElement>('[data-step]') ?? []) {
      const number = Number(step.dataset.step)
      step.toggleAttribute('data-past', number < at)
      step.toggleAttribute('data-now', number === at)
    }
  }, [at])

  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.code === 'ArrowRight' ? 1 : event.code === 'ArrowLeft' ? -1 : undefined
    if (by === undefined) return
    event.preventDefault()
    go(by)
  }
  const tap = (event: MouseEvent<HTMLDivElement>) => {
    if (kind === 'header') {
      setAt(stepUnder(event.target) ?? 0)
      return
    }
    const { left, width } = event.currentTarget.getBoundingClientRect()
    go(event.clientX < left + width / 3 ? -1 : 1)
  }
  const point = (event: PointerEvent) => {
    if (kind === 'header' && event.pointerType === 'mouse') setAt((now) => stepUnder(event.target) ?? now)
  }
  const isWhole = at === 0
  return (
    <figure className={`diagram ${styles.diagram ?? ''}`} data-kind={kind} data-stepping={!isWhole}>
      <div
        ref={drawing}
        className="scroll"
        {...(wide && { tabIndex: 0, role: 'group', 'aria-label': caption })}
        onClick={tap}
        onPointerOver={point}
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      <div className="steps" lang={language} onKeyDown={onKeyDown}>
        <button type="button" aria-label={t.back} onClick={() => { go(-1) }}><ChevronLeft aria-hidden size={20} strokeWidth={1.75} /></button>
        <span>{isWhole ? (kind === 'header' ? t.fields : t.steps) : fill(t.at, { step: at, steps: words.length })}</span>
        <button type="button" aria-label={t.next} onClick={() => { go(1) }}><ChevronRight aria-hidden size={20} strokeWidth={1.75} /></button>
      </div>
      <p className="told inline" role="status" dangerouslySetInnerHTML={{ __html: words[at - 1] ?? '' }} />
      <figcaption>{caption}</figcaption>
      <details>
        <summary lang={language}>{t.words}</summary>
        <ol>{words.map((html) => <li key={html}><Html as="span" html={html} className="inline" /></li>)}</ol>
      </details>
    </figure>
  )
}

function stepUnder(target: EventTarget): number | undefined {
  const step = target instanceof Element ? target.closest<SVGGElement>('[data-step]') : null
  return step ? Number(step.dataset.step) : undefined
}
