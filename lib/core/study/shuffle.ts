/**
 * Chance without dice: a number for a text, the same for the same seed everywhere and for ever, and unlike that of its neighbours.
 * FNV-1a over the UTF-16 units, ended by the mixer of MurmurHash3, since the last letters alone would move FNV's high bits
 * too little. It keeps no secret.
 */

/** A whole number of 32 bits. */
export function drawOf(seed: string, text: string): number {
  let drawn = 0x811c9dc5
  const units = `${seed}\n${text}`
  for (let at = 0; at < units.length; at++) drawn = Math.imul(drawn ^ units.charCodeAt(at), 0x01000193)
  drawn = Math.imul(drawn ^ (drawn >>> 16), 0x85ebca6b)
  drawn = Math.imul(drawn ^ (drawn >>> 13), 0xc2b2ae35)
  return (drawn ^ (drawn >>> 16)) >>> 0
}
