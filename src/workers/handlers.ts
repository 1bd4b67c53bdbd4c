import { enqueue } from '../queue/enqueue.ts';
import { isWaiting } from '../queue/entries.ts';
import { HASHING_KEY } from '../queue/keys.ts';
import { libraryTasks } from '../queue/tasks.ts';
import { removeOrphans } from '../services/asset.ts';
import { finishBatch } from '../services/batch/finish.ts';
import { hashPictures } from '../services/duplicate/hash-pictures.ts';
import { emptyTrash, expiredTrash } from '../services/image/purge.ts';
import { failOperation } from '../services/operation/operation-state.ts';
import { MAX_ERRORS, runOperation } from '../services/operation/run-operation.ts';
import { removeExpiredReports } from '../services/report/expire.ts';
import { runJob } from './run-job.ts';
import type { Handlers } from './task.ts';

/** Hashing runs for this time before it lets other tasks run, if any are waiting. */
const HASHING_SLICE_MS = 2000;
/** The pause that follows. */
const HASHING_PAUSE_SECONDS = 1;

export const handlers: Handlers = {
  runJob,
  finishBatch: (deps, { batchId }) => finishBatch(deps, batchId),
  emptyTrash: async (deps, { ownerId, until }) => {
    const scope = until ? { ownerId, until: new Date(until) } : expiredTrash(new Date());
    const purged = await emptyTrash(deps, scope);
    if (purged) deps.log.info({ purged }, 'images were deleted from the trash');
  },
  runOperation: async (deps, { operationId }, entry) => {
    try {
      await runOperation(deps, operationId, deps.inProgress.shutdown);
    } catch (error) {
      if (entry.attempt < MAX_ERRORS) throw error; // the queue tries again
      deps.log.error({ err: error, operationId }, 'an operation failed and will not be retried');
      await failOperation(deps, operationId);
    }
  },
  hashPictures: async (deps, { after }) => {
    const { shutdown } = deps.inProgress;
    const sliceEnd = Date.now() + HASHING_SLICE_MS;
    const shouldPause = async () =>
      shutdown.aborted || (Date.now() > sliceEnd && (await isWaiting(deps.db, libraryTasks)));
    const { hashed, next } = await hashPictures(deps, { after, shouldPause });
    if (hashed) deps.log.info({ hashed }, 'perceptual hashes were computed');
    if (next === null) return;
    const delaySeconds = shutdown.aborted ? 0 : HASHING_PAUSE_SECONDS;
    await enqueue(deps.db, 'hashPictures', { after: next }, { key: HASHING_KEY, priority: 0, delaySeconds });
  },
  removeStrays: async (deps) => {
    const reports = await removeExpiredReports(deps, new Date());
    if (reports) deps.log.info({ reports }, 'expired reports were deleted');
    const removed = await removeOrphans(deps, new Date());
    if (removed) deps.log.info({ removed }, 'orphaned files were deleted from the storage');
  },
};
