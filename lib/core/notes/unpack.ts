/**
 * What was handed over, archives too → the texts in it. Never a part of it: a refusal refuses all.
 *
 * Sizes    Counted while they come out; what an archive says of itself is not believed. No archive in an archive is opened.
 * Names    Of an archive: in CP949 where no other encoding is said or seen, composed Hangul, and within the archive's folder.
 * Texts    UTF-8; UTF-16 with its mark; CP949, where it gives Hangul.
 */
import { BlobReader, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core.js'
import type { FileEntry } from '@zip.js/zip.js/lib/zip-core.js'
import { err, ok, type Result } from '../result'
import { fromCp949 } from './cp949'
import { LIMITS } from './limits'
import type { Refusal } from './note'
import { isNotesFile, isPassedOver } from './note-files'
import { NotesRefused } from './refused'

export interface Given {
  /** With slashes. */
  readonly path: string
  readonly bytes: Uint8Array | Blob
}

export interface Unpacked {
  /** In the order of their paths, in which 2 comes before 10. */
  readonly texts: readonly { readonly path: string; readonly text: string }[]
  /** Paths of what holds no notes, pictures above all. What no person has put there is not named. */
  readonly ignored: readonly string[]
}

export type UnpackLimits = Pick<typeof LIMITS, 'upload' | 'unpacked' | 'ratio' | 'entries' | 'file'>

export async function unpack(
  given: AsyncIterable<Given> | Iterable<Given>,
  limits: { readonly [Key in keyof UnpackLimits]: number } = LIMITS,
  onFile: (path: string) => void = () => undefined,
): Promise<Result<Unpacked, Refusal>> {
  try {
    return ok(await unpackAll(given, limits, onFile))
  } catch (error) {
    if (error instanceof NotesRefused) return err(error.refusal)
    throw error
  }
}

const refuse = (code: Refusal['code'], path: string, limit: number | null = null): NotesRefused => new NotesRefused({ code, path, line: 1, limit })

type Limits = Parameters<typeof unpack>[1] & object

/** What has come together of everything. */
interface Heap {
  readonly texts: Map<string, string>
  readonly ignored: string[]
  entries: number
  unpacked: number
}

async function unpackAll(given: AsyncIterable<Given> | Iterable<Given>, limits: Limits, onFile: (path: string) => void): Promise<Unpacked> {
  const heap: Heap = { texts: new Map(), ignored: [], entries: 0, unpacked: 0 }
  let size = 0
  for await (const { path: written, bytes } of given) {
    const path = written.normalize('NFC')
    size += sizeOf(bytes)
    if (size > limits.upload) throw refuse('too_large', path, limits.upload)
    onFile(path)
    if (/\.zip$/i.test(path)) {
      put(await unpackArchive({ path, bytes }, heap, limits, onFile), path, heap)
      continue
    }
    count(path, heap, limits)
    if (ARCHIVE.test(path)) throw refuse('unsupported_format', path)
    // Whoever gave it knows in which folder it lies.
    if (!isNotesFile(path.slice(path.lastIndexOf('/') + 1))) heap.ignored.push(path)
    else {
      if (hasBadCharacter(path)) throw refuse('bad_name', path)
      if (sizeOf(bytes) > limits.file) throw refuse('too_large', path, limits.file)
      put([{ path, text: textOf(await bytesOf(bytes), path) }], path, heap)
    }
  }
  const byPath = new Intl.Collator('en', { numeric: true }).compare
  const texts = [...heap.texts].map(([path, text]) => ({ path, text })).toSorted((a, b) => byPath(a.path, b.path) || (a.path < b.path ? -1 : 1))
  return { texts, ignored: heap.ignored }
}

const ARCHIVE = /\.(?:zip|7z|rar|tar|t?gz|t?bz2?|t?xz|zst|alz|egg)$/i

const sizeOf = (bytes: Uint8Array | Blob): number => (bytes instanceof Uint8Array ? bytes.length : bytes.size)

const bytesOf = async (bytes: Uint8Array | Blob): Promise<Uint8Array> => (bytes instanceof Uint8Array ? bytes : new Uint8Array(await bytes.arrayBuffer()))

function count(path: string, heap: Heap, limits: Limits): void {
  heap.entries += 1
  if (heap.entries > limits.entries) throw refuse('too_many_files', path, limits.entries)
}

/** An archive's name is on its paths only where they would be another's: it changes from one download to the next. */
function put(files: Unpacked['texts'], given: string, { texts }: Heap): void {
  const prefix = files.some(({ path }) => texts.has(path)) ? `${given.replace(/\.zip$/i, '')}/` : ''
  for (const { path, text } of files) {
    let name = `${prefix}${path}`
    while (texts.has(name)) name = `+${name}`
    texts.set(name, text)
  }
}

async function unpackArchive({ path: archive, bytes }: Given, heap: Heap, limits: Limits, onFile: (path: string) => void): Promise<Unpacked['texts']> {
  const files: { path: string; text: string }[] = []
  for (const [path, entry] of await entriesOf(archive, bytes, heap, limits)) {
    if (!isNotesFile(path)) {
      heap.ignored.push(path)
      continue
    }
    onFile(path)
    const shown = `${archive}/${path}`
    files.push({ path, text: textOf(await contentOf(entry, shown, heap, limits), shown) })
  }
  return files
}

/** Every entry is looked at before the first is unpacked. */
async function entriesOf(archive: string, bytes: Uint8Array | Blob, heap: Heap, limits: Limits): Promise<ReadonlyMap<string, FileEntry>> {
  const entries = new Map<string, FileEntry>()
  const reader = new ZipReader(bytes instanceof Uint8Array ? new Uint8ArrayReader(bytes) : new BlobReader(bytes), READING)
  const places: { readonly start: number; readonly end: number }[] = []
  const found = reader.getEntriesGenerator()
  for (;;) {
    const next = await found.next().catch(() => { throw refuse('bad_archive', archive) })
    if (next.done) break
    const entry = next.value
    if (/^(?:\.\/)+$/.test(entry.filename)) continue
    const path = cleanPath(entry.filename)
    const shown = `${archive}/${(path ?? entry.filename).replace(BAD_CHARACTERS, '\ufffd').slice(0, 300)}`
    count(shown, heap, limits)
    if (path === null) throw refuse('bad_name', shown)
    if (entry.directory || isPassedOver(path)) continue
    if (isLink(entry)) {
      heap.ignored.push(path)
      continue
    }
    if (entry.encrypted) throw refuse('bad_archive', shown)
    if (ARCHIVE.test(path)) throw refuse('archive_in_archive', shown)
    if (entries.has(path)) throw refuse('bad_name', shown)
    places.push({ start: entry.offset, end: entry.offset + entry.compressedSize })
    entries.set(path, entry)
  }
  // Entries that share their bytes are a small archive with much in it.
  const inOrder = places.toSorted((a, b) => a.start - b.start)
  const shares = inOrder.some(({ start }, index) => start < (inOrder[index - 1]?.end ?? 0) || start === inOrder[index - 1]?.start)
  if (shares) throw refuse('bad_archive', archive)
  return entries
}

/** The browser's own inflating, here: we are in a worker already. Names are ours to judge. */
const READING = { useWebWorkers: false, useCompressionStream: true, checkCrc32: true, filenameValidation: 'tolerant', decodeText: nameOf } as const

const isLink = ({ unixMode = 0, externalFileAttributes }: { readonly unixMode?: number; readonly externalFileAttributes: number }): boolean =>
  ((unixMode || externalFileAttributes >>> 16) & 0o170_000) === 0o120_000

/** Small texts may well be a letter a thousand times. */
const SMALL = 100_000

async function contentOf(entry: FileEntry, path: string, heap: Heap, limits: Limits): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  let refused: NotesRefused | null = null
  const sink = new WritableStream<Uint8Array>({
    write: (chunk) => {
      size += chunk.length
      heap.unpacked += chunk.length
      if (size > limits.file) refused = refuse('too_large', path, limits.file)
      else if (heap.unpacked > limits.unpacked) refused = refuse('too_large', path, limits.unpacked)
      else if (size > SMALL && size > limits.ratio * entry.compressedSize) refused = refuse('ratio', path, limits.ratio)
      if (refused) throw refused
      chunks.push(chunk)
    },
  })
  await entry.getData(sink).catch(() => { throw refused ?? refuse('bad_archive', path) })
  const content = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    content.set(chunk, at)
    at += chunk.length
  }
  return content
}

