import { type ChildProcess, fork } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** Runs the API program as a child on embedded defaults, and resolves when it serves. */
export async function startGraycard(): Promise<{ url: string; stop(): Promise<void> }> {
  const port = process.env.PORT ?? ((await isFree(4000)) ? '4000' : '0');
  if (port === '0') console.log('Port 4000 is taken: any free one will do.');
  const child = fork(join(import.meta.dirname, '../../src/server.ts'), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, PORT: port, LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' },
    detached: true, // Ctrl-C reaches us alone; we end it in order
  });
  const url = await ready(child);
  console.log(`Graycard runs at ${url}`);
  return { url, stop: () => stop(child) };
}

function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.on('message', (message: { kind?: string; url?: string }) => {
      if (message.kind === 'graycard.ready' && message.url) resolve(message.url);
    });
    child.once('exit', (code) => reject(new Error(`Graycard ended with code ${code} at its start`)));
  });
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
