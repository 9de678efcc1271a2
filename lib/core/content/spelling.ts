/** Korean terms as content/README.md spells them. */
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
} as const satisfies Record<string, string>

export function checkSpelling(path: string, text: string): readonly Problem[] {
  return clean(text).split('\n').flatMap((line, index) =>
    Object.entries(SPELLINGS).flatMap(([wrong, right]) =>
      [...line.matchAll(new RegExp(wrong, 'gu'))].map((match) => ({
        path,
        line: index + 1,
        column: match.index + 1,
        message: `"${wrong}" is spelt "${right}"`,
      })),
    ),
  )
}
