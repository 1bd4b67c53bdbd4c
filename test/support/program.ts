import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const compiled = ['--enable-source-maps'];

export interface Program {
  readonly pid: number;
  /** The URL of the API; '' for a worker. */
  readonly url: string;
  /** Everything printed to stdout and stderr so far. */
  output(): string;
  send(message: object): void;
  /** Resolves with the next message of this kind. */
  message<T>(kind: string): Promise<T>;
  /** Sends a signal and resolves with the exit code, or the name of the signal. */
  end(signal?: NodeJS.Signals): Promise<number | string>;
}

/** Starts a program in a separate process, as `npm start` and `npm run worker` do, and waits until it is ready. */
export async function startProgram(
  file: string,
  env: Record<string, string>,
  execArgv: string[] = [],
): Promise<Program> {
  const child = spawnProgram(file, env, execArgv);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const { url } = await new Promise<{ url?: string }>((resolve, reject) => {
    child.on(
      'message',
      (message: { kind?: string; url?: string }) => message.kind === 'graycard.ready' && resolve(message),
    );
    child.once('exit', (code) => reject(new Error(`${file} exited with ${code}:\n${output}`)));
  });
  return {
    pid: child.pid ?? 0,
    url: url ?? '',
    output: () => output,
    send: (message) => void child.send(message),
    message: (kind) =>
      new Promise((resolve) => {
        const onMessage = (message: { kind?: string }) => {
          if (message.kind !== kind) return;
          child.off('message', onMessage);
          resolve(message as never);
        };
        child.on('message', onMessage);
      }),
    end: (signal = 'SIGTERM') => endOf(child, () => child.kill(signal)),
  };
}

/** Runs a program without an IPC channel until it exits. */
export function runProgram(
  file: string,
  env: Record<string, string>,
  args: readonly string[] = [],
): { code: number | null; output: string } {
  const run = spawnSync(process.execPath, [...compiled, file, ...args], {
    cwd: root,
    env: environment(env),
    encoding: 'utf8',
  });
  return { code: run.status, output: run.stdout + run.stderr };
}

function spawnProgram(file: string, env: Record<string, string>, execArgv: string[]): ChildProcess {
  return fork(join(root, file), {
    cwd: root,
    env: environment(env),
    execArgv: [...compiled, ...execArgv],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

/** The environment without the variables set by Vitest, so that programs behave as in production. */
function environment(env: Record<string, string>): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_|TEST)/.test(name));
  return { ...Object.fromEntries(inherited), LOG_LEVEL: 'warn', ...env };
}

function endOf(child: ChildProcess, end: () => void): Promise<number | string> {
  const ended = child.exitCode ?? child.signalCode;
  if (ended !== null) return Promise.resolve(ended);
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal ?? -1));
    end();
  });
}
