import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { withSchemaEngine } from './schema-engine.ts';

export const migrationsFolder = join(import.meta.dirname, '../../prisma/migrations');

/** An arbitrary number, the same in every process: only one migrates at a time. */
const MIGRATION_LOCK = 7_215_004_199;

/** Migrates a database: our tables, then the queue's. Safe to run in several processes at once. */
export async function migrate(databaseUrl: string): Promise<{ applied: string[] }> {
  const lock = new pg.Client({ connectionString: databaseUrl });
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const applied = (await isUpToDate(lock)) ? [] : await applyMigrations(databaseUrl);
    await runMigrations({ connectionString: databaseUrl });
    return { applied };
  } finally {
    await lock.end();
  }
}

/** Checks the migrations table, which saves loading 5 MB of WebAssembly at every start. */
async function isUpToDate(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(`select to_regclass('_prisma_migrations') is not null as there`);
  if (!rows[0].there) return false;
  const finished = await client.query<{ name: string }>(
    'select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
  );
  const names = new Set(finished.rows.map((row) => row.name));
  return (await migrationNames()).every((name) => names.has(name));
}

async function applyMigrations(databaseUrl: string): Promise<string[]> {
  const migrationsList = await readMigrations();
  const filters = { externalTables: [], externalEnums: [] };
  const output = await withSchemaEngine(databaseUrl, (engine) => engine.applyMigrations({ migrationsList, filters }));
  return output.appliedMigrationNames;
}

async function migrationNames(): Promise<string[]> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Reads the migrations, in order, in the form that the engine expects. */
export async function readMigrations() {
  const read = (...path: string[]) => readFile(join(migrationsFolder, ...path), 'utf8');
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: await read('migration_lock.toml').catch(() => null) },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      (await migrationNames()).map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok' as const, value: await read(name, 'migration.sql') },
        },
      })),
    ),
  };
}
