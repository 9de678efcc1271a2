/** A learner's own notes: in, looked at, put right, saved, studied; and in again, edited. */
import { Buffer } from 'node:buffer'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { answersOnServer, arrived, grade, known } from './a-sitting'
import { visit } from './a-visit'

const NOTES = `# 스위치 정리

## 스위치란?

MAC 주소를 보고 프레임을 한 포트로 보냅니다.

## MAC 주소 테이블은 어떻게 채워지나요?

들어온 프레임의 출발지 주소를 배웁니다.

## 배운 주소는 언제 지워지나요?

보통 300초 동안 프레임이 없으면 지웁니다.

## VLAN은 왜 나누나요?

브로드캐스트가 닿는 범위를 줄이려고 나눕니다.

## STP란?

## 참고

- [IEEE 802.1Q](https://example.com/8021q)
`

const paste = async (page: Page, notes: string) => {
  await page.getByLabel('노트 붙여 넣기').fill(notes)
  await page.getByRole('button', { name: '미리 보기' }).click()
  await cards(page).first().waitFor()
}
const cards = (page: Page) => page.locator('main li[id^=card-]')
const card = (page: Page, front: string) => cards(page).filter({ has: page.getByRole('heading', { name: front }) })
const headings = (page: Page) => page.locator('main h3').allTextContents()
const saved = (page: Page) => page.getByRole('heading', { name: /저장했어요/ }).waitFor()

interface Own {
  readonly decks: readonly { readonly id: string; readonly title: string }[]
  readonly cards: readonly { readonly id: string; readonly retired: boolean; readonly source: { readonly front: string; readonly back: string | null } }[]
}
const own = async (page: Page): Promise<Own> => (await page.request.get('/api/own')).json() as Promise<Own>

test('notes are pasted, two cards merged, saved, studied, edited and imported again, and the schedule stays', async () => {
  const { page, go } = await visit({ width: 1280, height: 900 })
  await go('/import')
  await paste(page, NOTES)
  await page.getByRole('heading', { name: '카드 5장을 찾았어요.' }).waitFor()
  await page.getByText('1장은 아직 답이 없어요. 1곳은 카드로 만들지 않았어요.').waitFor()
  await card(page, '스위치란?').getByText('스위치 정리 3줄').waitFor()

  await card(page, '배운 주소는 언제 지워지나요?').getByRole('button', { name: '위 카드와 합치기' }).click()
  await expect.poll(() => cards(page).count()).toBe(4)
  await card(page, 'MAC 주소 테이블은 어떻게 채워지나요?').locator('.prose').getByText('배운 주소는 언제 지워지나요?').waitFor()
  await page.getByRole('button', { name: '4장 저장하기' }).click()
  await saved(page)

  await page.getByRole('link', { name: '이 덱 풀기' }).click()
  await page.waitForURL('**/study?deck=*')
  await page.locator('main h1').waitFor()
  const studied = [await grade(page, 3), await grade(page, 3), await grade(page, 3)]
  expect(studied).toEqual(['스위치란?', 'MAC 주소 테이블은 어떻게 채워지나요?', 'VLAN은 왜 나누나요?'])
  await arrived(page, 3)
  const before = await own(page)
  const schedules = (await known(page)).histories

  await go('/import')
  await paste(page, NOTES.replace('한 포트로 보냅니다', '알맞은 한 포트로 보냅니다').replace('## VLAN은 왜 나누나요?', '## VLAN은 왜 쓰나요?').replace('## STP란?', '## 스패닝 트리란?'))
  await page.getByText('전에 가져온 노트와 견주었어요.').waitFor()
  expect(await headings(page)).toEqual(['스위치란?', 'VLAN은 왜 쓰나요?', '스패닝 트리란?', 'STP란?'])
  await card(page, '스위치란?').locator('ins').getByText('알맞은').waitFor()
  expect(await card(page, 'VLAN은 왜 쓰나요?').getByLabel('같은 카드로 보고 복습 기록을 이어요.').isChecked()).toBe(true)
  await card(page, 'STP란?').getByText('노트에서 없어졌어요.').waitFor()
  await page.getByRole('button', { name: '바뀐 내용 저장하기' }).click()
  await saved(page)

  const after = await own(page)
  const idOf = ({ cards }: Own, front: string) => cards.find(({ source }) => source.front === front)!.id
  expect(idOf(after, '스위치란?')).toBe(idOf(before, '스위치란?'))
  expect(idOf(after, 'VLAN은 왜 쓰나요?')).toBe(idOf(before, 'VLAN은 왜 나누나요?'))
  expect(after.cards.filter(({ retired }) => retired).map(({ source }) => source.front)).toEqual(['STP란?'])
  expect((await known(page)).histories).toEqual(schedules)
  expect(await answersOnServer(page)).toBe(3)
})

