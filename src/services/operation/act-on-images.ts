import type { DbTransaction } from '../../db/client.ts';
import type { OperationMoved } from '../../events/port.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import type { FileRecordStatus } from '../../generated/prisma/enums.ts';
import { trashImages } from '../image/trash.ts';
import { changeJobs, type JobWriter } from '../job/job-state.ts';
import { findDamaged } from './find-damaged.ts';
import { lockOperation, type OperationRow, writeOperation } from './operation-state.ts';
import type { OperationDeps } from './step.ts';

/** Records per transaction; fewer for a cleanup, which reads the files first. */
const CHUNK = 1000;
const CLEANUP_CHUNK = 100;

type FileRecord = Prisma.FileRecordGetPayload<object>;

/** The outcome of a record, with the reason if it was skipped or failed. */
export interface Outcome {
  readonly status: FileRecordStatus;
  readonly message?: string | null;
}

/** Carries out the next records. An image that has changed since it was planned fails instead. */
export async function actOnImages(deps: OperationDeps, operation: OperationRow): Promise<OperationMoved | null> {
  const isCleanup = operation.type === 'DUPLICATE_CLEANUP';
  const to = Math.min(operation.actedTo + (isCleanup ? CLEANUP_CHUNK : CHUNK), operation.recordCount);
  const where = { operationId: operation.id, number: { gte: operation.actedTo, lt: to }, status: 'PLANNED' } as const;
  const records = await deps.db.fileRecord.findMany({ where, orderBy: { number: 'asc' } });
  const damaged = isCleanup ? await findDamaged(deps, records) : new Map<string, string>();
  const act = async (tx: DbTransaction, jobs: JobWriter) => {
    if (!(await lockOperation(tx, operation))) return null;
    const outcomes = new Map([
      ...[...damaged].map(([id, message]): [string, Outcome] => [id, { status: 'FAILED', message }]),
      ...(await move(
        tx,
        operation,
        records.filter(({ change }) => change === 'MOVE'),
      )),
      ...(await restore(
        tx,
        operation,
        records.filter(({ change }) => change === 'RESTORE'),
      )),
      ...(await trash(
        tx,
        jobs,
        operation,
        records.filter(({ id, change }) => change === 'TRASH' && !damaged.has(id)),
      )),
    ]);
    await writeOutcomes(tx, records, outcomes);
    const ended = (status: FileRecordStatus) => records.filter(({ id }) => outcomes.get(id)?.status === status);
    return writeOperation(
      tx,
      operation.id,
      { actedTo: to },
      {
        filesProcessed: ended('DONE').length,
        filesSkipped: ended('SKIPPED').length,
        filesFailed: ended('FAILED').length,
        ...(isCleanup && { spaceSaved: ended('DONE').reduce((sum, { byteSize }) => sum + Number(byteSize), 0) }),
      },
    );
  };
  return changeJobs(deps, act);
}

type Outcomes = [string, Outcome][];

const REMOVED = 'The image has been removed from the trash.';

/**
 * Moves images to new folders and categories. ORGANIZE does not move an image that is in the trash, or to a name that
 * has been taken; ROLLBACK moves each one back regardless.
 */
async function move(tx: DbTransaction, operation: OperationRow, records: readonly FileRecord[]): Promise<Outcomes> {
  if (records.length === 0) return [];
  const ids = records.map(({ id }) => id);
  const free = Prisma.sql`image."trashedAt" is null and (record."newPath" = record."originalPath" or not exists (
    select 1 from "Image" other where other."ownerId" = image."ownerId" and other."trashedAt" is null
      and other.folder = regexp_replace(record."newPath", '/?[^/]*$', '')
      and other.filename = regexp_replace(record."newPath", '^.*/', '')))`;
  const moved = await tx.$queryRaw<{ id: string }[]>`
    update "Image" image set
      folder = regexp_replace(record."newPath", '/?[^/]*$', ''), filename = regexp_replace(record."newPath", '^.*/', ''),
      category = record.category, "categoryRule" = record."categoryRule", "updatedAt" = now()
    from "FileRecord" record
    where record.id = any(${ids}::uuid[]) and image.id = record."imageId" and image."ownerId" = ${operation.ownerId}::uuid
      and concat(nullif(image.folder, '') || '/', image.filename) = record."originalPath"
      and image.category = record."categoryBefore" and image."categoryRule" is not distinct from record."ruleBefore"
      and ${operation.type === 'ROLLBACK' ? Prisma.sql`true` : free}
    returning record.id`;
  const done = new Set(moved.map(({ id }) => id));
  const left = records.filter(({ id }) => !done.has(id));
  const images = await imagesOf(tx, operation, left);
  const failureOf = (record: FileRecord): string => {
    const image = images.get(record.imageId ?? '');
    if (!image) return REMOVED;
    if (operation.type !== 'ROLLBACK' && image.trashedAt) return 'The image is now in the trash.';
    if (image.path !== record.originalPath) return `The image has been moved or renamed to ${image.path}.`;
    if (image.category !== record.categoryBefore || image.categoryRule !== record.ruleBefore)
      return `The image is now in another category: ${image.category || 'none'}.`;
    return `Another image is now named ${record.newPath}.`;
  };
  return [
    ...moved.map(({ id }): [string, Outcome] => [id, { status: 'DONE' }]),
    ...left.map((record): [string, Outcome] => [record.id, { status: 'FAILED', message: failureOf(record) }]),
  ];
}

