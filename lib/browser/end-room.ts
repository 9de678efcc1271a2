/** A mock interview is over: kept on this device, on its way to the server, and its room is empty. */
import type { MockInterview } from '../core/interview/mock-interview'
import { finish, type Room } from '../core/interview/room'
import { dropRoom, keepInterview } from './interviews'
import { interviewOf } from './operations'
import { push } from './outbox'

/** Null: nothing was answered in it, and nothing is kept. */
export async function endRoom(room: Room): Promise<MockInterview | null> {
  const now = new Date()
  const interview = finish(room, now.toISOString())
  const isAnything = interview.asked.length > 0
  if (isAnything) {
    await keepInterview(interview)
    await push(interviewOf(interview, now))
  }
  await dropRoom(room.id)
  return isAnything ? interview : null
}
