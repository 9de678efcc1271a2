/** Words as content/README.md wants them: Korean spelling and terms, and the states of TCP, which each language writes its way. */
import type { Language } from '../language'
import { LANGUAGE_NAMES } from './card-parts'
import { clean } from './clean'
import type { Problem } from './problem'

/** What is written often, and the right form. */
const SPELLINGS = {
  핸드쉐이크: '핸드셰이크',
  핸드쉐이킹: '핸드셰이크',
  메세지: '메시지',
  컨텐츠: '콘텐츠',
  어플리케이션: '애플리케이션',
  데이타: '데이터',
  애니케스트: '애니캐스트',
  프로토컬: '프로토콜',
  캐쉬: '캐시',
  시컨스: '시퀀스',
  시퀸스: '시퀀스',
  '순차 일련번호': '시퀀스 번호',
  '3웨이 악수': '3-way handshake',
  '순환 질의': '재귀적 질의',
  '책임 서버': '권한 있는 네임서버',
  되어진: '된',
  되어집: '됩',
  보여집: '보입',
} as const satisfies Record<string, string>

const STATES = /\b(?:SYN[-_](?:SENT|RECEIVED)|FIN[-_]WAIT(?:[-_][12])?|CLOSE[-_]WAIT|LAST[-_]ACK|TIME[-_]WAIT)\b/g
const SEPARATORS = { ko: '_', en: '-' } as const satisfies Record<Language, string>

export function checkSpelling(path: string, language: Language, text: string): readonly Problem[] {
  const lines = clean(text).split('\n')
  const misspelt = lines.flatMap((line, index) => checkLine(line, language).map((found) => ({ path, line: index + 1, ...found })))
  const misspeltStates = withoutCode(lines).flatMap((line, index) =>
    checkStates(line, language).map((found) => ({ path, line: index + 1, ...found })),
  )
  return [...misspelt, ...misspeltStates]
}

type Found = Pick<Problem, 'column' | 'message'>

const checkLine = (line: string, language: Language): readonly Found[] =>
  language === 'en'
    ? []
    : Object.entries(SPELLINGS).flatMap(([wrong, right]) =>
        [...line.matchAll(new RegExp(wrong, 'gu'))].map((match) => ({ column: match.index + 1, message: `"${wrong}" is spelt "${right}"` })),
      )

const checkStates = (line: string, language: Language): readonly Found[] =>
  [...line.matchAll(STATES)].flatMap(({ 0: state, index }) => {
    const right = state.replaceAll(/[-_]/g, SEPARATORS[language])
    return state === right ? [] : [{ column: index + 1, message: `"${state}" is spelt "${right}" in ${LANGUAGE_NAMES[language]}` }]
  })

/** The same lines; what is code, where tools write as they like, is blank. Drawings are no code. */
function withoutCode(lines: readonly string[]): readonly string[] {
  let fence: string | null = null
  return lines.map((line) => {
    const mark = /^ *```(?<info>\w*)/.exec(line)?.groups?.info
    if (mark !== undefined) fence = fence === null ? mark : null
    const isCode = fence !== null && fence !== 'mermaid' && fence !== 'picture'
    return isCode ? '' : line.replaceAll(/`[^`]*`/g, (code) => ' '.repeat(code.length))
  })
}
