/** The headings of a file as a tree, with what stands under each; and what can be told of them from one another. */
import { cleanFront, numberOf } from './front'
import { boilerplate, isGeneric, labelOf } from './headings'
import type { Block, Heading } from './outline'
import type { Line } from './prepare'
import { isForACandidate } from './questions'
import { isAsked } from './recognise/run'

export interface Section {
  readonly heading: Heading
  /** Clean. */
  readonly text: string
  readonly level: number
  readonly blocks: Block[]
  readonly children: Section[]
  /** Asked by its own words. */
  readonly asked: boolean
  /** One of at least five headings in a row that are numbered. */
  inRun: boolean
  /** At the level at which the questions of this file stand. */
  atCardLevel: boolean
}

export interface Outline {
  readonly intro: readonly Block[]
  readonly sections: readonly Section[]
}

export function sectionsOf(blocks: readonly Block[]): Outline {
  const intro: Block[] = []
  const sections: Section[] = []
  for (const block of blocks) {
    if (block.kind !== 'heading') (sections.at(-1)?.blocks ?? intro).push(block)
    else sections.push(sectionOf(block))
  }
  const levelled = withLevelsMended(sections)
  markRuns(levelled)
  markCardLevel(levelled)
  return { intro, sections: nested(levelled) }
}

function sectionOf(heading: Heading): Section {
  // A heading without words says nothing, but what is under it does not belong to the one before.
  const words = cleanFront(heading.text).text.replace(/\s*[:：]$/, '')
  const text = /[\p{L}\p{N}]/u.test(words) ? words : ''
  const asked = boilerplate(text) === null && labelOf(text) === null && isAsked(heading.text)
  return { heading, text, level: heading.level, blocks: [], children: [], asked, inRun: false, atCardLevel: false }
}

/** `### 8.` between `## 7.` and `## 9.` is meant to be one of them. */
function withLevelsMended(sections: readonly Section[]): readonly Section[] {
  const numbered = sections.map((section, index) => ({ index, level: section.level, number: numberOf(section.heading.text) })).filter(({ number }) => number !== null)
  const levels = sections.map(({ level }) => level)
  for (const [at, here] of numbered.entries()) {
    const [before, after] = [numbered[at - 1], numbered[at + 1]]
    if (!before || !after || here.number === null || before.number !== here.number - 1 || after.number !== here.number + 1) continue
    const level = levels[before.index]
    if (level !== undefined && levels[after.index] === level && levels[here.index] !== level) levels[here.index] = level
  }
  return sections.map((section, index) => (levels[index] === section.level ? section : { ...section, level: levels[index] ?? section.level }))
}

const SHORTEST_RUN = 5

function markRuns(sections: readonly Section[]): void {
  const chains = new Map<number, Section[]>()
  const finish = (level: number) => {
    const chain = chains.get(level) ?? []
    chains.delete(level)
    if (chain.length >= SHORTEST_RUN && chain.filter(({ text }) => isStatement(text)).length * 2 < chain.length) for (const section of chain) section.inRun = true
  }
  const last = new Map<number, number>()
  for (const section of sections) {
    const number = numberOf(section.heading.text)
    if (number === null) continue
    if (last.get(section.level) !== number - 1 || !chains.has(section.level)) finish(section.level)
    const chain = chains.get(section.level) ?? []
    chain.push(section)
    chains.set(section.level, chain)
    last.set(section.level, number)
  }
  for (const level of [...chains.keys()]) finish(level)
}

/** A step, not a name: "라우팅 테이블을 조회합니다". */
const isStatement = (text: string): boolean => /(?:니다|[가-힣]다|어요|아요|해요|한다)[.\s]*$/.test(text)

function markCardLevel(sections: readonly Section[]): void {
  const counts = new Map<number, { asked: number; all: number }>()
  for (const { level, asked, text } of sections) {
    if (boilerplate(text) !== null || labelOf(text) !== null) continue
    const count = counts.get(level) ?? { asked: 0, all: 0 }
    counts.set(level, { asked: count.asked + (asked ? 1 : 0), all: count.all + 1 })
  }
  const [best] = [...counts].toSorted(([, a], [, b]) => b.asked - a.asked)
  if (!best || best[1].asked < 3 || best[1].asked * 2 < best[1].all) return
  for (const section of sections) section.atCardLevel = section.level === best[0]
}

function nested(sections: readonly Section[]): readonly Section[] {
  const roots: Section[] = []
  const open: Section[] = []
  for (const section of sections) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= section.level) open.pop()
    ;(open.at(-1)?.children ?? roots).push(section)
    open.push(section)
  }
  return roots
}

/** All headings below, in their order. */
export function descendants(section: Section): readonly Section[] {
  const all: Section[] = []
  const waiting = [...section.children].reverse()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    all.push(next)
    waiting.push(...next.children.toReversed())
  }
  return all
}

const endOf = (section: Section): number => {
  const last = descendants(section).at(-1) ?? section
  const blocks = last.blocks.at(-1)?.lines ?? last.heading.lines
  return blocks.at(-1)?.n ?? 1
}

export const linesOf = (section: Section): readonly Line[] => {
  const first = section.heading.lines[0]
  return first ? [first, { text: '', n: endOf(section) }] : []
}

export const asksNobody = ({ text }: Section): boolean => !isForACandidate(text)
export const isGenericSection = ({ text }: Section): boolean => isGeneric(text)
