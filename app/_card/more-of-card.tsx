/** The folded parts of an answer: deep dive, common mistake, follow-ups, sources. */
import { Folded } from '@/app/_ui/folded'
import { Html } from '@/app/_ui/html'
import type { CardFace } from '@/lib/core/card'
import styles from './card.module.css'
import { FollowUps, Mistake, Sources } from './card-parts'

interface Props {
  readonly face: CardFace
  readonly t: { readonly deepDive: string; readonly mistake: string; readonly followUps: string; readonly sources: string }
}

export function MoreOfCard({ face, t }: Props) {
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
