/** The marginal notes of an own card: sentences that state something well known to be false, and what is right. */
import 'server-only'
import type { Check } from '../core/card'
import type { Language } from '../core/language'
import type { OwnCardSource } from '../core/own-card'

/** `language` is the reader's. */
export function checksOf(_source: OwnCardSource, _language: Language): readonly Check[] {
  return []
}
