/** /settings: what a learner can choose, and their account. */
import type { Metadata } from 'next'
import Link from 'next/link'
import { studyDay } from '@/lib/core/day'
import { DEFAULT_SETTINGS } from '@/lib/core/chosen'
import { currentLearner } from '@/lib/server/auth'
import { dueByScheduler } from '@/lib/server/due-by-scheduler'
import { i18n } from '@/lib/server/i18n'
import { Account } from './account'
import { SettingsForm } from './settings-form'
import styles from './settings.module.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await i18n()).t.Settings.title }
}

export default async function SettingsPage() {
  const [{ t }, learner] = await Promise.all([i18n(), currentLearner()])
  const due = learner && (await dueByScheduler(learner.userId, studyDay(new Date(), learner.settings.timeZone, learner.settings.rolloverHour)))
  const zones = Intl.supportedValuesOf('timeZone')
  return (
    <div className={styles.settings}>
      <h1>{t.Settings.title}</h1>
      <SettingsForm
        settings={learner?.settings ?? DEFAULT_SETTINGS}
        zones={zones.includes('UTC') ? zones : [...zones, 'UTC']}
        due={due}
        t={{ ...t.Settings, errors: t.Errors, lab: t.lab.link }}
      />
      <p className="small"><Link href="/plan" prefetch={false}>{t.plan.settingsLink}</Link> <span className="quiet">{t.plan.settingsWhy}</span></p>
      <Account learner={learner && { isGuest: learner.isGuest, email: learner.email }} t={t.Settings} />
    </div>
  )
}
