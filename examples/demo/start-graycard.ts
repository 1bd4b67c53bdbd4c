import { type ChildProcess, fork } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Runs the API program as a child on embedded defaults, and resolves when it serves. */
export async function startGraycard(): Promise<{ url: string; stop(): Promise<void> }> {
  const port = process.env.PORT ?? ((await isFree(4000)) ? '4000' : '0');
  if (port === '0') console.log('Port 4000 is taken: any free one will do.');
  const child = fork(join(import.meta.dirname, '../../src/server.ts'), {
    execArgv: ['--import', 'tsx'],
    // The first upload of a process is slow: that is no news in a demo.
    env: { SLOW_OPERATION_MS: '0', ...process.env, PORT: port, LOG_LEVEL: process.env.LOG_LEVEL ?? 'info' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    detached: true, // Ctrl-C reaches us alone; we end it in order
  });
  const messages = printMessages(child);
  const url = await ready(child);
  messages.quiet();
  console.log(`Graycard runs at ${url}`);
  return { url, stop: () => stop(child) };
}

const WARN = 40;

/** What Graycard and its worker log, in plain words: while they start all of it, later on only what is wrong. */
function printMessages({ stdout }: ChildProcess): { quiet(): void } {
  let least = 0;
  if (stdout) {
    createInterface({ input: stdout }).on('line', (line) => {
      const { name, msg, level, url } = JSON.parse(line) as { name: string; msg: string; level: number; url?: string };
      if (level >= least && !url) console.log(`${name}: ${level < WARN ? msg : line}`);
    });
  }
  return {
    quiet() {
      least = WARN;
    },
  };
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
