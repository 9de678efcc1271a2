/**
 * Words without their marks, for searching: of our own HTML, and of Markdown as anybody writes it. Code stays. Every step takes
 * time in proportion to the text, whatever the text is: thousands of cards are read in one request.
 */

/** Of HTML that we made, whose tags are sound. */
export const wordsInHtml = (html: string): string =>
  oneLine(html.replaceAll(/<[^>]*>/g, (tag) => (INLINE.test(tag) ? '' : ' ')).replaceAll(/&(lt|gt|quot|amp|#39);/g, (_all, name: string) => ENTITIES[name] ?? ''))

/** Tags that may stand inside a word. */
const INLINE = /^<\/?(?:a|b|code|em|i|mark|s|small|span|strong|sub|sup|u)\b/
const ENTITIES: Readonly<Record<string, string>> = { 'lt': '<', 'gt': '>', 'quot': '"', 'amp': '&', '#39': "'" }

export const wordsInMarkdown = (markdown: string): string =>
  oneLine(
    markdown
      .split('\n')
      .filter((line) => !/^\s*(?:```|~~~)|^[\s|:-]*---[\s|:-]*$/.test(line.slice(0, 200)))
      .map((line) => line.replace(/^[\s>]*(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s)?/, ''))
      .join(' ')
      .replaceAll(/!?\[([^[\]]{0,500})\](?:\([^()[\]\s]{0,2000}(?: "[^"[\]]{0,500}")?\))?/g, '$1')
      .replaceAll(/<\/?[a-zA-Z][^<>]{0,500}>/g, ' ')
      .replaceAll(/\*{1,3}|~~|`+|\b__|__\b|\|/g, ''),
  )

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