test('the same notes again change nothing, and ask nothing', async () => {
  const { page, go } = await visit({ width: 1280, height: 900 })
  await go('/import')
  await paste(page, NOTES)
  await card(page, 'VLAN은').getByRole('button', { name: '빼기' }).click()
  await card(page, '배운 주소는').getByRole('button', { name: '위 카드와 합치기' }).click()
  await page.getByRole('button', { name: '3장 저장하기' }).click()
  await saved(page)
  await go('/import')
  await page.getByLabel('노트 붙여 넣기').fill(NOTES.replaceAll('\n', '\r\n'))
  await page.getByRole('button', { name: '미리 보기' }).click()
  await page.getByText('저장된 카드와 똑같아요. 바뀐 것이 없어요.').waitFor()
  expect(await page.getByRole('button', { name: /저장하기/ }).count()).toBe(0)
})

test('what was pasted survives a reload, and an import is taken back as if it had not been', async () => {
  const { page, go } = await visit({ width: 1280, height: 900 })
  await go('/import')
  await page.getByLabel('노트 붙여 넣기').fill(NOTES)
  await page.reload()
  await expect.poll(() => page.getByLabel('노트 붙여 넣기').inputValue()).toBe(NOTES)
  await paste(page, NOTES)
  await page.getByRole('button', { name: '5장 저장하기' }).click()
  await saved(page)
  expect((await own(page)).cards).toHaveLength(5)

  await go('/import')
  expect(await page.getByLabel('노트 붙여 넣기').inputValue()).toBe('')
  await page.getByRole('button', { name: '가져오기 되돌리기' }).click()
  await page.getByText('되돌렸어요. 가져오기 전과 똑같아요.').waitFor()
  expect(await own(page)).toEqual({ decks: [], cards: [] })
})

test('a card is renamed, split, left out and put into another deck, and every step is taken back', async () => {
  const { page, go } = await visit({ width: 1280, height: 900 })
  await go('/import')
  await paste(page, NOTES.replace('들어온 프레임의 출발지 주소를 배웁니다.', '### 배우기\n\n출발지 주소를 배웁니다.\n\n### 잊기\n\n오래되면 지웁니다.'))
  const first = await headings(page)

  await card(page, '스위치란?').getByRole('button', { name: '고치기' }).click()
  await page.getByLabel('질문', { exact: true }).fill('L2 스위치란?')
  await page.getByRole('button', { name: '적용' }).click()
  await card(page, 'L2 스위치란?').waitFor()

  await card(page, 'MAC 주소 테이블').getByRole('button', { name: '나누기' }).click()
  await page.getByLabel('잊기').check()
  await page.locator('form').getByRole('button', { name: '나누기' }).click()
  await card(page, '잊기').waitFor()

  await card(page, 'VLAN은').getByRole('button', { name: '빼기' }).click()
  await card(page, 'VLAN은').getByText('뺀 카드예요.').waitFor()

  await card(page, '배운 주소는').getByRole('checkbox', { name: /^고르기/ }).check()
  await card(page, 'L2 스위치란?').getByRole('checkbox', { name: /^고르기/ }).check()
  await page.getByRole('button', { name: '덱 바꾸기' }).click()
  await page.getByLabel('덱', { exact: true }).fill('데이터링크')
  await page.getByRole('button', { name: '적용' }).click()
  await card(page, '배운 주소는').getByRole('button', { name: '덱: 데이터링크' }).waitFor()

  for (let n = 0; n < 3; n++) await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: '고친 것 되돌리기' }).click()
  await expect.poll(() => headings(page)).toEqual(first)
  expect(await page.getByRole('button', { name: '고친 것 되돌리기' }).count()).toBe(0)
})

test('a sentence that is known to be false gets what is right beside it, until it is mended', async () => {
  const { page, go } = await visit({ width: 1280, height: 900 })
  await go('/import')
  await paste(page, NOTES.replace('브로드캐스트가 닿는 범위를 줄이려고 나눕니다.', '세 번째 세그먼트는 SYN이다.'))
  await page.getByRole('button', { name: /^확인할 내용/ }).click()
  expect(await headings(page)).toEqual(['VLAN은 왜 나누나요?'])
  const remark = page.getByRole('note', { name: '확인할 내용' })
  await remark.getByText('3-way handshake의 세 번째 세그먼트는 SYN이 아니라 ACK예요.').waitFor()
  expect(await remark.getByRole('link', { name: '이 내용의 카드' }).getAttribute('href')).toBe('/cards/tcp-three-way-handshake')
  await page.getByRole('button', { name: '고치기' }).click()
  await page.getByLabel('답 (마크다운)').fill('세 번째 세그먼트는 ACK다.')
  await page.getByRole('button', { name: '적용' }).click()
  await expect.poll(() => remark.count()).toBe(0)
})

