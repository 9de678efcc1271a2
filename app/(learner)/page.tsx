/** / : what there is to do today, in a sentence and a button. */
import Link from 'next/link'
import type { Day } from '@/lib/core/day'
import { fill } from '@/lib/core/fill'
import { DEFAULT_SETTINGS } from '@/lib/core/settings'
import type { DayPlan } from '@/lib/core/study/day-plan'
import { estimateMinutes } from '@/lib/core/study/queue'
import { activityOf } from '@/lib/server/activity'
import { currentLearner } from '@/lib/server/auth'
import { decksOf } from '@/lib/server/decks'
import { i18n, type I18n } from '@/lib/server/i18n'
import { cardsById } from '@/lib/server/cards'
import { today } from '@/lib/server/study'
import type { UserId } from '@/lib/server/user-id'
import { Heatmap } from './heatmap'
import { StreakLine } from './streak-line'
import styles from './today.module.css'

export default async function TodayPage() {
  const [texts, learner] = await Promise.all([i18n(), currentLearner()])
  const settings = learner?.settings ?? DEFAULT_SETTINGS
  const [plan, decks, activity] = await Promise.all([
    today(learner, settings, new Date()),
    decksOf(learner, texts.cardLanguage),
    learner ? activityOf(learner.userId) : new Map<Day, number>(),
  ])
  const isFirstVisit = decks.every(({ seen }) => seen === 0)
  return (
    <div className={styles.today}>
      {isFirstVisit ? await welcome(learner?.userId ?? null, plan, texts) : todays(plan, texts, settings.newPerDay)}
      {!isFirstVisit && (
        <section aria-labelledby="decks">
          <h2 id="decks" className="unseen">{texts.t.Today.decks}</h2>
          <ul className={styles.decks}>
            {decks.map(({ id, hue, title, seen, total }) => (
              <li key={id} className="hued" style={{ '--hue': hue }}>
                <Link href={`/decks/${id}`} prefetch={false}>{title}</Link>
                <meter aria-label={fill(texts.t.Today.seenOf, { seen, total })} min={0} max={total} value={seen} />
                <span className="quiet tiny">{seen} / {total}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {activity.size > 0 && (
        <div>
          <StreakLine activity={activity} today={plan.day} language={texts.language} t={texts.t.Today} />
          <Heatmap activity={activity} today={plan.day} language={texts.language} t={texts.t.Today} />
        </div>
      )}
    </div>
  )
}

/** One sentence on what this is, and a card to try at once. */
async function welcome(userId: UserId | null, plan: DayPlan, { t, cardLanguage }: I18n) {
  const [first] = await cardsById(userId, plan.order.slice(0, 1), cardLanguage)
  return (
    <section className={styles.welcome}>
      <h1>{t.Today.welcome}</h1>
      <p className="quiet">{t.Today.welcomeMore}</p>
      {first && (
        <Link href="/study" className={`${styles.sample ?? ''} hued`} style={{ '--hue': first.deck.hue }} prefetch={false}>
          <span className="quiet tiny">{first.deck.title}</span>
          <span className={`${styles.question ?? ''} inline`} lang={first.language} dangerouslySetInnerHTML={{ __html: first.face.question }} />
          <span className="button">{t.Today.firstCard}</span>
        </Link>
      )}
      <p className="small"><Link href="/decks" prefetch={false}>{t.Today.readDecks}</Link></p>
    </section>
  )
}

function todays({ left, answered, dueTomorrowElsewhere, newLeft, dueTomorrowHere }: DayPlan, { t }: I18n, newPerDay: number) {
  const n = left.due + left.fresh + left.drill
  const due = dueTomorrowElsewhere + dueTomorrowHere
  const fresh = Math.min(newPerDay, newLeft)
  const tomorrow = <p className="quiet small">{due + fresh === 0 ? t.Today.tomorrowNone : fill(t.Today.tomorrow, { due, fresh })}</p>
  if (n === 0)
    return (
      <section className={styles.sentence}>
        <h1>{answered > 0 ? t.Today.done : t.Today.nothing}</h1>
        {answered > 0 && <p>{fill(t.Today.doneParts, { n: answered })}</p>}
        {tomorrow}
        <p className={styles.action}><Link href="/decks" className="button plain" prefetch={false}>{t.Today.readDecks}</Link></p>
      </section>
    )
  const minutes = estimateMinutes({ due: left.due + left.drill, fresh: left.fresh })
  return (
    <section className={styles.sentence}>
      <h1>{fill(t.Today.due, { n, minutes })}</h1>
      <p className="quiet small">{fill(t.Today.dueParts, left)}</p>
      <p className={styles.action}>
        <Link href="/study" className="button" prefetch={false}>{fill(answered > 0 ? t.Today.resume : t.Today.start, { n })}</Link>
      </p>
      {tomorrow}
      <p className="quiet tiny">{t.Today.minutesWhy}</p>
    </section>
  )
}
