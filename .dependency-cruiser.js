// @ts-check
/**
 * Who may import whom. A folder says where its code may run: lib/core anywhere, lib/server in Node, lib/browser in the
 * browser; app is the roof. Read each `comment`; what else there is to know stands in docs/architecture.md.
 *
 * What is not seen here: that a client component takes nothing from lib/server. `import 'server-only'` stops that build.
 */

/** @type {import('dependency-cruiser').IConfiguration} */
const config = {
  forbidden: [
    {
      name: 'core-is-pure',
      severity: 'error',
      comment: 'lib/core runs anywhere: it knows no framework, no database, no browser, no file system and no other folder of ours.',
      from: { path: '^lib/core/' },
      to: { pathNot: ['^lib/core/', '^node_modules/(zod|ts-fsrs|@zip\\.js|(@types/)?(markdown-it[a-z-]*|mdurl|linkify-it))/'] },
    },
    {
      name: 'server-and-browser-never-meet',
      severity: 'error',
      comment: 'They talk through lib/core/wire.ts and HTTP.',
      from: { path: '^lib/(server|browser)/' },
      to: { path: '^lib/(server|browser)/', pathNot: '^lib/$1/' },
    },
    {
      name: 'one-file-knows-fsrs',
      severity: 'error',
      comment: 'ts-fsrs is behind our Scheduler, so that it can be replaced, and adds methods to Date when it is imported.',
      from: { pathNot: ['^lib/core/scheduling/fsrs\\.ts$', '^tests/core/scheduling/fsrs\\.test\\.ts$'] },
      to: { path: '^node_modules/ts-fsrs/' },
    },
    {
      name: 'one-file-unpacks',
      severity: 'error',
      comment: 'Whatever comes out of an archive is counted there.',
      from: { pathNot: ['^lib/core/notes/unpack\\.ts$', '^tests/'] },
      to: { path: '^node_modules/@zip\\.js/' },
    },
    {
      name: 'nobody-imports-app',
      severity: 'error',
      comment: 'app/ is the roof. Tests come through its doors, the routes; its screens are tested in a browser.',
      from: { pathNot: '^app/' },
      to: { path: '^app/', pathNot: '^app/api/.+/route\\.ts$' },
    },
    {
      name: 'only-tests-call-routes',
      severity: 'error',
      comment: 'What two routes need lives in lib/server.',
      from: { pathNot: '^tests/' },
      to: { path: '^app/api/' },
    },
    {
      name: 'ui-knows-no-rule',
      severity: 'error',
      comment: 'app/_ui is paint: it would look the same in another product.',
      from: { path: '^app/_ui/' },
      to: { path: '^(lib|app)/', pathNot: '^app/_ui/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that need each other are one file.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'messages-are-words',
      severity: 'error',
      comment: 'The words of the interface know nothing that speaks them.',
      from: { path: '^lib/messages/' },
      to: { pathNot: ['^lib/messages/', '^lib/core/'] },
    },
    {
      name: 'browser-knows-core-alone',
      severity: 'error',
      comment: 'What lib/browser says to a person is said by the screen that asked.',
      from: { path: '^lib/browser/' },
      to: { path: '^(app|lib|scripts|prisma|tests|bench)/', pathNot: '^lib/(browser|core)/' },
    },
    {
      name: 'few-know-next-auth',
      severity: 'error',
      comment: 'Who somebody is, is asked of lib/server/auth.ts. Only signing in and out speak to next-auth themselves.',
      from: { pathNot: ['^lib/server/', '^app/api/', '^app/\\(learner\\)/(sign-in/|settings/account\\.tsx$)', '^tests/'] },
      to: { path: '^node_modules/next-auth/' },
    },
    {
      name: 'nothing-stands-on-tests',
      severity: 'error',
      comment: 'Tests, benchmarks and scripts stand on the product, not the other way round.',
      from: { path: '^(app|lib)/' },
      to: { path: '^(tests|bench|scripts)/' },
    },
    {
      name: 'everything-is-found',
      severity: 'error',
      comment: 'An import that this guard cannot follow is one that it cannot judge.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    // Imports of types count: what a type tells, its user knows.
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['^node_modules/', '^lib/server/prisma/'] },
    exclude: { path: ['^\\.next/', '^data/'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['react-server', 'import', 'require', 'node', 'default', 'types'], mainFields: ['module', 'main', 'types'] },
  },
}

export default config
