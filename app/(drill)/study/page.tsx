/** /study: today's cards, one at a time. */
import type { Metadata } from 'next'
import { RemoteImages } from '@/app/_ui/remote-images'
import { assignmentIn } from '@/lib/core/study/assignment'
import { currentLearner } from '@/lib/server/auth'
import { i18n } from '@/lib/server/i18n'
import { studyFor } from '@/lib/server/study'
import { StudyScreen } from './study-screen'

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await i18n()).t.Study.title }
}

export default async function StudyPage({ searchParams }: Props) {
  const [{ language, cardLanguage, t }, learner, address] = await Promise.all([i18n(), currentLearner(), searchParams])
  const assignment = assignmentIn(Object.fromEntries(Object.entries(address).map(([name, value]) => [name, String(value ?? '')])))
  // What is practised only the device can find: there is nothing to be planned.
  const begun = await studyFor(learner, cardLanguage, new Date(), assignment.kind === 'day' ? assignment : { deck: 'none' })
  return (
    <>
      <RemoteImages />
      <StudyScreen
        key={`${String(begun.day)} ${begun.learner ?? ''} ${JSON.stringify(assignment)}`}
        begun={begun}
        made={assignment.kind}
        language={language}
        cardLanguage={cardLanguage}
        t={{ ...t.Study, level: t.Card.level, flags: t.Standing.flags, diagram: t.Diagram, unsent: t.Unsent, own: t.Own, editing: t.Own, errors: t.Errors }}
      />
    </>
  )
}
