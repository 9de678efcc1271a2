/** That the guard of .dependency-cruiser.js bites: each rule finds what is planted against it, and nothing beside it. */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
const CRUISE = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
const FOLDERS = ['app', 'lib', 'tests', 'scripts']

const planted: Record<string, { rule: string; file: string; imports: string }> = {
  'core does not know the server': { rule: 'core-is-pure', file: 'lib/core/a.ts', imports: '@/lib/server/good' },
  'core does not know Node': { rule: 'core-is-pure', file: 'lib/core/b.ts', imports: 'node:fs' },
  'core does not know React': { rule: 'core-is-pure', file: 'lib/core/c.ts', imports: 'react' },
  'the server does not know the browser': { rule: 'server-and-browser-never-meet', file: 'lib/server/a.ts', imports: '../browser/good' },
  'the browser does not know the server': { rule: 'server-and-browser-never-meet', file: 'lib/browser/a.ts', imports: '@/lib/server/good' },
  'the browser does not know the messages': { rule: 'browser-knows-core-alone', file: 'lib/browser/b.ts', imports: '@/lib/messages/good' },
  'only one file knows FSRS': { rule: 'one-file-knows-fsrs', file: 'lib/core/scheduling/a.ts', imports: 'ts-fsrs' },
  'only one file unpacks archives': { rule: 'one-file-unpacks', file: 'lib/browser/c.ts', imports: '@zip.js/zip.js' },
  'the server does not know the app': { rule: 'nobody-imports-app', file: 'lib/server/b.ts', imports: '@/app/page' },
  'a test does not know a screen': { rule: 'nobody-imports-app', file: 'tests/a.test.ts', imports: '@/app/page' },
  'a screen does not call a route': { rule: 'only-tests-call-routes', file: 'app/a.ts', imports: '@/app/api/good/route' },
  'paint knows no rule': { rule: 'ui-knows-no-rule', file: 'app/_ui/a.ts', imports: '@/lib/core/good' },
  'the words know nobody': { rule: 'messages-are-words', file: 'lib/messages/a.ts', imports: '@/lib/server/good' },
  'a screen does not speak to next-auth': { rule: 'few-know-next-auth', file: 'app/b.ts', imports: 'next-auth' },
  'the product does not stand on tests': { rule: 'nothing-stands-on-tests', file: 'lib/server/c.ts', imports: '@/tests/good' },
  'two files do not need each other': { rule: 'no-circles', file: 'lib/server/d.ts', imports: './e' },
  'an import leads somewhere': { rule: 'everything-is-found', file: 'scripts/a.ts', imports: '@/lib/core/gone' },
}

const sound: Record<string, readonly string[]> = {
  'lib/core/good.ts': ['zod'],
  'lib/core/scheduling/fsrs.ts': ['ts-fsrs', '../good'],
  'lib/core/notes/unpack.ts': ['@zip.js/zip.js'],
  'lib/server/good.ts': ['@/lib/core/good', '@/lib/messages/good', 'next-auth', 'node:fs'],
  'lib/browser/good.ts': ['../core/good'],
  'lib/messages/good.ts': ['../core/good'],
  'app/page.ts': ['@/lib/server/good', '@/lib/browser/good', '@/app/_ui/good', 'react'],
  'app/api/good/route.ts': ['@/lib/server/good', 'next-auth'],
  'app/_ui/good.ts': ['react'],
  'tests/good.ts': ['@/app/api/good/route', '@/lib/server/good'],
}

interface Violation {
  readonly from: string
  readonly rule: { readonly name: string }
}

let folder: string
let violations: readonly Violation[]

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'boundaries-'))
  await cp(path.join(ROOT, '.dependency-cruiser.js'), path.join(folder, '.dependency-cruiser.js'))
  await plant('package.json', JSON.stringify({ type: 'module', dependencies: { zod: '*', react: '*', 'ts-fsrs': '*', 'next-auth': '*', '@zip.js/zip.js': '*' } }))
  await plant('tsconfig.json', JSON.stringify({ compilerOptions: { module: 'esnext', moduleResolution: 'bundler', paths: { '@/*': ['./*'] } } }))
  for (const name of ['zod', 'react', 'ts-fsrs', 'next-auth', '@zip.js/zip.js']) {
    await plant(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
    await plant(`node_modules/${name}/index.js`, '')
  }
  for (const [file, imports] of Object.entries(sound)) await plant(file, source(imports))
  for (const { file, imports } of Object.values(planted)) await plant(file, source([imports]))
  await plant('lib/server/e.ts', source(['./d']))
  violations = await cruise()
}, 30_000)

afterAll(() => rm(folder, { recursive: true }))

test.for(Object.entries(planted))('%s', ([, { rule, file }]) => {
  expect(violations.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toContain(rule)
})

test.for(Object.keys(sound))('%s may import what it does', (file) => {
  expect(violations.filter(({ from }) => from === file)).toEqual([])
})

test('every rule has something planted against it', async () => {
  const { default: config } = (await import(path.join(ROOT, '.dependency-cruiser.js'))) as { default: { forbidden: { name: string }[] } }
  expect(new Set(Object.values(planted).map(({ rule }) => rule))).toEqual(new Set(config.forbidden.map(({ name }) => name)))
})

const source = (imports: readonly string[]) => imports.map((from, index) => `import type * as a${index} from '${from}'\n`).join('')

async function plant(file: string, text: string): Promise<void> {
  const target = path.join(folder, file)
  await mkdir(path.dirname(target), { recursive: true })
  await writeFile(target, text)
}

async function cruise(): Promise<readonly Violation[]> {
  const args = [CRUISE, ...FOLDERS, '--config', '.dependency-cruiser.js', '--output-type', 'json']
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }).catch((error: unknown) => error as { stdout: string })
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations
}
