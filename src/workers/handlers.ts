import { removeOrphans } from '../services/asset.ts';
import { finishBatch } from '../services/batch/finish.ts';
import { hashPictures } from '../services/duplicate/hash-pictures.ts';
import { emptyTrash, outOfDate } from '../services/image/purge.ts';
import { failOperation } from '../services/operation/operation-state.ts';
import { MAX_ERRORS, runOperation } from '../services/operation/run-operation.ts';
import { removeExpiredReports } from '../services/report/expire.ts';
import { runJob } from './run-job.ts';
import type { Handlers } from './task.ts';

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
      deps.log.error({ err: error, operationId }, 'operation failed after repeated errors');
      await failOperation(deps, operationId);
    }
  },
  hashPictures: async (deps) => {
    const hashed = await hashPictures(deps, deps.atWork.leaving);
    if (hashed) deps.log.info({ hashed }, 'perceptual hashes computed');
  },
  removeStrays: async (deps) => {
    const reports = await removeExpiredReports(deps, new Date());
    if (reports) deps.log.info({ reports }, 'expired reports removed');
    const removed = await removeOrphans(deps, new Date());
    if (removed) deps.log.info({ removed }, 'orphaned files removed from storage');
  },
};
