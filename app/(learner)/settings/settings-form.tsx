'use client'
/** The choices. Each is written down here as it is made, and goes the way of the answers: also without a network. */
import { type ReactNode, useId, useState } from 'react'
import { fill } from '@/lib/core/fill'
import { LANGUAGES } from '@/lib/core/language'
import { SCHEDULERS } from '@/lib/core/scheduling/schedulers'
import { GRADINGS, KEYS_BY, THEMES } from '@/lib/core/setting-values'
import type { Settings } from '@/lib/core/settings'
import type { Messages } from '@/lib/messages/messages'
import type { DueByScheduler } from '@/lib/server/due-by-scheduler'
import styles from './settings.module.css'
import { lineFor, useChoices } from './use-choices'

interface Props {
  readonly settings: Settings
  readonly zones: readonly string[]
  /** Null: nothing was answered yet. */
  readonly due: DueByScheduler | null
  readonly t: Messages['Settings'] & { readonly errors: Messages['Errors']; readonly lab: string }
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

export function SettingsForm({ settings, zones, due, t }: Props) {
  const { chosen, progress, choose: chooseNow } = useChoices(settings)
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
        <Choice label={t.scheduler} hint={t.schedulerWhy} value={chosen.scheduler} choose={(scheduler) => { chooseNow({ scheduler }) }}
          options={SCHEDULERS.map((scheduler) => [scheduler, t[scheduler]] as const)} />
        {due && <DueTable due={due} t={t} />}
        {due && <p className="small"><a href="/lab">{t.lab}</a></p>}
        <Choice label={t.grading} hint={t.gradingWhy} value={chosen.grading} choose={(grading) => { chooseNow({ grading }) }}
          options={GRADINGS.map((grading) => [grading, t[grading]] as const)} />
        <Choice label={t.keysBy} hint={t.keysByWhy} value={chosen.keysBy} choose={(keysBy) => { chooseNow({ keysBy }) }}
          options={KEYS_BY.map((keysBy) => [keysBy, t[keysBy]] as const)} />
        <Count label={t.newPerDay} unit={t.cardsUnit} value={chosen.newPerDay} min={0} max={999} invalid={t.invalid} choose={(newPerDay) => { chooseNow({ newPerDay }) }} />
        <Count label={t.reviewsPerDay} unit={t.cardsUnit} value={chosen.reviewsPerDay} min={0} max={9999} invalid={t.invalid} choose={(reviewsPerDay) => { chooseNow({ reviewsPerDay }) }} />
        <Count label={t.leechAt} hint={t.leechWhy} unit={t.timesUnit} value={chosen.leechAt} min={2} max={99} invalid={t.invalid} choose={(leechAt) => { chooseNow({ leechAt }) }} />
        <Choice label={t.timeZone} value={chosen.timeZone} choose={(timeZone) => { chooseNow({ timeZone }) }}
          options={(zones.includes(chosen.timeZone) ? zones : [chosen.timeZone, ...zones]).map((zone) => [zone, zone.replaceAll('_', ' ')] as const)} />
        <Choice label={t.rollover} hint={t.rolloverWhy} value={String(chosen.rolloverHour)} choose={(hour) => { chooseNow({ rolloverHour: Number(hour) }) }}
          options={HOURS.map((hour) => [String(hour), fill(t.hour, { n: hour })] as const)} />
      </fieldset>
      <p className={styles.progress} role="status">{lineFor(progress, t)}</p>
    </form>
  )
}

/** What would change: the cards that either asks, from the same answers. */
function DueTable({ due, t }: Pick<Props, 't'> & { readonly due: DueByScheduler }) {
  return (
    <table className={styles.due}>
      <caption className="quiet tiny">{t.dueCaption}</caption>
      <thead><tr><td /><th scope="col">{t.dueToday}</th><th scope="col">{t.dueWeek}</th><th scope="col">{t.dueMonth}</th></tr></thead>
      <tbody>
        {SCHEDULERS.map((scheduler) => <tr key={scheduler}><th scope="row">{t[scheduler]}</th>{due[scheduler].map((n, at) => <td key={at}>{n}</td>)}</tr>)}
      </tbody>
    </table>
  )
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
  readonly hint?: string
  readonly unit: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly invalid: string
  readonly choose: (value: number) => void
}

/** Saved when it is a number that can be; what is typed meanwhile stays as typed. */
function Count({ label, hint, unit, value, min, max, invalid, choose }: CountProps) {
  const id = useId()
  /** What is typed is about the value that was there then: another one, from the device or from elsewhere, is shown. */
  const [typing, setTyping] = useState({ of: value, text: String(value) })
  const typed = typing.of === value ? typing.text : String(value)
  const isValid = /^\d{1,6}$/.test(typed) && Number(typed) >= min && Number(typed) <= max
  const told = isValid ? hint : fill(invalid, { min, max })
  const save = () => { if (isValid && Number(typed) !== value) choose(Number(typed)) }
  return (
    <Row id={id} label={label} hint={told}>
      <span className="form-count">
        <input
          id={id}
          className="field"
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          aria-invalid={!isValid}
          aria-describedby={told === undefined ? undefined : `${id}-hint`}
          onChange={({ target }) => { setTyping({ of: value, text: target.value }) }}
          onBlur={save}
          onKeyDown={({ key }) => { if (key === 'Enter') save() }}
        />
        <span className="quiet small">{unit}</span>
      </span>
    </Row>
  )
}

function Row({ id, label, hint, children }: { readonly id: string; readonly label: string; readonly hint: string | undefined; readonly children: ReactNode }) {
  return (
    <div className="form-row">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint !== undefined && <p id={`${id}-hint`} className="quiet tiny">{hint}</p>}
    </div>
  )
}
