/** Which files hold notes, by their names. */

const NOTES = /\.(?:md|markdown|mdx|mkd|rst|rest|txt|text)$/i
const PASSED_OVER = /(?:^|\/)(?:\.[^/]+|__MACOSX|node_modules)(?:\/|$)/

/** `path` has slashes. */
export const isNotesFile = (path: string): boolean => NOTES.test(path) && !isPassedOver(path)

/** What programs put beside a person's files. */
export const isPassedOver = (path: string): boolean => PASSED_OVER.test(path)