/** Control characters, and those that turn the direction of a name around. */
const BAD_CHARACTERS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/g
const hasBadCharacter = (name: string): boolean => name.search(BAD_CHARACTERS) >= 0

/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** Null: it leads out of the archive's folder, or nowhere. */
function cleanPath(name: string): string | null {
  const path = name.normalize('NFC').replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')
  if (path.length > 1_000 || hasBadCharacter(path)) return null
  const parts = path.replace(/\/$/, '').split('/')
  return !/^[a-z]:(?! )/i.test(path) && parts.every((part) => /[^. ]/.test(part) && !RESERVED.test(part)) ? path : null
}

function decoded(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Undefined: as the archive says, or as its format has it. */
function nameOf(bytes: Uint8Array, _encoding: string, kind: 'filename' | 'comment'): string | undefined {
  return kind === 'comment' ? '' : (decoded(bytes, 'utf-8') ?? korean(bytes) ?? undefined)
}

/** Almost any bytes can be read as CP949; only Hangul tells that they are. */
function korean(bytes: Uint8Array): string | null {
  const text = fromCp949(bytes)
  if (text === null) return null
  const beyond = text.match(/[^\u0000-\u007f]/gu)?.length ?? 0
  const hangul = text.match(/\p{Script=Hangul}/gu)?.length ?? 0
  return 2 * hangul >= beyond ? text : null
}

function textOf(bytes: Uint8Array, path: string): string {
  const [first, second] = bytes
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  const text = wide === null ? (decoded(bytes, 'utf-8') ?? korean(bytes)) : decoded(bytes, wide)
  if (text === null || text.includes('\0')) throw refuse('not_text', path)
  return text
}
