'use client'
/** What was recorded of an answer, to be heard again. It is on this device alone. */
import { useEffect, useState } from 'react'
import { recordingsOf } from '@/lib/browser/interviews'
import type { MockMessages } from './mock-messages'
import styles from './room.module.css'

interface Props {
  readonly interview: string
  readonly place: number
  /** Where it can be taken along. */
  readonly isSaved?: boolean
  readonly t: Pick<MockMessages, 'yourRecording' | 'saveRecording'>
}

export function Recorded({ interview, place, isSaved = false, t }: Props) {
  const [sound, setSound] = useState<{ readonly url: string; readonly name: string } | null>(null)
  useEffect(() => {
    let url: string | undefined
    let isGone = false
    void recordingsOf(interview).then((all) => {
      const blob = all.get(place)
      if (!blob || isGone) return
      url = URL.createObjectURL(blob)
      setSound({ url, name: `netdrill-${interview.slice(0, 8)}-${String(place + 1)}.${/mp4/.test(blob.type) ? 'm4a' : /ogg/.test(blob.type) ? 'ogg' : 'webm'}` })
    })
    return () => {
      isGone = true
      if (url !== undefined) URL.revokeObjectURL(url)
    }
  }, [interview, place])
  if (!sound) return null
  return (
    <div className={styles.recorded}>
      <audio controls src={sound.url} aria-label={t.yourRecording} />
      {isSaved && <a className="deed" href={sound.url} download={sound.name}>{t.saveRecording}</a>}
    </div>
  )
}
