/** POST: a learner's answers, undos and interviews, online one at a time, after a tunnel all at once. */
import { err } from '@/lib/core/result'
import { ReviewsRequest } from '@/lib/core/wire-requests'
import { goesBy } from '@/lib/server/auth'
import { recordReviews } from '@/lib/server/reviews'
import { learnerRoute, reply } from '@/lib/server/route'

/** One interview may be that long. */
const LIMIT = 4_000_000

export const POST = learnerRoute(
  ReviewsRequest,
  async (learner, request) => {
    if (!(await goesBy(learner, request.learner))) return err({ code: 'other_learner' })
    return reply(await recordReviews(learner.userId, request))
  },
  { limit: LIMIT },
)
