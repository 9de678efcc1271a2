// @ts-check
/** What the linter looks for: above all a forgotten `await` and a new `kind` that nobody handles. Taste is no rule here. */
import { defineConfig } from 'eslint/config'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

export default defineConfig(
  { ignores: ['lib/server/prisma/', '.next/', 'data/', 'coverage/', 'next-env.d.ts', 'test-results/', 'playwright-report/', 'public/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Where a `default` stands, somebody has thought of the rest.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A number in a sentence reads as meant; `undefined` and objects do not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A text is spread where its characters are counted or measured: as code points, on purpose.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // What is caught may be thrown on as it is.
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
      // `const { seq: _seq, ...row } = log` is how one leaves a key out.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
      // With verbatimModuleSyntax, `import { type A }` leaves an import behind that loads a file for nothing.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // Taste: `() => close()` and `for (; ; await sleep(15))` say what they do.
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },

  {
    files: ['app/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
  },

  {
    // Plain JavaScript is checked by tsc too (checkJs). What it reads from outside is `any`, and a check of it is never idle.
    files: ['**/*.{js,mjs}'],
    rules: {
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Its switches ask for error codes of the system, of which there is no end.
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
    },
  },

  {
    // It speaks to old versions of Node, in words that they understand.
    files: ['scripts/start.mjs', 'scripts/test.mjs'],
    rules: { 'no-var': 'off', '@typescript-eslint/no-floating-promises': 'off' },
  },

  {
    // A test may say what it knows to be there: where it is not, the test fails, as it should.
    files: ['tests/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
)
