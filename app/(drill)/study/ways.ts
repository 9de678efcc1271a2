/** How a learner wants to grade, and what can be open over a card. */

export interface Ways {
  readonly grading: 'four' | 'six'
  readonly keysBy: 'place' | 'letter'
  readonly leechAt: number
}

export type Dialog = 'keys' | 'menu' | 'info' | 'flags' | 'edit'
