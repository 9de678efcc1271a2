/** An answer that says that there is none. */
import { expect, test } from 'vitest'
import { isPlaceholder } from '@/lib/core/notes/placeholders'

test.for(['TBD', 'todo', '작성 예정', '작성 중입니다.', '답변', 'Answer', 'A: ...', 'A.', '> TBD', '    TBD', '`TBD`', '**추후 작성 예정**', '- ', '…', '-', '(작성 중)', 'Coming soon!', '待补充', '準備中', '## 답변', 'N/A', '???'])('nothing: %j', (text) => {
  expect(isPlaceholder(text)).toBe(true)
})
test.for(['답변은 주소입니다.', 'TBD 라우팅 프로토콜', '없습니다. 둘 다 계층이 다릅니다.', 'No', 'A', '2', '2.', '80', '정답은 없다', 'Yes.', 'O', '`todo()`를 부릅니다', '::1', '내용 주소 저장소', '![](a.png)', 'x = 1'])('an answer: %j', (text) => {
  expect(isPlaceholder(text)).toBe(false)
})
