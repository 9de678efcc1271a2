/** Markdown without its marks, as one line: for titles, for beginnings, for lengths. Fenced code is left out. */
import type { Token } from 'markdown-it'
import { readFragment } from './read-markdown'

export const plainText = (markdown: string): string =>
  readFragment(markdown)
    .filter(({ type }) => type === 'inline')
    .map(({ children }) => (children ?? []).map(textOfToken).join(''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()

const textOfToken = ({ type, content }: Token): string =>
  type === 'softbreak' || type === 'hardbreak' ? ' ' : type === 'html_inline' ? '' : content
