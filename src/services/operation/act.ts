import type { DbTransaction } from '../../db/client.ts';
import type { OperationMoved } from '../../events/port.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import type { FileRecordStatus } from '../../generated/prisma/enums.ts';
import { trashImages } from '../image/trash.ts';
import { changeJobs, type JobWriter } from '../job/job-state.ts';
import { holdOperation, type OperationRow, writeOperation } from './operation-state.ts';
import type { OperationDeps } from './step.ts';
import { damagedOf } from './verify.ts';

/** Records acted on in one transaction; fewer where bytes are read before. */
const CHUNK = 1000;
const READ_CHUNK = 100;

type FileRecord = Prisma.FileRecordGetPayload<object>;

/** How a record ends: with the reason where it did not come to it. */
export interface Outcome {
  readonly status: FileRecordStatus;
  readonly message?: string | null;
}

/** Does what the next records say to their images, where these still are as the records have them. */
export async function actOnImages(deps: OperationDeps, operation: OperationRow): Promise<OperationMoved | null> {
  const isCleanup = operation.type === 'DUPLICATE_CLEANUP';
  const to = Math.min(operation.actedTo + (isCleanup ? READ_CHUNK : CHUNK), operation.recordCount);
  const where = { operationId: operation.id, number: { gte: operation.actedTo, lt: to }, status: 'PLANNED' } as const;
  const due = await deps.db.fileRecord.findMany({ where, orderBy: { number: 'asc' } });
  const damaged = isCleanup ? await damagedOf(deps, due) : new Map<string, string>();
  const act = async (tx: DbTransaction, jobs: JobWriter) => {
    if (!(await holdOperation(tx, operation))) return null;
    const outcomes = new Map([
      ...[...damaged].map(([id, message]): [string, Outcome] => [id, { status: 'FAILED', message }]),
      ...(await move(
        tx,
        operation,
        due.filter(({ change }) => change === 'MOVE'),
      )),
      ...(await restore(
        tx,
        operation,
        due.filter(({ change }) => change === 'RESTORE'),
      )),
      ...(await trash(
        tx,
        jobs,
        operation,
        due.filter(({ id, change }) => change === 'TRASH' && !damaged.has(id)),
      )),
    ]);
    await writeOutcomes(tx, due, outcomes);
    const ended = (status: FileRecordStatus) => due.filter(({ id }) => outcomes.get(id)?.status === status);
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
  return changeJobs(deps, act, { timeout: 60_000, maxWait: 20_000 });
}

type Outcomes = [string, Outcome][];

/**
 * New places, and new categories. By ORGANIZE an image goes only where its name is free by now, and not out of the trash;
 * ROLLBACK puts it back where it was.
 */
async function move(tx: DbTransaction, operation: OperationRow, due: readonly FileRecord[]): Promise<Outcomes> {
  if (due.length === 0) return [];
  const ids = due.map(({ id }) => id);
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
  const left = due.filter(({ id }) => !done.has(id));
  const images = await imagesOf(tx, operation, left);
  const why = (record: FileRecord): string => {
    const image = images.get(record.imageId ?? '');
    if (!image) return 'It is gone: it was removed from the trash.';
    if (operation.type !== 'ROLLBACK' && image.trashedAt) return 'It is in the trash since.';
    if (image.path !== record.originalPath) return `It was moved or renamed since: it is ${image.path}.`;
    if (image.category !== record.categoryBefore || image.categoryRule !== record.ruleBefore)
      return `It was filed otherwise since: ${image.category || 'under no category'}.`;
    return `Another image is called ${record.newPath} since.`;
  };
  return [
    ...moved.map(({ id }): [string, Outcome] => [id, { status: 'DONE' }]),
    ...left.map((record): [string, Outcome] => [record.id, { status: 'FAILED', message: why(record) }]),
  ];
}

async function restore(tx: DbTransaction, operation: OperationRow, due: readonly FileRecord[]): Promise<Outcomes> {
  const images = await imagesOf(tx, operation, due);
  const ids = due.flatMap(({ imageId }) => (imageId && images.get(imageId)?.trashedAt ? [imageId] : []));
  await tx.image.updateMany({ where: { id: { in: ids } }, data: { trashedAt: null } });
  return due.map(({ id, imageId }) => {
    const image = images.get(imageId ?? '');
    if (!image) return [id, { status: 'FAILED', message: 'It is gone: it was removed from the trash.' }];
    return [
      id,
      image.trashedAt ? { status: 'DONE' } : { status: 'SKIPPED', message: 'It is out of the trash already.' },
    ];
  });
}

/** To the trash: by a cleanup only while the image that stays is there, and the two are not set apart since. */
async function trash(
  tx: DbTransaction,
  jobs: JobWriter,
  operation: OperationRow,
  due: readonly FileRecord[],
): Promise<Outcomes> {
  const images = await imagesOf(tx, operation, due);
  const apart = await dismissedOf(tx, operation.ownerId, due);
  const outcomes = due.map((record): [FileRecord, Outcome] => {
    const image = images.get(record.imageId ?? '');
    const kept = record.keptId === null ? undefined : images.get(record.keptId);
    const refuse = (message: string): [FileRecord, Outcome] => [record, { status: 'FAILED', message }];
    if (!image) return refuse('It is gone: it was removed from the trash.');
    if (image.trashedAt) return [record, { status: 'SKIPPED', message: 'It is in the trash already.' }];
    if (record.keptId !== null && (!kept || kept.trashedAt))
      return refuse('The image that was to stay is not there any more.');
    if (apart.has(record.id)) return refuse('The two were said to be no duplicates since.');
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

/** The images that records are about, and those that stay, held until the commit. */
async function imagesOf(
  tx: DbTransaction,
  operation: OperationRow,
  due: readonly FileRecord[],
): Promise<Map<string, ImageNow>> {
  const ids = [...new Set(due.flatMap(({ imageId, keptId }) => [imageId, keptId].filter((id) => id !== null)))];
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<ImageNow[]>`
    select id, concat(nullif(folder, '') || '/', filename) as path, category, "categoryRule", "trashedAt" from "Image"
    where id = any(${ids}::uuid[]) and "ownerId" = ${operation.ownerId}::uuid order by id for update`;
  return new Map(rows.map((row) => [row.id, row]));
}

async function dismissedOf(tx: DbTransaction, ownerId: string, due: readonly FileRecord[]): Promise<Set<string>> {
  const ids = due.flatMap(({ id, keptId }) => (keptId === null ? [] : [id]));
  if (ids.length === 0) return new Set();
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select record.id from "FileRecord" record join "Dismissal" dismissal on dismissal."ownerId" = ${ownerId}::uuid
      and dismissal.a = least(record."imageId", record."keptId") and dismissal.b = greatest(record."imageId", record."keptId")
    where record.id = any(${ids}::uuid[])`;
  return new Set(rows.map(({ id }) => id));
}

/** Ends records, and marks what those that are done have undone. */
async function writeOutcomes(
  tx: DbTransaction,
  due: readonly FileRecord[],
  outcomes: ReadonlyMap<string, Outcome>,
): Promise<void> {
  const ended = due.flatMap(({ id, message }) => {
    const outcome = outcomes.get(id);
    return outcome ? [{ id, status: outcome.status, message: outcome.message ?? message }] : [];
  });
  await tx.$executeRaw`
    update "FileRecord" record set status = ended.status::"FileRecordStatus", message = ended.message
    from unnest(${ended.map(({ id }) => id)}::uuid[], ${ended.map(({ status }) => status)}::text[],
      ${ended.map(({ message }) => message)}::text[]) ended (id, status, message)
    where record.id = ended.id`;
  const undone = due.flatMap(({ id, undoesId }) =>
    undoesId !== null && outcomes.get(id)?.status === 'DONE' ? [undoesId] : [],
  );
  await tx.fileRecord.updateMany({ where: { id: { in: undone } }, data: { status: 'ROLLED_BACK' } });
}
