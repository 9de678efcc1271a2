/** What names a row. */
import { expect, test } from 'vitest'
import { Uuid } from '@/lib/core/uuid'

test.for(['01890a5d-ac96-774b-bcce-b302099a8057', 'f47ac10b-58cc-4372-a567-0e02b2c3d479'])('%s is one, and in small letters', (id) => {
  expect(Uuid.parse(id)).toBe(id)
  expect(Uuid.parse(id.toUpperCase())).toBe(id)
})

test.for([
  '', 'a', '01890a5dac96774bbcceb302099a8057', '{01890a5d-ac96-774b-bcce-b302099a8057}', '01890a5d-ac96-774b-bcce-b302099a8057\n', ' 01890a5d-ac96-774b-bcce-b302099a8057',
  '01890a5d-ac96-974b-bcce-b302099a8057', '01890a5d-ac96-774b-ccce-b302099a8057', '01890a5d-ac96-774b-bcce-b302099a805g', null, 7,
])('%j is none', (id) => {
  expect(Uuid.safeParse(id).success).toBe(false)
})
