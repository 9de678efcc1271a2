/** GET: an own deck as a Markdown file, which imports to the same cards. */
import { writeDeck } from '@/lib/core/notes/write-deck'
import { ExportRequest } from '@/lib/core/own-card'
import { err } from '@/lib/core/result'
import { MESSAGES } from '@/lib/messages/messages'
import { ownDeckToWrite } from '@/lib/server/own-cards'
import { learnerRoute, replyFile } from '@/lib/server/route'

export const GET = learnerRoute(ExportRequest, async ({ userId, settings }, { deck: id }) => {
  const own = await ownDeckToWrite(userId, id)
  if (!own) return err({ code: 'not_found' })
  const text = writeDeck(own.deck, own.cards, MESSAGES[settings.language ?? 'ko'].DeckFile)
  return replyFile({ name: fileName(own.deck.title), type: 'text/markdown', text })
})

/** Without what some file system does not take; not hidden by a dot. */
function fileName(title: string): string {
  const plain = title.normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}/\\:*?"<>|\s]+/gu, ' ').replace(/^[. ]+/, '')
  return `${[...plain].slice(0, 100).join('').trim() || 'deck'}.md`
}
