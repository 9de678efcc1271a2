/** The sentences of the study screen. */
import type { Messages } from '@/lib/messages/messages'

export type StudyMessages = Messages['Study'] & {
  readonly level: Messages['Card']['level']
  readonly diagram: Messages['Diagram']
  readonly unsent: Messages['Unsent']
  readonly own: Pick<Messages['Own'], 'words' | 'checks' | 'checkCard' | 'look'>
}
