import { expect, test } from 'vitest'
import { LANGUAGES } from '@/lib/core/language'
import { CHOICES, type Choice, isChosen, toggled, written } from '@/lib/core/search/choices'
import { MESSAGES } from '@/lib/messages/messages'
import { queryOf } from './some-cards'

const cases: Record<string, { text: string; choice: Choice; comes: string }> = {
  'it fills an empty field':                          { text: '', choice: 'due', comes: '상태:복습' },
  'it stands beside what was typed':                  { text: ' 혼잡  제어 ', choice: 'leech', comes: '혼잡 제어 상태:자주잊음' },
  'it takes the place of another of its kind':        { text: '상태:복습 tcp', choice: 'failed', comes: 'tcp 틀림<7' },
  'a level stands beside a state':                    { text: '상태:복습', choice: 'senior', comes: '상태:복습 난이도:시니어' },
  'a level takes the place of another level':         { text: '난이도:주니어 tcp', choice: 'mid', comes: 'tcp 난이도:미드' },
  'chosen again, it goes, and what was typed stays':  { text: 'tcp 상태:복습', choice: 'due', comes: 'tcp' },
  'it is known in the other language too':            { text: 'is:due tcp', choice: 'due', comes: 'tcp' },
  'it is known as a keyboard may send it, decomposed': { text: '상태:복습'.normalize('NFD'), choice: 'due', comes: '' },
  'what only looks like it stays':                    { text: '-상태:복습', choice: 'new', comes: '-상태:복습 상태:새카드' },
}

test.for(Object.entries(cases))('%s', ([, { text, choice, comes }]) => {
  expect(toggled(text, choice, 'ko')).toBe(comes)
})

test.for(LANGUAGES)('%s: whatever is chosen can be searched for, means the same in both languages, and has a name', (language) => {
  for (const choice of CHOICES) {
    expect(queryOf(written(choice, language)), choice).toEqual(queryOf(written(choice, 'en')))
    expect(queryOf(written(choice, language)).kind, choice).not.toBe('text')
    expect(MESSAGES[language].Search.choice).toHaveProperty(choice)
  }
})

test('what was chosen is chosen, and nothing else is', () => {
  for (const choice of CHOICES)
    for (const other of CHOICES) expect(isChosen(toggled('tcp', choice, 'en'), other)).toBe(choice === other)
})
