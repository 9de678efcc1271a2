/** Before tests that bring a database of their own: the Prisma client. */
import { generateClient } from '../../scripts/generate.mjs'

export default generateClient
