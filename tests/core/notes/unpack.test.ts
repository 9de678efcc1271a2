/** What was handed over becomes texts, or is refused whole: in bounded time and memory, whatever an archive says of itself. */
import { BlobReader, BlobWriter, TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter, type ZipWriterAddDataOptions } from '@zip.js/zip.js/lib/zip-core.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromCp949 } from '@/lib/core/notes/cp949'
import { LIMITS } from '@/lib/core/notes/limits'
import { type Given, unpack } from '@/lib/core/notes/unpack'

type Entry = readonly [name: string, content: string | Uint8Array, options?: ZipWriterAddDataOptions]

const utf8 = (text: string) => new TextEncoder().encode(text)

async function zip(...entries: readonly Entry[]): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
  for (const [name, content, options] of entries)
    await writer.add(name, typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content), options)
  return new Uint8Array(await writer.close())
}

/** Changes bytes of an archive, as no writer would. */
function forge(archive: Uint8Array, signature: number, offset: number, value: number, width: 2 | 4): Uint8Array {
  const bytes = archive.slice()
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 46 <= bytes.length; at++)
    if (view.getUint32(at, true) === signature) {
      if (width === 2) view.setUint16(at + offset, value, true)
      else view.setUint32(at + offset, value, true)
    }
  return bytes
}
const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50

/** The same bytes in another name of equal length. */
function renamed(archive: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array {
  const bytes = archive.slice()
  for (let at = 0; at + from.length <= bytes.length; at++) if (from.every((byte, index) => bytes[at + index] === byte)) bytes.set(to, at)
  return bytes
}

const give = (bytes: Uint8Array, path = 'notes.zip') => unpack([{ path, bytes }])
const textsIn = async (bytes: Uint8Array, path?: string) => {
  const result = await give(bytes, path)
  return result.ok ? result.value.texts : result.error
}
const refusalOf = async (bytes: Uint8Array, path?: string) => {
  const result = await give(bytes, path)
  return result.ok ? 'none' : result.error.code
}

test('texts come in the order of their paths, and what holds no notes is named', async () => {
  const given = ['10.md', '2.md', 'img/a.png', 'b.rst'].map((path): Given => ({ path, bytes: utf8(path) }))
  const result = await unpack(given)
  expect(result).toEqual({
    ok: true,
    value: { texts: [{ path: '2.md', text: '2.md' }, { path: '10.md', text: '10.md' }, { path: 'b.rst', text: 'b.rst' }], ignored: ['img/a.png'] },
  })
})

test('files may come as blobs, and one after the other', async () => {
  async function* given(): AsyncGenerator<Given> {
    yield { path: 'a.md', bytes: new Blob(['a']) }
    yield { path: 'b.zip', bytes: await Promise.resolve(new Blob([await zip(['b.md', 'b'])])) }
  }
  const result = await unpack(given())
  expect(result.ok && result.value.texts).toEqual([{ path: 'a.md', text: 'a' }, { path: 'b.md', text: 'b' }])
})

test('an archive gives its notes; what programs put into it is not seen', async () => {
  const archive = await zip(
    ['notes/', '', { directory: true }], ['notes/a.md', 'a'], ['notes/img/b.png', 'x'], ['__MACOSX/notes/._a.md', 'x'], ['notes/.git/c.md', 'x'],
    ['notes/.DS_Store', 'x'], ['node_modules/d/README.md', 'x'], ['./notes/e.md', 'e'],
  )
  const result = await give(archive)
  expect(result).toEqual({
    ok: true,
    value: { texts: [{ path: 'notes/a.md', text: 'a' }, { path: 'notes/e.md', text: 'e' }], ignored: ['notes/img/b.png'] },
  })
})

test('an archive\'s name is on its paths only where they would be another\'s', async () => {
  const result = await unpack([
    { path: 'a.md', bytes: utf8('1') },
    { path: 'x.zip', bytes: await zip(['a.md', '2'], ['b.md', '3']) },
    { path: 'y.zip', bytes: await zip(['c.md', '4']) },
  ])
  expect(result.ok && result.value.texts.map(({ path }) => path)).toEqual(['a.md', 'c.md', 'x/a.md', 'x/b.md'])
})

/** "한글: 질문" and "한글.md" in CP949. */
const CP949 = Uint8Array.of(0xc7, 0xd1, 0xb1, 0xdb, 0x3a, 0x20, 0xc1, 0xfa, 0xb9, 0xae)
const CP949_NAME = Uint8Array.of(0xc7, 0xd1, 0xb1, 0xdb, 0x2e, 0x6d, 0x64)

const encodings: Record<string, readonly [bytes: Uint8Array, text: string]> = {
  'UTF-8': [utf8('한글'), '한글'],
  'UTF-8 with a mark': [Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), 'a'],
  'UTF-16, little end first': [Uint8Array.of(0xff, 0xfe, 0x5c, 0xd5, 0x00, 0xae), '한글'],
  'UTF-16, big end first': [Uint8Array.of(0xfe, 0xff, 0xd5, 0x5c, 0xae, 0x00), '한글'],
  'CP949': [CP949, '한글: 질문'],
  'CP949, a letter that EUC-KR lacks': [Uint8Array.of(0x8c, 0x63, 0xb9, 0xe6, 0xb0, 0xa2, 0xc7, 0xcf), '똠방각하'],
  'nothing': [new Uint8Array(0), ''],
}
test.for(Object.entries(encodings))('a text in %s', async ([, [bytes, text]]) => {
  expect(await textsIn(bytes, 'a.md')).toEqual([{ path: 'a.md', text }])
})

