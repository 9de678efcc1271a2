/** UUIDv7s that rise one by one, as many as are wanted at one moment: RFC 9562, 6.2, method 1. */

const COUNTS = 2 ** 12

/** `now` in milliseconds; `chance` gives 8 bytes at a time. */
export function risingIds(now: number, chance: () => Uint8Array): () => string {
  let made = 0
  return () => {
    const time = (now + Math.floor(made / COUNTS)).toString(16).padStart(12, '0')
    const count = (made++ % COUNTS).toString(16).padStart(3, '0')
    const [first = 0, ...rest] = chance()
    const random = [(first & 0x3f) | 0x80, ...rest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${random.slice(0, 4)}-${random.slice(4, 16)}`
  }
}
