import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Program, runProgram, startProgram } from '../support/program.ts';
import { until } from '../support/until.ts';

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

async function isReachable(url: string): Promise<boolean> {
  return fetch(`${url}/health/live`).then(
    (response) => response.ok,
    () => false,
  );
}

test('a worker without REDIS_URL names what is missing and exits with an error', () => {
  const { code, output } = runProgram('dist/workers/index.js', { DATA_DIR: dataDir });
  expect(code).toBe(1);
  expect(output).toContain('REDIS_URL is missing');
});

test('an invalid configuration is reported at once, with all of its errors', () => {
  const { code, output } = runProgram('dist/server.js', { DATA_DIR: dataDir, PORT: 'http', WORKERS: '-1' });
  expect(code).toBe(1);
  expect(output).toContain('PORT');
  expect(output).toContain('WORKERS');
});

test('SIGTERM stops the API together with its worker and database', async () => {
  const api = await startApi();
  await until('the worker is ready', async () => {
    const health = (await (await fetch(`${api.url}/health/ready`)).json()) as { status: string; workers: number };
    return health.status === 'OK' && health.workers === 1;
  });
  const worker = Number(/"pid":(\d+)[^\n]*"name":"worker"/.exec(api.output())?.[1]);
  const port = Number(/PostgreSQL 18 is running on 127.0.0.1:(\d+)/.exec(api.output())?.[1]);
  expect(() => process.kill(worker, 0)).not.toThrow();

  expect(await api.end('SIGTERM')).toBe(0);
  expect(await isReachable(api.url)).toBe(false);
  expect(() => process.kill(worker, 0)).toThrow('ESRCH');
  await expect(new pg.Client({ host: '127.0.0.1', port }).connect()).rejects.toThrow('ECONNREFUSED');
});

test('stack traces of the compiled programs name the lines of src', () => {
  const throwIt = `import('./dist/storage/s3.js').then(({ readS3Url }) => readS3Url('file:///'))`;
  const run = spawnSync(process.execPath, ['--enable-source-maps', '-e', throwIt], { encoding: 'utf8' });
  expect(run.stderr).toContain(`at readS3Url (${resolve('src/storage/s3.ts')}:`);
});
