import { createDb, type Db } from './client.ts';
import { findEmbeddedPostgres, startEmbeddedPostgres } from './embedded.ts';
import { migrate } from './migrate.ts';

/** Runs a command with the configured database. Starts the embedded one if it is not running, and stops it afterwards. */
export async function withDatabase(
  { databaseUrl, dataDir }: { readonly databaseUrl: string | null; readonly dataDir: string },
  work: (db: Db) => Promise<void>,
): Promise<void> {
  const running = databaseUrl ?? (await findEmbeddedPostgres(dataDir));
  const started = running ? null : await startEmbeddedPostgres({ dataDir, onMessage: console.error });
  const url = running ?? started?.url ?? '';
  try {
    await migrate(url);
    const db = createDb(url, { connections: 1 });
    try {
      await work(db);
    } finally {
      await db.$disconnect();
    }
  } finally {
    await started?.stop();
  }
}
