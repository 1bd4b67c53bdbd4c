import pMap from 'p-map';
import type { OperationMoved } from '../../../events/port.ts';
import { OperationRequest } from '../operation-request.ts';
import { type CountIncrements, lockOperation, type OperationRow, writeOperation } from '../operation-state.ts';
import type { OperationDeps } from '../step.ts';
import type { FileRecord } from './file-outcome.ts';
import { importFile } from './import-file.ts';
import { openRoot } from './plan-import.ts';

/** Files per step, and how many of them are read at the same time. */
const CHUNK = 16;
const CONCURRENCY = 4;

/**
 * Imports the next files. Each is stored in a transaction of its own together with its record, so that a worker that
 * crashes leaves either both or neither.
 */
export async function importFiles(deps: OperationDeps, operation: OperationRow): Promise<OperationMoved | null> {
  const { db } = deps;
  const request = OperationRequest.parse(operation.request);
  const root = request.root ?? '';
  const rootPath = await openRoot(deps, operation.ownerId, root, request.path);
  const run = { operation, root, rootPath, isFromDryRun: operation.planOfId !== null };
  const records = await nextRecords(db, operation);
  const end = (records.at(-1)?.number ?? operation.recordCount - 1) + 1;
  const planned = records.filter(({ status }) => status === 'PLANNED');
  await db.fileRecord.updateMany({
    where: { id: { in: planned.map(({ id }) => id) } },
    data: { tries: { increment: 1 } },
  });
  await pMap(planned, (record) => importFile(deps, run, record), { concurrency: CONCURRENCY });
  return db.$transaction(async (tx) => {
    if (!(await lockOperation(tx, operation))) return null;
    return writeOperation(tx, operation.id, { actedTo: end }, await countOutcomes(tx, operation, end));
  });
}

/**
 * The next records of one kind: images or sidecars, since a sidecar needs the row of its image. A record that a worker
 * has crashed on is processed alone.
 */
async function nextRecords(db: OperationDeps['db'], operation: OperationRow): Promise<FileRecord[]> {
  const records = await db.fileRecord.findMany({
    where: { operationId: operation.id, number: { gte: operation.actedTo, lt: operation.actedTo + CHUNK } },
    orderBy: { number: 'asc' },
  });
  const [first] = records;
  const isSuspect = ({ status, tries }: FileRecord) => status === 'PLANNED' && tries > 0;
  if (!first || isSuspect(first)) return records.slice(0, 1);
  const isSidecar = first.mate !== null;
  const end = records.findIndex((record) => (record.mate !== null) !== isSidecar || isSuspect(record));
  return end < 0 ? records : records.slice(0, end);
}

/** The outcomes of the files from `actedTo` up to `end`. A dry run counts planned files as processed. */
async function countOutcomes(
  tx: Pick<OperationDeps['db'], 'fileRecord'>,
  { id, actedTo, dryRun }: OperationRow,
  end: number,
): Promise<CountIncrements> {
  const groups = await tx.fileRecord.groupBy({
    by: ['status', 'isDuplicate'],
    where: { operationId: id, number: { gte: actedTo, lt: end }, tries: { gt: 0 } },
    _count: true,
  });
  const count = (matches: (group: (typeof groups)[number]) => boolean) =>
    groups.reduce((sum, group) => sum + (matches(group) ? group._count : 0), 0);
  return {
    filesProcessed: count(({ status }) => status === 'DONE' || (dryRun && status === 'PLANNED')),
    filesSkipped: count(({ status }) => status === 'SKIPPED'),
    filesFailed: count(({ status }) => status === 'FAILED'),
    duplicatesFound: count(({ isDuplicate }) => isDuplicate),
  };
}
