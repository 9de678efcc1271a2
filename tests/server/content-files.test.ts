/** The check of all files together: the sound deck has no problem; every edit gives its problems, each at its place. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { showProblem } from '@/lib/core/content/problem'
import { countContent, readContent } from '@/lib/server/content-files'
import { aContentFolder, edit } from './content-folder'

const EN = 'arp/1-basics.en.md'
const KO = 'arp/1-basics.ko.md'
const FACTS = '`mid` · `C` · 2026-11-20'
const RFC = 'https://www.rfc-editor.org/rfc'
const PICTURE_EN = 'diagrams/arp-request.en.md'
const PICTURE_KO = 'diagrams/arp-request.ko.md'

async function problemsOf(folder: string): Promise<readonly string[]> {
  const { problems } = await readContent(folder)
  return problems.map((problem) => showProblem(problem).replaceAll(`${folder}/`, ''))
}

test('the sound deck has no problem', async () => {
  const content = await readContent('tests/fixtures/decks/sound')
  expect(content.problems).toEqual([])
  expect(countContent(content)).toBe('2 cards in 1 deck, 1 diagram')
})

test('the shipped decks have no problem', async () => {
  expect(await problemsOf('content')).toEqual([])
})

const AT_MOST = 'at most 34 fit (a Hangul syllable is 1⅔): break it with <br/>'

/** In a file, what is replaced by what; then what is said. */
const edits: Record<string, readonly [file: string, from: string, to: string, ...problems: string[]]> = {
  'the level differs': [EN, '`junior`', '`mid`', `${EN}:7:1 level differs: here mid, in Korean junior`],
  'the tier differs': [EN, '`B`', '`A`', `${EN}:7:1 tier differs: here A, in Korean B`],
  'the day differs': [
    EN, '2026-11-20', '2026-11-19',
    `${EN}:65:1 verified differs: here 2026-11-19, in Korean 2026-11-20`,
  ],
  'a must differs': [
    EN, '- **The request is a broadcast, the reply a unicast**', '- The request is a broadcast, the reply a unicast',
    `${EN}:16:1 number 2 of the key points differs: here no must, in Korean a must`,
  ],
  'a key point too many': [
    EN, '- For a remote', '- One more fact\n- For a remote',
    `${EN}:15:1 the number of key points differs: here 4, in Korean 3`,
  ],
  'a follow-up without its link': [
    EN, '- [How long does an entry stay in the cache?](#arp-cache)', '- How long does an entry stay in the cache?',
    `${EN}:56:1 number 1 of the follow-ups differs: here no link, in Korean arp-cache`,
  ],
  'another source': [
    EN, 'rfc826)', 'rfc827)',
    `${EN}:61:1 number 1 of the sources differs: here ${RFC}/rfc827, in Korean ${RFC}/rfc826`,
  ],
  'no diagram': [
    EN, '[Diagram: asking for the gateway](../diagrams/arp-request.en.md)', '',
    `${EN}:13:1 the diagram differs: here none, in Korean arp-request`,
  ],
  'a deep dive on one side only': [
    EN, FACTS, `${FACTS}\n\n### Deep dive\n\nText.`,
    `${EN}:67:1 the deep dive differs: here one, in Korean none`,
    `${EN}:67:1 the deep dive has 1 words: 150 to 280 in English`,
  ],
  'a card on one side only': [
    EN, '## <a id="arp-cache">', '## <a id="arp-entry">',
    `${EN}:44:3 ${EN} holds no card "arp-cache", and no other file does`,
    `${EN}:56:3 ${EN} holds no card "arp-cache", and no other file does`,
    `${EN}:63:1 the card "arp-entry" is missing in ${KO}`,
    `${KO}:62:1 the card "arp-cache" is missing in ${EN}`,
  ],
  'a follow-up that leads to its own card': [
    EN, '- [How long does an entry stay in the cache?](#arp-cache)', '- [How long does an entry stay in the cache?](#arp-what-is)',
    `${EN}:56:1 number 1 of the follow-ups differs: here arp-what-is, in Korean arp-cache`,
    `${EN}:56:1 this follow-up leads to its own card`,
  ],
  'a link to a card in the wrong file': [
    EN, '[the cache](#arp-cache)', '[the cache](2-more.en.md#arp-cache)',
    `${EN}:44:3 arp/2-more.en.md holds no card "arp-cache", ${EN} does`,
  ],
  'a link to a card that is nowhere': [
    KO, '[캐시](#arp-cache)', '[캐시](#arp-cash)',
    `${KO}:43:3 ${KO} holds no card "arp-cash", and no other file does`,
  ],
  'an id twice in a file': [
    EN, FACTS, `${FACTS}\n\n## <a id="arp-cache"></a>Is this the same question once again?\n\n${FACTS}`,
    `${EN}:67:1 the id "arp-cache" is taken by ${EN}:63`,
  ],
  'a question that is too short': [
    KO, 'ARP 캐시의 항목은 얼마나 오래 남나요?', 'ARP 캐시란 무엇인가요',
    `${KO}:62:1 the question has 13 characters: 15 to 60 in Korean`,
  ],
  'a question that is too long': [
    EN, 'How long does an entry stay in the ARP cache?', `How long ${'very '.repeat(19)}long?`,
    `${EN}:63:1 the question has 22 words: 6 to 20 in English`,
  ],
  'an answer in six sentences': [
    KO, '찾는 프로토콜입니다', '찾습니다. 프로토콜입니다', `${KO}:9:1 the answer has 6 sentences: 3 to 5 in Korean`,
  ],
  'an answer that is too short': [
    EN, 'For a remote destination it asks for the gateway instead.', '',
    `${EN}:9:1 the answer has 58 words: 60 to 80 in English`,
  ],
  'a key point that is too long': [
    EN, "the gateway's MAC address\n", `the gateway's MAC address, and ${'so '.repeat(9)}on\n`,
    `${EN}:17:1 a key point has 19 words: at most 14 in English`,
  ],
  'a mistake that is too long': [
    EN, 'ARP stays', `${'Well, '.repeat(40)}ARP stays`,
    `${EN}:48:1 the mistake with its correction has 72 words: at most 60 in English`,
  ],
  'two key points': [EN, "- For a remote destination: the gateway's MAC address\n", '',
    `${EN}:15:1 the number of key points differs: here 2, in Korean 3`,
    `${EN}:15:1 the card has 2 key points: 3 to 6 in English`,
  ],
  'a misspelt term': [KO, '메시지를', '메세지를', `${KO}:42:53 "메세지" is spelt "메시지"`],
  'a label that is too wide': [
    PICTURE_EN, 'who has 192.168.0.1?<br/>broadcast', 'who on earth has 192.168.0.1? (broadcast)',
    `${PICTURE_EN}:3:1 the line "who on earth has 192.168.0.1? (broadcast)" is 41 characters wide, ${AT_MOST}`,
  ],
  'another arrow': [
    PICTURE_EN, 'G-->>P', 'G->>P',
    `${PICTURE_EN}:3:1 the drawings differ: here G->>P, in Korean G-->>P`,
  ],
  'a note in one language only': [
    PICTURE_KO, '  Note over P,G: 프레임을 보낼 수 있음\n', '',
    `${PICTURE_EN}:3:1 the drawings differ: here a note over P,G, in Korean the end`,
  ],
  'a step in words that is not drawn': [
    PICTURE_EN, '2. The', '2. One more.\n3. The',
    `${PICTURE_EN}:14:1 the list tells 4 steps, the drawing has 3`,
  ],
  'a state in a drawing, spelt as in the other language': [
    PICTURE_KO, 'Note over P: WAITING', 'Note over P: TIME-WAIT',
    `${PICTURE_KO}:7:16 "TIME-WAIT" is spelt "TIME_WAIT" in Korean`,
  ],
  'a term that is explained by no card': [
    'glossary.yaml', '- id: broadcast', '  card: arp-what-was\n- id: broadcast',
    'glossary.yaml:5:9 the term "mac-address" names the card "arp-what-was", which does not exist',
  ],
  'a term twice': [
    'glossary.yaml', 'id: broadcast', 'id: mac-address', 'glossary.yaml:5:7 the id "mac-address" stands here a second time',
  ],
  'a term without a meaning in English': [
    'glossary.yaml', ', en: The address of an interface on its link. }', ' }',
    'glossary.yaml:4:10 0.means.en: Invalid input: expected string, received undefined',
  ],
  'a question that is asked twice': [
    KO, 'ARP 캐시의 항목은 얼마나 오래 남나요?', 'ARP가 무엇이고, 언제 쓰이는지 설명해 주세요!',
    `${KO}:62:1 the card "arp-what-is" asks the same question (${KO}:5)`,
  ],
  'a state spelt as in the other language': [
    KO, '메시지를', 'TIME-WAIT 메시지를', `${KO}:42:53 "TIME-WAIT" is spelt "TIME_WAIT" in Korean`,
  ],
  'a deck of a hue that does not exist': [
    'decks.yaml', '105', '360',
    'decks.yaml:2:8 0.hue: Too big: expected number to be <=359',
  ],
  'a word in the list that nobody knows': [
    'decks.yaml', 'hue: 105', 'hue: 105\n  color: red', 'decks.yaml:1:3 0: Unrecognized key: "color"',
  ],
  'a list that is no YAML': [
    'decks.yaml', 'en: ARP }', 'en: ARP',
    'decks.yaml:4:1 Flow map in block collection must be sufficiently indented and end with a }',
  ],
  'a deck without a folder': [
    'decks.yaml', '- id: arp', '- id: rarp\n  hue: 1\n  title: { ko: 역, en: R }\n- id: arp',
    'decks.yaml:1:1 the deck "rarp" has no folder rarp',
  ],
  'a deck twice': [
    'decks.yaml', '- id: arp', '- id: arp\n  hue: 1\n  title: { ko: 역, en: R }\n- id: arp',
    'decks.yaml:4:7 the id "arp" stands here a second time',
  ],
}

