/** The environment, checked once, on first use. .env.example says what each variable is for. */
import 'server-only'
import * as z from 'zod'

const Text = z.string().min(1).optional()

const Environment = z.object({
  DATABASE_URL: z.string().min(1),
  /** Signs and encrypts the sessions. `npm start` makes it. */
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url().optional(),
  GITHUB_ID: Text,
  GITHUB_SECRET: Text,
  GOOGLE_ID: Text,
  GOOGLE_SECRET: Text,
  OIDC_ISSUER: z.url().optional(),
  OIDC_ID: Text,
  OIDC_SECRET: Text,
  OIDC_NAME: Text,
})
export type Environment = z.infer<typeof Environment>

let checked: Environment | undefined

/** Throws a sentence for the operator that names the variables, never their values. */
export function env(): Environment {
  if (checked) return checked
  const set = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  const result = Environment.safeParse(set)
  if (!result.success) {
    const names = result.error.issues.map(({ path }) => path.join('.')).join(', ')
    throw new Error(`The environment is not complete: check ${names}. \`npm start\` sets what is needed; .env.example explains each variable.`)
  }
  checked = result.data
  return checked
}
