/** What keeping a device ready needs to know (keep-offline.tsx): who is here, and how their pages look. */
import { DEFAULT_SETTINGS } from '@/lib/core/chosen'
import { currentLearner } from '@/lib/server/auth'
import { shippedDeckIds } from '@/lib/server/catalogue'
import { i18n } from '@/lib/server/i18n'
import { KeepOffline } from './keep-offline'

export async function OfflineReady() {
  const [{ language, cardLanguage }, learner, decks] = await Promise.all([i18n(), currentLearner(), shippedDeckIds()])
  const { theme, timeZone, rolloverHour } = learner?.settings ?? DEFAULT_SETTINGS
  return <KeepOffline {...{ learner: learner?.publicId ?? null, language, cardLanguage, theme, timeZone, rolloverHour, decks }} />
}
