/**
 * Bytes in CP949, the Korean encoding of Windows → text. Browsers read all of it under the name of EUC-KR; other runtimes read
 * EUC-KR alone, which lacks three in four syllables. Those stand in the gaps of EUC-KR in their order in Unicode.
 */

/** Null: no CP949. */
export function fromCp949(bytes: Uint8Array): string | null {
  const table = (made ??= makeTable())
  const text: string[] = []
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) {
      text.push(String.fromCharCode(lead))
      continue
    }
    const character = table.get(lead * 256 + (bytes[++at] ?? 0))
    if (character === undefined) return null
    text.push(character)
  }
  return text.join('')
}

let made: ReadonlyMap<number, string> | undefined

function makeTable(): ReadonlyMap<number, string> {
  const table = new Map<number, string>()
  const codes = Array.from({ length: 94 * 94 }, (_item, index) => [0xa1 + Math.floor(index / 94), 0xa1 + (index % 94)] as const)
  const characters = new TextDecoder('euc-kr').decode(Uint8Array.from(codes.flatMap(([lead, trail]) => [lead, trail, 0x0a]))).split('\n')
  for (const [index, [lead, trail]] of codes.entries()) {
    const character = characters[index] ?? ''
    if ([...character].length === 1 && !/[\ufffd\p{Co}]/u.test(character)) table.set(lead * 256 + trail, character)
  }
  const known = new Set(table.values())
  const gaps = gapsOfEucKr()
  for (let code = 0xac00; code <= 0xd7a3; code++) {
    const syllable = String.fromCharCode(code)
    if (known.has(syllable)) continue
    const gap = gaps.next()
    if (!gap.done) table.set(gap.value, syllable)
  }
  return table
}

function* gapsOfEucKr(): Generator<number> {
  for (let lead = 0x81; lead <= 0xc6; lead++)
    for (let trail = 0x41; trail <= (lead < 0xa1 ? 0xfe : 0xa0); trail++)
      if (trail <= 0x5a || (trail >= 0x61 && trail <= 0x7a) || trail >= 0x81) yield lead * 256 + trail
}
