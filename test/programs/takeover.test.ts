import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Program, startProgram } from '../support/program.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'graycard-programs-'));
});
afterEach(async () => {
  // When run as root, the cluster is elsewhere if the server's account cannot enter this folder.
  for (const cluster of clusters.splice(0)) await rm(dirname(cluster), { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
});

const clusters: string[] = [];

async function startApi(env: Record<string, string> = {}): Promise<Program> {
  const api = await startProgram('dist/server.js', { DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'info', ...env });
  const [, cluster] = /Creating a PostgreSQL 18 database in ([^",]+)/.exec(api.output()) ?? [];
  if (cluster) clusters.push(cluster);
  return api;
}

test('after SIGKILL, the next API process takes over the database and finds all data', async () => {
  const first = await startApi({ WORKERS: '0' });
  const query =
    'mutation { register(input: { email: "ada@example.com", username: "ada", password: "correct horse" }) { user { id } } }';
  const ask = async (url: string, text: string) =>
    (
      await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: text }),
      })
    ).json();
  await ask(first.url, query);
  await first.end('SIGKILL');

  const second = await startApi({ WORKERS: '0' });
  expect(await ask(second.url, query)).toMatchObject({ errors: [{ extensions: { code: 'CONFLICT' } }] });
  expect(await second.end()).toBe(0);
});
