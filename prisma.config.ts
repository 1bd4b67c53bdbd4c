import { defineConfig } from 'prisma/config';

/** For the plain Prisma CLI; our own commands apply the same migrations without its engine (src/db/migrate.ts). */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations', seed: 'node --import tsx prisma/seed.ts' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
