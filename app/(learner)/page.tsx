/** / : what there is to do today, in a sentence and a button. */
import { DEFAULT_SETTINGS } from '@/lib/core/chosen'
import { todayOf } from '@/lib/core/study/today'
import { activityOf } from '@/lib/server/activity'
import { currentLearner } from '@/lib/server/auth'
import { cardsById } from '@/lib/server/cards'
import { decksOf, leechesOf } from '@/lib/server/decks'
import { i18n } from '@/lib/server/i18n'
import { today } from '@/lib/server/study'
import { TodayScreen } from './today-screen'
import { Welcome } from './welcome'

export default async function TodayPage() {
  const [{ t, language, cardLanguage }, learner] = await Promise.all([i18n(), currentLearner()])
  const settings = learner?.settings ?? DEFAULT_SETTINGS
  const [plan, decks, activity, leeches] = await Promise.all([
    today(learner, settings, new Date()),
    decksOf(learner, cardLanguage),
    learner ? activityOf(learner.userId) : new Map<never, number>(),
    learner ? leechesOf(learner.userId, settings.leechAt) : 0,
  ])
  const figures = todayOf(plan, { leeches, activity, interviews: settings.interviews, decks: decks.map(({ id, hue, title, seen, total }) => ({ id, hue, title, seen, total })) })
  const [first] = decks.every(({ seen }) => seen === 0) ? await cardsById(learner?.userId ?? null, plan.order.slice(0, 1), cardLanguage) : []
  return <TodayScreen figures={figures} language={language} cardLanguage={cardLanguage} t={t.Today} plan={t.plan} more={t.progress.more} welcome={<Welcome first={first} t={t.Today} />} />
}
