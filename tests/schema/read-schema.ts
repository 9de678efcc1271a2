/** The tables as prisma/schema.prisma has them, read by Prisma itself, in the same words as read-database.ts. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { prisma } from '../../scripts/generate.mjs'
import { ROOT } from '../../scripts/project.mjs'
import type { Tables } from './read-database'

interface Field {
  readonly name: string
  readonly dbName?: string
  readonly kind: string
  readonly type: string
  readonly nativeType: readonly [string, readonly string[]] | null
  readonly isList: boolean
  readonly isRequired: boolean
  readonly hasDefaultValue: boolean
  readonly relationFromFields?: readonly string[]
  readonly relationToFields?: readonly string[]
  readonly relationOnDelete?: string
}
interface Model {
  readonly name: string
  readonly dbName: string
  readonly fields: readonly Field[]
}
interface Datamodel {
  readonly models: readonly Model[]
  readonly indexes: readonly {
    readonly model: string
    readonly type: string
    readonly fields: readonly { readonly name: string }[]
  }[]
}

const TYPES: Record<string, string> = {
  BigInt: 'bigint',
  Float: 'double precision',
  Boolean: 'boolean',
  Int: 'integer',
  Json: 'jsonb',
  String: 'text',
}
const NATIVE_TYPES: Record<string, string> = {
  SmallInt: 'smallint',
  Timestamptz: 'timestamp(_) with time zone',
  Uuid: 'uuid',
}
const KINDS: Record<string, string> = { id: 'primary key', unique: 'unique', normal: 'index' }

export async function readSchema(): Promise<Tables> {
  const datamodel = await readDatamodel()
  const table = (name: string) => datamodel.models.find((model) => model.name === name)!
  return new Map(
    datamodel.models.map((model) => [
      model.dbName,
      [
        ...model.fields.filter(({ kind }) => kind === 'scalar').map(column),
        ...datamodel.indexes
          .filter((index) => index.model === model.name)
          .map(
            ({ type, fields }) =>
              `${KINDS[type] ?? type} (${names(
                model,
                fields.map(({ name }) => name),
              )})`,
          ),
        ...model.fields
          .filter(({ relationFromFields }) => relationFromFields && relationFromFields.length > 0)
          .map((field) => foreignKey(model, field, table(field.type))),
      ].sort(),
    ]),
  )
}

function column(field: Field): string {
  const [native, args] = field.nativeType ?? []
  const type = native
    ? (NATIVE_TYPES[native] ?? native).replace('_', args?.[0] ?? '')
    : (TYPES[field.type] ?? field.type)
  // Prisma lets a list be null in the database, and reads it as empty.
  const nullable = field.isList || !field.isRequired ? '' : ' not null'
  return `${field.dbName ?? field.name} ${type}${field.isList ? '[]' : ''}${nullable}${field.hasDefaultValue ? ' default' : ''}`
}

function foreignKey(model: Model, field: Field, target: Model): string {
  const onDelete = field.relationOnDelete ?? (field.isRequired ? 'Restrict' : 'SetNull')
  const from = names(model, field.relationFromFields ?? [])
  return `foreign key (${from}) to ${target.dbName} (${names(target, field.relationToFields ?? [])}) on delete ${onDelete}`
}

const names = (model: Model, fields: readonly string[]): string =>
  fields.map((name) => model.fields.find((field) => field.name === name)?.dbName ?? name).join(', ')

/** By a generator of our own on a copy of the schema: the client that Prisma makes knows no indexes any more. */
async function readDatamodel(): Promise<Datamodel> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'netdrill-schema-'))
  const answer = path.join(folder, 'dmmf.json')
  const generator = JSON.stringify(`"${process.execPath}" "${path.join(ROOT, 'tests/schema/dmmf-generator.mjs')}"`)
  const schema = readFileSync(path.join(ROOT, 'prisma/schema.prisma'), 'utf8')
  try {
    writeFileSync(
      path.join(folder, 'schema.prisma'),
      schema.replace(/generator client \{[^}]*\}/, () => `generator dmmf {\n  provider = ${generator}\n}`),
    )
    await prisma(['generate', '--schema', path.join(folder, 'schema.prisma')], { NETDRILL_DMMF: answer })
    return JSON.parse(readFileSync(answer, 'utf8')) as Datamodel
  } finally {
    rmSync(folder, { recursive: true })
  }
}
