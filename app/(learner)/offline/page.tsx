/** /offline: what the service worker shows for a page that it did not keep, under that page's address. */
import type { Metadata } from 'next'
import { i18n } from '@/lib/server/i18n'
import { OfflineScreen } from './offline-screen'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await i18n()).t.Offline.title }
}

export default async function OfflinePage() {
  const { t, language, cardLanguage } = await i18n()
  return <OfflineScreen language={language} cardLanguage={cardLanguage} t={{ ...t.Offline, card: { ...t.Card, ...t.Decks, diagram: t.Diagram }, own: t.Own }} />
}
