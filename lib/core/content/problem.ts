/** What is wrong with a file, and where: shown as `path:line:column message`. */

/** Line and column count from 1; a column is a UTF-16 unit, as editors count. */
export interface Place {
  readonly line: number
  readonly column: number
}

export interface Problem extends Place {
  readonly path: string
  readonly message: string
}

/** How a parser reports: the path is the parser's. */
export type Say = (place: Place, message: string) => void

export const FILE_START: Place = { line: 1, column: 1 }

export const showProblem = ({ path, line, column, message }: Problem): string => `${path}:${line}:${column} ${message}`

export const byPlace = (a: Problem, b: Problem): number =>
  compare(a.path, b.path) || a.line - b.line || a.column - b.column

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
