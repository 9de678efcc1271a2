'use client'
/** The last import of this device, which can be taken back until the next one. */
import { useRouter } from 'next/navigation'
import { useState, useSyncExternalStore } from 'react'
import { forgetLastImport, lastImport } from '@/lib/browser/notes-kept'
import { undoImport } from '@/lib/browser/notes-save'
import { fill } from '@/lib/core/fill'
import type { Language } from '@/lib/core/language'
import styles from './import.module.css'
import { type ImportMessages, sentenceOfError } from './import-messages'

interface Props {
  readonly learner: string | null
  readonly language: Language
  readonly t: ImportMessages
}

export function LastImport({ learner, language, t }: Props) {
  const kept = useSyncExternalStore(never, () => JSON.stringify(lastImport(learner)), () => 'null')
  // It is forgotten when it is taken back, and that has to be said first.
  const [pinned, pin] = useState<string | null>(null)
  const last = JSON.parse(pinned ?? kept) as ReturnType<typeof lastImport>
  if (!last) return null
  const when = new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' }).format(new Date(last.at))
  return (
    <section className={styles.last}>
      <p className="quiet small">{fill(t.last, { when, n: last.cards })}</p>
      <UndoImport id={last.id} begin={() => { pin(kept) }} t={t} />
    </section>
  )
}

type Progress = 'idle' | 'busy' | 'done' | { readonly sentence: string; readonly isOver: boolean }

interface UndoProps {
  readonly id: string
  readonly begin?: () => void
  readonly t: ImportMessages
}

export function UndoImport({ id, begin, t }: UndoProps) {
  const [progress, setProgress] = useState<Progress>('idle')
  const router = useRouter()

  async function undo() {
    begin?.()
    setProgress('busy')
    const undone = await undoImport(id)
    const isOver = !undone.ok && (undone.error.code === 'changed_elsewhere' || undone.error.code === 'not_found')
    if (undone.ok || isOver) forgetLastImport()
    if (undone.ok) router.refresh()
    setProgress(undone.ok ? 'done' : { isOver, sentence: isOver ? t.cannotUndo : `${t.undoFailed} ${sentenceOfError(undone.error, t)}` })
  }

  const canUndo = progress === 'idle' || progress === 'busy' || (typeof progress === 'object' && !progress.isOver)
  return (
    <>
      {canUndo && <button type="button" className="deed" disabled={progress === 'busy'} onClick={() => { void undo() }}>{t.undoImport}</button>}
      <p role="status" className="small">{progress === 'done' ? t.undone : typeof progress === 'object' ? progress.sentence : ''}</p>
    </>
  )
}

const never = () => () => undefined
