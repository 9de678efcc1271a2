'use client'
/** What a card will look like, made by the server a moment after the last key. */
import { useEffect, useState } from 'react'
import { Html } from '@/app/_ui/html'
import { request, type RequestError } from '@/lib/browser/api'
import type { CardFace } from '@/lib/core/card'
import { languageOf } from '@/lib/core/notes/to-request'
import { FacesResponse, type OwnCardSource } from '@/lib/core/own-card'
import type { Messages } from '@/lib/messages/messages'
import { sentenceFor } from '../sentence-for'
import styles from './card-form.module.css'

const PAUSE_MS = 350

interface Props {
  readonly source: OwnCardSource
  readonly t: Messages['Own']
  readonly errors: Messages['Errors']
}

export function CardPreview({ source, t, errors }: Props) {
  const [face, setFace] = useState<CardFace | null>(null)
  const [error, setError] = useState<RequestError | null>(null)
  const text = JSON.stringify(source)
  useEffect(() => {
    const wanted = JSON.parse(text) as OwnCardSource
    if (wanted.front === '') return
    let isOver = false
    const timer = setTimeout(() => {
      void request('POST', '/api/own/faces', FacesResponse, { cards: [{ source: wanted, language: languageOf(wanted) }] }).then((answer) => {
        if (isOver) return
        setError(answer.ok ? null : answer.error)
        if (answer.ok) setFace(answer.value.faces[0] ?? null)
      })
    }, PAUSE_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [text])
  if (source.front === '' || (face === null && error === null)) return null
  return (
    <section className={styles.preview} aria-label={t.preview}>
      <h2>{t.preview}</h2>
      {error && <p role="status">{error.code === 'offline' ? t.previewOffline : sentenceFor(error, errors)}</p>}
      {face && (
        <div lang={languageOf(source)}>
          <h3 className="inline" dangerouslySetInnerHTML={{ __html: face.question }} />
          {face.answer !== null && <Html html={face.answer} className="prose" />}
          {face.keyPoints.length > 0 && (
            <ul>
              {face.keyPoints.map(({ html, must }, at) => (
                <li key={at}><Html as="span" html={`• ${html}`} className="inline" /> {must && <span className="quiet tiny">{t.must}</span>}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </section>
  )
}
