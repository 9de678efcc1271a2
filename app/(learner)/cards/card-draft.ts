/** A card as it is typed: what of it is kept in the tab over a reload, and the card that it makes. */
import * as z from 'zod/mini'
import { keepText, keptText } from '@/lib/browser/kept-text'
import type { OwnCard, OwnCardSource } from '@/lib/core/own-card'

const CardDraft = z.object({
  /** Of the stored card that was before the writer's eyes: a newer one is not overwritten unseen. */
  version: z.number(),
  front: z.string(),
  back: z.string(),
  keyPoints: z.array(z.object({ text: z.string(), must: z.boolean() })),
  tags: z.string(),
  deck: z.string(),
  topic: z.string(),
})
export type CardDraft = z.infer<typeof CardDraft>

export const draftOf = ({ version, source, deck, topic }: OwnCard): CardDraft => ({
  version,
  front: source.front,
  back: source.back ?? '',
  keyPoints: source.keyPoints.map((point) => ({ ...point })),
  tags: source.tags.join(', '),
  deck,
  topic,
})

export function sourceOf({ front, back, keyPoints, tags }: CardDraft, before: OwnCardSource): OwnCardSource {
  return {
    ...before,
    front: front.trim(),
    back: back.trim() === '' ? null : back.trim(),
    keyPoints: keyPoints.map(({ text, must }) => ({ text: text.trim(), must })).filter(({ text }) => text !== ''),
    tags: [...new Set(tags.split(/[,，]/).map((tag) => tag.trim().slice(0, 100)).filter((tag) => tag !== ''))].slice(0, 20),
  }
}

/** Null takes it away. A card that is stored is kept under its own name, a new one under its deck's. */
export const keepDraft = (card: Pick<OwnCard, 'id' | 'deck' | 'version'>, draft: CardDraft | null) => {
  keepText(nameOf(card), draft && JSON.stringify(draft))
}

export function keptDraft(card: Pick<OwnCard, 'id' | 'deck' | 'version'>): CardDraft | null {
  try {
    return CardDraft.safeParse(JSON.parse(keptText(nameOf(card)) ?? 'null')).data ?? null
  } catch {
    return null
  }
}

const nameOf = ({ id, deck, version }: Pick<OwnCard, 'id' | 'deck' | 'version'>) => (version === 0 ? `new card ${deck}` : `card ${id}`)
