/** The sentences that the screen of the interviews says. */
import type { Messages } from '@/lib/messages/messages'

export type PlanMessages = Messages['plan'] & Pick<Messages['Settings'], 'ko' | 'en' | 'saving' | 'saved' | 'waits' | 'notKept'> & { readonly errors: Messages['Errors'] }
