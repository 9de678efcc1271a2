/** /decks/ID/new: a new card for a deck of one's own. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { currentLearner } from '@/lib/server/auth'
import { ownDecksOf } from '@/lib/server/decks'
import { i18n } from '@/lib/server/i18n'
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
  const deck = decks.find(({ id }) => id === slug)
  if (!deck) notFound()
  return <NewCard deck={slug} position={100 * (deck.total + 1)} decks={decks.map(({ id, title }) => ({ id, title }))} t={t.Own} errors={t.Errors} />
}
