/** The sentences of the interface in both languages: a key that one of them lacks does not compile. */
import type { Language } from '../core/language'
import en from './en.json'
import ko from './ko.json'

export type Messages = typeof en

export const MESSAGES: Readonly<Record<Language, Messages>> = { ko, en }
