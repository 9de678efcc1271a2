// @ts-check
/** npm run hostile [N]: reads N hostile notes, 2,000 if not said, each in bounded time. */
import { spawnSync } from 'node:child_process'

const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'core', 'tests/core/notes/hostile.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, HOSTILE_NOTES: process.argv[2] ?? '2000' },
})
process.exitCode = status ?? 1