test('every letter of CP949 is read', () => {
  expect(fromCp949(Uint8Array.of(0x8c, 0x63, 0x94, 0xee, 0xc1, 0x64, 0x81, 0x41, 0xc6, 0x52))).toBe('똠뷁햏갂힣')
  const letters = new Set<string>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x41; trail <= 0xfe; trail++) letters.add(fromCp949(Uint8Array.of(lead, trail)) ?? '')
  expect([...letters].filter((letter) => /^[가-힣]$/.test(letter))).toHaveLength(11_172)
  expect(fromCp949(Uint8Array.of(0xc7))).toBe(null)
  expect(fromCp949(Uint8Array.of(0xff, 0xff))).toBe(null)
})

const noTexts: Record<string, Uint8Array> = {
  'a picture': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00),
  'Latin-1': Uint8Array.of(0x63, 0x61, 0x66, 0xe9),
  'bytes of nothing': new Uint8Array(9),
  'half of UTF-16': Uint8Array.of(0xff, 0xfe, 0x00, 0xd8),
  'Chinese in GBK': Uint8Array.of(0xca, 0xb2, 0xc3, 0xb4, 0xca, 0xc7, 0xcd, 0xf8, 0xc2, 0xe7),
}
test.for(Object.entries(noTexts))('%s is no text', async ([, bytes]) => {
  const result = await give(bytes, 'a.md')
  expect(result).toEqual({ ok: false, error: { code: 'not_text', path: 'a.md', line: 1, limit: null } })
  expect(await refusalOf(await zip(['a.md', bytes]))).toBe('not_text')
})

test('names: in UTF-8 without saying so, in CP949, with Hangul in pieces, with backslashes', async () => {
  const korean = await zip(['abcd.md', 'a'])
  const unsaid = forge(forge(await zip(['한글.md', 'a']), LOCAL, 6, 0, 2), CENTRAL, 8, 0, 2)
  const names = [renamed(forge(forge(korean, LOCAL, 6, 0, 2), CENTRAL, 8, 0, 2), utf8('abcd.md'), CP949_NAME), unsaid, await zip(['한글.md'.normalize('NFD'), 'a'])]
  for (const archive of names) expect(await textsIn(archive)).toEqual([{ path: '한글.md', text: 'a' }])
  expect(await textsIn(await zip(['notes\\a.md', 'a']))).toEqual([{ path: 'notes/a.md', text: 'a' }])
})

const badNames = [
  '../a.md', 'a/../../b.md', '..\\a.md', 'a/..\\..\\b.md', '/etc/a.md', 'C:/a.md', 'c:a.md', '\\\\server\\share\\a.md', '//server/a.md', 'a//b.md', 'a/./b.md',
  'a\0.md', 'a\u202etxt.md', 'a\nb.md', 'con.md', 'x/NUL', 'x/aux.md', 'COM1.md', '...', ' /a.md', '../__MACOSX/a.md', '../.git/a.md', `${'a/'.repeat(600)}b.md`,
]
test.for(badNames)('the name %j is refused', async (name) => {
  const archive = await zip(['good.md', 'a'], [name, 'x'])
  const result = await give(archive)
  expect(result).toMatchObject({ ok: false, error: { code: 'bad_name' } })
  expect(!result.ok && /[\u0000-\u001f\u202e]/.test(result.error.path)).toBe(false)
})

test.for(['a b.md', 'Q: a?.md', 'a..md', '한글 (1).md', 'console.md', "a'b.md"])('the name %j is fine', async (name) => {
  expect(await textsIn(await zip([name, 'x']))).toEqual([{ path: name, text: 'x' }])
})

test('two entries of one name, also when they are equal only in NFC, are refused', async () => {
  expect(await refusalOf(await zip(['한.md', '1'], ['한.md'.normalize('NFD'), '2']))).toBe('bad_name')
})

