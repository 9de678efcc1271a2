// @ts-check
/** The wrong builds of syncing: what devices, the protocol and the server must not do. ./mutants.mjs says what an entry is. */

const R4 = 'tests/faults/r4-model.test.ts'
const R5 = 'tests/faults/r5-routes.test.ts'
const R3 = 'tests/faults/r3-kills.spec.ts'
const R6 = 'tests/faults/r6-browser.spec.ts'
const R11 = 'tests/faults/r11-client-database.spec.ts'
const OUTBOX = 'lib/browser/outbox-store.ts'
const REPLICA = 'lib/core/sync/replica.ts'
const LOG = 'lib/core/scheduling/log.ts'
const REVIEWS = 'lib/server/reviews.ts'

/** @type {readonly import('./mutants.mjs').Mutant[]} */
export const SYNC_MUTANTS = [
  {
    name: 'of two devices the last writer wins',
    file: 'lib/core/scheduling/schedule.ts',
    from: 'effectiveAnswers(log).reduce(',
    to: 'effectiveAnswers(log).slice(-1).reduce(',
    caught: R4,
  },
  {
    name: 'rows count in the order in which they came',
    file: LOG,
    from: '.sort(inOrderOfReplay)',
    to: '',
    caught: R4,
  },
  {
    name: 'devices merge by the wall clock',
    file: LOG,
    from: 'a.day - b.day || compare(a.at, b.at)',
    to: 'compare(a.at, b.at)',
    caught: R4,
  },
  {
    name: 'a tie between two devices is dropped',
    file: LOG,
    from: ' || compare(a.device, b.device) || a.deviceSeq - b.deviceSeq || compare(a.id, b.id)',
    to: '',
    caught: R4,
  },
  {
    name: 'a tie between two tabs is dropped',
    file: LOG,
    from: ' || compare(a.id, b.id)',
    to: '',
    caught: R4,
  },
  {
    name: 'on a device the undo of an undo is ignored',
    file: LOG,
    from: 'if (!undone.has(id)) undone.add(of)',
    to: 'undone.add(of)',
    caught: R4,
  },
  {
    name: 'a row that is here and still waits counts twice',
    file: LOG,
    from: 'if (!entries.has(entry.id)) entries.set(entry.id, entry)',
    to: 'entries.set(entries.has(entry.id) ? `${entry.id} again` : entry.id, entry)',
    caught: R4,
  },
  {
    name: 'what the device thought holds over what the server stored',
    file: REPLICA,
    from: 'return [...known, ...waiting.filter((op) => op.card === card)]',
    to: 'return [...waiting.filter((op) => op.card === card), ...known]',
    caught: R4,
  },
  {
    name: 'the cursor moves over a gap',
    file: REPLICA,
    from: 'seq === at + 1 ? seq : at',
    to: 'Math.max(seq, at)',
    caught: R4,
  },
  {
    name: 'a reply moves the cursor',
    file: REPLICA,
    from: '    rows: withRows(replica.rows, response.rows ?? []),\n',
    to: '    rows: withRows(replica.rows, response.rows ?? []),\n    cursor: Math.max(replica.cursor, ...(response.rows ?? []).map(({ seq }) => seq)),\n',
    caught: R4,
  },
  {
    name: 'a reply replaces the whole collection',
    file: REPLICA,
    from: 'const all = new Map(known)',
    to: 'const all = new Map<string, LogRow>()',
    caught: R4,
  },
  {
    name: 'rows leave the queue when they are sent',
    file: REPLICA,
    from: 'waiting: replica.waiting.filter(({ id }) => !stored.has(id) && !refused.has(id)),',
    to: 'waiting: [],',
    caught: R4,
  },
  {
    name: 'refused rows vanish',
    file: REPLICA,
    from: 'refused: [...replica.refused, ...replica.waiting.filter(({ id }) => refused.has(id))],',
    to: 'refused: replica.refused,',
    caught: R4,
  },
  {
    name: 'refused rows are sent for ever',
    file: REPLICA,
    from: '!stored.has(id) && !refused.has(id)',
    to: '!stored.has(id)',
    caught: R4,
  },
  {
    name: 'on a device an undo deletes what it takes back',
    file: REPLICA,
    from: 'for (const row of rows) all.set(row.entry.id, row)',
    to: `for (const row of rows) {
    all.set(row.entry.id, row)
    if (row.entry.kind === 'undo') all.delete(row.entry.of)
  }`,
    caught: R4,
  },
  {
    name: 'a skewed clock is believed',
    file: 'lib/core/scheduling/clock.ts',
    from: 'const corrected = at.getTime() + skew',
    to: 'const corrected = at.getTime()',
    caught: R4,
  },
  {
    name: 'the cursor is a time',
    file: 'lib/server/log.ts',
    from: 'AND seq > ${seq}::int4 ORDER BY',
    to: `AND at > coalesce((SELECT max(at) FROM log WHERE learner_id = \${userId}::int8 AND seq <= \${seq}::int4), '-infinity') ORDER BY`,
    caught: R5,
  },
  {
    name: 'the same row is stored once more',
    file: REVIEWS,
    from: 'return rows.filter(({ id }) => !ids.has(id.toLowerCase()))',
    to: 'return ids.size < 0 ? [] : rows',
    caught: R5,
  },
  {
    name: 'a card that is unknown blocks the rows of the others',
    file: REVIEWS,
    from: 'const rows = good.map(',
    to: 'const rows = (stray.length > 0 ? [] : good).map(',
    caught: R5,
  },
  {
    name: 'a row that is not understood fails its whole batch',
    file: REVIEWS,
    from: `else refused.push({ id: idOf(op), outcome: 'refused', reason: 'malformed' })`,
    to: `else throw new Error('malformed')`,
    caught: R5,
  },
  {
    name: 'on the server the last answer makes the schedule',
    file: REVIEWS,
    from: 'replay(sm2, logs.get(card) ?? ([] as LogEntry[]))',
    to: 'replay(sm2, (logs.get(card) ?? ([] as LogEntry[])).slice(-1))',
    caught: R5,
  },
  {
    name: 'the service worker answers /api/log from its cache',
    file: 'public/sw.js',
    from: "|| url.pathname.startsWith('/api/')) return\n",
    to: ") return\n  if (url.pathname.startsWith('/api/')) return url.pathname === '/api/log' && event.respondWith(asset(request))\n",
    caught: R6,
  },
  {
    name: 'grades are only in memory',
    file: OUTBOX,
    from: 'if (all.length > 0) {',
    to: 'if (all.length > Infinity) {',
    caught: R3,
    built: true,
  },
  {
    name: 'an upgrade recreates the store of what waits',
    file: OUTBOX,
    from: `openDB<Schema>(NAME, VERSION, {
    upgrade: (database) => {
`,
    to: `openDB<Schema>(NAME, VERSION + 1, {
    upgrade: (database) => {
      for (const store of database.objectStoreNames) database.deleteObjectStore(store)
`,
    caught: R11,
    built: true,
  },
]
