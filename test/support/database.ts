import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** Creates a database by copying the migrated template. */
export async function createTestDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const templateUrl = inject('templateUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const run = async (sql: string) => {
    const admin = new pg.Client({ connectionString: templateUrl.replace(/\/[^/]*$/, '/postgres') });
    await admin.connect();
    await admin.query(sql).finally(() => admin.end());
  };
  // Copying needs exclusive access to the template for a moment, and two test files can copy at once.
  await retry(() => run(`create database ${name} template template_graycard`));
  return { url: templateUrl.replace(/\/[^/]*$/, `/${name}`), drop: () => run(`drop database ${name} with (force)`) };
}

async function retry(work: () => Promise<void>, tries = 50): Promise<void> {
  for (let left = tries; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (left === 0 || !String(error).includes('being accessed by other users')) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}
