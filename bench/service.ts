import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findEmbeddedPostgres } from '../src/db/embedded.ts';
import type { SlotKind } from '../src/queue/tasks.ts';

/** A complete service in a temporary folder, with one user. */
export interface Service {
  readonly url: string;
  readonly apiPid: number;
  readonly storage: string;
  ask<R>(query: string, variables?: object): Promise<R>;
  upload(name: string, bytes: Uint8Array): Promise<string>;
  sql<R extends object>(text: string, values?: unknown[]): Promise<R[]>;
  /** The current worker processes of the API: those for images, or the one for libraries. */
  workers(kind: SlotKind): number[];
  stop(): Promise<void>;
}

/** Starts the API with workers and an embedded database, as `npm start` does, and registers a user. */
export async function startService(workers: number): Promise<Service> {
  const dataDir = await mkdtemp(join(tmpdir(), 'graycard-bench-'));
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: '0',
    WORKERS: String(workers),
    LOG_LEVEL: 'error',
    RATE_LIMIT_SCALE: '1000',
  };
  const api = fork('dist/server.js', {
    env,
    execArgv: ['--enable-source-maps'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const url = await ready(api);
  const db = new pg.Client({ connectionString: (await findEmbeddedPostgres(dataDir)) ?? '' });
  await db.connect();
  let token = '';
  const post = async <R>(body: BodyInit, headers: Record<string, string>): Promise<R> => {
    const authorization = token ? { authorization: `Bearer ${token}` } : {};
    const response = await fetch(`${url}/graphql`, { method: 'POST', body, headers: { ...headers, ...authorization } });
    const { data, errors } = (await response.json()) as { data?: R; errors?: unknown };
    if (errors || !data) throw new Error(JSON.stringify(errors));
    return data;
  };
  const ask = <R>(query: string, variables: object = {}) =>
    post<R>(JSON.stringify({ query, variables }), { 'content-type': 'application/json' });
  const register =
    'mutation { register(input: { email: "soak@example.com", username: "soak", password: "a password to soak" }) { accessToken } }';
  token = (await ask<{ register: { accessToken: string } }>(register)).register.accessToken;
  return {
    url,
    apiPid: api.pid ?? 0,
    storage: join(dataDir, 'storage'),
    ask,
    async upload(name, bytes) {
      const form = new FormData();
      const query = 'mutation($files: [File!]!) { uploadImages(files: $files) { id } }';
      form.set('operations', JSON.stringify({ query, variables: { files: [null] } }));
      form.set('map', JSON.stringify({ 0: ['variables.files.0'] }));
      form.set('0', new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
      return (await post<{ uploadImages: [{ id: string }] }>(form, {})).uploadImages[0].id;
    },
    sql: async (text, values = []) => (await db.query(text, values)).rows,
    workers: (kind) =>
      readFileSync(`/proc/${api.pid}/task/${api.pid}/children`, 'utf8')
        .split(' ')
        .filter(Boolean)
        .map(Number)
        .filter((pid) => isWorker(pid, kind)),
    async stop() {
      await db.end();
      const ended = new Promise((resolve) => api.once('exit', resolve));
      api.kill('SIGTERM');
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** True for worker processes; the API's other child is the database. */
function isWorker(pid: number, kind: SlotKind): boolean {
  try {
    const [, ...args] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return args.some((arg) => arg.endsWith('workers/index.js')) && args.includes(kind);
  } catch {
    return false; // has exited
  }
}

function ready(api: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    api.on(
      'message',
      (message: { kind?: string; url?: string }) => message.kind === 'graycard.ready' && resolve(message.url ?? ''),
    );
    api.once('exit', (code) => reject(new Error(`the API exited with code ${code}`)));
  });
}
