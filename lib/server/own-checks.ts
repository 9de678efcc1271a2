/** The marginal notes of an own card: sentences that state something well known to be false, and what is right. */
import 'server-only'
import type { Check } from '../core/card'
import type { Language } from '../core/language'
import { checkClaims } from '../core/notes/claims/check-claims'
import type { OwnCardSource } from '../core/own-card'

/** `language` is the reader's. */
export const checksOf = ({ back }: OwnCardSource, language: Language): readonly Check[] =>
  checkClaims(back ?? '').map(({ text, fact, source, card }) => ({ text, fact: fact[language], source: { ...source }, card }))
