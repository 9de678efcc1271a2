/** Diagrams: each is used, there in both languages, alike in lanes, arrows and notes, and narrow enough for a phone. */
import { LANGUAGES } from '../language'
import { topicsOf } from './check-links'
import type { Deck } from './deck'
import type { Diagram } from './parse-diagram'
import type { Problem } from './problem'
import { type Sequence, widthInEms } from './sequence'

/** In ems of the mono face: 34 Latin characters or 20 Hangul syllables. */
const MAX_ARROW_LABEL = 20.4
const MAX_NOTE_LABEL = 2 * MAX_ARROW_LABEL

export function checkDiagrams(decks: readonly Deck[], diagrams: readonly Diagram[]): readonly Problem[] {
  const files = new Map(diagrams.map((diagram) => [`${diagram.name} ${diagram.language}`, diagram]))
  const used = new Set<string>()
  const missing = topicsOf(decks).flatMap(({ path, language, cards }) =>
    cards.flatMap(({ source, places }): readonly Problem[] => {
      if (source?.diagram == null) return []
      used.add(source.diagram)
      if (files.has(`${source.diagram} ${language}`)) return []
      return [{ path, ...places.diagram, message: `there is no diagram ${source.diagram}.${language}.md` }]
    }),
  )
  const unsound = topicsOf(decks).some(({ cards }) => cards.some(({ source }) => source === null))
  const own = diagrams.flatMap((diagram): readonly Problem[] => {
    const { path, name, language } = diagram
    const problems = [...checkWidths(diagram)]
    const say = (message: string) => problems.push({ path, line: 1, column: 1, message })
    if (!used.has(name) && !unsound) say('no card shows this diagram')
    for (const other of LANGUAGES) if (!files.has(`${name} ${other}`)) say(`${name}.${other}.md is missing`)
    const korean = files.get(`${name} ko`)
    return language === 'en' && korean ? [...problems, ...checkAlike(diagram, korean)] : problems
  })
  return [...missing, ...own]
}

function checkWidths({ path, places, sequence }: Diagram): readonly Problem[] {
  if (!sequence) return []
  const characters = (ems: number): string => String(Math.ceil(ems / 0.6 - 0.001))
  const check = (label: string, most: number): readonly Problem[] => {
    const width = widthInEms(label)
    if (width <= most) return []
    const sizes = `${characters(width)} characters wide, at most ${characters(most)} fit (a Hangul syllable is 1⅔)`
    return [{ path, ...places.sequence, message: `the line "${label}" is ${sizes}: break it with <br/>` }]
  }
  const { participants, steps } = sequence
  return [
    ...participants.flatMap(({ label }) => label.flatMap((line) => check(line, MAX_ARROW_LABEL))),
    ...steps.flatMap(({ arrow, notes }) => [
      ...(arrow?.label ?? []).flatMap((line) => check(line, MAX_ARROW_LABEL)),
      ...notes.flatMap(({ label }) => label.flatMap((line) => check(line, MAX_NOTE_LABEL))),
    ]),
  ]
}

/** Reported in the English file. */
function checkAlike(en: Diagram, ko: Diagram): readonly Problem[] {
  if (!en.sequence || !ko.sequence) return []
  const problems: Problem[] = []
  if (en.words.length !== ko.words.length) {
    const message = `the list has ${String(en.words.length)} steps, in Korean ${String(ko.words.length)}`
    problems.push({ path: en.path, ...en.places.words, message })
  }
  const [ours, theirs] = [outlineOf(en.sequence), outlineOf(ko.sequence)]
  const index = ours.findIndex((line, at) => line !== theirs[at])
  if (index >= 0) {
    const message = `the drawings differ: here ${ours[index] ?? ''}, in Korean ${theirs[index] ?? END}`
    problems.push({ path: en.path, ...en.places.sequence, message })
  }
  return problems
}

const END = 'the end'

/** All but the words. */
function outlineOf({ participants, steps }: Sequence): readonly string[] {
  const over = (lanes: readonly number[]): string => [...new Set(lanes)].map((lane) => name(lane)).join(',')
  const name = (lane: number): string => participants[lane]?.id ?? '?'
  return [
    ...participants.map(({ id }) => `participant ${id}`),
    ...steps.flatMap(({ arrow, notes }) => [
      ...(arrow ? [`${name(arrow.from)}${arrow.dashed ? '--' : '-'}>>${name(arrow.to)}`] : []),
      ...notes.map(({ first, last, kind }) => `${kind === 'state' ? 'a state' : 'a note'} over ${over([first, last])}`),
    ]),
    END,
  ]
}
