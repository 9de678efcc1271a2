/** Sentences of a card that state something well known to be false. */
import { checkClaims, type Finding } from '../core/notes/claims/check-claims'
import type { OwnCardSource } from '../core/own-card'

export type { Finding }

export const findingsOf = ({ front, context, back }: Pick<OwnCardSource, 'front' | 'context' | 'back'>): readonly Finding[] =>
  back === null ? [] : checkClaims(back, [...context, front])
