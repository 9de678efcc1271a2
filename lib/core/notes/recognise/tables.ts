/** A table whose header says question and answer: a card a row. Any other table is part of an answer. */
import { begin, type BlockRecogniser, paragraph } from './run'

const QUESTION = /^(?:q|질문|문제|물음|questions?|问题|問題|質問|题目|앞면|front|용어|term)$/i
const ANSWER = /^(?:a|답|답변|정답|답안|모범 ?답안|answers?|答案|回答|解答|答え|뒷면|back|설명|정의|definition)$/i

export const table: BlockRecogniser = (blocks, at, scope, run) => {
  const block = blocks[at]
  if (block?.kind !== 'table') return 0
  const [header, , ...rows] = block.lines
  const names = cellsOf(header?.text ?? '').map((cell) => cell.replace(/[*_`:：\s]+/g, ' ').trim())
  const question = names.findIndex((name) => QUESTION.test(name))
  const answer = names.findIndex((name) => ANSWER.test(name))
  if (question < 0 || answer < 0 || /^(?:용어|term)$/i.test(names[question] ?? '') !== /^(?:설명|정의|definition)$/i.test(names[answer] ?? '')) return 0
  for (const row of rows) {
    const cells = cellsOf(row.text)
    const front = cells[question]?.trim() ?? ''
    if (!/[\p{L}\p{N}]/u.test(front)) continue
    const draft = begin(run, scope, { front, by: 'table', lines: [row] })
    const said = (cells[answer] ?? '').trim().split(/<br\s*\/?>/i)
    if (said.join('').trim() !== '') draft.body.push(paragraph(said.map((text) => ({ text: text.trim(), n: row.n }))))
  }
  return 1
}

/** Not at an escaped stroke or one in code. */
function cellsOf(row: string): readonly string[] {
  const cells: string[] = []
  let cell = ''
  let inCode = false
  const text = row.trim().replace(/^\|/, '').replace(/\|$/, '')
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? ''
    if (character === '\\' && text[at + 1] === '|') {
      cell += '|'
      at += 1
    } else if (character === '|' && !inCode) {
      cells.push(cell)
      cell = ''
    } else {
      if (character === '`') inCode = !inCode
      cell += character
    }
  }
  return [...cells, cell]
}
