/** Notes that nobody would write and somebody will send: deep, endless, broken, by a seed. */

export interface Hostile {
  readonly name: string
  readonly text: string
}

/** A small generator of its own, so that a seed names the same text for ever (mulberry32). */
function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
}

const BITS = [
  '# ', '## What is ', '### ', '- ', '1. ', '> ', '```\n', '~~~', '`', '**', '*', '_', '__', '~~', '[', '](', ')', '![', '<details>', '</details>', '<summary>', '</summary>', '<div>', '</div>', '<br>', '<!--', '-->', '<script>', '</script>',
  '<img src="', '">', '<a href=', '|', '|---|', '| Question | Answer |', '질문', '이란?', '무엇인가요?', 'Q. ', 'A. ', 'Q: ', 'A: ', '::', ';;', '#flashcards', '?', '\n?\n', '%%ANKI\n', 'END%%', '{% note "', '%}', '{{', '}}', ':::', '[[', ']]', '---\n', '+++\n',
  'title: ', '\t', '    ', '\n', '\n\n', '\r\n', '\r', '\u0000', '\u202e', '\ufeff', '\ud800', '\\', '&amp;', '&#x', '^[', '[^1]', '[ref]: http://x ', '목차', '참고', 'TBD', '⭐', '🔥', ':star:', '==', '.. code::', '===', '~~~~', 'x'.repeat(200), '가'.repeat(100), '$$', '\\(', 'http://', 'javascript:',
] as const

const SHAPES: Readonly<Record<string, (n: number, random: () => number) => string>> = {
  'lists in lists': (n) => Array.from({ length: n }, (_, i) => `${' '.repeat((i * 2) % 400)}- what is ${String(i)}?`).join('\n'),
  'one line of list marks': (n) => `${'- '.repeat(n * 10)}a`,
  'quotes in quotes': (n) => `${'>'.repeat(n * 20)}a\n`.repeat(3),
  'brackets': (n) => '['.repeat(n * 20),
  'links in links': (n) => '[a]('.repeat(n * 10),
  'emphasis': (n) => '*a_ **b'.repeat(n * 8),
  'details never closed': (n) => '<details><summary>why?</summary>\n'.repeat(n),
  'details in details': (n) => `${'<details><summary>what is a?</summary>\n\n'.repeat(n % 90)}x${'\n</details>'.repeat(n % 90)}`,
  'tags never closed': (n) => '<a href="x" <b <div '.repeat(n * 4),
  'headings': (n) => Array.from({ length: n * 4 }, (_, i) => `${'#'.repeat(1 + (i % 6))} ${String(i)}. what is ${String(i)}?`).join('\n'),
  'an endless line': (n) => 'what is '.repeat(n * 12),
  'fences': (n) => '```\n'.repeat(n * 4 + 1),
  'comments never closed': (n) => '<!--'.repeat(n * 10),
  'backticks': (n) => Array.from({ length: n }, (_, i) => '`'.repeat(i % 40)).join('a'),
  'definitions': (n) => `${Array.from({ length: n }, (_, i) => `[r${String(i)}]: http://x/${String(i)}`).join('\n')}\n${'[r1] '.repeat(n)}`,
  'a wide table': (n) => `|${'a|'.repeat(n * 4)}\n|${'-|'.repeat(n * 4)}\n|${'a|'.repeat(n * 4)}`,
  'a long table of questions': (n) => `|Q|A|\n|-|-|\n${'|a?|b|\n'.repeat(n * 4)}`,
  'questions in bold': (n) => '**what is a?**\n\n'.repeat(n),
  'questions in paragraphs': (n) => 'what is a?\n\n'.repeat(n * 5),
  'questions in lists of one': (n) => '1. what is a?\n\nb\n\n'.repeat(n * 3),
  'labels': (n) => 'Q. what?\nA. b\n'.repeat(n),
  'flashcards': (n) => `#flashcards\n${'a::b\n'.repeat(n * 4)}${'::'.repeat(n)}`,
  'names and addresses in one flashcard line': (n) => `#flashcards\n${'use std::move, fe80::1 and a<b>::c '.repeat(n * 2)}`,
  'breaks': (n) => 'a<br>'.repeat(n * 6),
  'template tags': (n) => '{% {{ '.repeat(n * 6),
  'stars': (n) => `# ${'*'.repeat(n * 20)} what ${'⭐'.repeat(n * 4)}`,
  'white space': (n) => `${' '.repeat(n * 40)}a\n${'\t'.repeat(n * 10)}b`,
  'front matter never closed': (n) => `---\n${'key: value\n'.repeat(n)}`,
  'entities': (n) => '&amp;&#x41;&nope;'.repeat(n * 6),
  'characters that nobody sees': (n) => '\u0000\u202e\u200b\ud800\ufeff가'.repeat(n * 8),
  'restructured text': (n) => 'a\n==\n\nb::\n\n  c\n\n.. d::\n\n'.repeat(n),
  'bits in any order': (n, random) => Array.from({ length: n }, () => BITS[Math.floor(random() * BITS.length)]).join(''),
  'bits in lines': (n, random) => Array.from({ length: n }, () => `${BITS[Math.floor(random() * BITS.length)] ?? ''}${BITS[Math.floor(random() * BITS.length)] ?? ''}`).join('\n'),
  'bytes': (n, random) => new TextDecoder().decode(Uint8Array.from({ length: n * 20 }, () => Math.floor(random() * 256))),
}

const NAMES = Object.keys(SHAPES)

/** Up to some 200,000 characters. */
export function aHostileNote(seed: number): Hostile {
  const random = chance(seed)
  const name = NAMES[seed % NAMES.length] ?? ''
  const text = SHAPES[name]?.(5 + Math.floor(random() ** 3 * 3_000), random) ?? ''
  return { name: `${name}, seed ${String(seed)}`, text: text.slice(0, 200_000) }
}
