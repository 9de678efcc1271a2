/** An answer's blocks → tidy Markdown, and the key points that it proposes. */
import { describe, expect, test } from 'vitest'
import { makeBack } from '@/lib/core/notes/back'
import { proposeKeyPoints } from '@/lib/core/notes/key-points'
import { readBlocks, type References } from '@/lib/core/notes/outline'
import { prepare } from '@/lib/core/notes/prepare'

const back = (text: string) => {
  const references: References = {}
  return makeBack(readBlocks(prepare(text).lines, references), references)
}

const cases: Record<string, readonly [string, string | null]> = {
  'a label says what it is': ['A. 주소입니다.', '주소입니다.'],
  'a quote that is the whole answer': ['> 주소입니다.\n> 둘째 줄', '주소입니다.\n둘째 줄'],
  'a quote beside words stays': ['답입니다.\n\n> 인용', '답입니다.\n\n> 인용'],
  'a placeholder': ['> TBD', null],
  'a way back': ['답입니다.\n\n[뒤로](#목차)', '답입니다.'],
  'a way back in a line': ['Acts for it. [⬆ top](#toc)', 'Acts for it.'],
  'another link into the page is words': ['[포트](#포트)를 봅니다.', '포트를 봅니다.'],
  'rules between parts': ['답\n\n---\n\n더', '답\n\n더'],
  'headings begin at level 3': ['# 큰\n\n글\n\n## 작은\n\n글', '### 큰\n\n글\n\n#### 작은\n\n글'],
  'a fold': ['<details>\n<summary>정답 보기</summary>\n\n주소입니다.\n</details>', '주소입니다.'],
  'a fold with a name': ['글\n\n<details>\n<summary>예외</summary>\n\n안쪽\n</details>', '글\n\n**예외**\n\n안쪽'],
  'an open fence is closed': ['```sh\nip addr', '```sh\nip addr\n```'],
  'indented words are words': ['글\n\n    둘째 문단의 여러 단어입니다', '글\n\n둘째 문단의 여러 단어입니다'],
  'indented code is code': ['글\n\n    x = f();\n    return x;', '글\n\n    x = f();\n    return x;'],
  'a contents list': ['- [가](#가)\n- [나](#나)', null],
  'a picture alone': ['![](a.png)', '![](a.png)'],
  'a link alone': ['<https://example.com>', '<https://example.com>'],
}
test.for(Object.entries(cases))('%s', ([, [text, wanted]]) => { expect(back(text).text).toBe(wanted) })

test('references leave the answer and are kept', () => {
  expect(back('답입니다.\n\n참고: [RFC 826](https://example.com/826)')).toMatchObject({ text: '답입니다.', references: [{ label: 'RFC 826', url: 'https://example.com/826' }] })
})

test('a named link takes its address along', () => {
  expect(back('[글][x]을 봅니다.\n\n[x]: https://example.com').text).toBe('[글][x]을 봅니다.\n\n[x]: <https://example.com>')
})

describe('key points', () => {
  const points: Record<string, readonly [string, readonly string[]]> = {
    'the items of the list': ['차례입니다.\n\n1. SYN\n2. SYN-ACK\n3. ACK', ['SYN', 'SYN-ACK', 'ACK']],
    'an item without what is below it': ['- **가**: 하나\n    - 안쪽\n- 나\n- 다', ['**가**: 하나', '나', '다']],
    'two are too few': ['- 가\n- 나', []],
    'seven are too many': ['- 가\n- 나\n- 다\n- 라\n- 마\n- 바\n- 사', []],
    'short sentences': ['하나입니다. 둘입니다. 셋입니다.', ['하나입니다.', '둘입니다.', '셋입니다.']],
    'one sentence is none': ['하나입니다.', []],
    'code is none': ['```\na\nb\nc\n```', []],
  }
  test.for(Object.entries(points))('%s', ([, [text, wanted]]) => { expect(proposeKeyPoints(text)).toEqual(wanted) })
})
