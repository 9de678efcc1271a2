'use client'
/** An interview to be made or changed; what its plan comes to is said while it is typed. */
import { type SubmitEvent, useId, useState } from 'react'
import { Folded } from '@/app/_ui/folded'
import { addDays, type Day, parseIsoDate, toIsoDate } from '@/lib/core/day'
import { fill } from '@/lib/core/fill'
import { Language, LANGUAGES } from '@/lib/core/language'
import type { Interview } from '@/lib/core/plan/interview'
import { prospectOf, type Standing } from '@/lib/core/plan/prospect'
import { isTopicOf, weightOf } from '@/lib/core/plan/topics'
import styles from './plan.module.css'
import type { PlanMessages } from './plan-messages'
import { ProspectLines } from './prospect-lines'

const [LEAST_MINUTES, MOST_MINUTES] = [5, 240]
const FARTHEST_DAYS = 730
/** Fewer days leave little room for spacing. */
const NEAR_DAYS = 3

interface Props {
  readonly interview: Interview
  readonly standing: Standing
  readonly language: Language
  readonly save: (interview: Interview) => void
  readonly cancel: () => void
  readonly t: PlanMessages
}

export function InterviewForm({ interview, standing, language, save, cancel, t }: Props) {
  const id = useId()
  const { day: today, topics } = standing
  const [date, setDate] = useState(interview.day > today ? toIsoDate(interview.day) : '')
  const [title, setTitle] = useState(interview.title)
  const [minutes, setMinutes] = useState(String(interview.minutes))
  const [asked, setAsked] = useState(interview.language)
  /** By deck: 0 is left out. */
  const [weights, setWeights] = useState(() => new Map(topics.map((topic) => [topic.id, isTopicOf(interview, topic.id) ? weightOf(interview, topic.id) : 0])))
  const [isTried, setTried] = useState(false)

  const day = parseIsoDate(date)
  const dayTrouble = troubleOf(day, today, t)
  const hasMinutes = /^\d{1,3}$/.test(minutes) && Number(minutes) >= LEAST_MINUTES && Number(minutes) <= MOST_MINUTES
  const isAll = [...weights.values()].every((weight) => weight === 1)
  const chosen = [...weights].filter(([, weight]) => weight > 0)
  const isSound = day !== undefined && dayTrouble === null && hasMinutes && chosen.length > 0
  const now = isSound ? { ...interview, title: title.trim(), day, minutes: Number(minutes), language: asked, weights: isAll ? {} : Object.fromEntries(chosen) } : null
  const near = day !== undefined && dayTrouble === null && day - today <= NEAR_DAYS ? fill(t.dayNear, { n: day - today }) : null
  const toldOfDay = dayTrouble !== null && (isTried || date !== '') ? dayTrouble : near

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    if (now) save(now)
    else event.currentTarget.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }

  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <div className="form-row">
        <label htmlFor={`${id}-day`}>{t.day}</label>
        <input id={`${id}-day`} type="date" className="field" value={date} min={toIsoDate(addDays(today, 1))} max={toIsoDate(addDays(today, FARTHEST_DAYS))}
          aria-invalid={dayTrouble !== null} aria-describedby={toldOfDay === null ? undefined : `${id}-day-told`} onChange={({ target }) => { setDate(target.value) }} />
        {toldOfDay !== null && <p id={`${id}-day-told`} className={dayTrouble === null ? 'quiet tiny' : 'alert'}>{toldOfDay}</p>}
      </div>
      <div className="form-row">
        <label htmlFor={`${id}-title`}>{t.name}</label>
        <input id={`${id}-title`} className="field" value={title} maxLength={80} autoComplete="off" aria-describedby={`${id}-title-told`} onChange={({ target }) => { setTitle(target.value) }} />
        <p id={`${id}-title-told`} className="quiet tiny">{t.nameHint}</p>
      </div>
      <div className="form-row">
        <label htmlFor={`${id}-minutes`}>{t.minutes}</label>
        <span className="form-count">
          <input id={`${id}-minutes`} className="field" inputMode="numeric" autoComplete="off" value={minutes} aria-invalid={!hasMinutes}
            aria-describedby={hasMinutes ? undefined : `${id}-minutes-told`} onChange={({ target }) => { setMinutes(target.value) }} />
          <span className="quiet small">{t.minutesUnit}</span>
        </span>
        {!hasMinutes && <p id={`${id}-minutes-told`} className="alert">{fill(t.minutesInvalid, { min: LEAST_MINUTES, max: MOST_MINUTES })}</p>}
      </div>
      <div className="form-row">
        <label htmlFor={`${id}-language`}>{t.language}</label>
        <select id={`${id}-language`} className="field" value={asked ?? ''} aria-describedby={`${id}-language-told`} onChange={({ target }) => { setAsked(Language.safeParse(target.value).data ?? null) }}>
          <option value="">{t.asCards}</option>
          {LANGUAGES.map((one) => <option key={one} value={one}>{t[one]}</option>)}
        </select>
        <p id={`${id}-language-told`} className="quiet tiny">{t.languageWhy}</p>
      </div>
      <Folded title={t.topics} teaser={isAll ? t.allDecks : fill(t.someDecks, { n: chosen.length })}>
        <ul className={styles.topics}>
          {topics.map((topic) => (
            <li key={topic.id} className="hued" style={{ '--hue': topic.hue }}>
              <label htmlFor={`${id}-${topic.id}`}><span className="dot" aria-hidden /> {topic.title}</label>
              <select id={`${id}-${topic.id}`} className="field" value={weights.get(topic.id) ?? 0} aria-invalid={chosen.length === 0}
                onChange={({ target }) => { setWeights(new Map(weights).set(topic.id, Number(target.value))) }}>
                <option value={1}>{t.weight1}</option>
                <option value={2}>{t.weight2}</option>
                <option value={3}>{t.weight3}</option>
                <option value={0}>{t.weight0}</option>
              </select>
            </li>
          ))}
        </ul>
      </Folded>
      {chosen.length === 0 && <p role="alert" className="alert">{t.noTopic}</p>}
      {now && <ProspectLines prospect={prospectOf(now, { ...standing, interviews: [...standing.interviews.filter((one) => one.id !== now.id), now] })} interview={now} costs={standing.costs} language={language} takeMinutes={(most) => { setMinutes(String(most)) }} t={t} />}
      <p className={styles.ways}>
        <button type="submit" className="button">{t.save}</button>
        <button type="button" className="button plain" onClick={cancel}>{t.cancel}</button>
      </p>
    </form>
  )
}

/** Null: it can be that day. */
function troubleOf(day: Day | undefined, today: Day, t: PlanMessages): string | null {
  if (day === undefined) return t.dayMissing
  if (day < today) return t.dayPast
  if (day === today) return t.dayToday
  return day - today > FARTHEST_DAYS ? t.dayFar : null
}
