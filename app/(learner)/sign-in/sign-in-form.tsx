'use client'
/** E-mail and password, or an account elsewhere. What was studied here goes along. */
import Link from 'next/link'
import { signIn } from 'next-auth/react'
import { type SubmitEvent, useState } from 'react'
import { request, type RequestError } from '@/lib/browser/api'
import { deviceTimeZone } from '@/lib/browser/device'
import { flush } from '@/lib/browser/outbox'
import { fill } from '@/lib/core/fill'
import { LearnerResponse, ZONE_COOKIE } from '@/lib/core/wire'
import type { Messages } from '@/lib/messages/messages'
import styles from './sign-in.module.css'

interface Props {
  readonly isNew: boolean
  readonly providers: readonly { readonly id: string; readonly name: string }[]
  readonly elsewhereFailed: boolean
  readonly t: Messages['SignIn'] & { readonly errors: Messages['Errors'] }
}

export function SignInForm({ isNew, providers, elsewhereFailed, t }: Props) {
  const [problem, setProblem] = useState(elsewhereFailed ? t.elsewhereFailed : '')
  const [busy, setBusy] = useState(false)

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const given = { email: textOf(form, 'email'), password: textOf(form, 'password') }
    setBusy(true)
    setProblem('')
    await flush()
    const failure = isNew ? await makeAccount(given, t) : await enter(given, t)
    if (failure === null) window.location.assign('/')
    else {
      setProblem(failure)
      setBusy(false)
    }
  }

  return (
    <div className={styles.page}>
      <h1>{isNew ? t.makeTitle : t.title}</h1>
      <p className="quiet small">{isNew ? t.keeps : t.brings}</p>
      {problem !== '' && <p role="alert" className="alert">{problem}</p>}
      <form className={styles.form} onSubmit={(event) => { void submit(event) }}>
        <label htmlFor="email">{t.email}</label>
        <input id="email" name="email" type="email" className="field" autoComplete="username" required maxLength={254} />
        <label htmlFor="password">{t.password}</label>
        <input id="password" name="password" type="password" className="field" required minLength={isNew ? 8 : 1} maxLength={128}
          autoComplete={isNew ? 'new-password' : 'current-password'} aria-describedby={isNew ? 'password-hint' : undefined} />
        {isNew && <p id="password-hint" className="quiet tiny">{t.passwordHint}</p>}
        <button type="submit" className="button" disabled={busy}>{isNew ? t.make : t.signIn}</button>
      </form>
      {providers.length > 0 && (
        <>
          <p className={styles.or}>{t.or}</p>
          <div className={styles.providers}>
            {providers.map(({ id, name }) => (
              <button key={id} type="button" className="button plain" onClick={() => { void goElsewhere(id) }}>
                {fill(t.with, { name })}
              </button>
            ))}
          </div>
        </>
      )}
      <p className="small"><Link href={isNew ? '/sign-in' : '/sign-in?new'} prefetch={false}>{isNew ? t.toSignIn : t.toMake}</Link></p>
    </div>
  )
}

interface Given {
  readonly email: string
  readonly password: string
}

/** The zone goes along in a cookie, for an account that is new: the way back comes from another site. */
async function goElsewhere(provider: string): Promise<void> {
  await flush()
  document.cookie = `${ZONE_COOKIE}=${encodeURIComponent(deviceTimeZone())}; path=/; max-age=900; samesite=lax`
  await signIn(provider, { callbackUrl: '/' })
}

/** Null: it worked; else the sentence that says why not. */
async function makeAccount({ email, password }: Given, t: Props['t']): Promise<string | null> {
  const made = await request('POST', '/api/account', LearnerResponse, { email, password, timeZone: deviceTimeZone() })
  return made.ok ? null : sentenceFor(made.error, t)
}

async function enter({ email, password }: Given, t: Props['t']): Promise<string | null> {
  const answer = await signIn('credentials', { email, password, redirect: false }).catch(() => undefined)
  if (!answer) return t.errors.offline
  if (answer.ok) return null
  if (answer.error === 'too_many_attempts') return fill(t.errors.too_many_attempts, { minutes: 15 })
  return answer.error === 'unavailable' ? t.errors.unavailable : t.wrong
}

function sentenceFor(error: RequestError, t: Props['t']): string {
  if (error.code === 'too_many_attempts') return fill(t.errors.too_many_attempts, { minutes: Math.ceil(error.retryAfterSeconds / 60) })
  return t.errors[error.code]
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
