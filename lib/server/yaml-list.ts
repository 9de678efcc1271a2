/** A YAML file that is a list of entries with an id each, and every problem at its place. */
import 'server-only'
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import type { ZodType } from 'zod'
import type { Place, Problem } from '../core/content/problem'

export interface YamlList<T> {
  /** Without those whose id stands there already. */
  readonly entries: readonly T[]
  /** Of an entry or what is in it: [2, 'card'] is the card of the third entry in the file. */
  readonly placeOf: (keys: readonly PropertyKey[]) => Place
  readonly problems: readonly Problem[]
}

export function parseYamlList<T extends { readonly id: string }>(path: string, text: string, schema: ZodType<T[]>): YamlList<T> {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset)
    return { line, column: col }
  }
  const placeOf = (keys: readonly PropertyKey[]): Place => {
    const node: unknown = document.getIn(keys.map(String), true)
    if (isMap(node) || isScalar(node)) return placeAt(node.range?.[0] ?? 0)
    return keys.length === 0 ? placeAt(0) : placeOf(keys.slice(0, -1))
  }
  const none = (problems: readonly Problem[]): YamlList<T> => ({ entries: [], placeOf, problems })
  if (document.errors.length > 0)
    return none(document.errors.map(({ pos, message }) => ({ path, ...placeAt(pos[0]), message })))
  const list = schema.safeParse(document.toJS())
  if (!list.success)
    return none(
      list.error.issues.map((issue) => ({ path, ...placeOf(issue.path), message: `${issue.path.join('.')}: ${issue.message}` })),
    )
  const isFirst = ({ id }: T, index: number): boolean => list.data.findIndex((other) => other.id === id) === index
  const problems = list.data.flatMap((entry, index): readonly Problem[] => {
    const message = `the id "${entry.id}" stands here a second time`
    return isFirst(entry, index) ? [] : [{ path, ...placeOf([index, 'id']), message }]
  })
  return { entries: list.data.filter(isFirst), placeOf, problems }
}
