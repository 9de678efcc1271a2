/**
 * Cards from headings: questions with their whole subtree, noun topics with theirs, decks from titles and categories. What is
 * a question below becomes a card of its own; labels give their content the role that they name; boilerplate is left out, and
 * what stands under it moves up.
 */
import { isLinksOnly, makeBack } from '../back'
import { afterAnswerLabel, boilerplate, isGenericQuestion, type Label, labelOf } from '../headings'
import type { Block } from '../outline'
import { asksNobody, descendants, isGenericSection, linesOf, type Outline, type Section, sectionsOf } from '../sections'
import { readLabelled } from './labelled-sections'
import { isPlainlyAsked } from '../questions'
import { begin, type Draft, type Run, type Scope, skip } from './run'

/** A noun heading with more than this below it is a category, not a topic. */
const COMPACT = { children: 4, characters: 1_500 }
const LONGEST_INTRODUCTION = 250

/** `above`: the card that an answer at the beginning belongs to. */
export function visitAll(sections: readonly Section[], scope: Scope, run: Run, above: Draft | null = null): void {
  let last: Draft | null = scope.question ?? above
  const amongTopics = areTopics(sections)
  for (let at = 0; at < sections.length; at++) {
    const section = sections[at]
    if (!section) continue
    const labelled = readLabelled(sections, at, scope, run)
    if (labelled > 0) {
      at += labelled - 1
      last = run.drafts.at(-1) ?? last
      continue
    }
    last = visit(section, scope, last, run, amongTopics) ?? last
  }
}

/** Sections at whose level somebody writes: there, one with nothing but sub-topics is a topic too. */
const areTopics = (sections: readonly Section[]): boolean => sections.some(({ blocks, text }) => boilerplate(text) === null && blocks.some(({ kind }) => kind !== 'rule' && kind !== 'html'))

/** The card that what follows may belong to. */
function visit(section: Section, scope: Scope, last: Draft | null, run: Run, amongTopics: boolean): Draft | null {
  const { text } = section
  const label = labelOf(text)
  if (text === '') {
    run.scan(section.blocks, { ...scope, role: 'none' })
    visitAll(section.children, scope, run)
    return null
  }
  if (label === 'answer' && last) return join(section, last, '', run)
  if (label === 'follow_ups') return followUps(section, scope, last?.isTopic === true ? null : last, run)
  const said = afterAnswerLabel(section.heading.text)
  if (said !== null && last && !section.asked) return join(section, last, said, run)
  const reason = section.asked ? null : boilerplate(text)
  if (reason !== null) {
    skip(run, reason, text, section.heading.lines)
    if (reason !== 'contents_list' && scope.question) return null
    visitAll(section.children, scope, run)
    return null
  }
  if (asksNobody(section)) {
    skip(run, 'not_a_question_for_a_candidate', text, section.heading.lines)
    return null
  }
  if (section.asked || section.inRun) return question(section, scope, run)
  return noun(section, scope, label, run, amongTopics)
}

function question(section: Section, scope: Scope, run: Run): Draft {
  const draft = begin(run, scope, { front: section.heading.text, by: 'question_heading', lines: linesOf(section) })
  draft.front = section.text
  absorb(section, draft, run)
  return draft
}

/** The whole subtree as the answer, less what is asked in it. */
function absorb(section: Section, draft: Draft, run: Run): void {
  const scope: Scope = { role: draft.isTopic ? 'noun' : 'question', question: draft.isTopic ? null : draft, deck: draft.deck, trail: [...draft.trail, draft.front], asks: false, followUps: false }
  draft.body.push(...run.scan(section.blocks, scope))
  absorbSections(section.children, draft, scope, run)
}

/** The sections of an answer: part of it, or cards of their own. */
export function absorbSections(children: readonly Section[], draft: Draft, scope: Scope, run: Run): void {
  let own: Draft = draft
  for (const child of children) {
    const label = labelOf(child.text)
    const said = afterAnswerLabel(child.heading.text)
    if (label === 'follow_ups') followUps(child, scope, draft, run)
    else if (label === 'answer' || (said !== null && !child.asked)) join(child, own, label === 'answer' ? '' : (said ?? ''), run)
    else if (asksNobody(child)) skip(run, 'not_a_question_for_a_candidate', child.text, child.heading.lines)
    else if ((child.asked && isPlainlyAsked(child.text) && !(draft.isTopic && isGenericQuestion(child.text))) || (draft.isTopic && isOwnCard(child))) own = question(child, scope, run)
    else if (boilerplate(child.text) !== null) skip(run, boilerplate(child.text) ?? 'references', child.text, child.heading.lines)
    else {
      draft.body.push(...(child.text === '' ? [] : [child.heading]), ...run.scan(child.blocks, scope))
      absorbSections(child.children, draft, scope, run)
    }
  }
}