test('a folder of files is counted file by file, and a file beyond the limits is refused by its name', async () => {
  const { page, go } = await visit({ width: 1280, height: 900 })
  await go('/import')
  const files = page.locator('input[type=file]').first()
  await files.setInputFiles([textFile('스위치.md', NOTES), textFile('라우터.md', '# 라우터\n\n## 라우터란?\n\n패킷을 다음 홉으로 보냅니다.\n')])
  await page.getByRole('button', { name: /라우터\.md/ }).click()
  await expect.poll(() => headings(page)).toEqual(['라우터란?'])

  await page.getByRole('button', { name: '다른 노트 고르기' }).click()
  await files.setInputFiles([textFile('스위치.md', NOTES), textFile('긴.md', `## 긴 답\n\n${'가나다 '.repeat(70_000)}\n`)])
  await page.getByRole('alert').getByText('긴.md 1줄: 카드 하나가 256000자보다 길어요.').waitFor()
  await page.getByRole('button', { name: '이 파일 빼고 계속하기' }).click()
  await expect.poll(() => cards(page).count()).toBe(5)
})

test('files are dropped anywhere on the page, and a folder is chosen whole', async () => {
  const { page, go } = await visit({ width: 1280, height: 900 })
  await go('/import')
  const dropped = await page.evaluateHandle((notes) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([notes], '스위치.md'))
    return transfer
  }, NOTES)
  await page.dispatchEvent('main h1', 'dragover', { dataTransfer: dropped })
  await page.dispatchEvent('main h1', 'drop', { dataTransfer: dropped })
  await expect.poll(() => cards(page).count()).toBe(5)

  await page.getByRole('button', { name: '다른 노트 고르기' }).click()
  const folder = mkdtempSync(path.join(tmpdir(), 'netdrill-notes-'))
  mkdirSync(path.join(folder, 'l2', '.obsidian'), { recursive: true })
  writeFileSync(path.join(folder, 'l2', '스위치.md'), NOTES)
  writeFileSync(path.join(folder, 'l2', '.obsidian', 'hidden.md'), NOTES)
  writeFileSync(path.join(folder, 'readme.md'), '## 이 폴더의 라우터란?\n\n패킷을 다음 홉으로 보냅니다.\n')
  await page.locator('input[type=file]').nth(1).setInputFiles(folder)
  await page.getByRole('button', { name: /\/l2\/스위치\.md/ }).waitFor()
  await expect.poll(() => cards(page).count()).toBe(6)
})

test('a zip is unpacked here, pictures passed over, and one that leads out of its folder is refused', async () => {
  const { page, go } = await visit({ width: 1280, height: 900 })
  await go('/import')
  const files = page.locator('input[type=file]').first()
  await files.setInputFiles(await zipFile('notes.zip', { 'net/스위치.md': NOTES, 'net/그림.png': 'png', '__MACOSX/net/._스위치.md': 'x' }))
  await expect.poll(() => cards(page).count()).toBe(5)
  await card(page, '스위치란?').getByText('net/스위치.md 3줄').waitFor()
  await page.getByText('노트가 아닌 파일 1개는 넘어갔어요.').waitFor()

  await page.getByRole('button', { name: '다른 노트 고르기' }).click()
  await files.setInputFiles(await zipFile('notes.zip', { '../밖.md': NOTES }))
  await page.getByRole('alert').getByText('쓸 수 없는 이름이에요.').waitFor()
  expect(await page.getByRole('button', { name: '이 파일 빼고 계속하기' }).count()).toBe(0)
})

test('without a network nothing is lost, and sending again saves once', async () => {
  const { page, context, go } = await visit({ width: 1280, height: 900 })
  await go('/import')
  await page.route('**/api/own/faces', (route) => route.abort(), { times: 1 })
  await paste(page, NOTES)
  await page.getByText('지금은 글 그대로 보여요.').first().waitFor()
  await page.route('**/api/import', async (route) => {
    await route.fetch()
    await route.abort()
  }, { times: 1 })
  await page.getByRole('button', { name: '5장 저장하기' }).click()
  await page.getByText('저장하지 못했어요. 미리 보기는 그대로 있어요.').waitFor()
  await context.setOffline(true)
  await page.getByRole('button', { name: '5장 저장하기' }).click()
  await page.getByText('저장하지 못했어요. 미리 보기는 그대로 있어요.').waitFor()
  await context.setOffline(false)
  await page.getByRole('button', { name: '5장 저장하기' }).click()
  await saved(page)
  expect((await own(page)).cards).toHaveLength(5)
})

