/** The browser's own voice reads a question, if it has one for the language; otherwise there is silence, and no button. */
import { useEffect, useState } from 'react'
import type { Language } from '@/lib/core/language'

export function useVoice(language: Language) {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null)
  useEffect(() => {
    const synthesis = (window as { readonly speechSynthesis?: SpeechSynthesis }).speechSynthesis
    if (!synthesis) return
    // Some browsers learn their voices only after the page.
    const look = () => { setVoice(bestFor(language, synthesis.getVoices())) }
    look()
    synthesis.addEventListener('voiceschanged', look)
    return () => {
      synthesis.removeEventListener('voiceschanged', look)
      synthesis.cancel()
    }
  }, [language])
  return {
    hasVoice: voice !== null,
    read: (text: string) => {
      if (!voice) return
      window.speechSynthesis.cancel()
      const speech = new SpeechSynthesisUtterance(text)
      speech.voice = voice
      speech.lang = voice.lang
      window.speechSynthesis.speak(speech)
    },
    hush: () => { if (voice) window.speechSynthesis.cancel() },
  }
}

/** One that is on the device before one that is asked over the network. */
const bestFor = (language: Language, voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | null =>
  voices.filter(({ lang }) => lang.toLowerCase().startsWith(language)).sort((a, b) => Number(b.localService) - Number(a.localService))[0] ?? null
