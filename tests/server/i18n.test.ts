import { expect, test } from 'vitest'
import { asBrowser } from '@/lib/server/i18n'

const cases: Record<string, [asked: string | null, answered: string]> = {
  'the first of our languages': ['ko-KR,ko;q=0.9,en-US;q=0.8', 'ko'],
  'by preference, not by place': ['en;q=0.5,ko;q=0.9', 'ko'],
  'a language that we lack is passed over': ['ja-JP,ja;q=0.9,en;q=0.8,ko;q=0.7', 'en'],
  'none of ours: English': ['fr-FR,fr;q=0.9', 'en'],
  'a browser that says nothing: Korean': [null, 'ko'],
  'nonsense: English': [';;q=x,,', 'en'],
}

test.for(Object.entries(cases))('%s', ([, [asked, answered]]) => {
  expect(asBrowser(asked)).toBe(answered)
})
