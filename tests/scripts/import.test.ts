/** `npm run import`, as somebody would run it: looking needs no database. */
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js'
import { expect, test } from 'vitest'
import { ROOT } from '../../scripts/project.mjs'
import { aFolder } from './a-folder'

interface Run {
  readonly code: number | null
  readonly out: string
  readonly said: string
}

function importing(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', '--conditions=react-server', 'scripts/import.ts', ...args], {
      cwd: ROOT,
      env: { ...process.env, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' },
    })
    let out = ''
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => { out += chunk.toString() })
    child.stderr.on('data', (chunk: Buffer) => { said += chunk.toString() })
    child.on('error', reject)
    child.on('close', (code) => { resolve({ code, out, said }) })
  })
}

const NOTES = '# ARP\n\n## ARP란?\n\nIP 주소로 MAC 주소를 찾는다.\n\n## GARP는 언제 보내나요?\n'

test('a line for each file, in order: an array of cards with front, back, deck and kind', async () => {
  const folder = aFolder()
  mkdirSync(path.join(folder, 'b'))
  writeFileSync(path.join(folder, 'b', '2.md'), NOTES)
  writeFileSync(path.join(folder, '1.md'), 'nothing to ask here')
  writeFileSync(path.join(folder, 'picture.png'), 'not read')
  const { code, out } = await importing(folder, '--json', '--dry-run')
  expect(code).toBe(0)
  expect(out.trim().split('\n').map((line) => JSON.parse(line) as unknown)).toEqual([
    [],
    [
      { front: 'ARP란?', back: 'IP 주소로 MAC 주소를 찾는다.', deck: 'ARP', kind: 'answered' },
      { front: 'GARP는 언제 보내나요?', back: '', deck: 'ARP', kind: 'unanswered' },
    ],
  ])
})

test('an archive is unpacked; one whose names point elsewhere is refused, and the others are read', async () => {
  const folder = aFolder()
  const zipped = async (name: string): Promise<Buffer> => {
    const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false })
    await writer.add(name, new TextReader(NOTES))
    return Buffer.from(await (await writer.close()).arrayBuffer())
  }
  writeFileSync(path.join(folder, 'good.zip'), await zipped('notes/arp.md'))
  writeFileSync(path.join(folder, 'bad.zip'), await zipped('../arp.md'))
  const { code, out, said } = await importing(path.join(folder, 'bad.zip'), path.join(folder, 'good.zip'), '--json', '--dry-run')
  expect(code).toBe(0)
  expect(out.trim().split('\n').map((line) => (JSON.parse(line) as unknown[]).length)).toEqual([0, 2])
  expect(said).toContain('bad.zip:1 A name in the archive points outside of its folder')
})

test('what was left out is said with its place; without --user nothing is stored', async () => {
  const folder = aFolder()
  const file = path.join(folder, 'arp.md')
  writeFileSync(file, `${NOTES}\n## References\n\n- [RFC 826](https://www.rfc-editor.org/rfc/rfc826)\n`)
  const { code, said } = await importing(file)
  expect(code).toBe(1)
  expect(said).toContain(`${file}:9 References.`)
  expect(said).toContain('Nothing was stored')
})

test('a path that does not exist is said, and the exit code tells', async () => {
  const { code, said } = await importing('/nowhere/at/all.md', '--json', '--dry-run')
  expect(code).toBe(1)
  expect(said).toContain('/nowhere/at/all.md does not exist.')
})
