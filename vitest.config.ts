/** Which tests there are, and what each kind stands on. `npm test` runs them all; tests/setup/ builds the ground. */
import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { mutantOf } from './tests/faults/mutants/plugin.mjs'

const ROOT = import.meta.dirname
const QUIET = 'tests/setup/quiet.ts'
const ON_POSTGRES = ['tests/{server,schema}/**/*.test.ts', 'tests/faults/r{5,7}-*.test.ts']
const SCRIPTS = ['tests/scripts/**/*.test.ts']
const KILLS = ['tests/faults/r{1,2}-*.test.ts']

export default defineConfig({
  plugins: mutantOf(),
  resolve: {
    alias: {
      '@': ROOT,
      // It throws outside of Next, to keep server code out of the browser; here everything is a server.
      'server-only': path.join(ROOT, 'node_modules/server-only/empty.js'),
    },
  },
  test: {
    maxWorkers: 2,
    reporters: ['default', './tests/setup/count.ts', './tests/faults/mutants/verdict.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...ON_POSTGRES, ...SCRIPTS, ...KILLS],
          setupFiles: [QUIET],
          // Far beyond what they take: a machine that does something else beside is no fault of theirs.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ON_POSTGRES,
          globalSetup: ['tests/setup/database.ts'],
          setupFiles: [QUIET, 'tests/setup/own-database.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'scripts', include: SCRIPTS, setupFiles: [QUIET], testTimeout: 120_000, hookTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: 'kills',
          include: KILLS,
          globalSetup: ['tests/setup/generated.ts'],
          setupFiles: [QUIET],
          // They bring a Postgres of their own each, and want it busy.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/{e2e,faults}/**/*.spec.ts'],
          globalSetup: ['tests/setup/app.ts'],
          setupFiles: [QUIET],
          // One browser at a time: on two cores, two would wait for each other and time would decide.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // For a test whose time ran out, nobody knows whether the app or the machine was slow: it may try once more, and the
          // report says so. A wrong result is wrong at once.
          retry: { count: 1, condition: /timeout|timed out/i },
        },
      },
    ],
  },
})
