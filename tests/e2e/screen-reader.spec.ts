/** What a screen reader is told in a sitting, as the browser's accessibility tree has it. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { answerOf, grade, questionOf } from './a-sitting'
import { visit, type Visit } from './a-visit'

interface Told {
  readonly role: string
  readonly name: string
  readonly description: string
  readonly isFocused: boolean
  /** All the text in it. */
  readonly text: string
}

interface Node {
  readonly nodeId: string
  readonly ignored: boolean
  readonly role?: { readonly value: string }
  readonly name?: { readonly value: string }
  readonly description?: { readonly value: string }
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[]
  readonly childIds?: readonly string[]
}

async function treeOf({ page, context }: Visit): Promise<readonly Told[]> {
  const session = await context.newCDPSession(page)
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { readonly nodes: readonly Node[] }
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const textIn = ({ role, name, childIds = [] }: Node): string =>
    role?.value === 'StaticText' ? (name?.value ?? '') : childIds.map((id) => byId.get(id)).map((child) => (child ? textIn(child) : '')).join('')
  const property = ({ properties = [] }: Node, wanted: string): unknown => properties.find(({ name }) => name === wanted)?.value.value
  return nodes.filter(({ ignored }) => !ignored).map((node) => ({
    role: node.role?.value ?? '',
    name: node.name?.value ?? '',
    description: node.description?.value ?? '',
    isFocused: property(node, 'focused') === true,
    text: textIn(node),
  }))
}

const focused = async (here: Visit): Promise<Pick<Told, 'role' | 'name'> | undefined> => {
  const told = (await treeOf(here)).filter(({ isFocused, role }) => isFocused && role !== 'RootWebArea')
  return told.map(({ role, name }) => ({ role, name }))[0]
}
const announced = async (here: Visit): Promise<string> => (await treeOf(here)).filter(({ role }) => role === 'status').map(({ text }) => text).join('')
const plain = async (page: Page) => (await questionOf(page)).replaceAll(/\s+/gu, ' ')

test('the question is read, then the answer, then where the card went, and that it was taken back', async () => {
  const here = await visit()
  const { page, go } = here
  await go('/study')
  const first = await plain(page)
  await page.keyboard.press('Space')
  await answerOf(page).waitFor()
  expect(await focused(here)).toEqual({ role: 'region', name: '30초 답변' })
  await page.keyboard.press('3')
  await answerOf(page).waitFor({ state: 'detached' })
  expect(await focused(here)).toEqual({ role: 'heading', name: await plain(page) })
  expect(await announced(here)).toMatch(/^\d+월 \d+일에 다시 나와요$/)
  await grade(page, 1)
  expect(await announced(here)).toBe('오늘 조금 뒤에 다시 나와요')
  await page.keyboard.press('u')
  await page.getByText('되돌렸어요').waitFor()
  expect(await announced(here)).toBe('되돌렸어요')
  await page.keyboard.press('u')
  await expect.poll(() => focused(here)).toEqual({ role: 'heading', name: first })
  await page.keyboard.press('Shift+Digit8')
  await page.getByText('별표를 달았어요').waitFor()
  expect(await announced(here)).toBe('별표를 달았어요')
  expect((await treeOf(here)).filter(({ role }) => role === 'image').map(({ name }) => name)).toEqual(['별표'])
})

test('how far one is, and which grade is proposed, are told in words', async () => {
  const here = await visit()
  const { page, go } = here
  await go('/study')
  await grade(page, 3)
  const bar = async () => (await treeOf(here)).filter(({ role }) => /^progress/.test(role)).map(({ name }) => name)
  expect(await bar()).toEqual(['10장 중 1장을 마쳤어요'])
  await page.keyboard.press('Space')
  await answerOf(page).waitFor()
  const proposed = async () => (await treeOf(here)).filter(({ role, description }) => role === 'button' && description === '제안된 등급').map(({ name }) => name)
  expect(await proposed()).toEqual([])
  await page.keyboard.press('x')
  await expect.poll(proposed).toEqual(['다시'])
  const ticks = (await treeOf(here)).filter(({ role }) => role === 'checkbox')
  expect(ticks.length).toBeGreaterThan(2)
  expect(ticks.filter(({ name }) => name === '')).toEqual([])
})

test('what opens over a card has a name, and all in it that can be used', async () => {
  const here = await visit()
  const { page, go } = here
  await go('/study')
  for (const [keys, name] of [['i', '카드 정보'], ['f', '깃발 고르기'], ['e', '고치기'], ['Shift+Slash', '단축키']] as const) {
    await page.keyboard.press(keys)
    await page.locator('dialog[open]').waitFor()
    await page.waitForLoadState('networkidle')
    const told = await treeOf(here)
    expect(told.filter(({ role }) => role === 'dialog').map((dialog) => dialog.name)).toEqual([name])
    expect(told.filter(({ role }) => USED.has(role)).filter((used) => used.name === '')).toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
    await page.waitForTimeout(60)
  }
  const told = await treeOf(here)
  expect(told.filter(({ role }) => role === 'button').map(({ name }) => name)).toEqual(['되돌리기', '카드 메뉴', '답 보기', '힌트', '글로 쓰기', '모르겠어요'])
  expect(told.filter(({ role }) => role === 'link').map(({ name }) => name)).toEqual(['오늘 화면으로'])
})

test('the end is read from its heading', async () => {
  const here = await visit()
  const { page, go } = here
  await go('/study?deck=udp-quic')
  for (let n = 0; n < 5; n++) await grade(page, 3)
  await page.locator('main dl').waitFor()
  expect(await focused(here)).toEqual({ role: 'heading', name: '여기까지예요.' })
})

const USED: ReadonlySet<string> = new Set(['button', 'link', 'textbox', 'checkbox', 'combobox', 'searchbox', 'region', 'group', 'DisclosureTriangle'])
