/** The figures of progress, one under the other: each says what it counts and on how many answers it rests. */
import { formatDay } from '@/lib/core/day'
import { fill } from '@/lib/core/fill'
import type { Language } from '@/lib/core/language'
import { totalOf } from '@/lib/core/progress/figures'
import { MINUTES_DAYS, minutesByDay, type Progress } from '@/lib/core/progress/progress'
import type { Messages } from '@/lib/messages/messages'
import { Heatmap } from '../heatmap'
import { CalibrationPlot } from './calibration-plot'
import { ColumnChart } from './column-chart'
import { GradeTable } from './grade-table'
import { HardCards, MissedPoints } from './hard-cards'
import { Part } from './part'
import { RetentionByGroup, RetentionTable } from './retention-tables'

interface Props {
  readonly progress: Progress
  readonly language: Language
  readonly cardLanguage: Language
  readonly t: Messages
}

export function ProgressScreen({ progress, language, cardLanguage, t: { progress: t, Today, Study, Card } }: Props) {
  const { day, days, forecast, spans, decks, levels, hardest, points } = progress
  const all = spans.find(({ span }) => span === null)?.figures
  const month = spans.find(({ span }) => span === MINUTES_DAYS)?.figures
  if (!all) return null
  const coming = totalOf(forecast.days.map(({ cards }) => cards))
  const minutes = minutesByDay(progress)
  const asked = totalOf([...all.young, ...all.mature])
  const rests = (n: number) => (n === 0 ? '' : fill(t.rests, { n }))
  return (
    <>
      <Heatmap activity={new Map(days.map((one) => [one.day, one.answers]))} today={day} language={language} t={Today} />
      <Part id="forecast" title={t.forecast} meaning={t.forecastMeaning} rests={fill(t.forecastRests, { n: coming, late: forecast.late, later: forecast.later })}>
        <ColumnChart
          columns={[
            { name: t.late, n: forecast.late, isApart: true },
            ...forecast.days.map((one) => ({ name: one.day === day ? t.today : formatDay(one.day, language), n: one.cards })),
          ]}
          named={[0, 1, 11, 21]}
          heads={[t.day, t.cards]}
          asTable={t.asTable}
        />
      </Part>
      <Part id="retention" title={t.retention} meaning={t.retentionMeaning} rests={rests(asked)}>
        {asked === 0 ? <p>{t.notAgain}</p> : <RetentionTable spans={spans} t={t} />}
      </Part>
      {asked > 0 && (
        <Part id="by-deck" title={t.byDeck} meaning={t.byDeckMeaning} rests={rests(totalOf(decks.map((deck) => deck.asked)))}>
          <RetentionByGroup head={t.deck} groups={decks.map((deck) => ({ ...deck, name: deck.title, href: `/decks/${deck.id}`, language: cardLanguage }))} t={t} />
        </Part>
      )}
      {levels.length > 0 && (
        <Part id="by-level" title={t.byLevel} meaning={t.byLevelMeaning} rests={rests(totalOf(levels.map((level) => level.asked)))}>
          <RetentionByGroup head={t.level} groups={levels.map((level) => ({ ...level, id: level.level, name: Card.level[level.level] }))} t={t} />
        </Part>
      )}
      {asked + totalOf(all.fresh) > 0 && (
        <Part id="grades" title={t.grades} meaning={t.gradesMeaning} rests={rests(asked + totalOf(all.fresh))}>
          <GradeTable figures={all} grades={Study} t={t} />
        </Part>
      )}
      <Part id="calibration" title={t.calibration} meaning={t.calibrationMeaning} rests={rests(totalOf(all.checked))}>
        <CalibrationPlot figures={all} t={t} />
      </Part>
      <Part id="hardest" title={t.hardest} meaning={t.hardestMeaning} rests={rests(totalOf(hardest.map((card) => card.asked)))}>
        <HardCards cards={hardest} language={cardLanguage} t={t} />
      </Part>
      <Part id="points" title={t.points} meaning={t.pointsMeaning} rests={rests(tickedIn(points))}>
        <MissedPoints points={points} language={cardLanguage} t={t} />
      </Part>
      <Part
        id="minutes"
        title={t.minutes}
        meaning={t.minutesMeaning}
        rests={fill(t.minutesRests, { n: month?.answers ?? 0, minutes: Math.round((month?.ms ?? 0) / 60_000) })}
      >
        <ColumnChart
          columns={minutes.map((one) => ({ name: one.day === day ? t.today : formatDay(one.day, language), n: one.minutes }))}
          named={[0, 10, MINUTES_DAYS - 1]}
          heads={[t.day, t.minutesHead]}
          asTable={t.asTable}
        />
      </Part>
      <Part id="hours" title={t.hours} meaning={t.hoursMeaning} rests={rests(all.answers)}>
        <ColumnChart columns={all.hours.map((n, hour) => ({ name: fill(t.hour, { n: hour }), n }))} named={[0, 6, 12, 18]} heads={[t.hourHead, t.answers]} asTable={t.asTable} />
      </Part>
    </>
  )
}

/** An answer ticks all the points of its card at once. */
const tickedIn = (points: Progress['points']): number => totalOf([...new Map(points.map(({ card, ticked }) => [card, ticked])).values()])
