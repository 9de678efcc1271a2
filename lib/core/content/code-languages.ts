/** The words that may stand behind the ``` of fenced code, and the grammar that each is coloured by; null: plain. */
export const CODE_LANGUAGES = {
  '': null,
  text: null,
  dns: null,
  bash: 'bash',
  sh: 'bash',
  console: 'shellsession',
  http: 'http',
  json: 'json',
  javascript: 'javascript',
  html: 'html',
  c: 'c',
  python: 'python',
  yaml: 'yaml',
  ini: 'ini',
} as const satisfies Record<string, string | null>

export type CodeLanguage = keyof typeof CODE_LANGUAGES

export const isCodeLanguage = (word: string): word is CodeLanguage => Object.hasOwn(CODE_LANGUAGES, word)
