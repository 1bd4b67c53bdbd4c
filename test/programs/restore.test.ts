import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { followJob } from '../support/follow.ts';
import { photo } from '../support/pictures.ts';
import { type Program, startProgram } from '../support/program.ts';
import { connect } from '../support/session.ts';

/** Debian's PostgreSQL with its tools. The embedded one has no pg_dump. */
const versions = '/usr/lib/postgresql';
const [version] = existsSync(versions) ? readdirSync(versions).toSorted().reverse() : [];
const bin = version ? join(versions, version, 'bin') : '';
const isThere = existsSync(join(bin, 'pg_dump')) && process.getuid?.() === 0;

const home = mkdtempSync(join(tmpdir(), 'graycard-restore-'));
chmodSync(home, 0o755);
const running = new Set<() => unknown>();
afterAll(async () => {
  for (const end of [...running].reverse()) await end();
  rmSync(home, { recursive: true, force: true });
});

const asPostgres = (program: string, ...args: string[]) =>
  execFileSync('runuser', ['-u', 'postgres', '--', join(bin, program), ...args], { stdio: 'pipe', cwd: '/' });

/** Starts a separate server with an empty database. */
async function startCluster(place: string) {
  const folder = join(home, place);
  mkdirSync(folder);
  execFileSync('chown', ['postgres', folder]);
  const data = join(folder, 'cluster');
  asPostgres('initdb', '-D', data, '-A', 'trust', '-E', 'UTF8', '--locale', 'C.UTF-8');
  const port = await freePort();
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -k ${folder}`;
  asPostgres('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start');
  const stop = () => asPostgres('pg_ctl', '-D', data, '-m', 'fast', 'stop');
  running.add(stop);
  asPostgres('createdb', '-h', folder, '-p', String(port), 'graycard');
  return { folder, port: String(port), url: `postgresql://postgres@127.0.0.1:${port}/graycard` };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

async function startApi(dataDir: string, databaseUrl: string): Promise<Program> {
  const api = await startProgram('dist/server.js', {
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    PORT: '0',
    WORKERS: '1',
  });
  running.add(() => api.end());
  return api;
}

const hashOf = async (url: string) => {
  const response = await fetch(url);
  expect(response.status).toBe(200);
  return createHash('sha256')
    .update(Buffer.from(await response.arrayBuffer()))
    .digest('hex');
};

test.runIf(isThere)(
  'after a dump and the storage folder are restored elsewhere, accounts, results and all links work',
  async () => {
    const first = await startCluster('first');
    const dataDir = join(home, 'data');
    const api = await startApi(dataDir, first.url);
    const ada = await connect(api.url, 'ada');
    const imageId = await ada.upload('chart.jpg', await photo());
    const jobId = await ada.createJob({ imageId, type: 'DETECT_AND_CORRECT' });
    await followJob('ws', api.url, ada.token, jobId);
    const query = `query($id: ID!) { job(id: $id) { result { deltaEAfter { mean }
      corrected { url(expiresInSeconds: 3600) sha256 } thumbnail { url(expiresInSeconds: 3600) sha256 }
      image { original { url(expiresInSeconds: 3600) sha256 } preview { url(expiresInSeconds: 3600) sha256 } } } } }`;
    const before = await ada.run<object>(query, { id: jobId });
    const dump = join(first.folder, 'graycard.dump');
    // The order matters: a file without a row is harmless, a row without a file is not.
    asPostgres('pg_dump', '-h', first.folder, '-p', first.port, '-Fc', '-f', dump, 'graycard');
    const restored = join(home, 'restored');
    cpSync(dataDir, restored, { recursive: true });
    await api.end();
    rmSync(dataDir, { recursive: true });

    const second = await startCluster('second');
    asPostgres('pg_restore', '-h', second.folder, '-p', second.port, '-d', 'graycard', '--exit-on-error', dump);
    const again = await startApi(restored, second.url);
    const links = [...JSON.stringify(before).matchAll(/"url":"([^"]+)","sha256":"([^"]+)"/g)];
    expect(links).toHaveLength(4);
    for (const [, url = '', sha256] of links) {
      expect(await hashOf(url.replace(api.url, again.url))).toBe(sha256); // a link issued before the backup
    }
    const login =
      'mutation { login(input: { email: "ada@example.com", password: "the password of ada" }) { accessToken } }';
    const response = await fetch(`${again.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: login }),
    });
    const { data } = (await response.json()) as { data: { login: { accessToken: string } } };
    const token = data.login.accessToken;
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const ask = async (text: string, variables: object) => {
      const body = JSON.stringify({ query: text, variables });
      return (
        (await (await fetch(`${again.url}/graphql`, { method: 'POST', headers, body })).json()) as { data: object }
      ).data;
    };
    const after = await ask(query, { id: jobId });
    const withoutLinks = (value: object) => JSON.stringify(value).replace(/"url":"[^"]+"/g, '');
    expect(withoutLinks(after)).toBe(withoutLinks(before));
    const create = 'mutation($id: ID!) { createJob(input: { imageId: $id, type: DETECT }) { id } }';
    const next = (await ask(create, { id: imageId })) as { createJob: { id: string } };
    const steps = await followJob('ws', again.url, token, next.createJob.id);
    expect(steps.at(-1)?.status).toBe('COMPLETED');

    const db = new pg.Client({ connectionString: second.url });
    await db.connect();
    const { rows } = await db.query<{ key: string; bytes: string }>('select key, "byteSize" as bytes from "Asset"');
    for (const { key, bytes } of rows) expect(statSync(join(restored, 'storage', key)).size).toBe(Number(bytes));
    await db.end();
  },
);
