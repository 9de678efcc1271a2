'use client'
/** The field over the decks: what is typed is found at once in what this device knows, and kept in the address. Without text, the decks. */
import { useSearchParams } from 'next/navigation'
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { fill } from '@/lib/core/fill'
import type { Language } from '@/lib/core/language'
import { CHOICES, isChosen, toggled } from '@/lib/core/search/choices'
import { MAX_QUERY_LENGTH } from '@/lib/core/search/query'
import { placeOf } from '@/lib/core/study/key-place'
import styles from './card-search.module.css'
import { countOf, FoundCards } from './found-cards'
import type { SearchMessages } from './search-messages'
import { hasSearched, type Outcome, useSearch } from './use-search'

interface Props {
  /** As it stands in the address of the page that was asked for. */
  readonly q: string
  readonly language: Language
  readonly cardLanguage: Language
  readonly t: SearchMessages
  /** What there is without a search. */
  readonly children: ReactNode
}

/** Browsers do not let a page change its address more often than some three times a second. */
const ADDRESS_AFTER_MS = 400
/** Who has not typed for so long has typed what was meant. */
const SETTLED_AFTER_MS = 1_000
/** A first visit fetches the cards in this time, or says that it cannot. */
const FETCHED_WITHIN_MS = 15_000

export function CardSearch({ q, language, cardLanguage, t, children }: Props) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const { text, setText, keep } = useTextInAddress(q)
  const [settled, setSettled] = useState(q)
  const { outcome, isEmpty, prepare } = useSearch(text.trimStart(), cardLanguage)
  const isLate = useLate(isEmpty, FETCHED_WITHIN_MS)
  useSlash(field)
  useEffect(() => {
    const timer = setTimeout(() => { setSettled(text) }, SETTLED_AFTER_MS)
    return () => { clearTimeout(timer) }
  }, [text])
  /** Chosen with the finger: nothing more is typed. */
  const put = (chosen: string) => {
    setText(chosen)
    setSettled(chosen)
  }
  const isSearching = text.trim() !== ''
  const problems = isSearching && outcome?.text === text.trimStart() ? problemsToTell(outcome, settled === text) : []
  return (
    <>
      <search className={styles.search}>
        <form action="/decks" onSubmit={(event) => {
          event.preventDefault()
          setSettled(text)
          keep()
        }}>
          <label htmlFor={id} className="quiet small">{t.label} <kbd aria-hidden>/</kbd></label>
          <input
            ref={field} id={id} type="search" name="q" className="field" value={text} placeholder={t.placeholder} maxLength={MAX_QUERY_LENGTH} enterKeyHint="search"
            autoComplete="off" autoCapitalize="none" spellCheck={false} aria-keyshortcuts="/" aria-describedby={`${id}-problems`}
            onFocus={prepare} onBlur={keep} onChange={({ target }) => { setText(target.value) }}
          />
        </form>
        <div id={`${id}-problems`} role="status" className={styles.problems}>
          {problems.map(({ code, piece }) => <p key={`${code} ${piece}`} className="small">{fill(t.problems[code], { piece })}</p>)}
          {isSearching && outcome && <span className="unseen">{countOf(outcome, t)}</span>}
        </div>
        <div role="group" aria-label={t.choices} className={styles.choices}>
          {CHOICES.map((choice) => (
            <button key={choice} type="button" aria-pressed={isChosen(text, choice)} onClick={() => { put(toggled(text, choice, language)) }}>{t.choice[choice]}</button>
          ))}
        </div>
        <HowTo put={(example) => {
          put(example)
          field.current?.focus()
        }} t={t} />
      </search>
      {!isSearching && children}
      {isSearching && isEmpty && <p role="status" className="quiet">{isLate ? t.notHere : t.fetching}</p>}
      {isSearching && !isEmpty && outcome && <FoundCards outcome={outcome} language={language} cardLanguage={cardLanguage} t={t} />}
    </>
  )
}

/** What is still being typed at the end is no problem yet. */
const problemsToTell = ({ text, problems }: Outcome, isSettled: boolean): Outcome['problems'] =>
  isSettled ? problems : problems.filter(({ piece }) => !text.endsWith(piece))

function HowTo({ put, t }: { readonly put: (text: string) => void; readonly t: SearchMessages }) {
  return (
    <details className={styles.help}>
      <summary className="quiet small">{t.howTo}</summary>
      <dl>
        {(Object.keys(t.help) as (keyof typeof t.help)[]).map((what) => (
          <div key={what}>
            <dt><button type="button" className="deed" onClick={() => { put(t.examples[what]) }}><code>{t.examples[what]}</code></button></dt>
            <dd>{t.help[what]}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/**
 * The text of the field is the `q` of the address, a moment later. A page that the worker kept was written for another address, so
 * its first picture is as the server wrote it, and the address is read before anybody sees it.
 */
function useTextInAddress(q: string) {
  const inAddress = useSearchParams().get('q') ?? ''
  const [text, setText] = useState(() => (hasSearched() ? inAddress : q))
  const seen = useRef(text)
  // Somebody went to another address of this page, or came back.
  useLayoutEffect(() => {
    if (inAddress === seen.current) return
    seen.current = inAddress
    setText(inAddress)
  }, [inAddress])
  useEffect(() => {
    const timer = setTimeout(() => { putInAddress(text, seen) }, ADDRESS_AFTER_MS)
    return () => { clearTimeout(timer) }
  }, [text])
  return { text, setText, keep: () => { putInAddress(text, seen) } }
}

function putInAddress(text: string, seen: { current: string }): void {
  if (text === seen.current) return
  seen.current = text
  history.replaceState(null, '', text === '' ? '/decks' : `/decks?${new URLSearchParams({ q: text }).toString()}`)
}

/** `/` goes to the field, by its letter or its place on the keyboard, unless something is being typed. */
function useSlash(field: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      const isSlash = event.key === '/' || (event.code === 'Slash' && !event.shiftKey)
      if (!isSlash || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return
      event.preventDefault()
      field.current?.focus()
      field.current?.select()
    }
    window.addEventListener('keydown', go)
    return () => { window.removeEventListener('keydown', go) }
  }, [field])
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  placeOf({ tag: target.tagName, type: target.getAttribute('type'), role: target.getAttribute('role'), isContentEditable: target.isContentEditable }) === 'text'

/** Has it been so for so long? */
function useLate(isSo: boolean, ms: number): boolean {
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    if (!isSo) return
    const timer = setTimeout(() => { setIsLate(true) }, ms)
    return () => { clearTimeout(timer) }
  }, [isSo, ms])
  return isLate
}
