/** /decks/ID/new: a new card for a deck of one's own. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { currentLearner } from '@/lib/server/auth'
import { ownDecksOf } from '@/lib/server/decks'
import { i18n } from '@/lib/server/i18n'
import { nextPlaceIn } from '@/lib/server/own-cards'
import { NewCard } from '../../../cards/new-card'

interface Props {
  readonly params: Promise<{ readonly slug: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await i18n()).t.Own.newCard }
}

export default async function NewCardPage({ params }: Props) {
  const [{ t }, learner, { slug }] = await Promise.all([i18n(), currentLearner(), params])
  const decks = learner ? (await ownDecksOf(learner.userId)).filter(({ own }) => own?.retired === false) : []
  if (!learner || !decks.some(({ id }) => id === slug)) notFound()
  return <NewCard deck={slug} position={await nextPlaceIn(learner.userId, slug)} decks={decks.map(({ id, title }) => ({ id, title }))} t={t.Own} errors={t.Errors} />
}
