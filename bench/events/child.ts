import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Child {
  readonly url: string;
  readonly pid: number;
  send(message: object): void;
  /** Resolves with the next message of a kind. */
  told<T>(kind: string): Promise<T>;
  /** The heap in use, MB. */
  memory(): Promise<number>;
  /** CPU time of all its threads so far, ms. */
  cpuMs(): Promise<number>;
  end(): Promise<void>;
}

interface Start {
  /** The path of another Node. */
  readonly execPath?: string;
  /** A file to import before the program. */
  readonly preload?: string;
}

/** Starts a program of this folder in a separate process and waits until it is ready. */
export async function startChild(
  file: string,
  env: Record<string, string> = {},
  { execPath = process.execPath, preload }: Start = {},
): Promise<Child> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    env: { ...process.env, ...env },
    execPath,
    execArgv: [
      '--expose-gc',
      ...(file.endsWith('.ts') ? ['--import', 'tsx'] : []),
      ...(preload ? ['--import', preload] : []),
    ],
  });
  const message = <T>(kind: string) =>
    new Promise<T>((resolve, reject) => {
      const fail = (code: number | null) => reject(new Error(`${file} exited with code ${code}`));
      const hear = (heard: { kind?: string }) => {
        if (heard.kind?.replace('graycard.', '') !== kind) return;
        child.off('message', hear).off('exit', fail);
        resolve(heard as T);
      };
      child.on('message', hear).once('exit', fail);
    });
  const usage = async (kind: 'memory' | 'cpu') => {
    const answer = message<{ value: number }>(kind);
    child.send({ kind });
    return (await answer).value;
  };
  const { url } = await message<{ url: string }>('ready');
  return {
    url,
    pid: child.pid ?? 0,
    send: (what) => void child.send(what),
    told: message,
    memory: () => usage('memory'),
    cpuMs: () => usage('cpu'),
    end: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}
