/** What can be asked for without typing: conditions of which one of a kind is in the query, beside whatever else was typed. */
import { type Language, LANGUAGES } from '../language'
import { KEY_WORDS, LEVEL_WORDS, STATE_WORDS } from './conditions'

export const CHOICES = ['due', 'new', 'leech', 'failed', 'marked', 'suspended', 'unanswered', 'junior', 'mid', 'senior'] as const
export type Choice = (typeof CHOICES)[number]

const WORD_AT = { en: 0, ko: 1 } as const satisfies Record<Language, number>

/** As one would type it, for example `상태:복습`. */
export function written(choice: Choice, language: Language): string {
  const at = WORD_AT[language]
  if (choice === 'failed') return `${KEY_WORDS.failed[at]}<7`
  if (isLevel(choice)) return `${KEY_WORDS.level[at]}:${LEVEL_WORDS[choice][at]}`
  return `${KEY_WORDS.is[at]}:${STATE_WORDS[choice][at]}`
}

export const isChosen = (text: string, choice: Choice): boolean => pieces(text).some((piece) => isWritten(piece, choice))

/** With it, instead of another of its kind; or without it, if it was there. */
export function toggled(text: string, choice: Choice, language: Language): string {
  const rivals = CHOICES.filter((other) => isLevel(other) === isLevel(choice))
  const others = pieces(text).filter((piece) => !rivals.some((rival) => isWritten(piece, rival)))
  return [...others, ...(isChosen(text, choice) ? [] : [written(choice, language)])].join(' ')
}

const pieces = (text: string): readonly string[] => text.split(/\s+/).filter((piece) => piece !== '')

/** In either language: an address may be from the other one. */
const isWritten = (piece: string, choice: Choice): boolean => LANGUAGES.some((language) => written(choice, language) === piece.normalize('NFC'))

const isLevel = (choice: Choice): choice is keyof typeof LEVEL_WORDS => choice in LEVEL_WORDS
