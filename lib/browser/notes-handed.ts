/** What a person drops or chooses → files with their paths, folders with everything in them. */
import type { GivenFile } from './notes-reader'

/** More than an import may hold; where it ends is said by whoever reads them. */
const AT_MOST = 30_000
const PASSED_OVER = /^(?:\.|__MACOSX$|node_modules$)/

export const chosenFiles = (files: FileList | null): readonly GivenFile[] =>
  [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, bytes: file })).filter(({ path }) => !path.split('/').some((part) => PASSED_OVER.test(part)))

/** To be called while the drop is handled: afterwards the browser has forgotten its folders. */
export function droppedFiles(transfer: DataTransfer): Promise<readonly GivenFile[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return Promise.resolve(chosenFiles(transfer.files))
  return walk(entries)
}

async function walk(entries: readonly FileSystemEntry[]): Promise<readonly GivenFile[]> {
  const files: GivenFile[] = []
  const waiting = [...entries]
  for (let entry = waiting.shift(); entry && files.length < AT_MOST; entry = waiting.shift()) {
    if (PASSED_OVER.test(entry.name)) continue
    if (isFile(entry)) files.push({ path: entry.fullPath.replace(/^\//, ''), bytes: await fileOf(entry) })
    else if (isFolder(entry)) waiting.push(...(await entriesOf(entry)))
  }
  return files
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((resolve, reject) => { entry.file(resolve, reject) })

/** A reader gives a hundred at a time, and none when it is done. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const entries: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => { reader.readEntries(resolve, reject) })
    if (some.length === 0) return entries
    entries.push(...some)
  }
}