test('cards that changed elsewhere meanwhile are compared again, with the edits', async () => {
  const { page, go } = await visit({ width: 1280, height: 900 })
  await go('/import')
  await paste(page, NOTES)
  await page.getByRole('button', { name: '5장 저장하기' }).click()
  await saved(page)
  await go('/import')
  await paste(page, NOTES.replace('한 포트로', '알맞은 포트로').replace('300초', '5분'))
  await card(page, '스위치란?').getByRole('button', { name: '고치기' }).click()
  await page.getByLabel('질문', { exact: true }).fill('L2 스위치란?')
  await page.getByRole('button', { name: '적용' }).click()
  await page.evaluate(async () => {
    const { cards } = (await (await fetch('/api/own')).json()) as { cards: { source: { front: string } }[] }
    const other = cards.find(({ source }) => source.front.startsWith('배운'))
    await fetch('/api/own/card', { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...other, position: 77 }) })
  })
  await page.getByRole('button', { name: '바뀐 내용 저장하기' }).click()
  await page.getByText('여기서 고친 것은 그대로예요.').waitFor()
  await card(page, 'L2 스위치란?').waitFor()
  await page.getByRole('button', { name: '바뀐 내용 저장하기' }).click()
  await saved(page)
  expect((await own(page)).cards.map(({ source }) => source.front)).toContain('L2 스위치란?')
})

test('what changed here and in the notes is shown on both sides, and one of them chosen', async () => {
  const { page, go } = await visit({ width: 1280, height: 900 })
  await go('/import')
  await paste(page, NOTES)
  await page.getByRole('button', { name: '5장 저장하기' }).click()
  await saved(page)
  await page.evaluate(async () => {
    const { cards } = (await (await fetch('/api/own')).json()) as { cards: { source: { front: string; back: string } }[] }
    const card = cards.find(({ source }) => source.front.startsWith('VLAN'))!
    const source = { ...card.source, back: '내가 고친 답입니다.' }
    await fetch('/api/own/card', { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...card, source }) })
  })
  await go('/import')
  await paste(page, NOTES.replace('범위를 줄이려고', '범위를 좁히려고'))
  const both = card(page, 'VLAN은')
  await both.getByText('둘 다 바뀜').waitFor()
  expect(await both.getByLabel('내가 고친 글').isChecked()).toBe(true)
  await both.locator('.prose').getByText('내가 고친 답입니다.').waitFor()
  await both.getByLabel('노트의 글').check()
  await both.locator('.prose').getByText('범위를 좁히려고').waitFor()
  await page.getByRole('button', { name: '바뀐 내용 저장하기' }).click()
  await saved(page)
  expect((await own(page)).cards.find(({ source }) => source.front.startsWith('VLAN'))!.source.back).toBe('브로드캐스트가 닿는 범위를 좁히려고 나눕니다.')
})

test('ten thousand cards stay usable', async () => {
  const { page, go } = await visit({ width: 1280, height: 900 })
  await go('/import')
  const many = Array.from({ length: 100 }, (_, file) =>
    textFile(`${file}.md`, `# 묶음 ${file}\n\n${Array.from({ length: 100 }, (_, n) => `## ${file}-${n}번 장비는 어디에 있나요?\n\n- 랙 ${n}의 ${file}번 칸\n- 전원 ${n % 2}\n- 관리 주소 10.${file}.${n}.1\n`).join('\n')}`))
  await page.locator('input[type=file]').first().setInputFiles(many)
  await page.getByRole('heading', { name: '카드 10000장을 찾았어요.' }).waitFor({ timeout: 30_000 })
  expect(await cards(page).count()).toBe(50)
  const start = Date.now()
  await cards(page).first().getByRole('button', { name: '빼기' }).click()
  await page.getByRole('button', { name: '9999장 저장하기' }).waitFor()
  expect(Date.now() - start).toBeLessThan(2_000)
  await page.getByRole('button', { name: '다음 쪽' }).click()
  await page.getByText('10000장 중 51–100').waitFor()
  await page.getByRole('button', { name: '9999장 저장하기' }).click()
  await page.getByRole('heading', { name: /저장했어요/ }).waitFor({ timeout: 60_000 })
})

async function zipFile(name: string, entries: Readonly<Record<string, string>>) {
  const writer = new ZipWriter(new Uint8ArrayWriter())
  for (const [path, text] of Object.entries(entries)) await writer.add(path, new TextReader(text))
  return { name, mimeType: 'application/zip', buffer: Buffer.from(await writer.close()) }
}

const textFile = (name: string, text: string) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) })
