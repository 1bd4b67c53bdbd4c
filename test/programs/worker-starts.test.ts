import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import { startProgram } from '../support/program.ts';
import { connect } from '../support/session.ts';
import { until } from '../support/until.ts';

const cleanUps: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const cleanUp of cleanUps.reverse()) await cleanUp();
});

test('the API serves while its workers fail to start, and restarts them with growing pauses', async () => {
  const database = await createTestDatabase();
  cleanUps.push(() => database.drop());
  const dataDir = await mkdtemp(join(tmpdir(), 'graycard-starts-'));
  cleanUps.push(() => rm(dataDir, { recursive: true, force: true }));
  const failing = join(dataDir, 'fail-workers');
  await writeFile(failing, '');
  const api = await startProgram('dist/server.js', {
    DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    PORT: '0',
    WORKERS: '1',
    FAIL_WORKERS: failing,
    NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, '../support/failing-worker.mjs')).href}`,
  });
  cleanUps.push(() => api.end());

  const session = await connect(api.url, 'ada');
  const health = async () =>
    (await session.run<{ health: { workers: number } }>('{ health { status queue workers database } }')).health;
  expect(await health()).toMatchObject({ status: 'DEGRADED', queue: 'DEGRADED', workers: 0, database: 'OK' });
  expect((await fetch(`${api.url}/health/ready`)).status).toBe(200); // the API itself is ready

  const starts = async () =>
    (await readFile(failing, 'utf8'))
      .split('\n')
      .filter((line) => line.endsWith('pictures'))
      .map((line) => Number(line.split(' ')[0]));
  await until('the worker has failed to start four times', async () => (await starts()).length >= 4, {
    limitMs: 600_000,
  });
  const times = await starts();
  const pauses = times.slice(1, 4).map((time, i) => time - (times[i] ?? 0));
  // At least 1, 2 and 4 s: how long a start takes on top of that depends on the machine.
  for (const [i, pause] of pauses.entries()) expect(pause).toBeGreaterThanOrEqual(1000 * 2 ** i);

  await rm(failing);
  await until('a worker has started', async () => (await health()).workers === 1, { limitMs: 600_000 });
  expect(await health()).toMatchObject({ status: 'OK', queue: 'OK' });
});
