/** /glossary: the words of the interview, Korean beside English. */
import type { Metadata } from 'next'
import { glossary } from '@/lib/server/glossary'
import { i18n } from '@/lib/server/i18n'
import styles from './glossary.module.css'
import { GlossaryList } from './glossary-list'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await i18n()).t.Glossary.title }
}

export default async function GlossaryPage() {
  const [{ t, language }, terms] = await Promise.all([i18n(), glossary()])
  return (
    <>
      <h1 className={styles.title}>{t.Glossary.title}</h1>
      <p className="quiet">{t.Glossary.intro}</p>
      <GlossaryList
        terms={terms.map(({ id, ko, en, means, words, avoid, card }) => ({
          id,
          ko,
          en,
          means: means[language],
          words: [...(words?.ko ?? []), ...(words?.en ?? [])],
          avoid: avoid && { ko: avoid.ko, why: avoid.why[language] },
          card,
        }))}
        t={t.Glossary}
      />
    </>
  )
}
