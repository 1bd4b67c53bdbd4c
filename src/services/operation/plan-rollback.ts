import { OperationFailure, type OperationRow } from './operation-state.ts';
import type { Chunk, OperationDeps } from './step.ts';

const CHUNK = 5000;

/**
 * Plans the reversal of an operation: of all its records that are DONE, the last one first. Sidecars follow their images.
 */
export async function planRollback({ db }: OperationDeps, operation: OperationRow): Promise<Chunk> {
  const undone = operation.rollbackOfId && (await db.operation.findUnique({ where: { id: operation.rollbackOfId } }));
  if (!undone) throw new OperationFailure('INTERNAL', 'The operation to roll back no longer exists.');
  const before = Number(operation.plannedTo ?? undone.recordCount);
  const from = Math.max(0, before - CHUNK);
  const count = await db.fileRecord.count({
    where: { operationId: undone.id, number: { gte: from, lt: before }, status: 'DONE', mate: null },
  });
  return {
    next: from === 0 ? null : String(from),
    write: (tx, first) => tx.$executeRaw`
      insert into "FileRecord" (id, "operationId", "ownerId", number, change, "imageId", "undoesId", "originalPath", "newPath",
        "byteSize", sha256, category, "categoryRule", "categoryBefore", "ruleBefore", "isDuplicate")
      select gen_random_uuid(), ${operation.id}::uuid, "ownerId", (${first}::int + row_number() over (order by number desc) - 1)::int,
        case change when 'MOVE' then 'MOVE' when 'TRASH' then 'RESTORE' else 'TRASH' end::"FileChange", "imageId", id,
        case change when 'TRASH' then "originalPath" else coalesce("newPath", "originalPath") end,
        case change when 'MOVE' then "originalPath" when 'TRASH' then "originalPath" end,
        "byteSize", sha256, "categoryBefore", "ruleBefore", category, "categoryRule", "isDuplicate"
      from "FileRecord" where "operationId" = ${undone.id}::uuid and number >= ${from} and number < ${before}
        and status = 'DONE' and mate is null`,
    counts: { filesScanned: count },
    ...(operation.plannedTo === null && {
      toScan: await db.fileRecord.count({ where: { operationId: undone.id, status: 'DONE', mate: null } }),
    }),
  };
}
