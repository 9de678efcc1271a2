// @ts-check
/** What a start says while it works: a line for each step, with its time. */

/** Lines that came while a step's line was still open. */
/** @type {string[]} */
const held = []
let isOpen = false

/** @param {string} line */
export function say(line) {
  if (isOpen) held.push(line)
  else console.log(line)
}

/**
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 */
export async function step(name, work) {
  const begin = performance.now()
  process.stdout.write(`${name} … `)
  isOpen = true
  try {
    const result = await work()
    process.stdout.write(`${((performance.now() - begin) / 1000).toFixed(1)} s\n`)
    return result
  } catch (error) {
    process.stdout.write('\n')
    throw error
  } finally {
    isOpen = false
    for (const line of held.splice(0)) console.log(line)
  }
}
