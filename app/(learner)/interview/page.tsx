/** /interview: a mock interview to be set up, and those that were. */
import type { Metadata } from 'next'
import { DEFAULT_SETTINGS } from '@/lib/core/chosen'
import { studyDay } from '@/lib/core/day'
import { summaryOf } from '@/lib/core/interview/report'
import { aheadOf } from '@/lib/core/plan/ahead'
import { currentLearner } from '@/lib/server/auth'
import { decksOf } from '@/lib/server/decks'
import { i18n } from '@/lib/server/i18n'
import { latestInterviews } from '@/lib/server/mock-interviews'
import { SetUpScreen } from './set-up-screen'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await i18n()).t.mock.title }
}

const LAST = 10

export default async function SetUpPage() {
  const [{ t, language, cardLanguage }, learner] = await Promise.all([i18n(), currentLearner()])
  const { interviews, timeZone, rolloverHour } = learner?.settings ?? DEFAULT_SETTINGS
  const [decks, last] = await Promise.all([decksOf(learner, cardLanguage), learner ? latestInterviews(learner.userId, LAST) : []])
  return (
    <SetUpScreen
      learner={learner?.publicId ?? null}
      decks={decks.filter(({ total }) => total > 0).map(({ id, title, hue }) => ({ id, title, hue }))}
      interviews={aheadOf(interviews, studyDay(new Date(), timeZone, rolloverHour))}
      summaries={last.map(summaryOf)}
      language={language}
      cardLanguage={cardLanguage}
      t={{ ...t.mock, level: t.Card.level, untitled: t.plan.untitled, ko: t.Settings.ko, en: t.Settings.en }}
    />
  )
}
