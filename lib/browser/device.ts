/** What a log row says of the device: its name, a count of its own, its zone, ids that sort by time. */

const KEY = 'netdrill.device'
const SEQ_KEY = 'netdrill.device-seq'

/** Kept for as long as the browser keeps anything; a browser that keeps nothing is a new device in each tab. */
export function deviceId(): string {
  // Not crypto.randomUUID: by plain http, at an address in the house, browsers do not have it.
  memory.id ??= read(KEY) ?? uuidv7(Date.now())
  write(KEY, memory.id)
  return memory.id
}

export function nextDeviceSeq(): number {
  memory.seq = Math.max(memory.seq, Number(read(SEQ_KEY) ?? 0)) + 1
  write(SEQ_KEY, String(memory.seq))
  return memory.seq
}

export const deviceTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** UUID version 7 (RFC 9562): 48 bits of milliseconds, then chance. */
export function uuidv7(now: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 256 ** (5 - i)) % 256
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const memory: { id?: string; seq: number } = { seq: 0 }

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // a browser that keeps nothing
  }
}
