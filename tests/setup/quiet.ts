/** console.error fails the test in which it was called. Who expects one mocks it: vi.spyOn(console, 'error'). */
import { format } from 'node:util'
import { afterEach } from 'vitest'

const heard: string[] = []
console.error = (...words: unknown[]) => void heard.push(format(...words))

afterEach(() => {
  const words = heard.splice(0)
  if (words.length > 0) throw new Error(`console.error was called: ${words.join('\n')}`)
})
