/** What a heading is for, by its words: boilerplate, a label, too general to be a question by itself. Texts are clean. */
import type { SkipReason } from './note'

const bare = (text: string): string => text.replaceAll('`', '').replace(/[\s:：.!~]+$/, '').trim().toLowerCase()

const REFERENCES =
  /^(?:참고|참조|출처|레퍼런스|references?|refs?|참고 ?(?:자료|문헌|링크|사이트|문서|글|서적|도서|영상|블로그)(?: ?및 ?.{1,8})?|참조 ?(?:자료|문서|링크|사이트)?|출처 ?(?:및|\/|&) ?.{1,8}|더 ?(?:읽을거리|읽을 ?거리|읽을 ?것|읽어 ?보기|읽기|알아보기|공부하기|볼 ?것)|관련 ?(?:자료|링크|글|문서|포스트|문서들)|추천 ?(?:자료|도서|글|사이트)|함께 ?(?:보기|읽기)|같이 ?보면 ?좋은 ?.{1,8}|(?:further|additional|recommended|extra|more) (?:reading|readings|resources?|links?|information|info)|read more|learn more|see also|(?:external |useful |related )?links?|(?:useful |helpful |learning )?resources?|(?:related|similar|other) (?:articles?|posts?|repos(?:itories)?|projects?|questions?|resources?)|sources?|credits?|bibliography|citations?|footnotes?|参考(?:资料|文献|链接|文章|サイト|リンク)?|参照|参考リンク|推荐阅读|相关(?:链接|文章|阅读)|关联|更多(?:阅读|资料)|関連(?:リンク|記事)?|出典)(?: ?\(.{0,20}\))?$/
const CONTENTS = /^(?:목차|차례|목록|contents?|table of contents?|toc|index|navigation|quick links|overview of questions|目录|目次|もくじ|索引)$/
const AWAY =
  /^(?:licen[cs]es?|라이선스|라이센스|copyright|contribut(?:ing|ors?|ions?|e)(?: .{1,20})?|how to contribute|기여(?:하기|자|자들|방법| 방법| 가이드)?|컨트리뷰터|컨트리뷰션|acknowledg(?:e)?ments?|thanks(?: to)?|disclaimer|sponsors?(?:hip)?|backers|후원(?:하기)?|star history|stargazers(?: over time)?|support(?: us| me| this project)?|donate|changelog|change log|연락처|문의|contact(?: me| us)?|about(?: me| us| the author| this .{1,20})?|authors?|maintainers?|작성자|글쓴이|참여자|스터디원|팀원|member|members|feedback|getting started|installation|진행 ?방식|진행 ?방법|진행 ?규칙|스터디 ?(?:규칙|방식|방법|일정|소개|목적|진행 ?방식)|그라운드 ?룰|커밋 ?(?:규칙|컨벤션|메시지)(?: .{1,10})?|(?:폴더|디렉토리|파일) ?구조|commit (?:convention|rules)|how we (?:study|work)|schedule|how to use|usage of this .{1,20}|code of conduct|translations?|번역|언어|languages?|faq about .{1,20}|贡献(?:者|指南)?|许可(?:证)?|ライセンス)$/
const CLOSING =
  /^(?:마치며|마무리|마무리하며|맺음말|맺으며|끝으로|끝맺음|글을 ?마치며|나가며|후기|느낀 ?점|소감|회고|들어가며|들어가기(?: ?(?:전에|앞서))?|시작하며|시작하기 ?전에|시작하기에 ?앞서|서론|머리말|여는 ?말|인사말|프롤로그|에필로그|이 ?글(?:은|의 ?목적)|before you (?:start|begin)|closing(?: words)?|wrap(?:ping)? up|final (?:words|thoughts)|introduction to this .{1,20}|preface|foreword|前言|写在前面|写在最后|结语|はじめに|おわりに|最後に)$/
const ADVERTISEMENT =
  /(?:in|on|with|from|download|get|join) (?:our|my|the) (?:app|course|newsletter|bootcamp|discord|channel|community|slack|ebook|e-book)\b|\bsubscribe\b|구독(?:과|하| 부탁|은)|좋아요(?:와| 부탁)|광고|\bsponsor(?:ed)? (?:by|message)|follow (?:me|us) on|get all \d+|give (?:it|this repo) a star|star (?:this|the) repo|hire me|buy me a coffee|\bpremium\b.{0,30}\b(?:answers|content)|full (?:answers?|list) (?:at|on|in)/i

