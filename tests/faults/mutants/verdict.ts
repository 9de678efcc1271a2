/** A reporter for scripts/test/mutants.mjs: writes into the file NETDRILL_VERDICT which tests failed, and whether by an assertion. */
import { writeFileSync } from 'node:fs'
import type { Reporter, TestCase, TestModule } from 'vitest/node'

type Failure = NonNullable<ReturnType<TestCase['result']>['errors']>[number]

export default class Verdict implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly { readonly message?: string }[]) {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const broken = modules.flatMap((module) => module.errors().map(({ message }) => `${module.moduleId}: ${message}`))
    const verdict = {
      passed: tests.filter((test) => test.result().state === 'passed').length,
      failed: tests.filter((test) => test.result().state === 'failed').map(toFailure),
      unhandled: [...broken, ...unhandledErrors.map(({ message }) => message ?? 'an error without a message')],
    }
    if (process.env['NETDRILL_VERDICT']) writeFileSync(process.env['NETDRILL_VERDICT'], JSON.stringify(verdict))
  }
}

function toFailure(test: TestCase) {
  const errors = test.result().errors ?? []
  return { name: test.fullName, byAssertion: errors.some(isAssertion), why: errors[0]?.message ?? '' }
}

/** fast-check, and the sync schedules too, say which case failed, in an error of their own. */
const isAssertion = ({ name, message }: Failure): boolean => name === 'AssertionError' || /^(Property failed|seed \d+:)/.test(message)
