'use client'
/** What is asked, for how long, and how hard: three choices, all made already. Then those that were. */
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type SubmitEvent, useEffect, useId, useState } from 'react'
import { Folded } from '@/app/_ui/folded'
import { uuidv7 } from '@/lib/browser/device'
import { endRoom } from '@/lib/browser/end-room'
import { interviewsHere, keepRoom, roomHere } from '@/lib/browser/interviews'
import { keepPreferences, lastWish, preferences } from '@/lib/browser/mock-preferences'
import { belongTo } from '@/lib/browser/outbox'
import { LEVELS } from '@/lib/core/card'
import { type Day, formatDay } from '@/lib/core/day'
import { fill } from '@/lib/core/fill'
import { MINUTES, WAYS, type Wish } from '@/lib/core/interview/mock-interview'
import { shareSaid, type Summary, summaryOf } from '@/lib/core/interview/report'
import { Language, LANGUAGES } from '@/lib/core/language'
import type { Interview } from '@/lib/core/plan/interview'
import type { Messages } from '@/lib/messages/messages'
import styles from './set-up.module.css'

interface Props {
  readonly learner: string | null
  readonly decks: readonly { readonly id: string; readonly title: string; readonly hue: number }[]
  /** Those that are ahead, the nearest first. */
  readonly interviews: readonly Interview[]
  readonly summaries: readonly Summary[]
  readonly language: Language
  readonly cardLanguage: Language
  readonly t: Messages['mock'] & Pick<Messages['Settings'], 'ko' | 'en'> & { readonly level: Messages['Card']['level']; readonly untitled: string }
}

const MOST_OPENERS = 60
const [FEWEST, MOST] = [1, 30]
/** A question with its follow-ups takes a minute at the least. */
const OPENERS_A_MINUTE = 3
const RETRY_MS = 500
const TRIES = 20

