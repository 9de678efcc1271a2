/** The tables as they are in the migrated database, a line for each column, index and foreign key. */
import pg from 'pg'

export type Tables = ReadonlyMap<string, readonly string[]>

export interface Index {
  readonly table: string
  readonly name: string
  readonly kind: string
  readonly columns: readonly string[]
}
export interface ForeignKey {
  readonly table: string
  readonly columns: readonly string[]
  readonly target: string
  readonly targetColumns: readonly string[]
  readonly onDelete: string
}
export interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly isRequired: boolean
  readonly hasDefault: boolean
}
export interface Catalogue {
  readonly columns: readonly Column[]
  readonly indexes: readonly Index[]
  readonly foreignKeys: readonly ForeignKey[]
}

const COLUMNS = `
  SELECT c.relname AS table, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
         a.attnotnull AS "isRequired", a.atthasdef AS "hasDefault"
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
  WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind = 'r'
    AND c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'`
const INDEXES = `
  SELECT t.relname AS table, i.relname AS name,
         CASE WHEN x.indisprimary THEN 'primary key' WHEN x.indisunique THEN 'unique' ELSE 'index' END AS kind,
         ARRAY(SELECT trim(BOTH '"' FROM pg_get_indexdef(i.oid, n, true)) FROM generate_series(1, x.indnkeyatts) n) AS columns
  FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
  WHERE t.relnamespace = 'public'::regnamespace AND t.relname <> '_prisma_migrations'`
const FOREIGN_KEYS = `
  SELECT c.conrelid::regclass::text AS table, c.confrelid::regclass::text AS target,
         CASE c.confdeltype WHEN 'c' THEN 'Cascade' WHEN 'r' THEN 'Restrict' WHEN 'n' THEN 'SetNull' WHEN 'a' THEN 'NoAction'
           ELSE 'SetDefault' END AS "onDelete",
         ARRAY(SELECT a.attname::text FROM unnest(c.conkey) WITH ORDINALITY k(n, o)
           JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.n ORDER BY o) AS columns,
         ARRAY(SELECT a.attname::text FROM unnest(c.confkey) WITH ORDINALITY k(n, o)
           JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.n ORDER BY o) AS "targetColumns"
  FROM pg_constraint c WHERE c.contype = 'f'`

export async function readCatalogue(): Promise<Catalogue> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    const { rows: columns } = await client.query<Column>(COLUMNS)
    const { rows: indexes } = await client.query<Index>(INDEXES)
    const { rows: foreignKeys } = await client.query<ForeignKey>(FOREIGN_KEYS)
    return { columns, indexes, foreignKeys }
  } finally {
    await client.end()
  }
}

export function inWords({ columns, indexes, foreignKeys }: Catalogue): Tables {
  const tables = new Map<string, string[]>(columns.map(({ table }) => [table, []]))
  for (const { table, ...column } of columns) tables.get(table)?.push(columnInWords(column))
  for (const { table, kind, columns: of } of indexes) tables.get(table)?.push(`${kind} (${of.join(', ')})`)
  for (const { table, columns: of, target, targetColumns, onDelete } of foreignKeys)
    tables
      .get(table)
      ?.push(`foreign key (${of.join(', ')}) to ${target} (${targetColumns.join(', ')}) on delete ${onDelete}`)
  for (const lines of tables.values()) lines.sort()
  return tables
}

const columnInWords = ({ name, type, isRequired, hasDefault }: Omit<Column, 'table'>): string =>
  `${name} ${type}${isRequired ? ' not null' : ''}${hasDefault ? ' default' : ''}`
