/** Where the Prisma command line finds its files. Migrations are applied by scripts/migrate.mjs. */
import { defineConfig } from 'prisma/config'

export default defineConfig({ schema: 'prisma/schema.prisma' })