/** Within a topic: a member of a numbered run, or a noun among questions. */
const isOwnCard = (section: Section): boolean => section.inRun || (section.atCardLevel && !isGenericSection(section) && hasContent(section))

const hasContent = (section: Section): boolean => section.blocks.some(({ kind }) => kind !== 'rule') || section.children.length > 0

/** `### A. …` and `#### 답변`: what is under them is the answer of the card above. */
function join(section: Section, draft: Draft, said: string, run: Run): Draft {
  const scope: Scope = { role: 'question', question: draft, deck: draft.deck, trail: draft.trail, asks: false, followUps: false }
  if (said.trim() !== '') draft.body.push({ kind: 'paragraph', lines: section.heading.lines.slice(0, 1).map(({ n }) => ({ text: said.trim(), n })) })
  draft.body.push(...run.scan(section.blocks, scope))
  absorbSections(section.children, draft, scope, run)
  draft.endLine = Math.max(draft.endLine, linesOf(section).at(-1)?.n ?? 0)
  return draft
}

function followUps(section: Section, scope: Scope, last: Draft | null, run: Run): null {
  const below: Scope = { ...scope, role: 'none', question: scope.question ?? last, asks: true, followUps: true }
  const left = run.scan(section.blocks, below)
  if (left.some(({ kind }) => kind !== 'rule') && below.question) below.question.body.push(...left)
  visitAll(section.children, { ...below, followUps: false }, run)
  return null
}

function noun(section: Section, scope: Scope, label: Label | null, run: Run, amongTopics: boolean): Draft | null {
  const { text, blocks, children } = section
  const within: Scope = { ...scope, role: 'noun', deck: [...scope.deck, text], trail: [...scope.trail, text], asks: scope.asks || saysQuestions(text) }
  const before = run.drafts.length
  const kept = run.scan(blocks, within)
  const hasCards = run.drafts.length > before
  const { text: said, linksOnly } = makeBack(kept, run.references)
  if (label === 'answer' || label === 'options') {
    skip(run, 'label', text, section.heading.lines)
    return null
  }
  const below = descendants(section)
  const questions = below.filter((child) => child.asked || child.inRun).length
  const isIntroduction = said !== null && said.length <= LONGEST_INTRODUCTION && kept.every(({ kind }) => kind === 'paragraph' || kind === 'quote' || kind === 'rule') && (questions >= 2 || (hasCards && run.drafts.length - before >= 2) || saysQuestions(text))
  const isTopic = said !== null && !linksOnly && !(isIntroduction && (questions > 0 || hasCards || saysQuestions(text)))
  if (isTopic || (said === null && !hasCards && (section.level > 1 || amongTopics) && isCompact(children, below, questions))) {
    // A topic is no section of its deck: what is asked in it stands beside it.
    for (const draft of run.drafts.slice(before)) draft.deck = [...scope.deck, ...draft.deck.slice(within.deck.length)]
    return topic(section, scope, kept, run)
  }
  if (said !== null) skip(run, linksOnly ? 'links_only' : 'introduction', text, section.heading.lines)
  else if (children.length === 0 && !hasCards) skip(run, reasonOf(section, run), text, section.heading.lines)
  visitAll(children, within, run, hasCards ? (run.drafts.at(-1) ?? null) : null)
  return null
}

/** A heading that says that questions follow: they are a deck, not an answer. */
const saysQuestions = (text: string): boolean => /질문|문제|면접|퀴즈|questions?\b|interview|quiz|q\s?&\s?a|q\/a|问题|面试|質問|面接|クイズ/i.test(text)

