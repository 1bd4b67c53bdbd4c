import { randomBytes, randomInt } from 'node:crypto';
import { rmSync } from 'node:fs';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../src/db/embedded.ts';
import { migrate } from '../../src/db/migrate.ts';
import { startRedis } from './redis.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated database that test files copy theirs from. */
    readonly templateUrl: string;
    readonly redisUrl: string;
    /** What random tests draw from; see `seedOf`. */
    readonly seed: number;
  }
}

/** Starts what the tests talk to: a PostgreSQL of our own and a Redis, both thrown away afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const say = (line: string) => console.log(`[tests] ${line}`);
  const seed = chooseSeed(process.env.TEST_SEED);
  say(`TEST_SEED=${seed}`);
  const dataDir = `.graycard/test-${randomBytes(4).toString('hex')}`;
  const server = await startEmbeddedPostgres({ dataDir, say, fast: true });
  const redis = await startRedis(say);
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query('create database template_graycard');
  await admin.end();
  const templateUrl = server.url.replace(/\/[^/]*$/, '/template_graycard');
  await migrate(templateUrl);
  project.provide('templateUrl', templateUrl);
  project.provide('redisUrl', redis.url);
  project.provide('seed', seed);
  return async () => {
    await redis.stop();
    await server.stop();
    rmSync(server.home, { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** `random`, a number, or the fixed seed where nothing is said. */
function chooseSeed(wanted = '1'): number {
  const seed = wanted === 'random' ? randomInt(2 ** 31) : Number(wanted);
  if (!Number.isInteger(seed)) throw new Error(`TEST_SEED must be a whole number or "random", not "${wanted}".`);
  return seed;
}
