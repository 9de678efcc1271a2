/** A card for interviews, with as much of a face as one needs. */
import type { Card, CardFace } from '@/lib/core/card'

interface Wanted {
  readonly id: string
  readonly deck?: string
  readonly points?: readonly string[]
  readonly answer?: string | null
  readonly followUps?: readonly (readonly [text: string, card: string | null])[]
  readonly mistake?: CardFace['mistake']
}

/** A point that begins with `!` must be said. */
export const aCard = ({ id, deck = 'dns', points = [], answer = '<p>An answer.</p>', followUps = [], mistake = null }: Wanted): Card => ({
  id,
  deck: { id: deck, title: deck, hue: 75 },
  level: 'mid',
  tier: 'A',
  verified: null,
  language: 'en',
  topic: '',
  own: null,
  words: null,
  checks: [],
  face: {
    question: `What is ${id}?`,
    title: `What is ${id}?`,
    answer,
    keyPoints: points.map((text) => ({ html: text.replace(/^!/, ''), must: text.startsWith('!') })),
    diagram: null,
    deepDive: null,
    deepDiveTeaser: '',
    mistake,
    followUps: followUps.map(([html, card]) => ({ html, card })),
    sources: [],
    terms: [],
  },
})
