/** The sentences of searching. */
import type { Messages } from '@/lib/messages/messages'

export type SearchMessages = Messages['Search'] & {
  readonly level: Messages['Card']['level']
  readonly flags: Messages['Standing']['flags']
}
