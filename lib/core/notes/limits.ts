/** How much one import may hold. Bytes, where not said otherwise. */
export const LIMITS = {
  /** Of everything that is handed over at once. */
  upload: 50_000_000,
  /** Of an archive's contents, counted while they are unpacked. */
  unpacked: 500_000_000,
  /** Unpacked over packed, of one entry. */
  ratio: 100,
  entries: 20_000,
  /** Of one file of notes. */
  file: 20_000_000,
  cards: 20_000,
  /** Characters of one card: beyond the first it is warned about, beyond the second refused. */
  longCard: 64_000,
  card: 256_000,
  /** Lists, quotes and HTML within one another. */
  nesting: 100,
  /** Milliseconds for one file. */
  time: 10_000,
} as const
