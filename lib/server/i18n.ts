/** Which language a page is answered in: the learner's choice, else what the browser asks for, else Korean. */
import 'server-only'
import { headers } from 'next/headers'
import { studyDay } from '../core/day'
import { type Language, LANGUAGES } from '../core/language'
import { languageAhead } from '../core/plan/ahead'
import type { Settings } from '../core/settings'
import { MESSAGES, type Messages } from '../messages/messages'
import { currentLearner } from './auth'

export interface I18n {
  readonly language: Language
  /** Of the cards. */
  readonly cardLanguage: Language
  readonly t: Messages
}

export async function i18n(): Promise<I18n> {
  const learner = await currentLearner()
  const language = learner?.settings.language ?? asBrowser((await headers()).get('accept-language'))
  return { language, cardLanguage: chosenForCards(learner?.settings) ?? language, t: MESSAGES[language] }
}

/** For an interview, as long as it is ahead, the one in which they ask there. */
function chosenForCards(settings: Settings | undefined): Language | null {
  if (!settings) return null
  const day = studyDay(new Date(), settings.timeZone, settings.rolloverHour)
  return languageAhead(settings.interviews, day) ?? settings.cardLanguage
}

/** The first of our languages in the browser's order of preference. */
export function asBrowser(acceptLanguage: string | null): Language {
  const wishes = (acceptLanguage ?? '').split(',').map((part) => {
    const [tag = '', quality] = part.trim().split(';q=')
    return { language: tag.slice(0, 2).toLowerCase(), quality: quality === undefined ? 1 : Number(quality) || 0 }
  })
  const best = wishes.toSorted((a, b) => b.quality - a.quality).find(({ language }) => LANGUAGES.some((ours) => ours === language))
  return LANGUAGES.find((ours) => ours === best?.language) ?? (acceptLanguage ? 'en' : 'ko')
}
