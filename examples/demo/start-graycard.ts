import { type ChildProcess, fork } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Starts the API program in a child process, with the embedded defaults. Resolves when it accepts requests. */
export async function startGraycard(): Promise<{ url: string; stop(): Promise<void> }> {
  const port = process.env.PORT ?? ((await isFree(4000)) ? '4000' : '0');
  if (port === '0') console.log('Port 4000 is in use; choosing a free port.');
  const child = fork(join(import.meta.dirname, '../../dist/server.js'), {
    execArgv: ['--enable-source-maps'],
    // The first upload of a process is slow, which is not worth a warning in a demo.
    env: { SLOW_OPERATION_MS: '0', ...process.env, PORT: port, LOG_LEVEL: process.env.LOG_LEVEL ?? 'info' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    detached: true, // so that Ctrl-C reaches only this process, which then stops the child
  });
  const messages = printMessages(child);
  const url = await ready(child);
  messages.quiet();
  console.log(`Graycard is running at ${url}`);
  return { url, stop: () => stop(child) };
}

const WARN = 40;

/** Prints the log of Graycard and its workers as plain text: everything during startup, then only warnings and errors. */
function printMessages({ stdout }: ChildProcess): { quiet(): void } {
  let minLevel = 0;
  if (stdout) {
    createInterface({ input: stdout }).on('line', (line) => {
      const { name, msg, level, url } = JSON.parse(line) as { name: string; msg: string; level: number; url?: string };
      if (level >= minLevel && !url) console.log(`${name}: ${level < WARN ? msg : line}`);
    });
  }
  return {
    quiet() {
      minLevel = WARN;
    },
  };
}

function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.on('message', (message: { kind?: string; url?: string }) => {
      if (message.kind === 'graycard.ready' && message.url) resolve(message.url);
    });
    child.once('exit', (code) => reject(new Error(`Graycard exited with code ${code} during startup`)));
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
