'use client'
/** The proposed checklist: which points stay, and which of them no answer may lack. */
import { useState } from 'react'
import { Folded } from '@/app/_ui/folded'
import { fill } from '@/lib/core/fill'
import type { DraftCard, DraftEvent } from '@/lib/core/notes/draft'
import styles from './import.module.css'
import type { ImportMessages } from './import-messages'

interface Props {
  readonly card: DraftCard
  readonly act: (event: DraftEvent) => void
  readonly t: ImportMessages
}

export function CardPoints({ card: { id, note, source }, act, t }: Props) {
  // What was unticked stays in sight, at its place.
  const [known, setKnown] = useState<readonly string[]>(() => source.keyPoints.map(({ text }) => text))
  const all = [...new Set([...(note?.keyPoints ?? known), ...known, ...source.keyPoints.map(({ text }) => text)])]
  if (all.length === 0 || source.back === null) return null
  const ticked = new Map(source.keyPoints.map((point) => [point.text, point]))

  function tell(next: ReadonlyMap<string, { readonly text: string; readonly must: boolean }>) {
    setKnown(all)
    act({ type: 'points', id, keyPoints: all.flatMap((text) => next.get(text) ?? []) })
  }
  function tick(text: string, isTicked: boolean) {
    const next = new Map(ticked)
    if (isTicked) next.set(text, { text, must: false })
    else next.delete(text)
    tell(next)
  }
  return (
    <Folded title={t.points} teaser={fill(t.pointsTeaser, { n: ticked.size, total: all.length })}>
      <p className="quiet tiny">{t.pointsWhy}</p>
      <ul className={styles.points}>
        {all.map((text) => (
          <li key={text}>
            <label>
              <input type="checkbox" checked={ticked.has(text)} onChange={({ target }) => { tick(text, target.checked) }} />
              <span>{plain(text)}</span>
            </label>
            {ticked.has(text) && (
              <label className="quiet tiny">
                <input type="checkbox" checked={ticked.get(text)?.must ?? false} aria-label={fill(t.mustOf, { point: plain(text) })}
                  onChange={({ target }) => { tell(new Map([...ticked, [text, { text, must: target.checked }]])) }} />
                {t.must}
              </label>
            )}
          </li>
        ))}
      </ul>
    </Folded>
  )
}

/** Its marks are for the card; here they would only be in the way. */
const plain = (text: string): string => text.replaceAll(/\*\*|__|`/g, '')
