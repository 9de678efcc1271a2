'use client'
/** What can be done with the card without leaving: a list of deeds, a flag to choose, its past, its text. */
import dynamic from 'next/dynamic'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { Card } from '@/lib/core/card'
import { fill } from '@/lib/core/fill'
import type { Language } from '@/lib/core/language'
import type { ChangeOf } from '@/lib/core/scheduling/log'
import type { Standing } from '@/lib/core/scheduling/standing'
import { KEY_CAPS } from '@/lib/core/study/key-caps'
import type { Deed } from '@/lib/core/study/keys'
import type { Session } from '@/lib/core/study/session'
import styles from './card-menu.module.css'
import type { StudyMessages } from './study-messages'
import type { Sitting } from './use-sitting'
import type { Dialog } from './ways'

const CardInfo = dynamic(() => import('./card-info').then((file) => file.CardInfo))
const EditCard = dynamic(() => import('./edit-card').then((file) => file.EditCard))

interface Props {
  readonly dialog: Exclude<Dialog, 'keys'>
  readonly card: Card
  readonly standing: Standing
  readonly schedule: NonNullable<ReturnType<Session['cards']['get']>>['schedule'] | undefined
  readonly sitting: Sitting
  readonly pair: readonly string[]
  readonly flag: (n: number) => void
  readonly open: (dialog: Dialog | null) => void
  readonly changed: (card: string) => void
  readonly language: Language
  readonly t: StudyMessages
}

const FLAGS = [1, 2, 3, 4, 5, 6, 7] as const

export function CardMenu({ dialog, card, standing, schedule, sitting, pair, flag, open, changed, language, t }: Props) {
  const close = () => { open(null) }
  const say = (what: ChangeOf, value: number, cards: readonly string[]) => {
    close()
    sitting.change(what, value, cards)
  }
  const title = { menu: t.more, flags: t.chooseFlag, info: t.info, edit: t.edit }[dialog]
  return (
    <Modal title={title} close={close} closeLabel={t.close} isWide={dialog === 'edit' && card.own !== null} onDigit={dialog === 'flags' ? flag : undefined}>
      {dialog === 'menu' && (
        <ul className={styles.menu}>
          <Entry deed="edit" isFirst label={t.edit} act={() => { open('edit') }} />
          <Entry deed="info" label={t.info} act={() => { open('info') }} />
          <Entry deed="mark" label={standing.marked ? t.unmark : t.mark} act={() => { say('marked', standing.marked ? 0 : 1, [card.id]) }} />
          <Entry deed="flags" label={t.chooseFlag} act={() => { open('flags') }} />
          <Entry deed="again-today" label={t.againToday} act={() => { say('again', 1, [card.id]) }} />
          <Entry deed="bury" label={t.bury} act={() => { say('buried', 1, [card.id]) }} />
          {pair.length > 0 && <Entry deed="bury-pair" label={t.buryPair} act={() => { say('buried', 1, [card.id, ...pair]) }} />}
          <Entry deed="suspend" label={t.suspend} act={() => { say('suspended', 1, [card.id]) }} />
          {pair.length > 0 && <Entry deed="suspend-pair" label={t.suspendPair} act={() => { say('suspended', 1, [card.id, ...pair]) }} />}
        </ul>
      )}
      {dialog === 'flags' && (
        <ul className={styles.menu}>
          {FLAGS.map((n) => (
            <li key={n}>
              <button type="button" data-first={n === Math.max(1, standing.flag) || undefined} aria-pressed={standing.flag === n} onClick={() => { flag(n) }}>
                <span className={`flag ${styles.dot ?? ''}`} data-flag={n} aria-hidden />
                {fill(t.flagNamed, { flag: t.flags[n] })}
                <kbd>{n}</kbd>
              </button>
            </li>
          ))}
        </ul>
      )}
      {dialog === 'info' && <CardInfo card={card} scheduler={sitting.session.scheduler} schedule={schedule} standing={standing} language={language} t={t} />}
      {dialog === 'edit' && <EditCard card={card} done={() => { close(); changed(card.id) }} cancel={close} t={t} />}
    </Modal>
  )
}

function Entry({ deed, label, isFirst = false, act }: { readonly deed: Deed; readonly label: string; readonly isFirst?: boolean; readonly act: () => void }) {
  const { caps, aria } = KEY_CAPS[deed]
  return (
    <li>
      <button type="button" data-first={isFirst || undefined} aria-keyshortcuts={aria} onClick={act}>
        {label}
        <span className={styles.caps} aria-hidden>{caps.map((cap) => <kbd key={cap}>{cap}</kbd>)}</span>
      </button>
    </li>
  )
}

interface ModalProps {
  readonly title: string
  readonly close: () => void
  readonly closeLabel: string
  readonly isWide: boolean
  readonly onDigit?: ((n: number) => void) | undefined
  readonly children: ReactNode
}

function Modal({ title, close, closeLabel, isWide, onDigit, children }: ModalProps) {
  const element = useRef<HTMLDialogElement>(null)
  // Closed before it is taken away, it gives the focus back to where that was.
  useLayoutEffect(() => {
    const dialog = element.current
    if (!dialog) return
    dialog.showModal()
    dialog.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => { dialog.close() }
  }, [])
  return (
    <dialog ref={element} className={`dialog ${styles.dialog ?? ''}`} data-wide={isWide} aria-label={title} onClose={({ currentTarget }) => { if (currentTarget.isConnected && !currentTarget.open) close() }} onKeyDown={({ code }) => {
      const n = Number(/^(?:Digit|Numpad)([1-7])$/.exec(code)?.[1] ?? 0)
      if (n > 0) onDigit?.(n)
    }}>
      <header>
        <h2>{title}</h2>
        <button type="button" className="deed" onClick={() => { element.current?.close() }}>{closeLabel}</button>
      </header>
      {children}
    </dialog>
  )
}
