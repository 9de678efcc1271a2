/**
 * A text as rules compare it: NFC, lower case, arrows alike, hyphens and underscores as spaces, "not" in full, and no space
 * beside Hangul, where people write 공개 키 and 공개키.
 */
export function comparable(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[-=]+>|[⇒➜➔➡]/g, '→')
    .replace(/[\s_\u2010-\u2015-]+/g, ' ')
    .replace(/can't/g, 'cannot')
    .replace(/n't(?![a-z])/g, ' not')
    .replace(/ (?=[가-힣])|(?<=[가-힣]) /g, '')
    .trim()
}
