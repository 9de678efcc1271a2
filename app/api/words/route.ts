/** PUT: a learner's own words on a card, shipped or own; empty takes them away. Answers with their HTML. */
import { WordsRequest } from '@/lib/core/own-card'
import { saveWords } from '@/lib/server/own-words'
import { learnerRoute, reply } from '@/lib/server/route'

export const PUT = learnerRoute(WordsRequest, async ({ userId, settings }, words) => {
  const saved = await saveWords(userId, words, settings.cardLanguage ?? settings.language ?? 'ko', new Date())
  return saved.ok ? reply({ words: saved.value }) : saved
})
