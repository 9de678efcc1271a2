/** R4: half of the schedules, against the model. */
import { test } from 'vitest'
import { runMany } from './many'
import { problemsIn } from './model-run'

const COUNT = Number(process.env.NETDRILL_R4 ?? 20_000)

export function testModel(half: 'even' | 'odd', from: 0 | 1): void {
  test(`any ${COUNT / 2} schedules come together (${half} seeds)`, { timeout: 3_600_000 }, async () => {
    const begin = process.cpuUsage()
    const { schedules, steps } = await runMany({ from, to: COUNT, step: 2, mostSteps: 200 }, problemsIn)
    const { user, system } = process.cpuUsage(begin)
    const seconds = (user + system) / 1e6
    console.log(`R4: ${schedules} schedules of ${(steps / schedules).toFixed(1)} steps, ${(schedules / seconds).toFixed(0)} a CPU-second`)
  })
}
