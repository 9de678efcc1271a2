/** HTML that was made and sanitised when the decks were loaded. */
interface Props {
  readonly html: string
  readonly as?: 'div' | 'span'
  readonly className?: string | undefined
}

export function Html({ html, as: Element = 'div', className }: Props) {
  return <Element className={className} dangerouslySetInnerHTML={{ __html: html }} />
}
