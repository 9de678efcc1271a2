/** PUT: what a learner chose, whole. */
import { Settings } from '@/lib/core/settings'
import { saveSettings } from '@/lib/server/learner'
import { learnerRoute, reply } from '@/lib/server/route'

export const PUT = learnerRoute(Settings, async (learner, settings) => {
  await saveSettings(learner.userId, settings)
  return reply({})
})
