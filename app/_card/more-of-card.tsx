/** The folded parts of an answer: deep dive, common mistake, follow-ups, sources, terms. */
import { Folded } from '@/app/_ui/folded'
import { Html } from '@/app/_ui/html'
import type { CardFace } from '@/lib/core/card'
import type { Language } from '@/lib/core/language'
import styles from './card.module.css'
import { FollowUps, Mistake, Sources, Terms } from './card-parts'

interface Props {
  readonly face: CardFace
  /** Of the card. */
  readonly language: Language
  readonly t: { readonly deepDive: string; readonly mistake: string; readonly followUps: string; readonly sources: string; readonly terms: string }
}

export function MoreOfCard({ face, language, t }: Props) {
  return (
    <div className={styles.more}>
      {face.deepDive !== null && (
        <Folded title={t.deepDive} teaser={face.deepDiveTeaser}>
          <Html html={face.deepDive} className="prose" />
        </Folded>
      )}
      {face.mistake && (
        <Folded title={t.mistake} teaser={textOf(face.mistake.wrong)}>
          <Mistake mistake={face.mistake} />
        </Folded>
      )}
      {face.followUps.length > 0 && (
        <Folded title={t.followUps} teaser={textOf(face.followUps[0]?.html ?? '')}>
          <FollowUps followUps={face.followUps} />
        </Folded>
      )}
      {face.sources.length > 0 && (
        <Folded title={t.sources} teaser={face.sources.map(({ label }) => label).join(', ')}>
          <Sources sources={face.sources} />
        </Folded>
      )}
      {face.terms.length > 0 && (
        <Folded title={t.terms} teaser={face.terms.map((term) => term[language]).join(', ')}>
          <Terms terms={face.terms} language={language} />
        </Folded>
      )}
    </div>
  )
}

/** One line of a part's content. The HTML is our own, so a tag is always closed. */
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim()
