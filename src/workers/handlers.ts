import { enqueue } from '../queue/enqueue.ts';
import { isWaiting } from '../queue/entries.ts';
import { HASHING_KEY, METADATA_KEY } from '../queue/keys.ts';
import { libraryTasks } from '../queue/tasks.ts';
import { removeOrphans } from '../services/asset.ts';
import { finishBatch } from '../services/batch/finish.ts';
import { hashPictures } from '../services/duplicate/hash-pictures.ts';
import { emptyTrash, expiredTrash } from '../services/image/purge.ts';
import { refreshMetadata } from '../services/image/refresh-metadata.ts';
import { failOperation } from '../services/operation/operation-state.ts';
import { MAX_ERRORS, runOperation } from '../services/operation/run-operation.ts';
import { removeExpiredReports } from '../services/report/expire.ts';
import { runJob } from './run-job.ts';
import type { Handlers, WorkerDeps } from './task.ts';

/** A task that goes through all images runs for this time before it lets other tasks run, if any are waiting. */
const SLICE_MS = 2000;
/** The pause that follows. */
const PAUSE_SECONDS = 1;

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
    const { hashed, next } = await hashPictures(deps, { after, shouldPause: startSlice(deps) });
    if (hashed) deps.log.info({ hashed }, 'perceptual hashes were computed');
    await continueAfter(deps, 'hashPictures', HASHING_KEY, next);
  },
  refreshMetadata: async (deps, { after }) => {
    const { done, next } = await refreshMetadata(deps, { after, shouldPause: startSlice(deps) });
    if (done) deps.log.info({ images: done }, 'the metadata of images was read again');
    await continueAfter(deps, 'refreshMetadata', METADATA_KEY, next);
  },
  removeStrays: async (deps) => {
    const reports = await removeExpiredReports(deps, new Date());
    if (reports) deps.log.info({ reports }, 'expired reports were deleted');
    const removed = await removeOrphans(deps, new Date());
    if (removed) deps.log.info({ removed }, 'orphaned files were deleted from the storage');
  },
};

/** Starts a slice of a long task. The function tells whether the task should let others run. */
function startSlice({ db, inProgress: { shutdown } }: WorkerDeps): () => Promise<boolean> {
  const end = Date.now() + SLICE_MS;
  return async () => shutdown.aborted || (Date.now() > end && (await isWaiting(db, libraryTasks)));
}

/** Queues the rest of a long task, if any is left. */
async function continueAfter(
  { db, inProgress: { shutdown } }: WorkerDeps,
  task: 'hashPictures' | 'refreshMetadata',
  key: string,
  next: string | null,
): Promise<void> {
  if (next === null) return;
  await enqueue(db, task, { after: next }, { key, priority: 0, delaySeconds: shutdown.aborted ? 0 : PAUSE_SECONDS });
}
