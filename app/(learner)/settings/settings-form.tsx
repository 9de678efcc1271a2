'use client'
/** The choices. Each is saved as it is made. */
import { useRouter } from 'next/navigation'
import { type ReactNode, useId, useRef, useState } from 'react'
import * as z from 'zod/mini'
import { request, type RequestError } from '@/lib/browser/api'
import { deviceTimeZone } from '@/lib/browser/device'
import { ensureLearner } from '@/lib/browser/outbox'
import { fill } from '@/lib/core/fill'
import { LANGUAGES } from '@/lib/core/language'
import { type Settings, THEMES } from '@/lib/core/settings'
import type { Messages } from '@/lib/messages/messages'
import styles from './settings.module.css'

interface Props {
  readonly settings: Settings
  readonly isVisitor: boolean
  readonly zones: readonly string[]
  readonly t: Messages['Settings'] & { readonly errors: Messages['Errors'] }
}

type Progress = 'idle' | 'saving' | 'saved' | RequestError

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

export function SettingsForm({ settings, isVisitor, zones, t }: Props) {
  const [chosen, setChosen] = useState(settings)
  const [progress, setProgress] = useState<Progress>('idle')
  const saves = useRef(0)
  const router = useRouter()

  async function choose(change: Partial<Settings>) {
    const isFirstChoice = isVisitor && chosen === settings
    const next = { ...chosen, ...(isFirstChoice ? { timeZone: deviceTimeZone() } : {}), ...change }
    setChosen(next)
    setProgress('saving')
    saves.current += 1
    const mine = saves.current
    const learner = await ensureLearner()
    const saved = learner.ok ? await request('PUT', '/api/settings', z.object({}), next) : learner
    if (mine !== saves.current) return
    setProgress(saved.ok ? 'saved' : saved.error)
    if (saved.ok) router.refresh()
  }

  const chooseNow = (change: Partial<Settings>) => { void choose(change) }
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault() }}>
      <fieldset>
        <legend>{t.display}</legend>
        <Choice label={t.language} value={chosen.language ?? ''} choose={(value) => { chooseNow({ language: value === '' ? null : value }) }}
          options={[['', t.asBrowser], ...LANGUAGES.map((language) => [language, t[language]] as const)]} />
        <Choice label={t.cardLanguage} value={chosen.cardLanguage ?? ''} choose={(value) => { chooseNow({ cardLanguage: value === '' ? null : value }) }}
          options={[['', t.asInterface], ...LANGUAGES.map((language) => [language, t[language]] as const)]} />
        <Choice label={t.theme} value={chosen.theme} choose={(theme) => { chooseNow({ theme }) }}
          options={THEMES.map((theme) => [theme, t[theme]] as const)} />
      </fieldset>
      <fieldset>
        <legend>{t.study}</legend>
        <Count label={t.newPerDay} unit={t.cardsUnit} value={chosen.newPerDay} max={999} invalid={t.invalid} choose={(newPerDay) => { chooseNow({ newPerDay }) }} />
        <Count label={t.reviewsPerDay} unit={t.cardsUnit} value={chosen.reviewsPerDay} max={9999} invalid={t.invalid} choose={(reviewsPerDay) => { chooseNow({ reviewsPerDay }) }} />
        <Choice label={t.timeZone} value={chosen.timeZone} choose={(timeZone) => { chooseNow({ timeZone }) }}
          options={(zones.includes(chosen.timeZone) ? zones : [chosen.timeZone, ...zones]).map((zone) => [zone, zone.replaceAll('_', ' ')] as const)} />
        <Choice label={t.rollover} hint={t.rolloverWhy} value={String(chosen.rolloverHour)} choose={(hour) => { chooseNow({ rolloverHour: Number(hour) }) }}
          options={HOURS.map((hour) => [String(hour), fill(t.hour, { n: hour })] as const)} />
      </fieldset>
      <p className={styles.progress} role="status">{lineFor(progress, t)}</p>
    </form>
  )
}

function lineFor(progress: Progress, t: Props['t']): string {
  if (progress === 'idle') return ''
  if (typeof progress === 'string') return t[progress]
  return `${t.notSaved} ${progress.code === 'too_many_attempts' ? '' : t.errors[progress.code]}`
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly hint?: string
  readonly value: Value
  readonly options: readonly (readonly [Value, string])[]
  readonly choose: (value: Value) => void
}

function Choice<Value extends string>({ label, hint, value, options, choose }: ChoiceProps<Value>) {
  const id = useId()
  return (
    <Row id={id} label={label} hint={hint}>
      <select
        id={id}
        className="field"
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ target }) => {
          const option = options.find(([known]) => known === target.value)
          if (option) choose(option[0])
        }}
      >
        {options.map(([known, text]) => <option key={known} value={known}>{text}</option>)}
      </select>
    </Row>
  )
}

interface CountProps {
  readonly label: string
  readonly unit: string
  readonly value: number
  readonly max: number
  readonly invalid: string
  readonly choose: (value: number) => void
}

/** Saved when it is a number that can be; what is typed meanwhile stays as typed. */
function Count({ label, unit, value, max, invalid, choose }: CountProps) {
  const id = useId()
  const [typed, setTyped] = useState(String(value))
  const isValid = /^\d+$/.test(typed) && Number(typed) <= max
  return (
    <Row id={id} label={label} hint={isValid ? undefined : fill(invalid, { min: 0, max })}>
      <span className={styles.count}>
        <input
          id={id}
          className="field"
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          aria-invalid={!isValid}
          aria-describedby={isValid ? undefined : `${id}-hint`}
          onChange={({ target }) => { setTyped(target.value) }}
          onBlur={() => { if (isValid && Number(typed) !== value) choose(Number(typed)) }}
          onKeyDown={({ key }) => { if (key === 'Enter' && isValid && Number(typed) !== value) choose(Number(typed)) }}
        />
        <span className="quiet small">{unit}</span>
      </span>
    </Row>
  )
}

function Row({ id, label, hint, children }: { readonly id: string; readonly label: string; readonly hint: string | undefined; readonly children: ReactNode }) {
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{label}</label>
      {children}
      {hint !== undefined && <p id={`${id}-hint`} className="quiet tiny">{hint}</p>}
    </div>
  )
}
