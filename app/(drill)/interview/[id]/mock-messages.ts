/** The sentences of the mock interview: its set-up, the room, the report. */
import type { Messages } from '@/lib/messages/messages'

export type MockMessages = Messages['mock'] & {
  readonly level: Messages['Card']['level']
  readonly must: string
  readonly grades: Pick<Messages['Study'], 'again' | 'hard' | 'good' | 'easy' | 'proposed' | 'saidMistake'>
  readonly unsent: Messages['Unsent']
}

export const mockMessages = (t: Messages): MockMessages => ({
  ...t.mock,
  level: t.Card.level,
  must: t.Study.must,
  grades: { again: t.Study.again, hard: t.Study.hard, good: t.Study.good, easy: t.Study.easy, proposed: t.Study.proposed, saidMistake: t.Study.saidMistake },
  unsent: t.Unsent,
})
