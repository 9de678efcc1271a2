'use client'
/** Where notes come in: pasted, chosen or dropped. What was pasted is kept until it is saved. */
import { type SubmitEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { intoSight } from '@/app/_ui/into-sight'
import { chosenFiles, droppedFiles } from '@/lib/browser/notes-handed'
import { keepPaste, keptPaste } from '@/lib/browser/notes-kept'
import type { GivenFile, Hand } from '@/lib/browser/notes-reader'
import type { Language } from '@/lib/core/language'
import styles from './import.module.css'
import type { ImportMessages } from './import-messages'
import { LastImport } from './last-import'

/** What went wrong, and the way on, if there is one. */
export interface Problem {
  readonly sentence: string
  readonly retry: Hand | null
}

interface Props {
  readonly learner: string | null
  readonly language: Language
  readonly problem: Problem | null
  readonly read: (hand: Hand) => void
  readonly t: ImportMessages
}

const KEEP_MS = 300

export function NotesIn({ learner, language, problem, read, t }: Props) {
  const [isOver, setIsOver] = useState(false)
  const text = useRef<HTMLTextAreaElement>(null)
  const name = useRef<HTMLInputElement>(null)
  const separator = useRef<HTMLInputElement>(null)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)

  useEffect(() => {
    const kept = keptPaste()
    if (!kept || !text.current || !name.current || text.current.value !== '') return
    text.current.value = kept.text
    name.current.value = kept.name
  }, [])

  const readFiles = (given: readonly GivenFile[]) => { read({ given, isPaste: false, separator: separator.current?.value ?? '', without: [] }) }
  useDrop(setIsOver, readFiles)

  function keep() {
    keepPaste({ text: text.current?.value ?? '', name: name.current?.value ?? '' })
  }
  const keepSoon = useKeeping(keep)

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const pasted = text.current?.value ?? ''
    if (pasted.trim() === '') {
      text.current?.focus()
      return
    }
    keep()
    const path = `${(name.current?.value.trim() ?? '') || titleOf(pasted) || t.pasted}.md`
    read({ given: [{ path, bytes: new Blob([pasted]) }], isPaste: true, separator: separator.current?.value ?? '', without: [] })
  }

  const { retry } = problem ?? { retry: null }
  return (
    <div className={styles.in} data-over={isOver}>
      <h1>{t.title}</h1>
      <p className="quiet">{t.intro}</p>
      {problem && (
        <div role="alert" className="alert">
          <p>{problem.sentence}</p>
          {retry && retry.given.length > 0 && <button type="button" className="deed" onClick={() => { read(retry) }}>{t.without}</button>}
        </div>
      )}
      <form className={styles.form} onSubmit={submit}>
        <label htmlFor="notes">{t.paste}</label>
        <textarea id="notes" ref={text} className={`field ${styles.notes ?? ''}`} rows={10} spellCheck={false} onFocus={intoSight} onInput={keepSoon} />
        <label htmlFor="name" className="quiet small">{t.name}</label>
        <input id="name" ref={name} className="field" autoComplete="off" maxLength={200} onInput={keepSoon} />
        <details className={styles.more}>
          <summary className="quiet small">{t.more}</summary>
          <label htmlFor="separator" className="small">{t.separator}</label>
          <input id="separator" ref={separator} className="field" autoComplete="off" maxLength={10} aria-describedby="separator-why" />
          <p id="separator-why" className="quiet tiny">{t.separatorWhy}</p>
        </details>
        <button type="submit" className="button">{t.preview}</button>
      </form>
      <section className={styles.choose}>
        <p className="quiet small">{t.dropHere}</p>
        <p className={styles.ways}>
          <button type="button" className="button plain" onClick={() => files.current?.click()}>{t.files}</button>
          <button type="button" className="button plain" onClick={() => folder.current?.click()}>{t.folder}</button>
        </p>
        <input ref={files} type="file" multiple hidden accept=".md,.markdown,.mdx,.mkd,.rst,.rest,.txt,.text,.zip" onChange={(event) => { readFiles(chosenFiles(event.target.files)) }} />
        <input ref={folder} type="file" multiple hidden {...{ webkitdirectory: '' }} onChange={(event) => { readFiles(chosenFiles(event.target.files)) }} />
      </section>
      <LastImport learner={learner} language={language} t={t} />
    </div>
  )
}

/** Not at every key, for a text may be long; but at the latest when the page goes. */
function useKeeping(keep: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const onGo = useEffectEvent(keep)
  useEffect(() => {
    const go = () => { onGo() }
    window.addEventListener('pagehide', go)
    return () => {
      window.removeEventListener('pagehide', go)
      clearTimeout(timer.current)
    }
  }, [])
  return () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(keep, KEEP_MS)
  }
}

/** Anywhere on the page: nobody should have to aim. */
function useDrop(setIsOver: (isOver: boolean) => void, take: (files: readonly GivenFile[]) => void) {
  const onDrop = useEffectEvent((transfer: DataTransfer) => {
    setIsOver(false)
    void droppedFiles(transfer).then(take)
  })
  const onOver = useEffectEvent(setIsOver)
  useEffect(() => {
    const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      onOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) onOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer || !hasFiles(event)) return
      event.preventDefault()
      onDrop(event.dataTransfer)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
}

/** Without a name, notes are called by their first heading. */
const titleOf = (text: string): string => /^# +(.+)$/m.exec(text)?.[1]?.replaceAll(/[/\\\p{Cc}]+/gu, ' ').trim().slice(0, 100) ?? ''
