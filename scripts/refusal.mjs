// @ts-check
/** A sentence that ends a script: what is wrong and what to do, said without a stack trace. */

/** @typedef {Error & { code?: string, stderr?: string }} Failure */

/**
 * @param {string} sentence
 * @param {unknown} [cause]
 */
export function refusal(sentence, cause) {
  const error = new Error(sentence, { cause })
  error.name = 'Refusal'
  return error
}

/**
 * What to print of an error: a refusal's sentence alone, of a bug everything.
 * @param {unknown} error
 * @returns {string}
 */
export function inWords(error) {
  if (isDiskFull(error)) return DISK_FULL
  if (error instanceof Error) return error.name === 'Refusal' ? error.message : (error.stack ?? error.message)
  return String(error)
}

const DISK_FULL = 'The disk is full: free some space where NetDrill and its data are, then start again.'

/** The system says ENOSPC, Postgres 53100; programs that we run only say it in words.
 * @param {unknown} error
 * @returns {boolean}
 */
function isDiskFull(error) {
  if (!(error instanceof Error)) return false
  const { code, message, cause } = /** @type {Failure} */ (error)
  return code === 'ENOSPC' || code === '53100' || /ENOSPC|No space left on device/.test(message) || isDiskFull(cause)
}

/**
 * @param {unknown} error
 * @returns {string | undefined}
 */
export const codeOf = (error) => (error instanceof Error ? /** @type {Failure} */ (error).code : undefined)