async function restore(tx: DbTransaction, operation: OperationRow, records: readonly FileRecord[]): Promise<Outcomes> {
  const images = await imagesOf(tx, operation, records);
  const ids = records.flatMap(({ imageId }) => (imageId && images.get(imageId)?.trashedAt ? [imageId] : []));
  await tx.image.updateMany({ where: { id: { in: ids } }, data: { trashedAt: null } });
  return records.map(({ id, imageId }) => {
    const image = images.get(imageId ?? '');
    if (!image) return [id, { status: 'FAILED', message: REMOVED }];
    return [
      id,
      image.trashedAt ? { status: 'DONE' } : { status: 'SKIPPED', message: 'Already restored from the trash.' },
    ];
  });
}

/** Moves images to the trash. A cleanup requires that the image to keep exists and the two are not dismissed as a pair. */
async function trash(
  tx: DbTransaction,
  jobs: JobWriter,
  operation: OperationRow,
  records: readonly FileRecord[],
): Promise<Outcomes> {
  const images = await imagesOf(tx, operation, records);
  const dismissed = await dismissedOf(tx, operation.ownerId, records);
  const outcomes = records.map((record): [FileRecord, Outcome] => {
    const image = images.get(record.imageId ?? '');
    const kept = record.keptId === null ? undefined : images.get(record.keptId);
    const refuse = (message: string): [FileRecord, Outcome] => [record, { status: 'FAILED', message }];
    if (!image) return refuse(REMOVED);
    if (image.trashedAt) return [record, { status: 'SKIPPED', message: 'Already in the trash.' }];
    if (record.keptId !== null && (!kept || kept.trashedAt)) return refuse('The image to be kept no longer exists.');
    if (dismissed.has(record.id)) return refuse('The two images have been marked as not being duplicates.');
    return [record, { status: 'DONE' }];
  });
  const ids = outcomes.flatMap(([{ imageId }, { status }]) => (imageId && status === 'DONE' ? [imageId] : []));
  await trashImages(tx, jobs, { id: { in: ids } });
  return outcomes.map(([{ id }, outcome]) => [id, outcome]);
}

interface ImageNow {
  readonly id: string;
  readonly path: string;
  readonly category: string;
  readonly categoryRule: string | null;
  readonly trashedAt: Date | null;
}

/** The images of records, and those that they keep, locked until the commit. */
async function imagesOf(
  tx: DbTransaction,
  operation: OperationRow,
  records: readonly FileRecord[],
): Promise<Map<string, ImageNow>> {
  const ids = [...new Set(records.flatMap(({ imageId, keptId }) => [imageId, keptId].filter((id) => id !== null)))];
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<ImageNow[]>`
    select id, concat(nullif(folder, '') || '/', filename) as path, category, "categoryRule", "trashedAt" from "Image"
    where id = any(${ids}::uuid[]) and "ownerId" = ${operation.ownerId}::uuid order by id for update`;
  return new Map(rows.map((row) => [row.id, row]));
}

async function dismissedOf(tx: DbTransaction, ownerId: string, records: readonly FileRecord[]): Promise<Set<string>> {
  const ids = records.flatMap(({ id, keptId }) => (keptId === null ? [] : [id]));
  if (ids.length === 0) return new Set();
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select record.id from "FileRecord" record join "Dismissal" dismissal on dismissal."ownerId" = ${ownerId}::uuid
      and dismissal.a = least(record."imageId", record."keptId") and dismissal.b = greatest(record."imageId", record."keptId")
    where record.id = any(${ids}::uuid[])`;
  return new Set(rows.map(({ id }) => id));
}

/** Writes the outcomes, and marks the records that they undo as rolled back. */
async function writeOutcomes(
  tx: DbTransaction,
  records: readonly FileRecord[],
  outcomes: ReadonlyMap<string, Outcome>,
): Promise<void> {
  const ended = records.flatMap(({ id, message }) => {
    const outcome = outcomes.get(id);
    return outcome ? [{ id, status: outcome.status, message: outcome.message ?? message }] : [];
  });
  await tx.$executeRaw`
    update "FileRecord" record set status = ended.status::"FileRecordStatus", message = ended.message
    from unnest(${ended.map(({ id }) => id)}::uuid[], ${ended.map(({ status }) => status)}::text[],
      ${ended.map(({ message }) => message)}::text[]) ended (id, status, message)
    where record.id = ended.id`;
  const undone = records.flatMap(({ id, undoesId }) =>
    undoesId !== null && outcomes.get(id)?.status === 'DONE' ? [undoesId] : [],
  );
  await tx.fileRecord.updateMany({ where: { id: { in: undone } }, data: { status: 'ROLLED_BACK' } });
}
