/** When a sentence only speaks of an error: it denies, corrects, quotes, asks, or tells of the past. Then no rule fires. */
import { steps } from './compile'
import { has, type Step } from './match'

/** A word for errors: it silences its sentence, and in a heading or a label all that stands under it. */
const ERRORS: Step = steps([
  [
    '오해|오답|틀린|틀렸|틀리|잘못|착각|혼동|헷갈|함정|실수|거짓|사실이 아|미신|o/x|ox 퀴즈',
    'myth*|misconception*|misunderst*|mistake*|mistaken*|wrong*|incorrect*|false|untrue|pitfall*|confus*|anti pattern*|correct',
  ].join('|'),
])[0] ?? []

const ASIDE: Step = steps([
  [
    '아니|아닌|아닙|라고 하지만|다고 하지만|라고 생각|다고 생각|라고 알려|다고 알려|라고들|다고들|라고 답|다고 답|라고 말|다고 말|사실은|실제로는',
    '예전|과거|옛날|한때|더 이상|폐기|제거|삭제|까지는|이전에는|이전까지|전까지|구버전|초창기|만약|가정|대신|와 달리|과 달리|하고 달리|흔히|(x)|❌|✗|✘|🚫',
    'contrary|used to|no longer|deprecated|obsolete*|removed|historic*|formerly|previously|originally|in the past|legacy|once|old|older',
    'often said|people think|people say|think*|believe*|claim*|would|actually|rather than|instead of|as opposed to|unlike|until|prior to|whether',
    'suppose*|imagine|assum*|so called|in theory|beware|was|were|had',
  ].join('|'),
])[0] ?? []

const DENIALS: Step = steps(['않|못|없|안 되|안 된|안 됨|불가|말아|말고|말라|금지|not|no|never|cannot|neither|nor|without|non|nothing|except|unless'])[0] ?? []

const CORRECTIONS = ['아니', '아닙', '그렇지 않', '사실', '하지만', '그러나', '실제로', '정확히는', '엄밀히', '단,', 'no,', 'no.', 'not ', 'this is not', 'that is not', 'but ', 'however', 'in fact', 'in reality', 'strictly']
  .map((opener) => opener.replace(/ (?=[가-힣])/g, ''))
const QUESTIONS = ['까', '나요', '가요', '는가', '은가', '인가', '는지', '을지', '니까?']

export const speaksOfErrors = (text: string): boolean => has(text, ERRORS)
export const isAside = (text: string): boolean => has(text, ERRORS) || has(text, ASIDE) || asks(text) || isQuoted(text)
export const denies = (text: string): boolean => has(text, DENIALS)
/** The next sentence takes it back. */
export const isCorrection = (text: string): boolean => CORRECTIONS.some((opener) => text.startsWith(opener)) || has(text, ERRORS)

function asks(text: string): boolean {
  const bare = text.replace(/[\s"'”’).]+$/, '')
  return /[?？]/.test(text) || QUESTIONS.some((ending) => bare.endsWith(ending))
}

/** It begins with somebody else's words. */
const isQuoted = (text: string): boolean => /^["“'「『]/.test(text)
