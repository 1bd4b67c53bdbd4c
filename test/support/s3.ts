import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface S3Server {
  /** A STORAGE_URL for a prefix in the server's only bucket. */
  readonly url: string;
  /** Makes an object this many hours older. */
  age(key: string, hours: number): Promise<void>;
  stop(): Promise<void>;
}

const PREFIX = 'kept/here';

/**
 * Starts an S3-compatible server in a separate process, and sets its credentials in the environment. It is s3rver, which
 * npm can install; larger servers come only as containers or separate downloads.
 */
export async function startS3(): Promise<S3Server> {
  const folder = await mkdtemp(join(tmpdir(), 'graycard-s3-'));
  const program = createRequire(import.meta.url).resolve('s3rver/bin/s3rver.js');
  const args = [
    '--openssl-legacy-provider', // s3rver encrypts its page tokens with a legacy cipher
    program,
    '--directory',
    folder,
    '--address',
    '127.0.0.1',
    '--port',
    '0',
    '--configure-bucket',
    'graycard',
  ];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (line) => {
      const [, printedPort] = /listening on .*?:(\d+)/i.exec(String(line)) ?? [];
      if (printedPort) resolve(printedPort);
    });
    server.once('exit', () => reject(new Error('s3rver has exited')));
  });
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' });
  const endpoint = encodeURIComponent(`http://127.0.0.1:${port}`);
  return {
    url: `s3://graycard/${PREFIX}?endpoint=${endpoint}&region=us-east-1`,
    async age(key, hours) {
      const then = new Date(Date.now() - hours * 3_600_000);
      const path = join(folder, 'graycard', PREFIX, key);
      const name = path.slice(path.lastIndexOf('/') + 1);
      const files = (await readdir(join(path, '..'))).filter((file) => file.startsWith(name));
      for (const file of files) await utimes(join(path, '..', file), then, then);
    },
    async stop() {
      server.kill('SIGTERM');
      await once(server, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
