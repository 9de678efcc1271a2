/** That the linter sees types: it finds what no look at the text alone could find. */
import path from 'node:path'
import { ESLint } from 'eslint'
import { expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
const eslint = new ESLint({ cwd: ROOT })

/** Each text stands in for a file that exists, for the linter knows a file's types by its place. */
const texts: Record<string, { file: string; text: string; rule: string | undefined }> = {
  'a promise that nobody waits for': {
    file: 'lib/core/result.ts',
    text: 'const save = (): Promise<void> => Promise.resolve()\nexport function leave(): void {\n  save()\n}\n',
    rule: '@typescript-eslint/no-floating-promises',
  },
  'the same, waited for': {
    file: 'lib/core/result.ts',
    text: 'const save = (): Promise<void> => Promise.resolve()\nexport async function leave(): Promise<void> {\n  await save()\n}\n',
    rule: undefined,
  },
  'a promise where a truth is asked for': {
    file: 'lib/core/result.ts',
    text: 'const isKnown = (): Promise<boolean> => Promise.resolve(true)\nexport const greet = () => (isKnown() ? 1 : 2)\n',
    rule: '@typescript-eslint/no-misused-promises',
  },
  'a new kind that nobody handles': {
    file: 'lib/core/result.ts',
    text: "export function days(kind: 'answer' | 'undo'): number {\n  let days = 0\n  switch (kind) {\n    case 'answer':\n      days = 1\n  }\n  return days\n}\n",
    rule: '@typescript-eslint/switch-exhaustiveness-check',
  },
  'a promise that a script forgets': {
    file: 'scripts/check.mjs',
    text: 'const save = () => Promise.resolve()\nsave()\n',
    rule: '@typescript-eslint/no-floating-promises',
  },
  'a hook behind a condition': {
    file: 'app/_ui/html.tsx',
    text: "import { useState } from 'react'\nexport function Html({ open }: { readonly open: boolean }) {\n  if (open) useState(0)\n  return null\n}\n",
    rule: 'react-hooks/rules-of-hooks',
  },
}

test.for(Object.entries(texts))('%s', { timeout: 60_000 }, async ([, { file, text, rule }]) => {
  const [result] = await eslint.lintText(text, { filePath: path.join(ROOT, file) })
  const rules = result?.messages.map(({ ruleId }) => ruleId) ?? []
  if (rule === undefined) expect(rules).toEqual([])
  else expect(rules).toContain(rule)
})
