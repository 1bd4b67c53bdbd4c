import type { Deps } from '../deps.ts';
import type { PhotoPool } from '../pipeline/threads/pool.ts';
import type { TaskName, TaskPayload } from '../queue/queue.ts';
import { removeStrays } from '../services/asset.ts';
import { finishBatch } from '../services/batch/finish.ts';
import { hashPictures } from '../services/duplicate/hash-pictures.ts';
import { emptyTrash, outOfDate } from '../services/image/purge.ts';
import { giveUp } from '../services/operation/operation-state.ts';
import { MAX_ERRORS, runOperation } from '../services/operation/run-operation.ts';
import { removeExpiredReports } from '../services/report/expire.ts';
import type { AtWork } from './at-work.ts';
import { runJob } from './run-job.ts';

export type WorkerDeps = Deps & { readonly pool: PhotoPool; readonly atWork: AtWork };

/** What a handler may know of its queue entry. */
export interface Entry {
  /** No further attempt follows this one. */
  readonly isLastAttempt: boolean;
  /** Which attempt it is, from 1. */
  readonly attempt: number;
}

/** A task without a handler does not compile; payloads are parsed before the call. */
export type Handlers = {
  readonly [N in TaskName]: (deps: WorkerDeps, payload: TaskPayload<N>, entry: Entry) => Promise<void>;
};

export const handlers: Handlers = {
  runJob,
  finishBatch: (deps, { batchId }) => finishBatch(deps, batchId),
  emptyTrash: async (deps, { ownerId, until }) => {
    const due = until ? { ownerId, until: new Date(until) } : outOfDate(new Date());
    const purged = await emptyTrash(deps, due);
    if (purged) deps.log.info({ purged }, 'images were removed from the trash');
  },
  runOperation: async (deps, { operationId }, entry) => {
    try {
      await runOperation(deps, operationId, deps.atWork.leaving);
    } catch (error) {
      if (entry.attempt < MAX_ERRORS) throw error; // the queue tries again
      deps.log.error({ err: error, operationId }, 'an operation cannot go on');
      await giveUp(deps, operationId);
    }
  },
  hashPictures: async (deps) => {
    const hashed = await hashPictures(deps, deps.atWork.leaving);
    if (hashed) deps.log.info({ hashed }, 'pictures were hashed by their looks');
  },
  removeStrays: async (deps) => {
    const reports = await removeExpiredReports(deps, new Date());
    if (reports) deps.log.info({ reports }, 'reports that have expired were removed');
    const removed = await removeStrays(deps, new Date());
    if (removed) deps.log.info({ removed }, 'files without a row were removed from the storage');
  },
};
