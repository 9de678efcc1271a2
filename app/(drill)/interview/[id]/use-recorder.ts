/** The microphone, for one answer at a time. What was said stays in this browser. */
import { useEffect, useRef, useState } from 'react'

/** `none`: this browser has no microphone for us; `denied`: the learner or the machine said no. */
export type Microphone = 'ready' | 'none' | 'denied'

/** What browsers record; Safari takes the second. */
const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus']

export function useRecorder() {
  const [microphone, setMicrophone] = useState<Microphone>('ready')
  const recorder = useRef<MediaRecorder | null>(null)
  useEffect(() => () => { close(recorder.current) }, [])

  /** False: there will be no recording. */
  async function begin(): Promise<boolean> {
    // By plain http, at an address in the house, browsers give no microphone.
    const devices = (navigator as { readonly mediaDevices?: MediaDevices }).mediaDevices
    if (!devices || typeof MediaRecorder === 'undefined') {
      setMicrophone('none')
      return false
    }
    try {
      const stream = await devices.getUserMedia({ audio: true })
      const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type))
      recorder.current = new MediaRecorder(stream, mimeType === undefined ? {} : { mimeType, audioBitsPerSecond: 32_000 })
      recorder.current.start()
      setMicrophone('ready')
      return true
    } catch (error) {
      setMicrophone(error instanceof Error && error.name === 'NotFoundError' ? 'none' : 'denied')
      return false
    }
  }

  /** What was recorded since; null: nothing was. The microphone is given back. */
  function end(): Promise<Blob | null> {
    const now = recorder.current
    recorder.current = null
    if (!now || now.state === 'inactive') return Promise.resolve(null)
    return new Promise((resolve) => {
      const pieces: Blob[] = []
      now.ondataavailable = ({ data }) => { pieces.push(data) }
      now.onstop = () => { resolve(pieces.some(({ size }) => size > 0) ? new Blob(pieces, { type: now.mimeType }) : null) }
      close(now)
    })
  }

  return { microphone, begin, end }
}

function close(recorder: MediaRecorder | null): void {
  if (!recorder) return
  if (recorder.state !== 'inactive') recorder.stop()
  for (const track of recorder.stream.getTracks()) track.stop()
}
