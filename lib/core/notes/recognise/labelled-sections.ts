/** Sections whose headings are labels: Question, Options, Answer, Explanation. The question is what stands under its label. */
import { cleanFront } from '../front'
import { afterAnswerLabel, labelOf } from '../headings'
import type { Block } from '../outline'
import { descendants, linesOf, type Section } from '../sections'
import { begin, type Run, type Scope } from './run'

/** How many of the sections from `at` on it took; 0: there is no label of a question here. */
export function readLabelled(sections: readonly Section[], at: number, scope: Scope, run: Run): number {
  const section = sections[at]
  if (!section || labelOf(section.text) !== 'question') return 0
  const [whole, ...others] = section.blocks.filter(({ kind }) => kind !== 'rule')
  if (whole?.kind !== 'paragraph' && whole?.kind !== 'quote') return 0
  const said = whole.lines.findIndex(({ text }, index) => index > 0 && afterAnswerLabel(text) !== null)
  const first = said < 0 ? whole : { ...whole, lines: whole.lines.slice(0, said) }
  const below = said < 0 ? [] : [{ ...whole, lines: whole.lines.slice(said) }]
  const parts = [...descendants(section), ...followers(sections.slice(at + 1))]
  const answers = parts.filter(({ text }) => labelOf(text) === 'answer')
  const options = parts.filter(({ text }) => labelOf(text) === 'options')
  const [front = '', ...more] = textsOf([first])
  const isWhole = answers.length > 0 || others.length === 0
  const draft = begin(run, scope, {
    front,
    by: 'file',
    lines: [...linesOf(section).slice(0, 1), ...parts.slice(-1).flatMap((part) => linesOf(part).slice(-1))],
    more: [...more, ...(isWhole ? textsOf(others.filter(({ kind }) => kind !== 'fence')) : []), ...options.flatMap(({ blocks }) => textsOf(blocks))],
  })
  if (draft.front === '') draft.front = cleanFront(section.text).text
  run.fill(draft, [...below, ...(isWhole ? others.filter(({ kind }) => kind === 'fence') : others), ...answers.flatMap(({ blocks }) => blocks)])
  return 1 + followers(sections.slice(at + 1)).length
}

function followers(sections: readonly Section[]): readonly Section[] {
  const end = sections.findIndex(({ text }) => labelOf(text) !== 'answer' && labelOf(text) !== 'options')
  return end < 0 ? sections : sections.slice(0, end)
}

const textsOf = (blocks: readonly Block[]): readonly string[] => blocks.flatMap(({ lines }) => lines.map(({ text }) => text.replace(/\\$/, ''))).filter((text) => text.trim() !== '')
