'use client'
/** Keeps this device ready for when there is no network: the copy of what the server knows, and the pages. Shows nothing. */
import { useEffect } from 'react'
import { settingsHere } from '@/lib/browser/copy/copy'
import { keepPages, pageIsKept } from '@/lib/browser/kept-pages'
import { studyDay } from '@/lib/core/day'
import type { Language } from '@/lib/core/language'

interface Props {
  readonly learner: string | null
  readonly language: Language
  readonly cardLanguage: Language
  readonly theme: string
  readonly timeZone: string
  readonly rolloverHour: number
  /** Ids of the shipped ones. */
  readonly decks: readonly string[]
}

const PAGES = ['/', '/study', '/decks', '/settings', '/plan', '/progress', '/glossary', '/interview', '/interview/room', '/offline']

export function KeepOffline({ learner, language, cardLanguage, theme, timeZone, rolloverHour, decks }: Props) {
  useEffect(() => {
    let stop: (() => void) | undefined
    let isGone = false
    // Not with the page's first scripts: nothing that is shown waits for it.
    const cancel = whenIdle(() => void import('@/lib/browser/copy/sync').then(({ keepCopy }) => {
      if (!isGone) stop = keepCopy(cardLanguage)
    }))
    return () => {
      isGone = true
      cancel()
      stop?.()
    }
  }, [cardLanguage])
  useEffect(() => {
    if (pageIsKept()) void settingsHere().then((settings) => { if (settings) document.documentElement.dataset.theme = settings.theme })
  }, [])
  const pages = [...PAGES, ...decks.map((id) => `/decks/${id}`)].join(' ')
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production' || pageIsKept()) return
    return whenIdle(() => {
      const day = studyDay(new Date(), timeZone, rolloverHour)
      void keepPages({ learner, stamp: [day, language, cardLanguage, theme].join(' '), pages: pages.split(' '), fonts: !savesData() })
    })
  }, [learner, language, cardLanguage, theme, timeZone, rolloverHour, pages])
  return null
}

const savesData = (): boolean => (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true

/** After the page has come to rest. Returns how to call it off. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, 2_000)
    return () => { clearTimeout(timer) }
  }
  const handle = requestIdleCallback(work, { timeout: 5_000 })
  return () => { cancelIdleCallback(handle) }
}
