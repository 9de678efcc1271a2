/** A report as Markdown, to be taken along: the same as on the screen, without the recordings. */
import type { Day } from '../day'
import { fill } from '../fill'
import type { Asked, MockInterview } from './mock-interview'
import { type Figures, lengthOf, reportOf, shareSaid, type Summary } from './report'

/** Its sentences, as lib/messages has them. */
type Sentences = Readonly<Record<'reportTitle' | 'fixFirst' | 'returning' | 'returnsPassed' | 'returnsFailed' | 'byTopic' | 'topic' | 'askedFigure' | 'passedFigure' | 'saidFigure' | 'thoughtFigure' | 'lengthFigure' | 'depthFigure' |
  'dayFigure' | 'thisTime' | 'comparedTitle' | 'gapTitle' | 'gapNone' | 'gapSome' | 'answersTitle' | 'passedOn' | 'followUp' | 'yourAnswer' | 'modelAnswer' | 'secondsOf' | 'thoughtFor' | 'saidFor', string>>

interface Around {
  readonly others: readonly Summary[]
  readonly nameOf: (deck: string | null) => string
  readonly day: (day: Day) => string
  /** The model answer to a card, plain; null: it is not here. */
  readonly answers: (card: string) => string | null
  readonly t: Sentences
}

export function reportAsMarkdown(interview: MockInterview, { others, nameOf, day, answers, t }: Around): string {
  const { whole, topics, toFix, gap } = reportOf(interview)
  const row = (cells: readonly (string | number)[]) => `| ${cells.map((cell) => escaped(String(cell))).join(' | ')} |`
  const head = (cells: readonly string[]) => [row(cells), row(cells.map(() => '---'))]
  const figures = ({ asked, passed, thoughtMs, lengthMs, ...rest }: Figures) => [asked, passed, percent({ asked, passed, thoughtMs, lengthMs, ...rest }), seconds(thoughtMs, t), seconds(lengthMs, t)]
  const columns = [t.askedFigure, t.passedFigure, t.saidFigure, t.thoughtFigure, t.lengthFigure]
  const returning = interview.asked.flatMap(({ card, question, returns, outcome }) => (card === null || returns === null ? [] : [`- ${escaped(question)} (${fill(outcome === 'passed' ? t.returnsPassed : t.returnsFailed, { day: day(returns) })})`]))
  return [
    `# ${fill(t.reportTitle, { day: day(interview.day) })}`,
    ...section(t.fixFirst, toFix.map(({ text, question }, at) => `${String(at + 1)}. ${escaped(text)} (${escaped(question)})`)),
    ...section(t.returning, returning),
    ...section(t.byTopic, [...head([t.topic, ...columns, t.depthFigure]), ...topics.map((topic) => row([nameOf(topic.deck), ...figures(topic.figures), topic.figures.depth]))]),
    ...(gap === null ? [] : section(t.gapTitle, [fill(gap.lost === 0 ? t.gapNone : t.gapSome, { n: gap.graded, lost: gap.lost })])),
    ...(others.length === 0 ? [] : section(t.comparedTitle, [...head([t.dayFigure, ...columns]), row([t.thisTime, ...figures(whole)]), ...others.map((one) => row([day(one.day as Day), ...figures(one.figures)]))])),
    ...section(t.answersTitle, interview.asked.flatMap((asked) => answerLines(asked, answers, t))),
  ].join('\n') + '\n'
}

const section = (title: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines])

function answerLines(asked: Asked, answers: Around['answers'], t: Sentences): readonly string[] {
  const length = lengthOf(asked)
  const facts = [asked.depth > 0 ? fill(t.followUp, { n: asked.depth }) : '', asked.outcome === 'passed' ? t.passedOn : '', fill(t.thoughtFor, { n: Math.round(asked.thoughtMs / 1_000) }), asked.outcome === 'answered' && length !== null ? fill(t.saidFor, { n: Math.round(length / 1_000) }) : '']
  const model = asked.card === null ? null : answers(asked.card)
  return [
    `### ${escaped(asked.question)}`, '',
    facts.filter(Boolean).join(' · '), '',
    ...(asked.text === '' ? [] : [`**${t.yourAnswer}**`, '', ...asked.text.split('\n').map((line) => `> ${escaped(line)}`), '']),
    ...asked.points.map(({ text, said }) => `- [${said ? 'x' : ' '}] ${escaped(text)}`),
    ...(asked.points.length > 0 ? [''] : []),
    ...(model === null ? [] : [`**${t.modelAnswer}**`, '', escaped(model), '']),
  ]
}

function percent(figures: Figures): string {
  const share = shareSaid(figures)
  return share === null ? '–' : `${String(Math.round(share * 100))}%`
}

const seconds = (ms: number | null, t: Sentences): string => (ms === null ? '–' : fill(t.secondsOf, { n: Math.round(ms / 1_000) }))

/** What Markdown would take for a mark. */
const escaped = (text: string): string => text.replaceAll(/[\\`*_[\]<>|#]/g, String.raw`\$&`)
