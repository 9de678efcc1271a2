/** What the server says of an interview's address. */
import type { MockInterview } from '@/lib/core/interview/mock-interview'
import type { Summary } from '@/lib/core/interview/report'
import type { Language } from '@/lib/core/language'
import type { MockMessages } from './mock-messages'

export interface ScreenProps {
  readonly learner: string | null
  /** What the server has of this address; null: nothing, or the page was kept for every address. */
  readonly made: MockInterview | null
  /** The last ones that the server has. */
  readonly summaries: readonly Summary[]
  readonly decks: readonly { readonly id: string; readonly title: string; readonly hue: number }[]
  readonly clock: { readonly timeZone: string; readonly rolloverHour: number; readonly rules: string }
  readonly keysBy: 'place' | 'letter'
  readonly press: Readonly<Record<Language, string>>
  readonly language: Language
  readonly t: MockMessages
}
