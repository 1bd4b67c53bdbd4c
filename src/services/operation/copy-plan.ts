import type { OperationRow } from './operation-state.ts';
import type { Chunk, OperationDeps } from './step.ts';

const CHUNK = 5000;

/**
 * Copies the records of a dry run, including those that it skipped. Changes since then are noticed when the plan is carried
 * out.
 */
export async function copyPlan({ db }: OperationDeps, operation: OperationRow): Promise<Chunk> {
  const from = Number(operation.plannedTo ?? 0);
  const plan = await db.operation.findUniqueOrThrow({ where: { id: operation.planOfId ?? '' } });
  const to = Math.min(from + CHUNK, plan.recordCount);
  const tallies = await db.fileRecord.groupBy({
    by: ['status'],
    where: { operationId: plan.id, number: { gte: from, lt: to } },
    _count: true,
  });
  const count = (status: string) => tallies.find((tally) => tally.status === status)?._count ?? 0;
  const isLast = to >= plan.recordCount;
  const write = writeCopy(plan.id, operation.id, from, to);
  return {
    next: isLast ? null : String(to),
    write,
    counts: {
      filesScanned: to - from,
      filesSkipped: count('SKIPPED'),
      filesFailed: count('FAILED'),
      ...(isLast && { duplicatesFound: plan.duplicatesFound }),
    },
    ...(from === 0 && { toScan: plan.recordCount }),
  };
}

const writeCopy =
  (planId: string, operationId: string, from: number, to: number): NonNullable<Chunk['write']> =>
  (tx) =>
    tx.$executeRaw`
    insert into "FileRecord" (id, "operationId", "ownerId", number, change, status, "imageId", "keptId", "undoesId", "originalPath",
      "newPath", "byteSize", sha256, "modifiedAt", mate, category, "categoryRule", "categoryBefore", "ruleBefore",
      "isDuplicate", message)
    select gen_random_uuid(), ${operationId}::uuid, "ownerId", number, change, status, "imageId", "keptId", "undoesId", "originalPath",
      "newPath", "byteSize", sha256, "modifiedAt", mate, category, "categoryRule", "categoryBefore", "ruleBefore",
      "isDuplicate", message
    from "FileRecord" where "operationId" = ${planId}::uuid and number >= ${from} and number < ${to}`;
