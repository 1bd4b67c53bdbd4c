import { setTimeout as delay } from 'node:timers/promises';
import { type Runner, run, type TaskList } from 'graphile-worker';
import type { Deps } from '../deps.ts';
import { requeueEntries, requeueHeldBy } from '../queue/dead-workers.ts';
import { HASHING_KEY, METADATA_KEY } from '../queue/keys.ts';
import { type SlotKind, type TaskName, tasks, tasksOf } from '../queue/tasks.ts';
import { failExhausted } from '../services/job/crash.ts';
import { warmAttempts } from '../services/job/job-attempt.ts';
import { handlers } from './handlers.ts';
import { type LivenessTiming, startLiveness } from './liveness.ts';
import { limitMemory } from './memory-limit.ts';
import { createQueueLog } from './queue-log.ts';
import type { WorkerDeps } from './task.ts';
import { watchTask } from './watch-task.ts';
import type { OngoingAttempt } from './work-in-progress.ts';

/** The trash is emptied and the storage cleaned up every day (UTC). What earlier versions did not compute is added every hour. */
const CRONTAB = [
  '17 3 * * * emptyTrash',
  '47 3 * * * removeStrays',
  `37 * * * * hashPictures ?jobKey=${HASHING_KEY}`,
  `7 * * * * refreshMetadata ?jobKey=${METADATA_KEY}`,
].join('\n');

/** The time that aborted work has to end during a shutdown. */
const ABORT_MS = 3_000;

export interface Worker {
  /** Claims no more jobs and stops: running jobs end within `config.shutdownMs` or are requeued. */
  stop(): Promise<void>;
}

export interface WorkerOptions {
  /** Receives this process's id in the queue. */
  readonly onPool?: (id: string) => void;
  /** The purpose of the process; without one, it runs every task. */
  readonly kind?: SlotKind | undefined;
  /** How often to search for dead workers, and when a worker counts as dead. */
  readonly liveness?: Partial<LivenessTiming>;
}

/** Runs queued tasks, `config.workers` at a time, until stopped. */
export async function startWorker(deps: Deps, options: WorkerOptions = {}): Promise<Worker> {
  /** Without the queue, this process can do no more work: it ends, and its parent starts another. */
  const onEnd = (err: unknown) => {
    deps.log.fatal({ err }, 'the queue has stopped');
    process.kill(process.pid, 'SIGTERM');
  };
  const { config, databaseUrl, log } = deps;
  const { kind, onPool, liveness: timing } = options;
  const pool = deps.photoPool(config.workers);
  const shutdown = new AbortController();
  const inProgress = { attempts: new Set<OngoingAttempt>(), shutdown: shutdown.signal };
  const memory = kind === 'pictures' ? limitMemory(deps, inProgress.attempts) : null;
  const onDead = async (pools: readonly string[]) => {
    await requeueHeldBy(deps.db, pools);
    await failExhausted(deps);
  };
  const onOrphans = (entries: readonly string[]) => requeueEntries(deps.db, entries);
  const isForPictures = kind !== 'library';
  const liveness = await startLiveness(databaseUrl, log, { onDead, onOrphans, isForPictures, onPool, timing });
  const runner: Runner = await run({
    connectionString: databaseUrl,
    concurrency: config.workers,
    maxPoolSize: config.workers + 2,
    taskList: taskListOf({ ...deps, pool, inProgress }, kind),
    crontab: CRONTAB,
    noHandleSignals: true,
    pollInterval: 2000,
    // Without these settings, the end of a task is not retried while the database is unavailable, and the process crashes.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger: createQueueLog(log),
    events: liveness.watch(),
  });
  let stopping = false;
  runner.promise.then(
    () => stopping || onEnd(new Error('the queue stopped unexpectedly')),
    (error: unknown) => stopping || onEnd(error),
  );
  log.info({ kind, workers: config.workers }, 'worker is ready');
  if (isForPictures) {
    // In the background, so that a job that is already queued does not wait for it.
    Promise.all([pool.warm(), warmAttempts(deps)]).catch((err: unknown) => {
      if (!stopping) log.warn({ err }, 'could not warm up the worker; its first job will take longer');
    });
  }
  return {
    async stop() {
      stopping = true;
      const stopped = runner.stop();
      if (!(await endsWithin(stopped, config.shutdownMs))) {
        log.info({ jobIds: [...inProgress.attempts].map(({ attempt }) => attempt.id) }, 'requeuing running jobs');
        shutdown.abort();
        if (!(await endsWithin(stopped, ABORT_MS))) void pool.dispose(); // in the middle of a stage
        await stopped;
      }
      memory?.stop();
      await liveness.release();
      await endsWithin(pool.dispose(), ABORT_MS);
    },
  };
}

async function endsWithin(work: Promise<unknown>, limitMs: number): Promise<boolean> {
  const timer = new AbortController();
  const late = delay(limitMs, false, { signal: timer.signal }).catch(() => false);
  return Promise.race([work.then(() => true), late]).finally(() => timer.abort());
}

function taskListOf(deps: WorkerDeps, kind: SlotKind | undefined): TaskList {
  const task = <N extends TaskName>(name: N): TaskList[string] => {
    return async (payload, { job }) => {
      const parsed = tasks[name].parse(payload ?? {}) as Parameters<(typeof handlers)[N]>[1];
      const entry = { isLastAttempt: job.attempts >= job.max_attempts, attempt: job.attempts };
      await watchTask(deps, name, parsed, () => handlers[name](deps, parsed, entry));
    };
  };
  return Object.fromEntries(tasksOf(kind).map((name) => [name, task(name)]));
}