test.for(Object.entries(edits))('%s', async ([, [file, from, to, ...expected]]) => {
  const folder = await aContentFolder()
  await edit(`${folder}/${file}`, from, to)
  expect(await problemsOf(folder)).toEqual(expected)
})

test('a card without a must, in both languages', async () => {
  const folder = await aContentFolder()
  for (const file of [KO, EN]) {
    const text = await readFile(`${folder}/${file}`, 'utf8')
    await writeFile(`${folder}/${file}`, text.replaceAll('**', ''))
  }
  const message = 'no key point is a must: at least one is wholly in **bold**'
  expect(await problemsOf(folder)).toEqual([`${EN}:15:1 ${message}`, `${KO}:15:1 ${message}`])
})

/** The file, as it would stand in the sound deck; then what is said. */
const contrasts: Record<string, readonly [text: string, ...problems: string[]]> = {
  'a contrast': ['- id: arp\n  cards: [arp-what-is, arp-cache]\n'],
  'no contrasts': ['[]\n'],
  'a contrast with a card that is nowhere': [
    '# The cache.\n- id: arp\n  cards: [arp-what-is, arp-cash]\n',
    'contrasts.yaml:3:24 the contrast "arp" names the card "arp-cash", which does not exist',
  ],
  'a card in two contrasts': [
    '- id: arp\n  cards: [arp-what-is, arp-cache]\n- id: cache\n  cards:\n    - arp-cache\n    - arp-what-is\n',
    'contrasts.yaml:5:7 the card "arp-cache" stands in the contrast "arp" already',
    'contrasts.yaml:6:7 the card "arp-what-is" stands in the contrast "arp" already',
  ],
  'a card twice in a contrast': [
    '- id: arp\n  cards: [arp-cache, arp-cache]\n', 'contrasts.yaml:2:22 the card "arp-cache" stands in the contrast "arp" already',
  ],
  'a contrast of one card': [
    '- id: arp\n  cards: [arp-cache]\n', 'contrasts.yaml:1:3 0.cards: Too small: expected array to have >=2 items',
  ],
  'a contrast twice': [
    '- id: arp\n  cards: [arp-what-is, arp-cache]\n- id: arp\n  cards: [arp-what-is, arp-cache]\n',
    'contrasts.yaml:3:7 the id "arp" stands here a second time',
  ],
}

