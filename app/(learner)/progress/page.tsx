/** /progress: what was answered, what was recalled, and what is coming; made on the server, without a script of its own. */
import type { Metadata } from 'next'
import { currentLearner } from '@/lib/server/auth'
import { i18n } from '@/lib/server/i18n'
import { progressOf } from '@/lib/server/progress'
import styles from './progress.module.css'
import { ProgressScreen } from './progress-screen'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await i18n()).t.progress.title }
}

export default async function ProgressPage() {
  const [{ t, language, cardLanguage }, learner] = await Promise.all([i18n(), currentLearner()])
  const progress = learner && (await progressOf(learner, cardLanguage, new Date()))
  return (
    <div className={styles.progress}>
      <h1>{t.progress.title}</h1>
      {progress ? <ProgressScreen progress={progress} language={language} cardLanguage={cardLanguage} t={t} /> : <p>{t.progress.none}</p>}
    </div>
  )
}
