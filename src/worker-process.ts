import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Deps } from './deps.ts';
import type { SlotKind } from './queue/tasks.ts';
import { recordCrash } from './services/job/crash.ts';

/** Wait before a worker process that died is started again. */
const RESTART_MS = 1000;

/** What tells a worker process of ours that it is one: with this argument it works, without it looks after such. */
export const SLOT = 'slot';

/**
 * JavaScript's heap of a process for libraries, MB. It needs less than half at a million images; left to itself the heap
 * grows to more, because collecting it is put off while there is room.
 */
const LIBRARY_HEAP_MB = 192;

/** Signals by which somebody ends a process from outside; any other end of a worker is a crash of its own. */
const FROM_OUTSIDE: readonly (NodeJS.Signals | null)[] = ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'];

/**
 * Keeps one process running for each image that may be worked on at once, so that a crash in native code costs one attempt
 * of one job, and the event loop of whoever starts them stays free; and one more for libraries, so that no photo waits for
 * a long operation, and no operation carries the memory of a photo. They share our database and, without Redis, our
 * events over IPC. One that died is started again.
 */
export async function startWorkerProcesses(
  deps: Pick<Deps, 'config' | 'databaseUrl' | 'db' | 'events' | 'localEvents' | 'log' | 'storage'>,
): Promise<{ stop(): Promise<void> }> {
  const kinds: SlotKind[] = ['library', ...Array.from({ length: deps.config.workers }, () => 'pictures' as const)];
  const slots = await Promise.all(kinds.map((kind) => startSlot(kind, deps)));
  return { stop: async () => void (await Promise.all(slots.map((slot) => slot.stop()))) };
}

async function startSlot(
  kind: SlotKind,
  { databaseUrl, localEvents, log, ...deps }: Parameters<typeof startWorkerProcesses>[0],
) {
  let child: ChildProcess;
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;

  const launch = () =>
    new Promise<void>((ready) => {
      const started = fork(fileURLToPath(new URL('./workers/index.ts', import.meta.url)), [SLOT, kind], {
        env: { ...process.env, DATABASE_URL: databaseUrl, WORKERS: '1' },
        execArgv: [...(kind === 'library' ? [`--max-old-space-size=${LIBRARY_HEAP_MB}`] : []), '--import', 'tsx'],
        detached: true, // Ctrl-C in a terminal reaches us alone, who then end the worker in our turn
      });
      child = started;
      let pool: string | undefined;
      const disconnect = localEvents?.connect({
        send: (message) => void (started.connected && started.send(message as object)),
        onMessage: (listener) => void started.on('message', listener),
      });
      started.on('message', (message: { kind?: string; pool?: string }) => {
        if (message.kind === 'graycard.pool') pool = message.pool;
        if (message.kind === 'graycard.ready') ready();
      });
      started.on('exit', (code, signal) => {
        disconnect?.();
        if (stopping) return;
        log.error({ kind, code, signal }, 'a worker process ended; starting it again');
        const isCrash = signal === null || !FROM_OUTSIDE.includes(signal);
        // Where this cannot be noted, a sweep of the living workers still hands the job back.
        if (isCrash && pool)
          recordCrash({ log, ...deps }, pool).catch((err: unknown) => log.error({ err }, 'a crash was not noted'));
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
