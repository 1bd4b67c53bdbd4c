import type { Deps } from '../deps.ts';
import type { PhotoPool } from '../pipeline/pool.ts';
import type { TaskName, TaskPayload } from '../queue.ts';
import { removeStrays } from '../services/asset.ts';
import { finishBatch } from '../services/batch/finish.ts';
import { emptyTrash } from '../services/image/purge.ts';
import type { AtWork } from './at-work.ts';
import { runJob } from './run-job.ts';

export type WorkerDeps = Deps & { readonly pool: PhotoPool; readonly atWork: AtWork };

/** What a handler may know of its queue entry. */
export interface Entry {
  /** No further attempt follows this one. */
  readonly isLastAttempt: boolean;
}

/** A task without a handler does not compile; payloads are parsed before the call. */
export type Handlers = {
  readonly [N in TaskName]: (deps: WorkerDeps, payload: TaskPayload<N>, entry: Entry) => Promise<void>;
};

export const handlers: Handlers = {
  runJob,
  finishBatch: (deps, { batchId }) => finishBatch(deps, batchId),
  emptyTrash: async (deps) => {
    const purged = await emptyTrash(deps, new Date());
    if (purged) deps.log.info({ purged }, 'images were removed from the trash');
  },
  removeStrays: async (deps) => {
    const removed = await removeStrays(deps, new Date());
    if (removed) deps.log.info({ removed }, 'files without a row were removed from the storage');
  },
};
