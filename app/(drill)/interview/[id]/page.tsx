/** /interview/ID: the room of a mock interview, and its report. Kept on devices under the name of /interview/room, for every ID. */
import type { Metadata } from 'next'
import { RemoteImages } from '@/app/_ui/remote-images'
import { DEFAULT_SETTINGS } from '@/lib/core/chosen'
import { summaryOf } from '@/lib/core/interview/report'
import { schedulerNamed } from '@/lib/core/scheduling/schedulers'
import { currentLearner } from '@/lib/server/auth'
import { decksOf } from '@/lib/server/decks'
import { i18n } from '@/lib/server/i18n'
import { latestInterviews, mockInterview } from '@/lib/server/mock-interviews'
import { MESSAGES } from '@/lib/messages/messages'
import { InterviewScreen } from './interview-screen'
import { mockMessages } from './mock-messages'

interface Props {
  readonly params: Promise<{ readonly id: string }>
}

const LAST = 10

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await i18n()).t.mock.title }
}

export default async function InterviewPage({ params }: Props) {
  const [{ language, cardLanguage, t }, learner, { id }] = await Promise.all([i18n(), currentLearner(), params])
  const { timeZone, rolloverHour, keysBy, scheduler } = learner?.settings ?? DEFAULT_SETTINGS
  const [decks, made, last, { rules }] = await Promise.all([
    decksOf(learner, cardLanguage),
    learner ? mockInterview(learner.userId, id) : null,
    learner ? latestInterviews(learner.userId, LAST) : [],
    schedulerNamed(scheduler),
  ])
  return (
    <>
      <RemoteImages />
      <InterviewScreen
        learner={learner?.publicId ?? null}
        made={made}
        summaries={last.map(summaryOf)}
        decks={decks.map(({ id: deck, title, hue }) => ({ id: deck, title, hue }))}
        clock={{ timeZone, rolloverHour, rules }}
        keysBy={keysBy}
        press={{ ko: MESSAGES.ko.mock.press, en: MESSAGES.en.mock.press }}
        language={language}
        t={mockMessages(t)}
      />
    </>
  )
}
