import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { Redis } from 'ioredis';
import { ensureInstalled } from './install.ts';

export interface RedisServer {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts a Redis server on a free port or the given one. Installs Debian's package if it is missing. */
export async function startRedis(say: (line: string) => void, givenPort?: number): Promise<RedisServer> {
  ensureInstalled('redis-server', 'redis-server', say);
  const port = givenPort ?? (await freePort());
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', args, { stdio: 'ignore', detached: true });
  server.unref();
  const url = `redis://127.0.0.1:${port}`;
  await answers(url);
  say(`Redis runs on 127.0.0.1:${port}`);
  return { url, port, pid: server.pid ?? 0, stop: () => stop(server) };
}

async function answers(url: string): Promise<void> {
  const client = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: 100 });
  client.on('error', () => {}); // expected until the server listens
  await client.ping();
  client.disconnect();
}

function stop(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve();
    server.ref(); // keeps this process alive until the server has exited
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
