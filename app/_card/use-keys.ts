'use client'
/**
 * The keys of a screen. A key is heard on its way down to the focus, so that nothing on the way can hide it; it is done on its way
 * back up, unless something nearer to the focus took it (`preventDefault` or `stopPropagation`).
 */
import { useEffectEvent, useLayoutEffect } from 'react'
import { type Place, placeOf } from '@/lib/core/study/key-place'
import { type Happening, hear, type Keyboard, keyboardAt } from '@/lib/core/study/keyboard'
import type { Command, KeyPress, KeysBy } from '@/lib/core/study/keys'

interface Options {
  readonly keysBy: KeysBy
  /** Asked for each key, before anything else hears it. Without it: as long as no dialog is open, whose keys they are then. */
  readonly isActive?: () => boolean
}

export function useKeys(onCommand: (command: Command, event: KeyboardEvent) => void, { keysBy, isActive = isNoDialogOpen }: Options): void {
  const listen = useEffectEvent((keyboard: Keyboard, happening: Happening) => hear(keyboard, happening, keysBy))
  const isOurs = useEffectEvent(() => isActive())
  const act = useEffectEvent(onCommand)

  // With the first question that is on the screen, not a moment after it.
  useLayoutEffect(() => {
    let keyboard = keyboardAt(performance.now())
    let meant: { readonly event: Event; readonly command: Command } | null = null

    const happen = (happening: Happening): Command | undefined => {
      const heard = listen(keyboard, happening)
      keyboard = heard.keyboard
      return heard.command
    }
    const hearStroke = (event: Event) => {
      if (!isStroke(event)) return
      const command = happen({ kind: event.type === 'keydown' ? 'down' : 'up', press: pressOf(event), place: placeOfTarget(event.target), at: event.timeStamp })
      meant = command && isOurs() ? { event, command } : null
    }
    const doStroke = (event: Event) => {
      if (!isStroke(event) || meant?.event !== event || event.defaultPrevented) return
      event.preventDefault()
      act(meant.command, event)
    }
    const back = ({ timeStamp: at }: Event) => { happen({ kind: 'back', at }) }
    const away = () => { happen({ kind: 'away' }) }
    const turn = (event: Event) => {
      if (document.visibilityState === 'visible') back(event)
      else away()
    }
    const leaveText = (event: Event) => {
      if (placeOfTarget(event.target) === 'text') back(event)
    }

    const ends = new AbortController()
    const on = (target: EventTarget, type: string, listener: (event: Event) => void, capture = false) => {
      target.addEventListener(type, listener, { capture, signal: ends.signal })
    }
    for (const type of ['keydown', 'keyup']) {
      on(window, type, hearStroke, true)
      on(window, type, doStroke)
    }
    on(window, 'focus', back)
    on(window, 'pageshow', back)
    on(window, 'blur', away)
    on(document, 'visibilitychange', turn)
    on(document, 'focusout', leaveText)
    // The `close` of a dialog does not come up to the document; it does go down through it.
    on(document, 'close', back, true)
    return () => { ends.abort() }
  }, [])
}

const isNoDialogOpen = (): boolean => document.querySelector('dialog[open]') === null

/** Browsers that fill in forms send a `keydown` without a key. */
const isStroke = (event: Event): event is KeyboardEvent => event instanceof KeyboardEvent

const pressOf = (event: KeyboardEvent): KeyPress => {
  const { key, code, repeat, shiftKey, ctrlKey, altKey, metaKey } = event
  return { key, code, repeat, shiftKey, ctrlKey, altKey, metaKey, altGraph: event.getModifierState('AltGraph') }
}

const placeOfTarget = (target: EventTarget | null): Place =>
  target instanceof HTMLElement
    ? placeOf({ tag: target.tagName, type: target.getAttribute('type'), role: target.getAttribute('role'), isContentEditable: target.isContentEditable })
    : 'page'