export function boilerplate(text: string): SkipReason | null {
  const words = bare(text)
  if (REFERENCES.test(words)) return 'references'
  if (CONTENTS.test(words)) return 'contents_list'
  if (AWAY.test(words)) return 'navigation'
  if (CLOSING.test(words)) return 'introduction'
  return ADVERTISEMENT.test(words) ? 'advertisement' : null
}

export type Label = 'question' | 'options' | 'answer' | 'follow_ups'

const LABELS: Readonly<Record<Label, RegExp>> = {
  question: /^(?:q\s*[-.]?\s*\d{1,4}|(?:question|질문|문제|문항|問題|問|题目|問い|质问|質問|题)\s*(?:no\.?|number|#)?\s*[-.]?\s*\d{0,4}\s*(?:번)?)$/,
  options: /^(?:options?|choices|보기|선택지|選択肢|选项|選項)$/,
  answer:
    /^(?:(?:a|ans)\s*\d{0,4}|(?:(?:the|my|your|model|sample|short|possible|correct|best|full) )?(?:answers?|solution|explanation)(?: \d{1,3})?|정답|답|답변|답안|모범 ?답안|모범 ?답변|예시 ?답변|예상 ?답변|답변 ?예시|내 ?답변|나의 ?답변|해설|풀이|정답 ?및 ?해설|답변 ?\d{1,3}|正解|答え|回答|解答|解説|解释|答案|解析|参考答案|解答例)$/,
  follow_ups: /^(?:follow[- ]?ups?(?: questions?)?|꼬리 ?질문(?:들)?|꼬꼬무|추가 ?질문(?:들)?|후속 ?질문|연관 ?질문|관련 ?질문|이어지는 ?질문|예상 ?꼬리 ?질문|追问|追加質問|深掘り(?:質問)?)$/,
}

export function labelOf(text: string): Label | null {
  const words = bare(text)
  if (words === '') return null
  for (const label of ['options', 'answer', 'follow_ups', 'question'] as const) if (LABELS[label].test(words)) return label
  return null
}

/** `❓ Q1.`, `:question: Q1.` */
const DECORATION = /^[\s>*_]*(?:(?:\p{Extended_Pictographic}\ufe0f?|:[a-z_]{2,30}:)\s*)+/u

/** `A. …`, `답변: …`, `정답) …`: what follows the label; null: no such label. */
export function afterAnswerLabel(decorated: string): string | null {
  const line = decorated.replace(DECORATION, '')
  const found = /^\s*(?:->|=>|→|⇒|☞)\s*/.exec(line) ?? /^[\s>*_]*A\d{1,3}\s+[–-]\s+/.exec(line) ?? /^[\s>*_]*(?:\*\*|__)?\s*\[?(?:A|Ans|Answer|답|답변|정답|모범 ?답안|解答|回答|答案|答)\s*[-#.]?\s*\d{0,3}\]?\s*(?:\*\*|__)?\s*[.:)．：、]\s*(?:\*\*|__)?\s*/i.exec(line)
  if (!found) return null
  const rest = line.slice(found[0].length)
  const opened = /\*\*|__/.exec(found[0])?.[0]
  return opened !== undefined && (found[0].split(opened).length - 1) % 2 === 1 ? rest.replace(opened, '') : rest
}

/** `Q. …`, `질문 3) …`, `**Q1.** …`: is this line a question by its label? */
export const hasQuestionLabel = (line: string): boolean => isLabelled(line.replace(DECORATION, ''))

const isLabelled = (line: string): boolean =>
  /^[\s>*_[(]*(?:꼬리 ?질문|추가 ?질문|후속 ?질문|예상 ?질문|면접 ?질문|follow[- ]?up(?: question)?)\s*\d{0,3}[\])]?\s*(?:\*\*|__)?\s*[.:)．：、-]\s*(?:\*\*|__)?\s*\S/i.test(line) ||
  /^[\s>*_[]*(?:Q|질문|문제|Question|問題|问题|問|问)\s*[-#.]?\s*\d{0,3}(?:-\d{1,2})?\s*\]?\s*(?:\*\*|__)?\s*[.:)．：、]\s*(?:\*\*|__)?\s*\S/i.test(line) || /^[\s>*_[]*Q\d{1,3}(?:-\d{1,2})?\]?(?:\*\*|__)?\s+(?:[–-]\s+(?!Q?\d)|(?![~–-]))\S/.test(line)

/** What a fold says when it hides an answer, not a question. */
const FOLD =
  /^(?:[^\p{L}\p{N}]*(?:(?:정답|답|답변|답안|해답|해설|풀이|힌트|내용|모범 ?답안|예시 ?답안|예시|결과|설명)(?:을|를)? ?(?:보기|확인|확인하기|펼치기|열기|공개|보러 ?가기|접기\/펼치기)?|펼치기|접기|펼쳐 ?보기|접기\/펼치기|펼치기\/접기|더 ?보기|자세히(?: ?보기)?|보기|열기|클릭(?:하세요)?|눌러서 ?.{0,10}|클릭(?:하여|해서) ?.{0,12}|(?:click|tap|press)(?: here| me)?(?: (?:to|for) .{1,30})?|(?:show|see|view|reveal|toggle|open|expand|check|display)(?: (?:the|my|full|hidden|model))? ?(?:answers?|solution|details?|more|explanation|content|code)?|answers?(?: here)?|solution|details?|more|spoiler|hint|expand|查看答案|点击查看(?:答案)?|展开|答案|参考答案|答えを見る|解答(?:を見る)?|クリック.{0,10}))[^\p{L}\p{N}]*$/iu

export const isFoldLabel = (text: string): boolean => FOLD.test(text.trim()) || !/[\p{L}\p{N}]/u.test(text)

/** Too general to be asked by itself: "특징" of what? */
const GENERIC = new RegExp(
  `^(?:${[
    '(?:주요 ?|기본 ?|핵심 ?)?(?:특징|특성|장점|단점|장단점|장\\/단점|장점 ?(?:과|및|\\/|,) ?단점|개념|정의|의미|종류|유형|구조|구성(?: ?요소)?|역할|기능|원리|용어(?: ?정리)?|속성|옵션|규칙|조건|흐름|분류|기준)',
    '(?:동작|작동|처리|실행) ?(?:원리|방식|과정|방법|순서|흐름)',
    '(?:필요성|사용 ?(?:이유|목적|법|방법|예시|예|사례|시기)|목적|예시|예제|예|사용하는 ?이유|쓰는 ?이유)(?: ?코드)?',
    '(?:해결|대응|방지|예방|구현|설정|확인|최적화) ?(?:방법|책|방안|전략|방식)?',
    '(?:발생 ?)?(?:원인|이유|배경)|등장 ?배경|과정|절차|단계|순서|결과|효과|한계(?:점)?|문제(?:점| ?상황)?|주의(?:점|할 ?점| ?사항)|유의 ?(?:점|사항)',
    '비교|차이(?:점)?|공통점|결론|요약|정리|개요|소개|상세|세부 ?(?:내용|사항)|추가 ?(?:내용|사항|설명)|보충(?: ?설명)?|심화|활용(?: ?(?:방법|사례|예시))?|정확도|성능|코드|방법|비고|참고 ?사항|계산(?:법)?|단위|형식|시나리오|핵심(?: ?(?:정리|요약|포인트))?',
    'overview|introduction|intro|pros|cons|pros (?:and|&|\\/) cons|advantages?|disadvantages?|advantages (?:and|&) disadvantages|how (?:it|they|this) works?|features?|key (?:features|points|concepts|takeaways|differences)|characteristics|types?|kinds|examples?|usage|use cases?|problems?|issues?|solutions?|limits?|limitations?|summary|conclusion|tl;?dr|definition|background|motivation|purpose|notes?|details?|components?|architecture|structure|process|steps?|procedure|benefits?|drawbacks?|trade-?offs?|comparison|differences?|similarities|caveats|tips|best practices|implementation|complexity|syntax|parameters|properties|rules|terminology|when to use(?: it)?|why(?: it matters)?|results?|causes?|effects?|prevention|mitigation|concepts?|basics|formula|analogy',
    '概要|定义|定義|特点|特徴|優缺点|优缺点|优点|缺点|原理|流程|过程|分类|作用|示例|例子|总结|まとめ|種類|仕組み|メリット|デメリット|例',
  ].join('|')})$`,
)

/** "왜 쓰나요?" of what? */
const GENERIC_QUESTION =
  /^(?:그럼 ?|그렇다면 ?)?(?:(?:왜|언제|어떻게|어디(?:서|에)?) ?(?:쓰|써|사용|필요|동작|작동|구현|해결|등장|생겼|나왔|만들|이용|활용)[가-힣 ]{0,8}|무엇(?:인가요?|일까요?|인지)|뭔가요|정의는?|what is it|why(?: (?:is it needed|do we need it|use it|does it matter))?|how(?: does it work| to use it| is it used)?|when(?: (?:to use it|is it used|should (?:you|we) use it))?|where is it used)[?？]?$/

export const isGenericQuestion = (text: string): boolean => text.length <= 40 && GENERIC_QUESTION.test(bare(text))
export const isGeneric = (text: string): boolean => GENERIC.test(bare(text)) || isGenericQuestion(text)