const reasonOf = (section: Section, run: Run) =>
  run.comments.has((section.heading.lines.at(-1)?.n ?? 0) + 1) || section.heading.lines.some(({ n }) => run.comments.has(n + 2)) ? 'comment_only' : 'empty_heading'

function topic(section: Section, scope: Scope, kept: readonly Block[], run: Run): Draft {
  const draft = begin(run, { ...scope, question: null }, { front: section.heading.text, by: 'topic', lines: linesOf(section), isTopic: true })
  draft.front = section.text
  draft.body.push(...kept)
  const within: Scope = { role: 'noun', question: null, deck: scope.deck, trail: [...scope.trail, section.text], asks: false, followUps: false }
  absorbSections(section.children, draft, within, run)
  return draft
}

/** Only sub-topics: few and short, or none that says anything by itself. */
function isCompact(children: readonly Section[], below: readonly Section[], questions: number): boolean {
  const topics = children.filter(({ text }) => boilerplate(text) === null)
  if (topics.length === 0 || questions > 0) return false
  if (topics.every((child) => isGenericSection(child))) return true
  if (topics.some((child) => child.children.length > 0) || topics.length > COMPACT.children) return false
  const size = below.reduce((sum, { blocks }) => sum + blocks.reduce((total, { lines }) => total + lines.reduce((length, { text }) => length + text.length, 0), 0), 0)
  return size > 0 && size <= COMPACT.characters
}

/** What stands before the first heading, and the title. */
export function visitOutline({ intro, sections }: Outline, scope: Scope, run: Run): void {
  const left = run.scan(intro, { ...scope, role: 'none' })
  const title = titleOf(sections)
  if (!title) {
    visitAll(sections, scope, run)
    if (run.drafts.length === 0 || left.length > 0) sayIntroduction(left, run)
    return
  }
  sayIntroduction(left, run)
  const rest = sections.filter((section) => section !== title)
  if (title.asked && !isDeckOfQuestions(title)) {
    visitAll(sections, scope, run)
    return
  }
  if (boilerplate(title.text) !== null || labelOf(title.text) === 'question') {
    visitAll(sections, scope, run)
    return
  }
  const deck = [title.text]
  const within: Scope = { ...scope, role: 'none', deck, trail: deck, asks: saysQuestions(title.text) }
  const before = run.drafts.length
  const kept = run.scan(title.blocks, within)
  visitAll([...title.children, ...rest], within, run, run.drafts.length > before ? (run.drafts.at(-1) ?? null) : null)
  const { text, linksOnly } = makeBack(kept, run.references)
  if (text === null) return
  const isNote = run.drafts.length === before && !linksOnly && !saysQuestions(title.text) && title.children.length === 0 && rest.length === 0
  if (isNote) topic({ ...title, children: [] }, scope, kept, run)
  else sayIntroduction(kept, run)
}

function sayIntroduction(blocks: readonly Block[], run: Run): void {
  const first = blocks.find(({ kind }) => kind !== 'rule' && kind !== 'html')
  if (!first) return
  const text = first.lines.map((line) => line.text).join('\n')
  skip(run, isLinksOnly(text) ? 'links_only' : 'introduction', first.lines[0]?.text ?? '', first.lines)
}

/** The only one of the highest level, before everything else at its level or below. */
function titleOf(sections: readonly Section[]): Section | undefined {
  const real = sections.filter(({ text }) => boilerplate(text) === null)
  const top = real.reduce((least, { level }) => Math.min(least, level), 7)
  const tops = real.filter(({ level }) => level === top)
  const [only] = tops
  if (!only) return undefined
  const others = tops.slice(1)
  // A name, and the questions at its own level.
  if (others.length >= 2 && only === sections[0] && !only.asked && !only.inRun && only.children.length === 0 && only.level === top && others.filter(({ asked }) => asked).length * 2 > others.length) return only
  if (others.length > 0) return undefined
  if (top === 1) return only
  // Without a level-1 heading: a single root that holds all the others.
  return real.length === 1 && only.children.length > 1 && !only.asked ? only : undefined
}

/** Its questions are asked below; the title only sounds like one. */
const isDeckOfQuestions = (title: Section): boolean => title.blocks.every(({ kind }) => kind !== 'list' && kind !== 'fence') && title.children.filter(({ asked }) => asked).length >= 3

export const outlineOf = sectionsOf
