/**
 * Writes a new migration: the SQL that turns the last committed prisma/schema.prisma into the one in the working tree.
 * Prisma's schema engine compares the two files. It requires a database, so it gets an embedded one.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../src/db/embedded.ts';
import { migrationsFolder } from '../src/db/migrate.ts';
import { withSchemaEngine } from '../src/db/schema-engine.ts';

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) throw new Error('usage: npm run migration -- <name_in_snake_case>');

const path = 'prisma/schema.prisma';
const datamodel = (content: string) => ({ tag: 'schemaDatamodel' as const, files: [{ path, content }] });

function committed(): string | null {
  try {
    return execFileSync('git', ['show', `HEAD:${path}`], { encoding: 'utf8', stdio: 'pipe' });
  } catch {
    return null;
  }
}

const before = committed();
const server = await startEmbeddedPostgres({ dataDir: '.graycard/migration', onMessage: console.error, fast: true });
const { stdout } = await withSchemaEngine(server.url, (engine) =>
  engine.diff({
    from: before === null ? { tag: 'empty' } : datamodel(before),
    to: datamodel(readFileSync(path, 'utf8')),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  }),
);
await server.stop();
if (!stdout || stdout.includes('This is an empty migration')) {
  console.log('Nothing to migrate.');
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(migrationsFolder, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), stdout);
  console.log(`Wrote ${join(folder, 'migration.sql')}: read it before you commit it.`);
}
