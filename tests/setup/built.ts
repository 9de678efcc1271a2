/** Before tests that kill what they start: the Prisma client, and the built app. */
import { generateClient } from '../../scripts/generate.mjs'
import { buildApp } from '../../scripts/start/build.mjs'

export default async function setup() {
  await generateClient()
  await buildApp()
}
