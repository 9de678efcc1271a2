'use client'
/** From notes to cards: they come in, are read, shown, agreed to, saved; and the last import can be taken back. */
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { keepLastImport, keepPaste } from '@/lib/browser/notes-kept'
import { type Preview, previewAnew, startPreview } from '@/lib/browser/notes-preview'
import { type At, type Hand, type Read, readInWorker, type ReadProblem } from '@/lib/browser/notes-reader'
import { type Attempt, ownOf, saveImport, type Stored } from '@/lib/browser/notes-save'
import type { Language } from '@/lib/core/language'
import { counts } from '@/lib/core/notes/draft'
import type { ImportRequest, OwnResponse } from '@/lib/core/own-card'
import { type ImportMessages, sentenceOfError, sentenceOfProblem } from './import-messages'
import { ImportPreview } from './import-preview'
import { ImportSaved } from './import-saved'
import { NotesIn, type Problem } from './notes-in'
import { Reading } from './reading'

interface Props {
  readonly learner: string | null
  readonly language: Language
  readonly t: ImportMessages
}

interface Seen {
  readonly hand: Hand
  readonly read: Read
  readonly own: OwnResponse
  readonly preview: Preview
}
type Stage =
  | { readonly type: 'in'; readonly problem: Problem | null }
  | { readonly type: 'reading'; readonly at: At | null }
  | ({ readonly type: 'preview' } & Seen)
  | { readonly type: 'saved'; readonly stored: Stored; readonly request: ImportRequest; readonly own: OwnResponse; readonly unanswered: number }

export function ImportScreen({ learner, language, t }: Props) {
  const [stage, setStage] = useState<Stage>({ type: 'in', problem: null })
  const [busy, setBusy] = useState(false)
  const [notice, setNotice] = useState('')
  const attempt = useRef<Attempt | null>(null)
  const reading = useRef<AbortController | null>(null)
  const who = useRef(learner)
  const router = useRouter()
  useNoStrayDrop()
  useEffect(() => () => { reading.current?.abort() }, [])

  async function read(hand: Hand) {
    const controller = new AbortController()
    reading.current = controller
    attempt.current = null
    setNotice('')
    setStage({ type: 'reading', at: null })
    const refuse = (sentence: string, retry: Hand | null = null) => {
      if (!controller.signal.aborted) setStage({ type: 'in', problem: { sentence, retry } })
    }
    const own = await ownOf(who.current ?? learner)
    if (controller.signal.aborted) return
    if (!own.ok) {
      refuse(`${t.cannotPlan} ${sentenceOfError(own.error, t)}`)
      return
    }
    const answer = await readInWorker({ ...hand, own: own.value }, (at) => { setStage({ type: 'reading', at }) }, controller.signal)
    if (!answer.ok) refuse(`${sentenceOfProblem(answer.error, t)} ${answer.error.code === 'broken' ? '' : t.nothingSaved}`, withoutIt(hand, answer.error))
    else if (answer.value.difference.files.length === 0) refuse(t.noNotes)
    else if (answer.value.difference.items.length === 0) refuse(t.noCards)
    else setStage({ type: 'preview', hand, read: answer.value, own: own.value, preview: startPreview(answer.value, own.value) })
  }

  async function save({ hand, own, preview }: Seen) {
    setBusy(true)
    setNotice('')
    const { attempt: made, result } = await saveImport(preview.draft, own, attempt.current)
    attempt.current = made
    if (result.ok && result.value && made) {
      attempt.current = null
      who.current = result.value.learner
      keepPaste(null)
      keepLastImport({ id: made.request.id, learner: result.value.learner, cards: made.request.cards.length })
      setStage({ type: 'saved', stored: result.value, request: made.request, own, unanswered: counts(preview.draft).unanswered })
      router.refresh()
    } else if (result.ok) setNotice(t.nothingChanged)
    else if (result.error.code === 'changed_elsewhere') await compareAnew(hand, preview)
    else setNotice(`${t.notSaved} ${sentenceOfError(result.error, t)}`)
    setBusy(false)
  }

  async function compareAnew(hand: Hand, preview: Preview) {
    const own = await ownOf(who.current ?? learner)
    if (!own.ok) {
      setNotice(`${t.notSaved} ${sentenceOfError(own.error, t)}`)
      return
    }
    const read = await readInWorker({ ...hand, own: own.value }, () => undefined, new AbortController().signal)
    if (!read.ok) {
      setNotice(`${t.notSaved} ${sentenceOfProblem(read.error, t)}`)
      return
    }
    const anew = previewAnew(preview, read.value, own.value)
    setStage({ type: 'preview', hand, read: read.value, own: own.value, preview: anew.preview })
    setNotice(anew.isKept ? t.replanned : t.replannedAnew)
  }

  function startOver() {
    reading.current?.abort()
    setNotice('')
    setStage({ type: 'in', problem: null })
  }

  switch (stage.type) {
    case 'in':
      return <NotesIn learner={learner} language={language} problem={stage.problem} read={(hand) => { void read(hand) }} t={t} />
    case 'reading':
      return <Reading at={stage.at} stop={startOver} t={t} />
    case 'preview':
      return (
        <ImportPreview
          read={stage.read}
          own={stage.own}
          preview={stage.preview}
          change={(preview) => { setStage({ ...stage, preview }) }}
          save={() => { void save(stage) }}
          startOver={startOver}
          busy={busy}
          notice={notice}
          language={language}
          t={t}
        />
      )
    case 'saved':
      return <ImportSaved {...stage} startOver={startOver} t={t} />
  }
}

/** A file that is dropped beside the place for it would replace the page, and what was done on it. */
function useNoStrayDrop() {
  useEffect(() => {
    const keep = (event: DragEvent) => { event.preventDefault() }
    window.addEventListener('dragover', keep)
    window.addEventListener('drop', keep)
    return () => {
      window.removeEventListener('dragover', keep)
      window.removeEventListener('drop', keep)
    }
  }, [])
}

/** It is not this file that is at fault. */
const TOO_MUCH: ReadonlySet<string> = new Set(['too_many_files', 'too_many_cards'])
const READING: ReadonlySet<string> = new Set(['too_deep', 'card_too_large', 'too_slow'])

/** One file of several that is at fault can be left out. */
function withoutIt(hand: Hand, problem: ReadProblem): Hand | null {
  if (problem.code === 'broken' || hand.isPaste || TOO_MUCH.has(problem.code)) return null
  // What is wrong within an archive is wrong with the archive, unless it was unpacked and only could not be read.
  if (!hand.given.some(({ path }) => path === problem.path) && !READING.has(problem.code)) return null
  return { ...hand, without: [...hand.without, problem.path], given: hand.given.filter(({ path }) => path !== problem.path) }
}
