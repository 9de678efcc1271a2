/**
 * What a search takes for the same: composed and decomposed, upper and lower case, full and half width.
 *
 * Ours     Compatibility jamo (ㅎ) become leading ones (U+1112), which are no part of any syllable and are coded in the order of
 *          the syllables. Two consonants that an input method has drawn together (ㄳ for ㄱㅅ) are two again.
 */
import { CLUSTERS } from './hangul'

export const fold = (text: string): string =>
  text
    .replace(CLUSTER, (cluster) => CLUSTERS[cluster] ?? cluster)
    .normalize('NFKC')
    .toLowerCase()

const CLUSTER = new RegExp(`[${Object.keys(CLUSTERS).join('')}]`, 'g')
