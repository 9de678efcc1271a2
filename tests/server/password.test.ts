/** Passwords: what is kept of them, and how many are hashed at once. */
import * as argon2 from '@node-rs/argon2'
import { afterEach, expect, test, vi } from 'vitest'
import { hashPassword, verifyPassword } from '@/lib/server/password'

vi.mock('@node-rs/argon2', async (original) => ({ ...(await original<typeof argon2>()) }))
afterEach(() => void vi.restoreAllMocks())

test('the right password matches, and no other', async () => {
  const stored = await hashPassword('세 방향 악수')
  expect(await verifyPassword('세 방향 악수', stored)).toBe(true)
  for (const wrong of ['세 방향 악수 ', '', stored]) expect(await verifyPassword(wrong, stored)).toBe(false)
})

test('who has no password is let in by none, and it costs as much as a wrong one', async () => {
  const verify = vi.spyOn(argon2, 'verify')
  for (const password of ['nobody has this password', '']) expect(await verifyPassword(password, null)).toBe(false)
  expect(verify).toHaveBeenCalledTimes(2)
})

test('two are hashed at once, never three, even if one comes in the moment in which another ends', async () => {
  let running = 0
  let most = 0
  const late: Promise<string>[] = []
  vi.spyOn(argon2, 'hash').mockImplementation(async () => {
    most = Math.max(most, (running += 1))
    await new Promise(setImmediate)
    running -= 1
    if (late.length < 20) late.push(turns(late.length % 10).then(() => hashPassword('late')))
    return 'a hash'
  })
  await Promise.all(Array.from({ length: 8 }, () => hashPassword('early')))
  for (const one of late) await one
  expect([most, late.length]).toEqual([2, 20])
})

/** Of the queue of what is to be done next. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await Promise.resolve()
}
