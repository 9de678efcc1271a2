/** Loading the decks into a real Postgres: once, again, edited, with files gone and back, and never half. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { CardFace } from '@/lib/core/card'
import { CardSource } from '@/lib/core/content/deck'
import { isEmpty, type Plan } from '@/lib/core/content/plan-sync'
import { syncContent } from '@/lib/server/content'
import { db } from '@/lib/server/db'
import { aGuest } from './a-learner'
import { aContentFolder, edit } from './content-folder'

async function sync(folder: string): Promise<Plan> {
  const result = await syncContent(db(), folder)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const IDS = ['arp-what-is', 'arp-cache']
/** Cards of other tests are in the database too: they are retired by the first sync. */
const rows = async () => ({
  decks: await db().$queryRaw`SELECT *, xmin::text FROM deck WHERE id = 'arp'`,
  cards: await db().$queryRaw`SELECT *, xmin::text FROM card WHERE id = ANY(${IDS}) ORDER BY id`,
  texts: await db().$queryRaw`SELECT *, xmin::text FROM card_text WHERE card_id = ANY(${IDS}) ORDER BY 1, 2`,
})
const cardOf = (id: string) =>
  db().card.findUniqueOrThrow({ where: { id }, include: { texts: { orderBy: { language: 'asc' } }, deck: true } })
async function aScheduleOf(card: string) {
  const { userId } = await aGuest()
  const numbers = { due: 20800, first: 20780, last: 20780, reps: 1, ease: 250, interval: 20, lapses: 0 }
  return db().schedule.create({ data: { learnerId: userId, card, ...numbers } })
}
const changesOf = ({ cards: { unchanged: _, ...changes } }: Plan) => changes

afterAll(async () => {
  await db().card.updateMany({ where: { id: { in: IDS } }, data: { retiredAt: new Date() } })
})

test('what the files hold is in the database, ready to be shown', async () => {
  await sync('tests/fixtures/decks/sound')
  const card = await cardOf('arp-what-is')
  expect(card).toMatchObject({
    deckId: 'arp', position: 0, level: 'junior', tier: 'B', verified: 20780, answered: true, retiredAt: null,
    deck: { hue: 105, titleKo: 'ARP', titleEn: 'ARP', retiredAt: null },
  })
  expect(card.texts).toMatchObject([
    { language: 'en', topic: 'Finding the next hop' },
    { language: 'ko', topic: '다음 홉 찾기' },
  ])
  for (const { face, source } of card.texts) {
    expect(CardFace.safeParse(face).success).toBe(true)
    expect(CardSource.parse(source).id).toBe('arp-what-is')
  }
  expect(await cardOf('arp-cache')).toMatchObject({ position: 1, level: 'mid', tier: 'C', answered: false })
})

test('a second run has an empty plan and writes no row', async () => {
  await sync('tests/fixtures/decks/sound')
  const before = await rows()
  const plan = await sync('tests/fixtures/decks/sound')
  expect(isEmpty(plan)).toBe(true)
  expect(plan.cards.unchanged).toEqual(IDS)
  expect(await rows()).toEqual(before)
})

test('eight syncs at once come to the same as one', async () => {
  const folder = await aContentFolder()
  const id = `card-${randomUUID()}`
  for (const file of ['arp/1-basics.ko.md', 'arp/1-basics.en.md']) {
    const text = await readFile(`${folder}/${file}`, 'utf8')
    const card = `\n## <a id="${id}"></a>Is this one card, though eight write it?\n\n\`mid\` · \`C\` · 2026-11-20\n`
    await writeFile(`${folder}/${file}`, text + card)
  }
  const plans = await Promise.all(Array.from({ length: 8 }, () => sync(folder)))
  expect(plans.filter((plan) => plan.cards.added.includes(id))).toHaveLength(1)
  expect(plans.filter((plan) => isEmpty(plan))).toHaveLength(7)
})

