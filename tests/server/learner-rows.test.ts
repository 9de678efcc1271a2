/** No row of a learner is asked for without a `UserId`, which only auth.ts makes: read off the types of the code. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const FOLDER = path.resolve('lib/server')
/** All that have the column learner_id but identity, which is asked before it is known who is there. */
const TABLES = ['log', 'schedule', 'standing', 'recall', 'day_figures', 'card_figures', 'settings', 'own_card', 'own_deck', 'ownCard', 'ownDeck', 'words', 'import', 'mock_interview', 'mockInterview']

const files = readdirSync(FOLDER).filter((file) => file.endsWith('.ts')).map((file) => path.join(FOLDER, file))
const { config } = ts.readConfigFile('tsconfig.json', (file) => ts.sys.readFile(file)) as { config: { compilerOptions: object } }
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, path.resolve('.'))
/** Without the types of Node and the browser: nobody's UserId comes from there, and reading them takes seconds. */
const program = ts.createProgram(files, { ...options, incremental: false, types: [], lib: ['lib.es2023.d.ts'] })
const types = program.getTypeChecker()

interface Place {
  readonly where: string
  readonly node: ts.Node
}

/** Every node of lib/server that `wanted` turns into another. */
function find(wanted: (node: ts.Node) => ts.Node | undefined): Place[] {
  const places: Place[] = []
  for (const file of files) {
    const source = program.getSourceFile(file)
    if (source) visit(source, source)
  }
  return places

  function visit(node: ts.Node, source: ts.SourceFile): void {
    const found = wanted(node)
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
    if (found) places.push({ where: `${path.basename(source.fileName)}:${line} ${found.getText(source).slice(0, 60)}`, node: found })
    node.forEachChild((child) => { visit(child, source) })
  }
}

function isUserId({ node }: Place): boolean {
  const type = types.getNonNullableType(types.getTypeAtLocation(node))
  const brand = type.getProperty('__brand')
  return brand !== undefined && types.typeToString(types.getTypeOfSymbolAtLocation(brand, node)) === '"UserId"'
}

const names = (places: readonly Place[]) => places.map(({ where }) => where)

test('every learnerId of a query is a UserId', () => {
  const ids = find((node) => (ts.isPropertyAssignment(node) && node.name.getText() === 'learnerId' ? node.initializer : undefined))
  expect(names(ids.filter((id) => !isUserId(id)))).toEqual([])
  expect(ids.length).toBeGreaterThan(5)
})

test('every number of a learner in SQL is a UserId', () => {
  const ids = find((node) => (ts.isTemplateSpan(node) && node.literal.text.startsWith('::int8') ? node.expression : undefined))
  expect(names(ids.filter((id) => !isUserId(id)))).toEqual([])
  expect(ids.length).toBeGreaterThan(5)
})

test('no query of the rows of learners goes without one', () => {
  const calls = find((node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined
    const table = node.expression.expression
    return ts.isPropertyAccessExpression(table) && TABLES.includes(table.name.text) && /\b(db\(\)|tx)$/.test(table.expression.getText()) ? node : undefined
  })
  const sql = find((node) =>
    ts.isTaggedTemplateExpression(node) && TABLES.concat('learner').some((table) => new RegExp(`\\b(FROM|INTO|UPDATE|JOIN) ${table}\\b`).test(node.template.getText())) ? node : undefined,
  )
  expect(names(calls.filter(({ node }) => !node.getText().includes('learnerId')))).toEqual([])
  expect(names(sql.filter(({ node }) => !node.getText().includes('}::int8')))).toEqual([])
  expect([calls.length > 3, sql.length > 5]).toEqual([true, true])
})

test('only auth.ts makes a UserId', () => {
  const makers = find((node) => (ts.isCallExpression(node) && node.expression.getText() === 'asUserId' ? node : undefined))
  const casts = find((node) => (ts.isAsExpression(node) && node.type.getText() === 'UserId' ? node : undefined))
  expect(new Set(names(makers).map((where) => where.split(':')[0]))).toEqual(new Set(['auth.ts']))
  expect(names(casts).map((where) => where.split(':')[0])).toEqual(['user-id.ts'])
})
