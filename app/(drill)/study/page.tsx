/** /study: today's cards, one at a time. */
import type { Metadata } from 'next'
import { RemoteImages } from '@/app/_ui/remote-images'
import { CardId } from '@/lib/core/wire'
import { currentLearner } from '@/lib/server/auth'
import { i18n } from '@/lib/server/i18n'
import { studyFor } from '@/lib/server/study'
import { StudyScreen } from './study-screen'

interface Props {
  readonly searchParams: Promise<{ readonly deck?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await i18n()).t.Study.title }
}

export default async function StudyPage({ searchParams }: Props) {
  const [{ language, cardLanguage, t }, learner, { deck }] = await Promise.all([i18n(), currentLearner(), searchParams])
  const begun = await studyFor(learner, cardLanguage, new Date(), CardId.safeParse(deck).data)
  return (
    <>
      <RemoteImages />
      <StudyScreen
        key={`${String(begun.day)} ${begun.learner ?? ''}`}
        begun={begun}
        language={language}
        cardLanguage={cardLanguage}
        t={{ ...t.Study, level: t.Card.level, diagram: t.Diagram, unsent: t.Unsent, own: { words: t.Own.words, checks: t.Own.checks, checkCard: t.Own.checkCard, look: t.Own.look } }}
      />
    </>
  )
}
