/**
 * How long does it take to import 10,000 cards, about 14 MB of notes? Read in their thread, compared with what is stored, written
 * to a Postgres of its own with durability on; once more unchanged, and once with one answer in ten mended. And reading alone,
 * as a ratio to markdown-it that only parses the same text: npm run bench:import
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import MarkdownIt from 'markdown-it'
import { readApart } from '../lib/server/read-notes-apart'
import { readNotes } from '../lib/core/notes/read-notes'
import type { NoteFile } from '../lib/core/notes/note'
import { importNotes } from '../lib/server/import-notes'
import { createMember } from '../lib/server/learner'
import { asUserId } from '../lib/server/user-id'

const CARDS = 10_000
const CARDS_A_FILE = 200
const LIMIT_S = 5

if (process.argv.includes('--stored')) await measureStored()
else {
  measureReading()
  const folder = mkdtempSync(path.join(tmpdir(), 'netdrill-bench-'))
  chmodSync(folder, 0o755) // Postgres may run as somebody else
  const { status } = spawnSync(process.execPath, ['scripts/with-database.mjs', 'tsx', '--conditions=react-server', 'bench/import-notes.ts', '--stored'], {
    stdio: 'inherit',
    env: { ...process.env, NETDRILL_DATA: folder, DATABASE_URL: '', NEXTAUTH_SECRET: 'x'.repeat(64) },
  })
  rmSync(folder, { recursive: true, force: true })
  process.exitCode = status ?? 1
}

function measureReading(): void {
  const files = notes()
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
  const bare = new MarkdownIt()
  const rounds = Array.from({ length: 3 }, () => ({
    bare: seconds(() => { for (const { text } of files) bare.parse(text, {}) }),
    ours: seconds(() => { for (const { path: name, text } of files) readNotes(name, text) }),
  }))
  const [least] = rounds.toSorted((a, b) => a.ours / a.bare - b.ours / b.bare).slice(1)
  console.log(`${String(CARDS)} cards in ${String(files.length)} files, ${(bytes / 1e6).toFixed(1)} MB`)
  console.log(`reading: ${((least?.ours ?? 0) / (least?.bare ?? 1)).toFixed(2)} × markdown-it that only parses (${(least?.bare ?? 0).toFixed(2)} s of CPU), median of ${String(rounds.length)}`)
}

async function measureStored(): Promise<void> {
  const made = await createMember('Asia/Seoul', 'bench@example.org', 'three-way handshake')
  if (!made.ok) throw new Error('no learner')
  const learner = { userId: asUserId(made.value.id) } as Parameters<typeof importNotes>[0]
  const first = await timed('first import', notes())
  await timed('the same again', notes())
  await timed('one answer in ten mended', notes().map((file) => ({ ...file, text: file.text.replaceAll(/^(답 \d*0)\./gm, '$1 (고침).') })))
  console.log(`at most ${String(LIMIT_S)} s for the first`)
  process.exitCode = first <= LIMIT_S ? 0 : 1

  async function timed(what: string, files: readonly { readonly path: string; readonly text: string }[]): Promise<number> {
    const from = performance.now()
    const read = (await readApart(files)).flatMap((answer): readonly NoteFile[] => (answer.ok ? [answer.value] : []))
    const afterReading = performance.now()
    const stored = await importNotes(learner, read, new Date())
    if (!stored.ok) throw new Error(stored.error.code)
    const to = performance.now()
    const cards = read.reduce((sum, { cards: found }) => sum + found.length, 0)
    console.log(
      `${what}: ${((to - from) / 1_000).toFixed(2)} s for ${String(cards)} cards (read ${((afterReading - from) / 1_000).toFixed(2)}, compare and store ${((to - afterReading) / 1_000).toFixed(2)}); ` +
        `${String(stored.value.added)} added, ${String(stored.value.changed)} changed`,
    )
    return (to - from) / 1_000
  }
}

function seconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** Notes as people write them, of which every question is another. */
function notes(): readonly { readonly path: string; readonly text: string }[] {
  return Array.from({ length: CARDS / CARDS_A_FILE }, (_file, file) => ({
    path: `notes/${String(file)}.md`,
    text: [`# 네트워크 노트 ${String(file)}`, ...Array.from({ length: CARDS_A_FILE }, (_card, card) => aCard(file * CARDS_A_FILE + card))].join('\n\n'),
  }))
}

function aCard(n: number): string {
  return `## ${String(n)}. ${String(n)}번 포트의 프로토콜은 연결을 어떻게 ${n % 2 === 0 ? '맺나요' : '끊나요'}?

답 ${String(n)}. 양쪽이 초기 순서 번호를 주고받고, 상대가 받았는지 \`ACK\`로 확인합니다. 그래서 **세그먼트 세 개**가 필요합니다.
The client sends a SYN with its own number, the server answers with SYN and ACK, and the client acknowledges ${String(n)} once more.

- 클라이언트는 \`SYN-SENT\`에서 기다립니다. [RFC 9293](https://www.rfc-editor.org/rfc/rfc9293#section-3.5)
- 서버는 \`SYN-RECEIVED\`에서 기다립니다. 응답이 없으면 간격을 늘리며 다시 보냅니다.
- 마지막 ACK를 받으면 양쪽 모두 \`ESTABLISHED\`가 됩니다.

| 상태 | 누가 | 무엇을 기다리나 |
| --- | --- | --- |
| LISTEN | 서버 | 연결 요청 ${String(n)} |
| SYN-SENT | 클라이언트 | SYN과 ACK |

\`\`\`sh
ss -tan sport = :${String(n)}
\`\`\`

### 주의할 점 ${String(n)}

${'대기열이 가득 차면 새 연결은 버려집니다. SYN 쿠키를 켜면 상태를 저장하지 않고 순서 번호에 담습니다. '.repeat(3)}`
}
