/** /sign-in: signing in, and making an account of what a guest did. */
import type { Metadata } from 'next'
import { currentLearner } from '@/lib/server/auth'
import { i18n } from '@/lib/server/i18n'
import { providersElsewhere } from '@/lib/server/sign-in'
import { SignInForm } from './sign-in-form'

interface Props {
  readonly searchParams: Promise<{ readonly new?: string | string[]; readonly error?: string | string[] }>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [{ t }, query] = await Promise.all([i18n(), searchParams])
  return { title: query.new === undefined ? t.SignIn.title : t.SignIn.makeTitle }
}

export default async function SignInPage({ searchParams }: Props) {
  const [{ t }, learner, query] = await Promise.all([i18n(), currentLearner(), searchParams])
  if (learner && !learner.isGuest) return <p>{t.SignIn.signedInAlready}</p>
  const isNew = query.new !== undefined
  return (
    <SignInForm
      key={String(isNew)}
      isNew={isNew}
      providers={providersElsewhere()}
      elsewhereFailed={query.error !== undefined}
      t={{ ...t.SignIn, errors: t.Errors }}
    />
  )
}
