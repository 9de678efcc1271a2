/** Passwords, by argon2id: 19 MiB, two passes, one lane; some 25 ms. At most two at once, so that they never starve the rest. */
import 'server-only'
import { hash, verify } from '@node-rs/argon2'

/** `algorithm` 2 is argon2id. */
const OPTIONS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
const AT_ONCE = 2

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, OPTIONS))

/** Takes the same time for an address that nobody has: whether one exists is nobody's business. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const matches = await inTurn(async () => verify(stored ?? (await dummyHash()), password))
  return matches && stored !== null
}

let dummy: Promise<string> | undefined
const dummyHash = (): Promise<string> => (dummy ??= hash('nobody has this password', OPTIONS))

let running = 0
const waiting: (() => void)[] = []

/** Who ends hands the place to who waits: given back first, it could go to a third who comes in between. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running += 1
  else await new Promise<void>((go) => waiting.push(go))
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
