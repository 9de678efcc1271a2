/** /cards/ID/edit: a card of one's own, to be changed. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { currentLearner } from '@/lib/server/auth'
import { ownDecksOf } from '@/lib/server/decks'
import { i18n } from '@/lib/server/i18n'
import { ownCardById } from '@/lib/server/own-cards'
import { CardForm } from '../../card-form'

interface Props {
  readonly params: Promise<{ readonly id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await i18n()).t.Own.editCard }
}

export default async function EditPage({ params }: Props) {
  const [{ t }, learner, { id }] = await Promise.all([i18n(), currentLearner(), params])
  const card = learner ? await ownCardById(learner.userId, id) : undefined
  if (!learner || !card) notFound()
  const decks = await ownDecksOf(learner.userId)
  const choices = decks.filter(({ id: deck, own }) => own?.retired === false || deck === card.deck).map(({ id: deck, title }) => ({ id: deck, title }))
  return <CardForm card={card} decks={choices} t={t.Own} errors={t.Errors} />
}
