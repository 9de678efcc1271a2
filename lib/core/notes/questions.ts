/** Is a text a question that somebody asks a candidate? By its words, in Korean, English, Chinese and Japanese. */

/** `text` is clean (front.ts). */
export function isQuestion(text: string): boolean {
  const bare = stripped(text)
  if (bare === '' || bare.length > 400) return false
  return /[?？]$/.test(bare) ? !/^[?？\s]+$/.test(bare) : isKorean(bare) || isEnglish(bare) || isChinese(bare) || isJapanese(bare)
}

/** What stands behind the end of a question: brackets with a hint, quotation marks, full stops. */
const stripped = (text: string): string =>
  text
    .replace(/(?<=[?？])\s*[([（][^()[\]（）]{0,60}[)\]）]\s*$/, '')
    .replace(/[\s"'”’」』*_~.!。！…]+$/, '')
    .replace(/\s*[([（][^()[\]（）]{0,60}[)\]）]$/, (bracket, at: number) => (at > 0 ? '' : bracket))
    .replace(/[\s"'”’」』.!。！…]+$/, '')

const KOREAN_END =
  /(?:까요|나요|가요|는지요|은지요|을까|일까|할까|될까|볼까|있을까|없을까|인가|는가|은가|한가|던가|무엇인지|어떤지|왜인지|시오|뭔가|뭐야|뭔데|뭐임|뭐지|무엇|뭘까|어떻게 되나|되나|하나|있나|없나|어떻게 하는지|하는지|되는지|인지 설명|이유는|차이는|차이점은|방법은|역할은|과정은|종류는|단점은|장점은|장단점은|특징은|원리는|개념은|의미는|목적은|조건은)$/
/** Who writes "추가하세요" gives advice; who writes "설명하세요" asks. */
const KOREAN_ASKS =
  /(?:설명|비교|서술|나열|정의|기술|구분|말씀|말|이야기|얘기|소개|열거|제시|논|답|답변|작성|구현|설계|계산|증명|예측|요약|대답|분석|알려|들어|써|적어|그려|골라|풀어)\s?(?:하시오|하라|해라|라|해 ?주세요|해 ?주십시오|해 ?주시오|해 ?보세요|해 ?보시오|하세요|하십시오|해 ?봐|해 ?보자|할 것|해 ?주시겠어요|해 ?주시겠습니까|해 ?줘|부탁드립니다|해 ?주실 ?래요|주세요|주십시오|보세요|보시오|봐|봐라|보라)$/
const KOREAN_ABOUT = /(?:에|에 ?대해|에 ?대하여|를|을)\s?(?:대해|대하여)?\s?(?:아는 ?대로|간단히|자세히|간략히|예를 들어)?\s?(?:설명|말해|이야기|서술)$/
/** "…(이)란": a definition is asked; not words that end so. */
const KOREAN_IS = /(?:이란|란)$/
const NOT_IS = /(?:논란|교란|혼란|입력란|작성란|기재란|댓글란|답란|빈칸란|공란|곤란|요란|소란|반란|모란|계란|알란|재란|대란|심란|착란|란란|찬란|산란|문란|환란|피란|호란|동란|내란|칼란|이란과|광란)$/

function isKorean(text: string): boolean {
  if (!/[가-힣]/.test(text)) return false
  if (KOREAN_END.test(text) && !/(?:왜곡|무엇인지 모르)/.test(text)) return isAskedNoun(text) || text.length <= 300
  if (KOREAN_ASKS.test(text) || KOREAN_ABOUT.test(text)) return true
  return KOREAN_IS.test(text) && !NOT_IS.test(text) && text.length <= 45
}

const isAskedNoun = (text: string): boolean => /은$|는$/.test(text) && text.length <= 80

const ENGLISH_WORD = /^(?:(?:and|so|then|but|also|ok|okay|now|in short|briefly|please|follow-?up|bonus|in \w+|in your own words|from a \w+ perspective)[,:]?\s+)?(?:what(?:'s|’s| is| are)?|why|how|when|which|who|whose|where)\b\s+\S+/i
const ENGLISH_ASKS = /^(?:please\s+|briefly\s+|can you\s+|could you\s+)?(?:explain|describe|compare|contrast|differentiate|distinguish|walk (?:me|us) through|talk about|elaborate|justify|summari[sz]e|illustrate|outline|tell me|tell us|show how|write (?:a|an|the|some)|implement (?:a|an|the)|design (?:a|an|the)|discuss)\b\s*\S+/i
const ENGLISH_ASKS_WITH = /^(?:define|list|name|give|state|mention|identify|draw|sketch|enumerate)\s+(?:the|a|an|some|all|any|your|two|three|four|five|six|seven|at least|several|each|every|me|us|an?|different|various|common|\d+)\b/i
const ENGLISH_DIFFERENCE = /^(?:the\s+)?differences?\s+between\b/i

function isEnglish(text: string): boolean {
  if (!/^[\s"'“‘(`[]*[A-Za-z]/.test(text)) return false
  const bare = text.replace(/^[\s"'“‘([]+/, '')
  if (/^(?:whatsapp|whichever|however|whenever|wherever|whoever|whatever|whereas|whois|howto|what's new|how to (?:use|read|contribute|run|install|build) (?:this|the repo|these|it)|when to|where to|how this (?:repo|guide|works)|why this (?:repo|guide))\b/i.test(bare)) return false
  return ENGLISH_WORD.test(bare) || ENGLISH_ASKS.test(bare) || ENGLISH_ASKS_WITH.test(bare) || ENGLISH_DIFFERENCE.test(bare)
}

const HAN = /\p{Script=Han}/u
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

const ENGLISH_INVERTED = /^(?:\S+\s+){1,5}?(?:is|are|was|were|do|does|did|can|could|should|would|will|has|have|had|may|might|must|happens?)\b/i

/** By its form, not by a word in it: "How TLS works" and "如何实现" name parts of an answer. */
export function isPlainlyAsked(text: string): boolean {
  if (/[?？]\W*$/.test(text)) return true
  if (/[가-힣]/.test(text)) return isPlainKorean(stripped(text))
  if (HAN.test(text) && !KANA.test(text) && !/[가-힣]/.test(text)) return /[吗嗎呢]\W*$|^(?:请|請|简述|簡述|说说|谈谈|讲讲|介绍|解释)/.test(text)
  return !/^[\s"'“‘(`[]*(?:what|why|how|when|which|who|where)\b/i.test(text) || ENGLISH_INVERTED.test(text)
}

/** "어떻게 되는지" and "방법 중 하나" are parts of an answer, and so is "쓰지 말라". */
const isPlainKorean = (text: string): boolean => !/(?:는지|은지|인지|한지|되나|하나|있나|없나|지 말라)$/.test(text)

const isChinese = (text: string): boolean =>
  HAN.test(text) && !KANA.test(text) && !/[가-힣]/.test(text) &&
  /(?:什么|为什么|為什麼|什麼|怎么|怎麼|怎样|如何|哪些|哪个|哪種|哪种|吗|嗎|呢|何时|何時|多少|几次|几种|区别|區別|不同点|的差异|的差別|说说|谈谈|讲讲|介绍一下|介紹一下|简述|簡述|请解释|请说明|请描述|解释一下|是否|能否|为何|為何)/.test(text)

const isJapanese = (text: string): boolean =>
  KANA.test(text) && /(?:か|とは|とは何|って何|とは何か|ですか|ますか|の違い|違いは|違いを述べよ|説明せよ|説明して(?:ください)?|述べよ|説明してみて|なぜ|何|いつ使う|は？)$/.test(text)

/** In a list of questions, what names the thing that is asked: "TCP와 UDP의 차이". */
export function isLikelyAsked(text: string): boolean {
  const bare = stripped(text)
  return isQuestion(text) || /(?:차이|차이점|이유|과정|방법|장단점|장점|단점|종류|역할|개념|원리|특징|구조|의미|목적|비교|설명|정의|동작|순서|방식)(?:과 .{1,20}|와 .{1,20})?$|\bvs\.?\b|^difference|^(?:types|advantages|purpose|role|steps|uses?|benefits|features) of\b|区别|违い|違い$/i.test(bare)
}

/** About the notes themselves, or to their reader. "이 프로젝트에서 가장 어려웠던 점은?" is asked of a candidate. */
const NOT_FOR_A_CANDIDATE: readonly RegExp[] = [
  /(?:^|\s)(?:이|본) (?:저장소|레포|레포지토리|리포지토리|문서|글|자료|스터디|노트)(?:는|은|를|을|에|의|란|이란)(?![가-힣]*(?:구조|형))/,
  /(?:^|\s)해당 (?:저장소|레포|레포지토리|리포지토리)/,
  /(?:궁금한|궁금하신|문의|질문할|질문하실|질문이 있|질문 있) ?(?:점|것|사항|내용|으신|나요|으시면)/,
  /(?:기여|컨트리뷰트|참여)(?:하려면|는 어떻게|하고 싶|방법은|하는 방법)/,
  /오타.{0,12}발견|(?:오타|오류|잘못된 (?:내용|부분)|틀린 (?:내용|부분)).{0,16}(?:제보|알려|발견하셨)/,
  /(?:읽어|봐) ?주셔서|도움이 되었|어떠셨나요|같이 공부/,
  /\b(?:this|our) (?:repo|repository|readme|cheat ?sheet|handbook|guide|course|book)\b/i,
  /\b(?:use|using|read|reading|contribute to|improve|translate|navigate|about|star|share) (?:(?:this|our|my) (?:project|document|list|page|website|site|collection)|the (?:repo|guide))\b/i,
  /^(?:what(?:'s| is| are)?|why|about|who is) (?:this|our|my) (?:project|document|list|page|website|site|collection)\b(?! (?:table|fault))/i,
  /\bhow (?:can|do|to|could) (?:i |we )?(?:contribute|help (?:out|us)|support (?:us|this)|get (?:involved|started with this)|use this|report an issue)/i,
  /\b(?:do you have|have you got|got|any) (?:any )?(?:more )?(?:other )?(?:questions|feedback|suggestions|ideas)\b.{0,20}[?？]?$/i,
  /^(?:(?:have you |if you )?(?:found|see|spotted|want|need|looking for)) (?:a |an |any |to )?(?:typo|mistake|bug|error|contribute|help|more (?:questions|answers|resources))\b/i,
  /^(?:who (?:is|are) (?:this|we|i)|about (?:me|us|the author)|who am i|why another|what'?s next|ready to|want to)\b/i,
  /(?:本仓库|本项目|该仓库|如何贡献|怎么贡献|このリポジトリ|このドキュメント)/,
]

export const isForACandidate = (text: string): boolean => !NOT_FOR_A_CANDIDATE.some((pattern) => pattern.test(text))
