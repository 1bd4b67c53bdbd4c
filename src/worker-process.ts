import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Deps } from './deps.ts';

/** Wait before a worker process that died is started again. */
const RESTART_MS = 1000;

/**
 * Keeps one worker process running beside the API: photos are corrected there, so the API's event loop stays free and a
 * crash in native code costs one attempt of one job. It shares our database and, without Redis, our events over IPC.
 */
export async function startWorkerProcess({
  databaseUrl,
  localEvents,
  log,
}: Pick<Deps, 'databaseUrl' | 'localEvents' | 'log'>) {
  let child: ChildProcess;
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;

  const launch = () =>
    new Promise<void>((ready) => {
      const started = fork(fileURLToPath(new URL('./workers/index.ts', import.meta.url)), {
        env: { ...process.env, DATABASE_URL: databaseUrl },
        execArgv: ['--import', 'tsx'],
        detached: true, // Ctrl-C in a terminal reaches the API alone, which then ends the worker in its turn
      });
      child = started;
      const disconnect = localEvents?.connect({
        send: (message) => void (started.connected && started.send(message as object)),
        onMessage: (listener) => void started.on('message', listener),
      });
      started.on('message', (message: { kind?: string }) => message.kind === 'graycard.ready' && ready());
      started.on('exit', (code, signal) => {
        disconnect?.();
        if (stopping) return;
        log.error({ code, signal }, 'the worker process ended; starting it again');
        timer = setTimeout(() => void launch().then(ready), RESTART_MS);
      });
    });

  await launch();
  return {
    async stop() {
      stopping = true;
      clearTimeout(timer);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}
