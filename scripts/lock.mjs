// @ts-check
/** A file that says who is at work. It ends with its process, however that ends. */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { identityOf } from './processes.mjs'
import { codeOf } from './refusal.mjs'

/**
 * @typedef {{ pid: number, identity: string, [fact: string]: unknown }} Holder
 */

/**
 * Takes the lock if nobody who lives holds it.
 * @param {string} file
 * @param {Record<string, unknown>} [facts] for whoever finds the lock taken
 * @returns {Holder | undefined} the one who holds it; undefined: it is ours now
 */
export function takeLock(file, facts = {}) {
  for (;;) {
    if (create(file, facts)) return undefined
    const holder = holderOf(file)
    if (holder) return holder
    putAside(file)
  }
}

/**
 * Changes what our lock says.
 * @param {string} file
 * @param {Record<string, unknown>} facts
 */
export function tellLock(file, facts) {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, contents(facts))
  renameSync(draft, file)
}

/** @param {string} file */
export function releaseLock(file) {
  if (lastHolder(file)?.pid === process.pid) rmSync(file, { force: true })
}

/**
 * @param {string} file
 * @returns {Holder | undefined} undefined: nobody, or a process that is no more
 */
export function holderOf(file) {
  const holder = lastHolder(file)
  return holder && holder.identity !== '' && identityOf(holder.pid) === holder.identity ? holder : undefined
}

/** @param {Record<string, unknown>} facts */
const contents = (facts) =>
  JSON.stringify({ pid: process.pid, identity: identityOf(process.pid), ...facts }, null, 2) + '\n'

/**
 * Written first and linked then, so that nobody ever reads half a lock.
 * @param {string} file
 * @param {Record<string, unknown>} facts
 */
function create(file, facts) {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, contents(facts))
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/**
 * Removes a dead lock, but not a living one that someone faster has put in its place just now.
 * @param {string} file
 */
function putAside(file) {
  const aside = `${file}.${process.pid}.old`
  try {
    renameSync(file, aside)
    if (holderOf(aside)) linkSync(aside, file)
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(codeOf(error) ?? '')) throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

/**
 * Who holds the lock or held it last.
 * @param {string} file
 * @returns {Holder | undefined}
 */
export function lastHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return undefined
    throw error
  }
}
