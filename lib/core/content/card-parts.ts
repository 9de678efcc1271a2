/** The `###` parts of a card: their headings in both languages, in their order. */
import type { Language } from '../language'

export const PARTS = ['keyPoints', 'deepDive', 'mistake', 'followUps', 'sources'] as const
export type Part = (typeof PARTS)[number]

export const PART_HEADINGS = {
  ko: { keyPoints: '핵심', deepDive: '더 깊이', mistake: '흔한 오답', followUps: '꼬리 질문', sources: '출처' },
  en: {
    keyPoints: 'Key points',
    deepDive: 'Deep dive',
    mistake: 'Common mistake',
    followUps: 'Follow-ups',
    sources: 'Sources',
  },
} as const satisfies Record<Language, Record<Part, string>>

export const LANGUAGE_NAMES = { ko: 'Korean', en: 'English' } as const satisfies Record<Language, string>
