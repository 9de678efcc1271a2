/** What people write where an answer is still missing. */

const PLACEHOLDER =
  /^(?:tbd|tba|todo|to ?do|to be (?:done|added|written|continued|answered|updated)|wip|fixme|coming soon|n\/?a|\?+|\.{2,}|…+|-+|_+|x+|none|empty|fill (?:this )?in|your answer(?: here)?|write (?:your )?answer(?: here)?|answer(?: here)?|no answer(?: yet)?|not (?:yet )?answered|pending|작성 ?(?:예정|중|필요|하기|해야 ?함)(?:입니다)?|(?:답변 ?)?(?:준비|정리|작성|공부|추가|업데이트) ?(?:중|예정|필요)(?:입니다|이에요)?|답변? ?(?:작성|달기|추가) ?(?:예정|필요|하기)|추후 ?(?:작성|추가|정리|업데이트)(?: ?예정)?|나중에(?: .{1,10})?|미작성|미정|빈칸|없음|답|답변|정답|내용|내용 ?없음|공부하자|모르겠(?:음|다|어요)|待补充|待完善|待更新|待定|暂无|略|未完|未回答|準備中|作成中|後で書く)$/

/** `text` is an answer as Markdown. */
export function isPlaceholder(text: string): boolean {
  const bare = text
    .replace(/^(?:[\s>*_~`()[\]-]|#{1,6}\s)+|[\s*_~`()[\]!。]+$/g, '')
    .replace(/^(?:A|Ans|Answer|답|답변|정답)\s*\d{0,3}\s*[.:)：]\s*/i, '')
    .replace(/[.\s]+$/, (end) => (/^\.+$/.test(end.trim()) && end.trim().length > 1 ? end.trim() : ''))
    .trim()
    .toLowerCase()
  return bare === '' || (bare.length <= 40 && PLACEHOLDER.test(bare))
}
