/** Diagrams: each is used, there in both languages, alike in all but the words, told step by step, and fits a phone. */
import { LANGUAGES } from '../../language'
import { topicsOf } from '../check-links'
import type { Deck } from '../deck'
import type { Problem } from '../problem'
import { checkWidths } from './check-widths'
import { countSteps, type Drawing } from './drawing'
import type { Diagram } from './parse-diagram'
import type { Picture, Shape } from './picture'
import type { Sequence } from './sequence'

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
    const problems = [...checkOwn(diagram)]
    const say = (message: string) => problems.push({ path, line: 1, column: 1, message })
    if (!used.has(name) && !unsound) say('no card shows this diagram')
    for (const other of LANGUAGES) if (!files.has(`${name} ${other}`)) say(`${name}.${other}.md is missing`)
    const korean = files.get(`${name} ko`)
    return language === 'en' && korean ? [...problems, ...checkAlike(diagram, korean)] : problems
  })
  return [...missing, ...own]
}

function checkOwn({ path, places, drawing, words }: Diagram): readonly Problem[] {
  if (!drawing) return []
  const steps = countSteps(drawing)
  const what = drawing.kind === 'header' ? 'fields' : 'steps'
  const message = `the list tells ${String(words.length)} ${what}, the drawing has ${String(steps)}`
  return [
    ...(words.length === steps ? [] : [{ path, ...places.words, message }]),
    ...checkWidths(drawing).map((tooWide) => ({ path, ...places.drawing, message: tooWide })),
  ]
}

/** Reported in the English file. */
function checkAlike(en: Diagram, ko: Diagram): readonly Problem[] {
  if (!en.drawing || !ko.drawing) return []
  const [ours, theirs] = [outlineOf(en.drawing), outlineOf(ko.drawing)]
  const index = ours.findIndex((line, at) => line !== theirs[at])
  if (index < 0) return []
  const message = `the drawings differ: here ${ours[index] ?? ''}, in Korean ${theirs[index] ?? END}`
  return [{ path: en.path, ...en.places.drawing, message }]
}

const END = 'the end'

/** All but the words; and, in a picture, but the places, since words are not equally long. */
function outlineOf(drawing: Drawing): readonly string[] {
  if (drawing.kind === 'sequence') return [...outlineOfSequence(drawing), END]
  if (drawing.kind === 'picture') return [...outlineOfPicture(drawing), END]
  const bits = (first: number, last: number): string => `bits ${String(first)} to ${String(last)}`
  return [...drawing.fields.map(({ first, last, optional }) => `${bits(first, last)}${optional ? ', optional' : ''}`), END]
}

function outlineOfSequence({ participants, steps }: Sequence): readonly string[] {
  const over = (lanes: readonly number[]): string => [...new Set(lanes)].map((lane) => name(lane)).join(',')
  const name = (lane: number): string => participants[lane]?.id ?? '?'
  return [
    ...participants.map(({ id }) => `participant ${id}`),
    ...steps.flatMap(({ arrow, notes }) => [
      ...(arrow ? [`${name(arrow.from)}${arrow.dashed ? '--' : '-'}>>${name(arrow.to)}`] : []),
      ...notes.map(({ first, last, kind }) => `${kind === 'state' ? 'a state' : 'a note'} over ${over([first, last])}`),
    ]),
  ]
}

function outlineOfPicture({ base, steps }: Picture): readonly string[] {
  const outline = ({ kind, styles }: Shape): string => [`a ${kind}`, ...styles.toSorted()].join(' ')
  return [...base.map(outline), ...steps.flatMap((shapes) => ['a step', ...shapes.map(outline)])]
}
