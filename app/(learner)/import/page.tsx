/** /import: a learner's own notes become cards. */
import type { Metadata } from 'next'
import { currentLearner } from '@/lib/server/auth'
import { i18n } from '@/lib/server/i18n'
import { ImportScreen } from './import-screen'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await i18n()).t.Import.title }
}

export default async function ImportPage() {
  const [{ t, language }, learner] = await Promise.all([i18n(), currentLearner()])
  return <ImportScreen learner={learner?.publicId ?? null} language={language} t={{ ...t.Import, errors: t.Errors }} />
}
