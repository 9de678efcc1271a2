/** A reporter for scripts/test: writes how many tests passed and failed into the file that NETDRILL_COUNT names. */
import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

export default class Count implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]) {
    const count = { passed: 0, failed: unhandledErrors.length }
    for (const module of modules) add(count, module)
    if (process.env.NETDRILL_COUNT) writeFileSync(process.env.NETDRILL_COUNT, JSON.stringify(count))
  }
}

/** A file that cannot even be loaded has no tests to fail: it counts as one. */
function add(count: { passed: number; failed: number }, module: TestModule) {
  const states = [...module.children.allTests()].map((test) => test.result().state)
  const failed = states.filter((state) => state === 'failed').length
  count.passed += states.filter((state) => state === 'passed').length
  count.failed += failed === 0 && module.state() === 'failed' ? 1 : failed
}
