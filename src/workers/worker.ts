import { setTimeout as delay } from 'node:timers/promises';
import { type Runner, run, type TaskList } from 'graphile-worker';
import type { Deps } from '../deps.ts';
import { createPhotoPool } from '../pipeline/threads/pool.ts';
import { requeueEntries, requeueHeldBy } from '../queue/dead-workers.ts';
import { libraryTasks, type SlotKind, type TaskName, tasks } from '../queue/tasks.ts';
import { failExhausted } from '../services/job/crash.ts';
import { warmAttempts } from '../services/job/job-attempt.ts';
import type { Ongoing } from './at-work.ts';
import { handlers } from './handlers.ts';
import { holdLiveness } from './liveness.ts';
import { limitMemory } from './memory-limit.ts';
import { createQueueLog } from './queue-log.ts';
import type { WorkerDeps } from './task.ts';
import { watchTask } from './watch-task.ts';

/** When the trash is emptied and the storage swept, every day (UTC); uploads expire and old pictures are hashed every hour. */
const CRONTAB = ['17 3 * * * emptyTrash', '47 3 * * * removeStrays', '37 * * * * hashPictures'].join('\n');

/** What is handed back when stopping has this long to let go. */
const LET_GO_MS = 3_000;

export interface Worker {
  /** Takes no more jobs, and stops: those that run end within `config.shutdownMs`, or are handed back. */
  stop(): Promise<void>;
}

export interface WorkerOptions {
  /** Is told the id that the queue knows this process by. */
  readonly onPool?: (id: string) => void;
  /** What the process is for, and nothing else; left out, it does whatever there is. */
  readonly kind?: SlotKind | undefined;
}

/** Works on what is queued, `config.workers` at a time, until stopped. The same in both programs. */
export async function startWorker(deps: Deps, { onPool, kind }: WorkerOptions = {}): Promise<Worker> {
  /** The queue has given up: this process is of no use any more, and whoever looks after it starts another. */
  const onEnd = (err: unknown) => {
    deps.log.fatal({ err }, 'the queue cannot go on');
    process.kill(process.pid, 'SIGTERM');
  };
  const { config, databaseUrl, log } = deps;
  const pool = createPhotoPool({ threads: config.workers, stageLimitMs: config.limits.stageTimeoutMs });
  const leaving = new AbortController();
  const atWork = { attempts: new Set<Ongoing>(), leaving: leaving.signal };
  const memory = kind === 'pictures' ? limitMemory(deps, atWork.attempts) : null;
  const onDead = async (pools: readonly string[]) => {
    await requeueHeldBy(deps.db, pools);
    await failExhausted(deps);
  };
  const onOrphans = (entries: readonly string[]) => requeueEntries(deps.db, entries);
  const isForPictures = kind !== 'library';
  const liveness = await holdLiveness(databaseUrl, log, { onDead, onOrphans, isForPictures, onPool });
  const runner: Runner = await run({
    connectionString: databaseUrl,
    concurrency: config.workers,
    maxPoolSize: config.workers + 2,
    taskList: taskListOf({ ...deps, pool, atWork }, kind),
    crontab: CRONTAB,
    noHandleSignals: true,
    pollInterval: 2000,
    // By themselves the ends of tasks are not retried where the database is away, and take the process down.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger: createQueueLog(log),
    events: liveness.watch(),
  });
  let stopping = false;
  runner.promise.then(
    () => stopping || onEnd(new Error('the queue stopped by itself')),
    (error: unknown) => stopping || onEnd(error),
  );
  log.info({ kind, workers: config.workers }, 'worker is ready');
  if (isForPictures) {
    // Loaded beside it, not before: a first job that comes at once waits for it as it would have anyway.
    Promise.all([pool.warm(), warmAttempts(deps)]).catch((err: unknown) => {
      if (!stopping) log.warn({ err }, 'the worker could not be warmed up; its first job takes longer');
    });
  }
  return {
    async stop() {
      stopping = true;
      const stopped = runner.stop();
      if (!(await endsWithin(stopped, config.shutdownMs))) {
        log.info({ jobIds: [...atWork.attempts].map(({ attempt }) => attempt.id) }, 'handing back what still runs');
        leaving.abort();
        if (!(await endsWithin(stopped, LET_GO_MS))) void pool.dispose(); // in the middle of a stage
        await stopped;
      }
      memory?.stop();
      await liveness.release();
      await endsWithin(pool.dispose(), LET_GO_MS);
    },
  };
}

async function endsWithin(work: Promise<unknown>, limitMs: number): Promise<boolean> {
  const timer = new AbortController();
  const late = delay(limitMs, false, { signal: timer.signal }).catch(() => false);
  return Promise.race([work.then(() => true), late]).finally(() => timer.abort());
}

function taskListOf(deps: WorkerDeps, kind: SlotKind | undefined): TaskList {
  const all = Object.keys(tasks) as TaskName[];
  const names = all.filter((name) => !kind || libraryTasks.includes(name) === (kind === 'library'));
  const task = <N extends TaskName>(name: N): TaskList[string] => {
    return async (payload, { job }) => {
      const parsed = tasks[name].parse(payload ?? {}) as Parameters<(typeof handlers)[N]>[1];
      const entry = { isLastAttempt: job.attempts >= job.max_attempts, attempt: job.attempts };
      await watchTask(deps, name, parsed, () => handlers[name](deps, parsed, entry));
    };
  };
  return Object.fromEntries(names.map((name) => [name, task(name)]));
}
