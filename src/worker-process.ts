import { type ChildProcess, fork } from 'node:child_process';
import { childEnvironment } from './config.ts';
import type { Deps } from './deps.ts';
import { processFile } from './program-file.ts';
import type { SlotKind } from './queue/tasks.ts';
import { recordCrash } from './services/job/crash.ts';

/** The argument that makes the worker program do the work itself instead of supervising processes that do. */
export const SLOT = 'slot';

/**
 * The heap limit of a process for libraries, in MB. It needs less than half of this for a million images; without a limit
 * the heap grows further, because garbage collection is postponed while there is room.
 */
const LIBRARY_HEAP_MB = 192;

/** Signals that end a process from outside; any other end of a worker is a crash. */
const FROM_OUTSIDE: readonly (NodeJS.Signals | null)[] = ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'];

/** The pause before a worker process that ended is started again; it doubles with each failed start. */
export interface RestartPause {
  readonly firstMs: number;
  readonly maxMs: number;
}

const defaultPause: RestartPause = { firstMs: 1000, maxMs: 60_000 };

type ProcessDeps = Pick<Deps, 'config' | 'databaseUrl' | 'db' | 'events' | 'localEvents' | 'log' | 'storage'>;

export interface WorkerProcesses {
  /** Resolves when every process has been ready once. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Keeps one process running for each image that can be processed at the same time, so that a crash in native code costs one
 * attempt at one job and the event loop of the parent stays free; and one more for libraries, so that no photo waits for a
 * long operation and no operation runs with the memory footprint of a photo. The processes share our database and, without
 * Redis, our events over IPC. A process that ends is started again.
 */
export function startWorkerProcesses(deps: ProcessDeps, pause: RestartPause = defaultPause): WorkerProcesses {
  const kinds: SlotKind[] = ['library', ...Array.from({ length: deps.config.workers }, () => 'pictures' as const)];
  const slots = kinds.map((kind) => startSlot(kind, deps, pause));
  return {
    ready: Promise.all(slots.map((slot) => slot.ready)).then(() => {}),
    stop: async () => void (await Promise.all(slots.map((slot) => slot.stop()))),
  };
}

function startSlot(kind: SlotKind, deps: ProcessDeps, pause: RestartPause): WorkerProcesses {
  const { log } = deps;
  let child: ChildProcess;
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let failedStarts = 0;
  let reportReady = () => {};
  const ready = new Promise<void>((resolve) => {
    reportReady = resolve;
  });

  const launch = () => {
    const started = forkSlot(kind, deps);
    child = started;
    let pool: string | undefined;
    let isReady = false;
    const disconnect = deps.localEvents?.connect({
      send: (message) => void (started.connected && started.send(message as object)),
      onMessage: (listener) => void started.on('message', listener),
    });
    started.on('message', (message: { kind?: string; pool?: string }) => {
      if (message.kind === 'graycard.pool') pool = message.pool;
      if (message.kind !== 'graycard.ready') return;
      isReady = true;
      failedStarts = 0;
      reportReady();
    });
    started.on('exit', (code, signal) => {
      disconnect?.();
      if (stopping) return;
      const waitMs = Math.min(pause.maxMs, pause.firstMs * 2 ** failedStarts);
      if (!isReady) failedStarts += 1;
      log.error({ kind, code, signal, waitMs }, 'a worker process ended and will be restarted');
      const isCrash = signal === null || !FROM_OUTSIDE.includes(signal);
      // If this fails, the sweep of the live workers still requeues the job.
      if (isCrash && pool)
        recordCrash(deps, pool).catch((err: unknown) => log.error({ err }, 'could not record a crash'));
      timer = setTimeout(launch, waitMs);
    });
  };

  launch();
  return {
    ready,
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

function forkSlot(kind: SlotKind, { databaseUrl }: ProcessDeps): ChildProcess {
  const { path, execArgv } = processFile('./workers/index', import.meta.url);
  return fork(path, [SLOT, kind], {
    env: childEnvironment({ DATABASE_URL: databaseUrl, WORKERS: '1' }),
    execArgv: [...(kind === 'library' ? [`--max-old-space-size=${LIBRARY_HEAP_MB}`] : []), ...execArgv],
    detached: true, // Ctrl-C in a terminal reaches only the parent, which then ends the workers
  });
}
