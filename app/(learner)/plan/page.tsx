/** /plan: the interviews that are coming, and what there is to do until then. */
import type { Metadata } from 'next'
import { DEFAULT_SETTINGS } from '@/lib/core/chosen'
import { currentLearner } from '@/lib/server/auth'
import { i18n } from '@/lib/server/i18n'
import { knownPlan } from '@/lib/server/known-plan'
import { PlanScreen } from './plan-screen'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await i18n()).t.plan.title }
}

export default async function PlanPage() {
  const [{ t, language, cardLanguage }, learner] = await Promise.all([i18n(), currentLearner()])
  return (
    <PlanScreen
      settings={learner?.settings ?? DEFAULT_SETTINGS}
      made={await knownPlan(learner, cardLanguage, new Date())}
      language={language}
      cardLanguage={cardLanguage}
      t={{ ...t.plan, ko: t.Settings.ko, en: t.Settings.en, saving: t.Settings.saving, saved: t.Settings.saved, waits: t.Settings.waits, notKept: t.Settings.notKept, errors: t.Errors }}
    />
  )
}