test('a link to elsewhere is not read', async () => {
  const archive = await zip(['a.md', '/etc/passwd', { unixMode: 0o120777 }], ['b.md', 'b'])
  const result = await give(archive)
  expect(result.ok && result.value).toEqual({ texts: [{ path: 'b.md', text: 'b' }], ignored: ['a.md'] })
})

test('an archive in an archive is refused, and one that is no zip', async () => {
  expect(await refusalOf(await zip(['a.zip', await zip(['a.md', 'a'])]))).toBe('archive_in_archive')
  expect(await refusalOf(await zip(['a.tar.gz', 'x']))).toBe('archive_in_archive')
  expect(await refusalOf(utf8('x'), 'a.7z')).toBe('unsupported_format')
})

test('an archive that looks like notes is no text, and is not opened', async () => {
  expect(await refusalOf(await zip(['a.md', await zip(['b.md', 'b'])]))).toBe('not_text')
  expect(await refusalOf(await zip(['b.md', 'b']), 'a.md')).toBe('not_text')
})

test('an archive with a password is refused', async () => {
  expect(await refusalOf(await zip(['a.md', 'a', { password: 'x' }]))).toBe('bad_archive')
  expect(await refusalOf(await zip(['a.md', 'a', { password: 'x', zipCrypto: true }]))).toBe('bad_archive')
})

test('zip64 is read', async () => {
  expect(await textsIn(await zip(['a.md', 'a', { zip64: true }]))).toEqual([{ path: 'a.md', text: 'a' }])
})

test('an archive that was cut off or changed is refused, wherever', { timeout: 60_000 }, async () => {
  const archive = await zip(['a.md', 'a text that is long enough to be packed '.repeat(20)], ['b.md', 'b'])
  const texts = await textsIn(archive)
  const whole = 'code' in texts ? [] : texts.map(({ text }) => text)
  for (let end = 0; end < archive.length; end += 7) expect(await refusalOf(archive.slice(0, end))).toBe('bad_archive')
  for (let at = 0; at < archive.length; at++) {
    const bytes = archive.slice()
    bytes[at] = bytes[at]! ^ 0x55
    const found = await textsIn(bytes)
    // Where a name was changed, the text is still whole.
    if ('code' in found) continue
    for (const { text } of found) expect(whole).toContain(text)
  }
})

test('whatever the bytes, the answer is texts or a refusal', { timeout: 60_000 }, async () => {
  const archive = await zip(['a.md', 'abc '.repeat(50)], ['b/c.md', 'x'])
  const change = fc.tuple(fc.nat({ max: archive.length - 1 }), fc.uint8Array({ minLength: 1, maxLength: 6 }))
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.array(change, { maxLength: 4 })), async (given) => {
      const bytes = given instanceof Uint8Array ? given : archive.slice()
      if (!(given instanceof Uint8Array)) for (const [at, some] of given) bytes.set(some.slice(0, bytes.length - at), at)
      expect(['none', 'bad_archive', 'bad_name', 'not_text', 'too_large', 'ratio', 'archive_in_archive']).toContain(await refusalOf(bytes))
      await give(bytes, 'a.md')
    }),
    { numRuns: 1_500 },
  )
})

const MEGABYTE = 1_000_000
const zeros = (size: number) => new Blob([new Uint8Array(size).fill(0x61)])

/** `count` entries that all unpack to `size` bytes of one letter. */
async function bomb(size: number, count = 1): Promise<Uint8Array> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false })
  for (let index = 0; index < count; index++) await writer.add(`${index}.md`, new BlobReader(zeros(size)))
  return new Uint8Array(await (await writer.close()).arrayBuffer())
}

/** Milliseconds of the processor, and megabytes that stay. */
async function costOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

test('a text that grows a thousand times is refused before it has grown', async () => {
  const archive = await bomb(100 * MEGABYTE)
  expect(archive.length).toBeLessThan(200_000)
  const cost = await costOf(async () => { expect(await refusalOf(archive)).toBe('ratio') })
  expect(cost).toBeLessThan(1_000)
})

test('sizes are counted, whatever the archive says', async () => {
  const archive = await bomb(30 * MEGABYTE)
  for (const size of [1, 1_000, 0xfffffffe]) {
    const lying = forge(forge(archive, LOCAL, 22, size, 4), CENTRAL, 24, size, 4)
    expect(['ratio', 'bad_archive']).toContain(await refusalOf(lying))
  }
  const packedMore = forge(forge(archive, LOCAL, 18, 20 * MEGABYTE, 4), CENTRAL, 20, 20 * MEGABYTE, 4)
  expect(await refusalOf(packedMore)).toBe('bad_archive')
})

