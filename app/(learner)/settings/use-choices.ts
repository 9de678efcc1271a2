/** Choosing: what holds here, and how far a choice has come. Each is written down on this device as it is made, also without a network. */
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { choicesHere, settingsHere, withChoices } from '@/lib/browser/copy/copy'
import { pageIsKept } from '@/lib/browser/kept-pages'
import { settingOf } from '@/lib/browser/operations'
import { flush, onOutboxChange, outboxState, push, waitingHere } from '@/lib/browser/outbox'
import { withChange } from '@/lib/core/chosen'
import type { SettingChange, Settings } from '@/lib/core/settings'
import type { Messages } from '@/lib/messages/messages'

/** `waits`: on this device. `notKept`: only in this tab, and not sent. */
type Progress = 'idle' | 'saving' | 'saved' | 'waits' | 'notKept' | 'signed_out'

/** What holds here: the page's settings, or of a page from before the device's own, with the choices that are still to be sent. */
export function useChoices(settings: Settings) {
  const [chosen, setChosen] = useState(settings)
  const [progress, setProgress] = useState<Progress>('idle')
  const router = useRouter()
  const last = useRef('')
  const arrived = useRef(0)

  useEffect(() => {
    const known = pageIsKept() ? settingsHere() : Promise.resolve(null)
    void Promise.all([known, choicesHere()]).then(([here, waiting]) => { setChosen((now) => withChoices(here ?? now, waiting)) })
  }, [])

  /** What waited has arrived, perhaps long after. */
  useEffect(
    () =>
      onOutboxChange(() => {
        if (last.current === '' || outboxState().arrived === arrived.current) return
        arrived.current = outboxState().arrived
        void waitingHere().then((ops) => {
          if (ops.some(({ id }) => id === last.current)) return
          setProgress('saved')
          if (!pageIsKept()) router.refresh()
        })
      }),
    [router],
  )

  async function keep(change: SettingChange) {
    const op = settingOf(change, new Date())
    last.current = op.id
    setChosen((now) => withChange(now, change))
    setProgress('saving')
    if (change.theme !== undefined) document.documentElement.dataset.theme = change.theme
    await push(op)
    const { obstacle, keeping } = await flush()
    const waits = (await waitingHere()).some(({ id }) => id === op.id)
    if (last.current !== op.id) return
    setProgress(!waits ? 'saved' : keeping !== 'disk' ? 'notKept' : obstacle === 'signed_out' ? 'signed_out' : 'waits')
    if (!waits && !pageIsKept()) router.refresh()
  }

  return { chosen, progress, choose: (change: SettingChange) => { void keep(change) } }
}

/** In words; empty while nothing was chosen. */
export function lineFor(progress: Progress, t: Pick<Messages['Settings'], 'saving' | 'saved' | 'waits' | 'notKept'> & { readonly errors: Messages['Errors'] }): string {
  if (progress === 'idle') return ''
  return progress === 'signed_out' ? `${t.waits} ${t.errors.signed_out}` : t[progress]
}
