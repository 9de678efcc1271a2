/** GET: today's cards, in order, with what the browser needs to go on alone. */
import { StudyRequest } from '@/lib/core/wire-requests'
import { openRoute, reply } from '@/lib/server/route'
import { studyFor } from '@/lib/server/study'

export const GET = openRoute(StudyRequest, async (learner, { language, ...assignment }) =>
  reply(await studyFor(learner, language, new Date(), assignment)),
)
