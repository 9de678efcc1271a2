// @ts-check
/** The secret that signs and encrypts the sessions: given by the operator, or made once and kept with the data. */
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import path from 'node:path'
import { dataFolder } from '../project.mjs'
import { codeOf, refusal } from '../refusal.mjs'

/** @returns {{ NEXTAUTH_SECRET: string }} */
export function readSecrets() {
  const given = process.env.NEXTAUTH_SECRET
  if (given && given.length < 32)
    throw refusal('NEXTAUTH_SECRET is too short: give at least 32 random characters, or leave it unset.')
  return given ? { NEXTAUTH_SECRET: given } : kept(path.join(dataFolder(), 'secrets.json'))
}

/**
 * Never replaced by itself: with the secret go all sessions, and a guest has nothing but a session.
 * @param {string} file
 * @returns {{ NEXTAUTH_SECRET: string }}
 */
function kept(file) {
  if (!existsSync(file)) make(file)
  try {
    const { NEXTAUTH_SECRET } = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof NEXTAUTH_SECRET === 'string' && NEXTAUTH_SECRET.length >= 32) return { NEXTAUTH_SECRET }
  } catch (error) {
    if (codeOf(error) === 'EACCES')
      throw refusal(`${file} belongs to another account: start NetDrill as the account that started it first.`)
    if (!(error instanceof SyntaxError)) throw error
  }
  throw refusal(`${file} is damaged: put back a copy of it, or delete it, which signs everybody out.`)
}

/** Whole or not at all, also if the power goes.
 * @param {string} file
 */
function make(file) {
  const draft = `${file}.${process.pid}`
  const descriptor = openSync(draft, 'w', 0o600)
  writeSync(descriptor, JSON.stringify({ NEXTAUTH_SECRET: randomBytes(48).toString('base64url') }, null, 2) + '\n')
  fsyncSync(descriptor)
  closeSync(descriptor)
  renameSync(draft, file)
}