test.for(Object.entries(contrasts))('%s', async ([, [text, ...expected]]) => {
  const folder = await aContentFolder()
  await writeFile(`${folder}/contrasts.yaml`, text)
  expect(await problemsOf(folder)).toEqual(expected)
})

test('a card knows its contrast', async () => {
  const folder = await aContentFolder()
  expect((await readContent(folder)).contrasts).toEqual(new Map())
  await writeFile(`${folder}/contrasts.yaml`, '- id: arp\n  cards: [arp-what-is, arp-cache]\n')
  expect((await readContent(folder)).contrasts).toEqual(new Map([['arp-what-is', 'arp'], ['arp-cache', 'arp']]))
})

/** One unanswered card; its question has the right length in both languages. */
const aTopicWith = (card: string): string =>
  `# More\n\n## <a id="${card}"></a>Is this neither too short nor too long?\n\n\`mid\` · \`C\` · 2026-11-20\n`

/** What is done to the folder; then what is said. */
const deeds: Record<string, { deed: (folder: string) => Promise<unknown>; problems: readonly string[] }> = {
  'a topic in one language only': {
    deed: (folder) => rm(`${folder}/${KO}`),
    problems: [`${EN}:1:1 1-basics.ko.md is missing`],
  },
  'a diagram in one language only': {
    deed: (folder) => rm(`${folder}/${PICTURE_KO}`),
    problems: [`${KO}:19:1 there is no diagram arp-request.ko.md`, `${PICTURE_EN}:1:1 arp-request.ko.md is missing`],
  },
  'a diagram that no card shows': {
    deed: async (folder) => {
      await rename(`${folder}/${PICTURE_KO}`, `${folder}/diagrams/other.ko.md`)
      await rename(`${folder}/${PICTURE_EN}`, `${folder}/diagrams/other.en.md`)
    },
    problems: [
      `${EN}:19:1 there is no diagram arp-request.en.md`,
      `${KO}:19:1 there is no diagram arp-request.ko.md`,
      'diagrams/other.en.md:1:1 no card shows this diagram',
      'diagrams/other.ko.md:1:1 no card shows this diagram',
    ],
  },
  'names of another form': {
    deed: async (folder) => {
      await writeFile(`${folder}/arp/notes.md`, '')
      await writeFile(`${folder}/arp/2-more.fr.md`, '')
      await writeFile(`${folder}/diagrams/Picture.en.md`, '')
      await writeFile(`${folder}/notes.md`, '')
      await writeFile(`${folder}/.DS_Store`, '')
      await writeFile(`${folder}/README.md`, '')
    },
    problems: [
      'arp/2-more.fr.md:1:1 a topic is called NUMBER-NAME.ko.md or NUMBER-NAME.en.md',
      'arp/notes.md:1:1 a topic is called NUMBER-NAME.ko.md or NUMBER-NAME.en.md',
      'diagrams/Picture.en.md:1:1 a diagram is called NAME.ko.md or NAME.en.md',
      'notes.md:1:1 this file belongs to no deck',
    ],
  },
  'two topics with one number': {
    deed: async (folder) => {
      for (const language of ['ko', 'en'])
        await writeFile(`${folder}/arp/1-more.${language}.md`, aTopicWith('more'))
    },
    problems: ['arp/1-more.ko.md:1:1 another topic has the number 1 too'],
  },
  'a folder that is not listed': {
    deed: (folder) => mkdir(`${folder}/rarp`),
    problems: ['rarp:1:1 this folder is no deck of decks.yaml'],
  },
  'a deck without topics': {
    deed: async (folder) => {
      await edit(`${folder}/decks.yaml`, '- id: arp', '- id: rarp\n  hue: 1\n  title: { ko: 역, en: R }\n- id: arp')
      await mkdir(`${folder}/rarp`)
    },
    problems: ['rarp:1:1 this deck has no topic'],
  },
  'no list': {
    deed: (folder) => rm(`${folder}/decks.yaml`),
    problems: ['decks.yaml:1:1 this file cannot be read'],
  },
  'a file that is not UTF-8': {
    deed: (folder) => writeFile(`${folder}/${PICTURE_EN}`, Buffer.from('# Caf\u00e9\n', 'latin1')),
    problems: [
      `${PICTURE_EN}:1:1 this file is not UTF-8`,
    ],
  },
}

test.for(Object.entries(deeds))('%s', async ([, { deed, problems }]) => {
  const folder = await aContentFolder()
  await deed(folder)
  expect(await problemsOf(folder)).toEqual(problems)
})

test('a card is in one deck only', async () => {
  const folder = await aContentFolder()
  await edit(`${folder}/decks.yaml`, '- id: arp', '- id: rarp\n  hue: 1\n  title: { ko: 역, en: R }\n- id: arp')
  await mkdir(`${folder}/rarp`)
  for (const language of ['ko', 'en']) {
    await writeFile(`${folder}/rarp/1-more.${language}.md`, aTopicWith('arp-cache'))
  }
  expect(await problemsOf(folder)).toEqual([
    `${EN}:63:1 the id "arp-cache" is taken by rarp/1-more.en.md:3`,
    `${KO}:62:1 the id "arp-cache" is taken by rarp/1-more.ko.md:3`,
  ])
})
