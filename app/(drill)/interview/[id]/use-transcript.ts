/** Speech as text, where the browser offers it and the learner wants it: most browsers send the sound to whoever made them. */
import { useEffect, useRef } from 'react'
import type { Language } from '@/lib/core/language'

interface Recognition {
  lang: string
  continuous: boolean
  interimResults: boolean
  onresult: ((event: { readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }> & { readonly isFinal: boolean }> }) => void) | null
  onend: (() => void) | null
  onerror: (() => void) | null
  start: () => void
  stop: () => void
  abort: () => void
}

const maker = (): (new () => Recognition) | undefined => {
  if (typeof window === 'undefined') return undefined
  const { SpeechRecognition, webkitSpeechRecognition } = window as unknown as Record<string, (new () => Recognition) | undefined>
  return SpeechRecognition ?? webkitSpeechRecognition
}

const LANGUAGE_TAGS = { ko: 'ko-KR', en: 'en-US' } as const
/** For the last words, which come after the end. */
const PATIENCE_MS = 1_500

export function useTranscript(language: Language) {
  const recognition = useRef<Recognition | null>(null)
  const text = useRef('')
  useEffect(() => () => { recognition.current?.abort() }, [])

  function begin() {
    const Maker = maker()
    if (!Maker) return
    const now = new Maker()
    now.lang = LANGUAGE_TAGS[language]
    now.continuous = true
    now.interimResults = false
    text.current = ''
    now.onresult = ({ results }) => { text.current = Array.from(results, (result) => result[0]?.transcript ?? '').join(' ').trim() }
    recognition.current = now
    try {
      now.start()
    } catch {
      recognition.current = null
    }
  }

  /** What was understood; nothing depends on it. */
  function end(): Promise<string> {
    const now = recognition.current
    recognition.current = null
    if (!now) return Promise.resolve('')
    return new Promise((resolve) => {
      const done = () => { resolve(text.current) }
      now.onend = done
      now.onerror = done
      setTimeout(done, PATIENCE_MS)
      now.stop()
    })
  }

  return { begin, end }
}