export function SetUpScreen({ learner, decks, interviews, summaries, language, cardLanguage, t }: Props) {
  const id = useId()
  const router = useRouter()
  const [nearest] = interviews
  const [wish, setWish] = useState<Wish>(() => ({
    decks: [], plan: nearest?.id ?? null, length: { minutes: 5 }, level: 'mid', language: nearest?.language ?? cardLanguage, answers: nearest?.language ?? cardLanguage, way: 'typed',
  }))
  const [isChoosing, setChoosing] = useState(false)
  const [device, setDevice] = useState({ aloud: false, transcribes: false, canTranscribe: false })
  const [questions, setQuestions] = useState('5')
  const [state, setState] = useState<'idle' | 'busy' | 'nothing' | 'no-cards'>('idle')
  const [open, setOpen] = useState<string | null>(null)
  const [here, setHere] = useState<readonly Summary[]>([])

  // What this device remembers; it is not the server's to know.
  useEffect(() => {
    belongTo(learner)
    void Promise.all([roomHere(), interviewsHere()]).then(([room, kept]) => {
      setOpen(room?.id ?? null)
      setHere(kept.map(summaryOf))
    })
    const last = lastWish()
    /* eslint-disable react-hooks/set-state-in-effect -- the browser's memory is outside of React */
    setDevice({ ...preferences(), canTranscribe: 'SpeechRecognition' in window || 'webkitSpeechRecognition' in window })
    if (last) {
      setWish((now) => ({ ...last, plan: now.plan, decks: now.plan === null ? last.decks.filter((deck) => decks.some((one) => one.id === deck)) : [], language: now.plan === null ? last.language : now.language, answers: now.plan === null ? last.answers : now.answers }))
      if ('questions' in last.length) setQuestions(String(last.length.questions))
      setChoosing(nearest === undefined && last.decks.length > 0)
    }
    /* eslint-enable react-hooks/set-state-in-effect */
  }, [learner, decks, nearest])

  const n = /^\d{1,2}$/.test(questions) ? Number(questions) : 0
  const hasCount = 'minutes' in wish.length || (n >= FEWEST && n <= MOST)
  const hasDecks = !isChoosing || wish.decks.length > 0
  const all = [...here, ...summaries.filter((one) => here.every((kept) => kept.id !== one.id))].sort((a, b) => (a.ended < b.ended ? 1 : -1))
  const choose = (part: Partial<Wish>) => { setWish((now) => ({ ...now, ...part })) }

  async function begin(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!hasCount || !hasDecks || state === 'busy') {
      event.currentTarget.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
      return
    }
    setState('busy')
    const wished = { ...wish, decks: isChoosing ? wish.decks : [], length: 'minutes' in wish.length ? wish.length : { questions: n } }
    keepPreferences(device, wished)
    const { parentsFirst, poolHere } = await import('@/lib/browser/pool-here')
    let pool = await poolHere(wished, new Date())
    // On a first visit the shelf is still on its way to the device.
    for (let tries = TRIES; pool === null && tries > 0; tries--) {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
      pool = await poolHere(wished, new Date())
    }
    if (pool === null) {
      setState('nothing')
      return
    }
    const { pickQuestions } = await import('@/lib/core/interview/pick-questions')
    const now = new Date()
    const name = uuidv7(now.getTime())
    const most = 'minutes' in wished.length ? Math.min(MOST_OPENERS, wished.length.minutes * OPENERS_A_MINUTE) : Math.min(MOST_OPENERS, wished.length.questions * 3)
    const picked = pickQuestions(pool.candidates, { most, level: wished.level, seed: name })
    if (picked.length === 0) {
      setState('no-cards')
      return
    }
    const kin = new Map(pool.candidates.map((card) => [card.card, card]))
    const queue = (await parentsFirst(picked, wished.language)).map((card) => ({ card, section: kin.get(card)?.section ?? null, pair: kin.get(card)?.pair ?? null }))
    // One that was left in the middle ends where it was left: what was answered in it stays.
    const left = await roomHere()
    if (left) await endRoom(left)
    await keepRoom({ id: name, day: pool.day, begun: now.toISOString(), seed: name, wish: wished, queue, asked: [] })
    router.push(`/interview/${name}`)
  }

  return (
    <div className={styles.setUp}>
      <header className="page-head">
        <h1>{t.title}</h1>
        <p className="quiet small">{t.lead}</p>
      </header>
      {open !== null && <p className={styles.open}>{t.openRoom} <Link href={`/interview/${open}`} className="button plain" prefetch={false}>{t.resume}</Link></p>}
      <form className={styles.form} noValidate onSubmit={(event) => { void begin(event) }}>
        <fieldset className={styles.choice}>
          <legend>{t.whatAsked}</legend>
          <div className={styles.options}>
            {nearest && <Option name={`${id}-what`} checked={wish.plan !== null && !isChoosing} choose={() => { setChoosing(false); choose({ plan: nearest.id, decks: [] }) }}>{fill(t.likeMine, { title: nearest.title || t.untitled, day: formatDay(nearest.day, language) })}</Option>}
            <Option name={`${id}-what`} checked={wish.plan === null && !isChoosing} choose={() => { setChoosing(false); choose({ plan: null, decks: [] }) }}>{t.allTopics}</Option>
            <Option name={`${id}-what`} checked={isChoosing} choose={() => { setChoosing(true); choose({ plan: null }) }}>{t.someTopics}</Option>
          </div>
          {isChoosing && (
            <ul className={styles.decks} aria-label={t.someTopics}>
              {decks.map((deck, at) => (
                <li key={deck.id} className="hued" style={{ '--hue': deck.hue }}>
                  <label>
                    <input type="checkbox" checked={wish.decks.includes(deck.id)} aria-invalid={at === 0 && !hasDecks} onChange={({ target }) => { choose({ decks: target.checked ? [...wish.decks, deck.id] : wish.decks.filter((one) => one !== deck.id) }) }} />
                    <span className="dot" aria-hidden /> {deck.title}
                  </label>
                </li>
              ))}
            </ul>
          )}
          {!hasDecks && <p className="quiet small">{t.chooseTopic}</p>}
        </fieldset>
        <fieldset className={styles.choice}>
          <legend>{t.howLong}</legend>
          <div className={styles.options}>
            {MINUTES.map((minutes) => <Option key={minutes} name={`${id}-length`} checked={'minutes' in wish.length && wish.length.minutes === minutes} choose={() => { choose({ length: { minutes } }) }}>{fill(t.minutesOf, { n: minutes })}</Option>)}
            <Option name={`${id}-length`} checked={'questions' in wish.length} choose={() => { choose({ length: { questions: n || 5 } }) }}>{t.byQuestions}</Option>
            {'questions' in wish.length && (
              <label className="form-count">
                <input className="field" inputMode="numeric" autoComplete="off" value={questions} aria-invalid={!hasCount} aria-describedby={hasCount ? undefined : `${id}-count`} onChange={({ target }) => { setQuestions(target.value) }} />
                <span className="quiet small">{t.questionsUnit}</span>
              </label>
            )}
          </div>
          {!hasCount && <p id={`${id}-count`} className="alert">{fill(t.countInvalid, { min: FEWEST, max: MOST })}</p>}
        </fieldset>
        <fieldset className={styles.choice}>
          <legend>{t.howHard}</legend>
          <div className={styles.options}>
            {LEVELS.map((level) => <Option key={level} name={`${id}-level`} checked={wish.level === level} choose={() => { choose({ level }) }}>{t.level[level]}</Option>)}
          </div>
        </fieldset>
        <Folded title={t.manner} teaser={[t.ways[wish.way], wish.language === wish.answers ? t[wish.language] : fill(t.twoLanguages, { questions: t[wish.language], answers: t[wish.answers] })].join(' · ')}>
          <div className={styles.manner}>
            <div className="form-row">
              <label htmlFor={`${id}-way`}>{t.way}</label>
              <select id={`${id}-way`} className="field" value={wish.way} onChange={({ target }) => { choose({ way: WAYS.find((way) => way === target.value) ?? 'typed' }) }}>
                {WAYS.map((way) => <option key={way} value={way}>{t.ways[way]}</option>)}
              </select>
              <p className="quiet tiny">{t.wayWhy[wish.way]}</p>
            </div>
            {(['language', 'answers'] as const).map((part) => (
              <div key={part} className="form-row">
                <label htmlFor={`${id}-${part}`}>{part === 'language' ? t.questionLanguage : t.answerLanguage}</label>
                <select id={`${id}-${part}`} className="field" value={wish[part]} onChange={({ target }) => { choose({ [part]: Language.safeParse(target.value).data ?? cardLanguage }) }}>
                  {LANGUAGES.map((one) => <option key={one} value={one}>{t[one]}</option>)}
                </select>
              </div>
            ))}
            <label className={styles.tick}><input type="checkbox" checked={device.aloud} onChange={({ target }) => { setDevice({ ...device, aloud: target.checked }) }} /> {t.aloud}</label>
            {device.canTranscribe && wish.way === 'voice' && (
              <>
                <label className={styles.tick}><input type="checkbox" checked={device.transcribes} onChange={({ target }) => { setDevice({ ...device, transcribes: target.checked }) }} /> {t.transcribes}</label>
                <p className="quiet tiny">{t.transcribesWhere}</p>
              </>
            )}
          </div>
        </Folded>
        <p><button type="submit" className="button" aria-disabled={state === 'busy'}>{'minutes' in wish.length ? fill(t.beginMinutes, { n: wish.length.minutes }) : fill(t.beginQuestions, { n: n || 5 })}</button></p>
        <p role="status" className={state === 'idle' || state === 'busy' ? 'quiet small' : 'alert'}>{state === 'busy' ? t.loading : state === 'nothing' ? t.notHere : state === 'no-cards' ? t.noCards : ''}</p>
      </form>
      {all.length > 0 && (
        <section className={styles.past}>
          <h2>{t.past}</h2>
          <ul>
            {all.map(({ id: one, day, figures }) => (
              <li key={one}>
                <Link href={`/interview/${one}`} prefetch={false}>{formatDay(day as Day, language)}</Link>
                <span className="quiet small">{lineOf(figures, t)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Option({ name, checked, choose, children }: { readonly name: string; readonly checked: boolean; readonly choose: () => void; readonly children: string }) {
  return <label className={styles.option}><input type="radio" name={name} checked={checked} onChange={choose} /><span>{children}</span></label>
}

function lineOf(figures: Summary['figures'], t: Props['t']): string {
  const share = shareSaid(figures)
  return fill(share === null ? t.pastLinePlain : t.pastLine, { n: figures.asked, passed: figures.passed, share: share === null ? 0 : Math.round(share * 100) })
}
