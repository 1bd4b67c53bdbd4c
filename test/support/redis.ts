import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { Redis } from 'ioredis';

/** A real Redis server on a port of its own. Installs Debian's package where it is missing and we may. */
export async function startRedis(say: (line: string) => void): Promise<{ url: string; stop(): Promise<void> }> {
  installRedis(say);
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', args, { stdio: 'ignore', detached: true });
  server.unref();
  const url = `redis://127.0.0.1:${port}`;
  await answers(url);
  say(`Redis runs on 127.0.0.1:${port}`);
  return { url, stop: () => stop(server) };
}

function installRedis(say: (line: string) => void): void {
  const isThere = () => {
    try {
      execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  };
  if (isThere()) return;
  const help =
    'The tests need redis-server: install it (Debian, Ubuntu: apt-get install redis-server; macOS: brew install redis).';
  if (process.getuid?.() !== 0) throw new Error(help);
  say('Installing redis-server (apt-get)');
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' } } as const;
  try {
    execFileSync('apt-get', ['update', '-qq'], quiet);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'redis-server'], quiet);
  } catch (cause) {
    throw new Error(help, { cause });
  }
}

async function answers(url: string): Promise<void> {
  const client = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: 100 });
  client.on('error', () => {}); // until it listens
  await client.ping();
  client.disconnect();
}

function stop(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve();
    server.ref(); // or the process would not wait for it
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
