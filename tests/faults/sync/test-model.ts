/** R4: half of the schedules, against the model. */
import { expect, test } from 'vitest'
import { countOf } from '../counts'
import { runMany } from './many'
import { problemsIn } from './model-run'

const COUNT = countOf('R4')

export function testModel(half: 'even' | 'odd', from: 0 | 1): void {
  test(`any ${COUNT / 2} schedules come together (${half} seeds)`, { timeout: 3_600_000 }, async () => {
    const begin = process.cpuUsage()
    const { schedules, steps, failure } = await runMany({ from, to: COUNT, step: 2, mostSteps: 200, atOnce: 1 }, problemsIn)
    const { user, system } = process.cpuUsage(begin)
    console.log(`R4: ${schedules} schedules of ${(steps / schedules).toFixed(1)} steps, ${((schedules / (user + system)) * 1e6).toFixed(0)} a CPU-second`)
    expect(failure, failure ?? '').toBeNull()
  })
}
