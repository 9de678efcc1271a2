/** What an import changes on a stored card: both texts, and the questions that only the learner can answer. */
import { fill } from '@/lib/core/fill'
import type { DraftCard, DraftEvent } from '@/lib/core/notes/draft'
import type { OwnCardSource } from '@/lib/core/own-card'
import styles from './import.module.css'
import type { ImportMessages } from './import-messages'
import { WordsChanged } from './words-changed'

interface Props {
  readonly card: DraftCard
  readonly act: (event: DraftEvent) => void
  readonly t: ImportMessages
}

export function CardChange({ card, act, t }: Props) {
  const { id, kind, stored, joined, source, theirs, side } = card
  if (!stored) return null
  if (kind === 'vanished') return <p className="quiet small">{t.vanishedWhy}</p>
  const words = { new: t.joinSuggested, moved: t.joinMoved }
  const pairs = pairsOf(stored.source, source)
  return (
    <div className={styles.change}>
      {joined !== null && (
        <label className={styles.consent}>
          <input type="checkbox" checked={joined} onChange={({ target }) => { act({ type: 'join', id, joined: target.checked }) }} />
          <span>{fill(kind === 'new' || kind === 'moved' ? words[kind] : t.join, { front: stored.source.front.split('\n', 1)[0] ?? '' })}</span>
        </label>
      )}
      {kind === 'returned' && <p className="quiet small">{t.returnedWhy}</p>}
      {card.ambiguous && <p className="quiet small">{t.ambiguous}</p>}
      {card.look && kind !== 'same' && joined !== false && <p className="quiet small">{t.look}</p>}
      {theirs && (
        <fieldset className={styles.sides}>
          <legend className="small">{t.sides}</legend>
          {(['mine', 'theirs'] as const).map((each) => (
            <label key={each}>
              <input type="radio" name={`side-${id}`} checked={side === each} onChange={() => { act({ type: 'side', id, side: each }) }} />
              <span>{t[each]}</span>
            </label>
          ))}
          <Pairs title={t.change} pairs={pairsOf(side === 'mine' ? source : theirs, side === 'mine' ? theirs : source)} />
        </fieldset>
      )}
      {!theirs && joined !== false && <Pairs title={t.change} pairs={pairs} />}
    </div>
  )
}

function Pairs({ title, pairs }: { readonly title: string; readonly pairs: readonly (readonly [string, string])[] }) {
  if (pairs.length === 0) return null
  return (
    <div className={styles.pairs}>
      <p className="quiet tiny">{title}</p>
      {pairs.map(([before, after]) => <WordsChanged key={before} before={before} after={after} />)}
    </div>
  )
}

/** Question, answer, key points: those that differ. */
function pairsOf(before: OwnCardSource, after: OwnCardSource): readonly (readonly [string, string])[] {
  const points = ({ keyPoints }: OwnCardSource) => keyPoints.map(({ text }) => text).join('\n')
  const pairs = [
    [before.front, after.front],
    [before.back ?? '', after.back ?? ''],
    ...(before.back === after.back ? [[points(before), points(after)] as const] : []),
  ] as const
  return pairs.filter(([was, is]) => was !== is)
}