test('edited text is written, and what learners did stays', async () => {
  const folder = await aContentFolder()
  await sync(folder)
  const schedule = await aScheduleOf('arp-what-is')
  await edit(`${folder}/arp/1-basics.en.md`, 'What does ARP do, and', 'What is ARP for, and')
  const plan = await sync(folder)
  expect(changesOf(plan)).toEqual({ added: [], changed: ['arp-what-is'], restored: [], retired: [] })
  const [en, ko] = (await cardOf('arp-what-is')).texts
  expect(CardFace.parse(en?.face).title).toBe('What is ARP for, and when does a host use it?')
  expect(CardFace.parse(ko?.face).title).toBe('ARP가 무엇이고 언제 쓰이는지 설명해 주세요.')
  expect(await db().schedule.findMany({ where: { learnerId: schedule.learnerId } })).toEqual([schedule])
})

test('a new picture is a change of the cards that show it', async () => {
  const folder = await aContentFolder()
  await sync(folder)
  for (const language of ['ko', 'en'])
    await edit(`${folder}/diagrams/arp-request.${language}.md`, '00:53::01', '00:53::02')
  expect(changesOf(await sync(folder))).toMatchObject({ changed: ['arp-what-is'] })
  const [en] = (await cardOf('arp-what-is')).texts
  expect(CardFace.parse(en?.face).diagram?.svg).toContain('00:53::02')
})

test('a term that is renamed is a change of the cards that use it', async () => {
  const folder = await aContentFolder()
  await sync(folder)
  await edit(`${folder}/glossary.yaml`, 'ko: MAC 주소', 'ko: 맥 주소\n  words: { ko: [MAC 주소] }')
  expect(changesOf(await sync(folder))).toMatchObject({ changed: ['arp-what-is'] })
  const [, ko] = (await cardOf('arp-what-is')).texts
  expect(CardFace.parse(ko?.face).terms).toContainEqual({ id: 'mac-address', ko: '맥 주소', en: 'MAC address' })
})

test('a card that vanished is retired with its memory, and comes back with it', async () => {
  const folder = await aContentFolder()
  await sync(folder)
  const schedule = await aScheduleOf('arp-cache')
  const files = await Promise.all(['ko', 'en'].map(async (language) => {
    const path = `${folder}/arp/1-basics.${language}.md`
    const text = await readFile(path, 'utf8')
    const rest = text.slice(0, text.indexOf('## <a id="arp-cache">'))
    await writeFile(path, rest.replaceAll(/\[([^\]]*)\]\(#arp-cache\)/g, '$1'))
    return { path, text }
  }))
  expect(changesOf(await sync(folder))).toMatchObject({ retired: ['arp-cache'] })
  expect((await cardOf('arp-cache')).retiredAt).not.toBeNull()
  expect((await cardOf('arp-cache')).texts).toHaveLength(2)
  expect(isEmpty(await sync(folder))).toBe(true)

  for (const { path, text } of files) await writeFile(path, text)
  expect(changesOf(await sync(folder))).toMatchObject({ added: [], restored: ['arp-cache'] })
  expect((await cardOf('arp-cache')).retiredAt).toBeNull()
  expect(await db().schedule.findMany({ where: { learnerId: schedule.learnerId } })).toEqual([schedule])
})

test('a deck that vanished is retired with its cards, and comes back', async () => {
  const folder = await aContentFolder()
  await sync(folder)
  const other = await aContentFolder()
  await writeFile(`${other}/decks.yaml`, '[]')
  for (const name of ['arp', 'diagrams']) await rm(`${other}/${name}`, { recursive: true })
  const plan = await sync(other)
  expect(plan.decks.retired).toEqual(['arp'])
  expect(plan.cards.retired).toEqual(expect.arrayContaining(IDS))
  expect((await cardOf('arp-cache')).deck.retiredAt).not.toBeNull()

  expect(await sync(folder)).toMatchObject({ decks: { restored: ['arp'] }, cards: { restored: IDS } })
  expect((await cardOf('arp-cache')).deck.retiredAt).toBeNull()
})

test('with a problem anywhere nothing is written', async () => {
  await sync('tests/fixtures/decks/sound')
  const before = await rows()
  const folder = await aContentFolder()
  await edit(`${folder}/arp/1-basics.en.md`, 'What does ARP do, and', 'What is ARP for, and')
  await edit(`${folder}/arp/1-basics.ko.md`, '`mid`', '`expert`')
  const result = await syncContent(db(), folder)
  const message = 'the level is junior, mid, senior, not "expert"'
  expect(result).toMatchObject({ ok: false, error: [{ line: 64, column: 1, message }] })
  expect(await rows()).toEqual(before)
})
