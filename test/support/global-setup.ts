import { randomBytes, randomInt } from 'node:crypto';
import { rmSync } from 'node:fs';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../src/db/embedded.ts';
import { migrate } from '../../src/db/migrate.ts';
import { startRedis } from './redis.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated template that each test file copies its database from. */
    readonly templateUrl: string;
    readonly redisUrl: string;
    /** The seed of the property tests; see `seedOf`. */
    readonly seed: number;
  }
}

/** Starts the PostgreSQL and Redis servers for the tests. Both are removed afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const say = (line: string) => console.log(`[tests] ${line}`);
  const seed = chooseSeed(process.env.TEST_SEED);
  say(`TEST_SEED=${seed}`);
  const dataDir = `.graycard/test-${randomBytes(4).toString('hex')}`;
  const server = await startEmbeddedPostgres({ dataDir, onMessage: say, fast: true });
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

/** Parses TEST_SEED: `random`, an integer, or the fixed seed if it is unset. */
function chooseSeed(choice = '1'): number {
  const seed = choice === 'random' ? randomInt(2 ** 31) : Number(choice);
  if (!Number.isInteger(seed)) throw new Error(`TEST_SEED must be an integer or "random", not "${choice}".`);
  return seed;
}
