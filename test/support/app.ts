import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type Config, readConfig } from '../../src/config.ts';
import { createDeps, type Deps } from '../../src/deps.ts';
import { startApi } from '../../src/http/api.ts';
import type { Intervals } from '../../src/intervals.ts';
import { startWorker } from '../../src/workers/worker.ts';
import { createTestDatabase } from './database.ts';

/** A document of the codegen client preset, typed with its result and variables. */
export interface Document<R, V> {
  toString(): string;
  __apiType?: (variables: V) => R;
}

export interface GraphQLAnswer<R> {
  readonly status: number;
  readonly data: R | null;
  readonly errors: readonly {
    message: string;
    path?: (string | number)[];
    extensions: { code: string } & Record<string, unknown>;
  }[];
}

export interface TestUser {
  readonly id: string;
  readonly email: string;
  readonly accessToken: string;
  readonly refreshToken: string;
}

export interface TestApp {
  readonly url: string;
  readonly deps: Deps;
  /** Sends an operation and returns the whole response, with any errors. */
  ask<R, V>(document: Document<R, V> | string, variables?: V | object, token?: string): Promise<GraphQLAnswer<R>>;
  /** Sends an operation and returns its data. Throws if the response contains errors. */
  run<R, V>(document: Document<R, V> | string, variables?: V | object, token?: string): Promise<R>;
  register(name: string): Promise<TestUser>;
  /** Sends files with the uploadImages mutation, following the GraphQL multipart request specification. */
  upload(
    token: string | undefined,
    files: { name: string; bytes: Uint8Array }[],
    folder?: string,
  ): Promise<GraphQLAnswer<{ uploadImages: { id: string }[] }>>;
  /** All files in the storage folder and its subfolders. */
  storedFiles(): Promise<string[]>;
  dispose(): Promise<void>;
}

export interface TestAppOptions {
  /** The number of jobs processed at once in this process. 0 leaves jobs in the queue. */
  readonly workers?: number;
  readonly events?: 'local' | 'redis';
  readonly env?: Record<string, string>;
  /** Shorter intervals than those of src/intervals.ts. */
  readonly intervals?: Partial<Intervals>;
  /** Receives each JSON log line of level `warn` or above. */
  readonly onLogLine?: (line: string) => void;
}

const UPLOAD =
  'mutation Upload($files: [File!]!, $folder: String) { uploadImages(files: $files, folder: $folder) { id } }';

/** Starts the whole service on a free port, with its own database, storage folder and secrets. */
export async function startTestApp({
  workers = 0,
  events = 'local',
  env = {},
  intervals,
  onLogLine,
}: TestAppOptions = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'graycard-test-'));
  const config: Config = readConfig({
    PORT: '0',
    DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? (onLogLine ? 'warn' : 'silent'),
    WORKERS: String(workers),
    ...(events === 'redis' && { REDIS_URL: inject('redisUrl') }),
    ...env,
  });
  const deps = await createDeps(config, {
    name: 'test',
    startDatabase: false,
    intervals,
    ...(onLogLine && { logDestination: { write: onLogLine } }),
  });
  const worker = workers > 0 ? await startWorker(deps) : null;
  const api = await startApi(deps);
  const url = `http://127.0.0.1:${api.port}`; // independent of PUBLIC_URL

  const send = async <R>(
    body: BodyInit,
    token: string | undefined,
    headers: Record<string, string>,
  ): Promise<GraphQLAnswer<R>> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      body,
      headers: { accept: 'application/json', ...headers, ...(token && { authorization: `Bearer ${token}` }) },
    });
    const answer = (await response.json()) as Partial<GraphQLAnswer<R>>;
    return { status: response.status, data: answer.data ?? null, errors: answer.errors ?? [] };
  };

  const app: TestApp = {
    url,
    deps,
    ask: (document, variables = {}, token) =>
      send(JSON.stringify({ query: document.toString(), variables }), token, { 'content-type': 'application/json' }),
    async run(document, variables = {}, token) {
      const { data, errors } = await app.ask(document, variables, token);
      if (errors.length || data === null) throw new Error(JSON.stringify(errors));
      return data;
    },
    async register(name) {
      const input = { email: `${name}@example.com`, username: name, password: `the password of ${name}` };
      const query =
        'mutation($input: RegisterInput!) { register(input: $input) { accessToken refreshToken user { id } } }';
      const { register } = await app.run<
        { register: { accessToken: string; refreshToken: string; user: { id: string } } },
        object
      >(query, { input });
      const { accessToken, refreshToken, user } = register;
      return { id: user.id, email: input.email, accessToken, refreshToken };
    },
    upload(token, files, folder = '') {
      const form = new FormData();
      form.set('operations', JSON.stringify({ query: UPLOAD, variables: { files: files.map(() => null), folder } }));
      form.set('map', JSON.stringify(Object.fromEntries(files.map((_, i) => [i, [`variables.files.${i}`]]))));
      for (const [i, { name, bytes }] of files.entries())
        form.set(String(i), new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
      return send(form, token, {});
    },
    async storedFiles() {
      const entries = await readdir(join(dataDir, 'storage'), { recursive: true, withFileTypes: true }).catch(() => []);
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    },
    async dispose() {
      await api.stop();
      await worker?.stop();
      await deps.dispose();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return app;
}