test('entries that share their bytes are refused', async () => {
  const text = Array.from({ length: 3_000 }, (_item, index) => String(index * 7919)).join(' ')
  const archive = await zip(['a.md', text], ['b.md', text], ['c.md', text])
  // Every entry begins where the first one does.
  expect(await refusalOf(forge(archive, CENTRAL, 42, 0, 4))).toBe('bad_archive')
  const view = new DataView(archive.buffer)
  const end = archive.length - 22
  const start = view.getUint32(end + 16, true)
  const one = archive.slice(0, view.getUint32(18, true) + 30 + 4 + 100)
  // Thousands of entries over the bytes of one, as in the bombs of David Fifield.
  const record = archive.slice(start, start + 46 + 4 + view.getUint16(start + 30, true) + view.getUint16(start + 32, true))
  const parts = [one, ...Array.from({ length: 5_000 }, (_item, index) => {
    const copy = record.slice()
    copy.set(utf8(index.toString(36).padStart(4, '0')), 46)
    return copy
  })]
  const tail = archive.slice(end)
  const tailView = new DataView(tail.buffer)
  tailView.setUint16(8, 5_000, true)
  tailView.setUint16(10, 5_000, true)
  tailView.setUint32(12, record.length * 5_000, true)
  tailView.setUint32(16, one.length, true)
  const overlapping = new Uint8Array(await new Blob([...parts, tail]).arrayBuffer())
  const cost = await costOf(async () => { expect(await refusalOf(overlapping)).toBe('bad_archive') })
  expect(cost).toBeLessThan(2_000)
})

test('limits: of everything, of what comes out, of a file, of their number', async () => {
  const limits = { ...LIMITS, upload: 1_000, unpacked: 300, file: 200, entries: 5, ratio: 1_000_000 }
  const refusal = async (...given: readonly Given[]) => {
    const result = await unpack(given, limits)
    return result.ok ? 'none' : [result.error.code, result.error.path, result.error.limit]
  }
  const file = (path: string, size: number): Given => ({ path, bytes: new Uint8Array(size).fill(0x61) })
  expect(await refusal(file('a.png', 600), file('b.png', 600))).toEqual(['too_large', 'b.png', 1_000])
  expect(await refusal(file('a.md', 201))).toEqual(['too_large', 'a.md', 200])
  expect(await refusal(...Array.from({ length: 6 }, (_item, index) => file(`${index}.md`, 1)))).toEqual(['too_many_files', '5.md', 5])
  expect(await refusal({ path: 'a.zip', bytes: await zip(['b.md', 'x'.repeat(201)]) })).toEqual(['too_large', 'a.zip/b.md', 200])
  expect(await refusal({ path: 'a.zip', bytes: await zip(['b.md', 'x'.repeat(190)], ['c.md', 'x'.repeat(190)]) })).toEqual(['too_large', 'a.zip/c.md', 300])
  expect(await refusal({ path: 'a.zip', bytes: await zip(...Array.from({ length: 6 }, (_item, index): Entry => [`${index}`, ''])) })).toEqual(['too_many_files', 'a.zip/5', 5])
})

test('30,000 entries are refused soon', { timeout: 60_000 }, async () => {
  const one = await zip(['00000.md', 'a', { level: 0 }])
  const view = new DataView(one.buffer)
  const start = view.getUint32(one.length - 22 + 16, true)
  const local = one.slice(0, start)
  const record = one.slice(start, one.length - 22)
  const locals: Uint8Array<ArrayBuffer>[] = []
  const records: Uint8Array<ArrayBuffer>[] = []
  for (let index = 0; index < 30_000; index++) {
    const name = utf8(String(index).padStart(5, '0'))
    const here = local.slice()
    here.set(name, 30)
    locals.push(here)
    const there = record.slice()
    there.set(name, 46)
    new DataView(there.buffer).setUint32(42, index * local.length, true)
    records.push(there)
  }
  const tail = one.slice(one.length - 22)
  const tailView = new DataView(tail.buffer)
  tailView.setUint16(8, 30_000, true)
  tailView.setUint16(10, 30_000, true)
  tailView.setUint32(12, 30_000 * record.length, true)
  tailView.setUint32(16, 30_000 * local.length, true)
  const archive = new Uint8Array(await new Blob([...locals, ...records, tail]).arrayBuffer())
  const cost = await costOf(async () => { expect(await refusalOf(archive)).toBe('too_many_files') })
  expect(cost).toBeLessThan(5_000)
})

test('files that are named on the way are told', async () => {
  const told: string[] = []
  await unpack([{ path: 'a.zip', bytes: await zip(['b.md', 'b'], ['c.png', 'c']) }], LIMITS, (path) => told.push(path))
  expect(told).toEqual(['a.zip', 'b.md'])
})
