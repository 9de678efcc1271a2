/** The sentences of the study screen. */
import type { Messages } from '@/lib/messages/messages'

export type StudyMessages = Messages['Study'] & {
  readonly level: Messages['Card']['level']
  readonly flags: Messages['Standing']['flags']
  readonly diagram: Messages['Diagram']
  readonly unsent: Messages['Unsent']
  readonly own: Pick<Messages['Own'], 'words' | 'checks' | 'checkCard' | 'look'>
  /** Of the form of an own card, and of one's own words. */
  readonly editing: Messages['Own']
  readonly errors: Messages['Errors']
}
