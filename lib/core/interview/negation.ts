/**
 * What of a text is denied, and what is only reported to be denied.
 *
 * Ours     Korean denies what stands just before (보장하지 않는다, 재전송이 없다), English what stands just behind (does not guarantee, without a handshake),
 *          each within its clause. Two denials of one thing are none. "흔히 …라고 하지만" reports the clause before.
 */
import type { Found } from './meanings'
import type { Squeezed } from './squeezed'

const KOREAN = /않|못하|못한|못함|못해|못합|못받|못쓰|못봐|못읽|못바|못찾|없(?!어도|이도)|아니(?!라도)|아닙|아닌|아냐|안되|안돼|안됨|안됩|안하|안해|안함|안합|안써|안씀|안쓰|안봐|안보(?!이)|안맺|안바뀌|안바꾸|안갑|안가|안해도|불가|금지|말고|대신(?=에|,|[^함하해])|빼고|제외|모르|모름|몰라|무관|필요없|안거|안오|안걸|안남|안생/g
const ENGLISH = /\b(?:not|never|no|nor|neither|without|cannot|none|nothing|isn'?t|aren'?t|wasn'?t|doesn'?t|don'?t|didn'?t|won'?t|can'?t|couldn'?t|shouldn'?t|rather than|instead of|n't|lacks?|fails? to)\b/g
const REPORTED = /(?:라고|다고|는줄|인줄)(?:들)?(?:만)?(?:많이|흔히|보통)?(?:하|알|생각|외우|외웠|말|오해|착각|배우|배웠|적)[^.!?]{0,14}?(?:지만|는데|은데|으나|사실|아니|틀|않)/g
const REPORTED_ENGLISH = /\b(?:people (?:often )?(?:say|think|believe)|(?:it is|it's) often said|many (?:people )?(?:say|think|believe)|common(?:ly)? (?:mistake|said|believed)|a myth|misconception)\b/g
const REACH_BACK = 10
const REACH_ON = 4

export function negationsIn({ text, clauses }: Squeezed, found: readonly Found[]): { readonly negated: ReadonlySet<number>; readonly reported: ReadonlySet<number> } {
  const negated = new Set<number>()
  const flip = (n: number) => { if (!negated.delete(n)) negated.add(n) }
  const clauseAt = (at: number) => clauses.findLastIndex((start) => start <= at)
  for (const { index, 0: word } of text.matchAll(KOREAN)) {
    if (found.some(({ from, to }) => from <= index && to >= index + word.length)) continue
    const last = found.findLastIndex(({ to, from }) => to <= index + 1 && from < index && index - to <= REACH_BACK && clauseAt(from) >= clauseAt(index) - (index - to <= 2 ? 1 : 0))
    if (last === -1) continue
    const end = found[last]?.to
    // Several meanings of one word are denied together.
    found.forEach((one, n) => { if (one.to === end && one.from >= (found[last]?.from ?? 0)) flip(n) })
  }
  for (const { index, 0: word } of text.matchAll(ENGLISH)) {
    if (found.some(({ from, to }) => from <= index && to >= index + word.length)) continue
    const clause = clauseAt(index)
    let seen = 0
    let last = -1
    for (const [n, one] of found.entries()) {
      if (one.from < index + word.length || clauseAt(one.from) !== clause) continue
      if (one.from !== last) seen += 1
      if (seen > 1) break
      if (text.slice(index + word.length, one.from).split(' ').length > REACH_ON + 2) break
      last = one.from
      flip(n)
    }
  }
  const reported = new Set<number>()
  for (const { index } of [...text.matchAll(REPORTED), ...text.matchAll(REPORTED_ENGLISH)]) reported.add(clauseAt(index))
  return { negated, reported }
}
