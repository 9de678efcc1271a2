/**
 * Hostile notes give cards or a refusal, in bounded time, and nothing else. HOSTILE_NOTES says how many; `npm run hostile`
 * reads 2,000.
 */
import { expect, test } from 'vitest'
import { checkClaims } from '@/lib/core/notes/claims/check-claims'
import type { NoteFile } from '@/lib/core/notes/note'
import { readNotes } from '@/lib/core/notes/read-notes'
import { NotesRefused } from '@/lib/core/notes/refused'
import { aHostileNote } from './a-hostile-note'

const COUNT = Number(process.env.HOSTILE_NOTES ?? 310)
/** Of CPU. Generous: what is caught is growth with the square of the length. */
const MOST_MS = 2_000

function read(text: string): NoteFile | null {
  try {
    return readNotes('notes/hostile.md', text)
  } catch (error) {
    if (error instanceof NotesRefused) return null
    throw error
  }
}

test(`${String(COUNT)} hostile notes are read or refused in bounded time`, { timeout: 600_000 }, () => {
  const slow: string[] = []
  for (let seed = 0; seed < COUNT; seed++) {
    const { name, text } = aHostileNote(seed)
    const before = process.cpuUsage()
    const file = read(text)
    for (const { back } of file?.cards.slice(0, 50) ?? []) checkClaims(back ?? '')
    const { user, system } = process.cpuUsage(before)
    if ((user + system) / 1_000 > MOST_MS) slow.push(`${name}: ${String(Math.round((user + system) / 1_000))} ms for ${String(text.length)} characters`)
    if (!file) continue
    const lines = text.split(/\r\n?|[\n\u0085\u2028\u2029]/).length
    const keys = file.cards.map(({ key }) => key)
    expect(new Set(keys).size, `${name}: a key twice`).toBe(keys.length)
    for (const { line, endLine, front } of file.cards) {
      expect(front.trim(), `${name}: no front`).not.toBe('')
      expect(line >= 1 && line <= endLine && endLine <= lines, `${name}: lines ${String(line)}–${String(endLine)} of ${String(lines)}`).toBe(true)
    }
  }
  expect(slow).toEqual([])
})

test('a file that is too long, or has too many cards, is refused', () => {
  const refusal = (text: string) => {
    try {
      readNotes('notes/long.md', text)
      return null
    } catch (error) {
      return error instanceof NotesRefused ? error.refusal : null
    }
  }
  expect(refusal('a'.repeat(20_000_001))).toMatchObject({ code: 'too_large', path: 'notes/long.md' })
  expect(refusal('- what is a?\n'.repeat(20_001))).toMatchObject({ code: 'too_many_cards', line: 20_001 })
  expect(refusal(`## What is a?\n\n${'word '.repeat(60_000)}`)).toMatchObject({ code: 'card_too_large', line: 1 })
})
