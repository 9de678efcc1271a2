/** Notes stored from the command line: as the preview proposes, and again without asking. */
import { expect, test } from 'vitest'
import { readNotes } from '@/lib/core/notes/read-notes'
import { memberByEmail } from '@/lib/server/auth'
import { db } from '@/lib/server/db'
import { importNotes } from '@/lib/server/import-notes'
import { everythingOwn } from '@/lib/server/own-cards'
import { undoImport } from '@/lib/server/own-import'
import { today } from '@/lib/server/study'
import { aGuest, aMember, anEmail, rowsOf } from './a-learner'
import { after, anAnswer, NOON, send } from './an-op'
import { schedulesOf } from './schedules-equal-logs'

const NOTES = `# 네트워크

## ARP는 무엇을 하나요?
IPv4 주소로 MAC 주소를 찾아요.

## QUIC은 무엇인가요?
`
const LATER = after(NOON, { days: 1 })
const files = (text: string) => [readNotes('notes/network.md', text)]

test('an answered card is drilled, an unanswered one waits; edited notes keep the memory; the last import can be taken back', async () => {
  const learner = await aGuest({ newPerDay: 5 })
  expect(await importNotes(learner, files(NOTES), NOON)).toMatchObject({ ok: true, value: { added: 2, changed: 0 } })
  const { decks: [deck], cards } = await everythingOwn(learner.userId)
  const [arp, quic] = ['ARP', 'QUIC'].map((word) => cards.find(({ source }) => source.front.includes(word))!)
  expect([deck?.title, arp!.deck, quic!.source.back]).toEqual(['네트워크', deck?.id, null])
  expect((await today(learner, learner.settings, NOON, { deck: deck?.id })).order).toEqual([arp!.id])

  await send(learner, [anAnswer(arp!.id)])
  const schedules = await schedulesOf(learner.userId)
  const before = await rowsOf(learner)
  expect(await importNotes(learner, files(NOTES), LATER)).toMatchObject({ value: { added: 0, changed: 0 } })
  expect(await rowsOf(learner)).toEqual(before)

  const edited = NOTES.replace('찾아요', '알아내요').concat('UDP 위의 전송 프로토콜이에요.\n')
  expect(await importNotes(learner, files(edited), LATER)).toMatchObject({ value: { added: 0, changed: 2 } })
  expect(await schedulesOf(learner.userId)).toEqual(schedules)
  expect((await today(learner, learner.settings, LATER, { deck: deck?.id })).order).toEqual([arp!.id, quic!.id])
  const last = await db().import.findFirstOrThrow({ where: { learnerId: learner.userId }, orderBy: { at: 'desc' } })
  expect(await undoImport(learner.userId, last.id, LATER)).toMatchObject({ ok: true })
  expect((await rowsOf(learner)).own_card).toEqual(before.own_card)
})

test('an address is found however it is written, and nobody under one that is unknown', async () => {
  const member = await aMember()
  expect((await memberByEmail(` ${member.email.toUpperCase()} `))?.publicId).toBe(member.publicId)
  expect(await memberByEmail(anEmail())).toBeNull()
})
