import pMap from 'p-map';
import type { DbTransaction } from '../../../db/client.ts';
import { QuotaExceeded } from '../../../errors.ts';
import type { OperationMoved } from '../../../events/port.ts';
import type { Prisma } from '../../../generated/prisma/client.ts';
import type { Inspection } from '../../../pipeline/contract/inspection.ts';
import { PhotoFailure, StageTimedOut } from '../../../pipeline/contract/photo-failure.ts';
import { type StagedFile, TooManyBytes } from '../../../storage/storage.ts';
import { checkQuota } from '../../account/usage.ts';
import { lockAssetsOf, removeObjects } from '../../asset.ts';
import { keepAsset, keepImage } from '../../image/store-image.ts';
import { chooseNames } from '../choose-names.ts';
import { OperationRequest } from '../operation-request.ts';
import { type Counts, holdOperation, type OperationRow, writeOperation } from '../operation-state.ts';
import type { OperationDeps } from '../step.ts';
import { pathOf, toName } from '../template.ts';
import { extensionOf } from './kinds.ts';
import { openFile } from './open-file.ts';
import { openRoot } from './plan.ts';

/** Files looked at together, and how many of them at the same time. */
const CHUNK = 16;
const CONCURRENCY = 4;

/** A file that so many workers have died over is passed over. */
const MAX_TRIES = 3;

type FileRecord = Prisma.FileRecordGetPayload<object>;

/** What became of a file. */
interface Ending {
  readonly status: 'DONE' | 'SKIPPED' | 'FAILED' | 'PLANNED';
  readonly message?: string | null;
  readonly set?: Prisma.FileRecordUncheckedUpdateInput;
}

interface Place {
  readonly name: string;
  readonly root: string;
  /** Whether the files are read and judged, and then left. */
  readonly dryRun: boolean;
  /** Whether the records come from a dry run: then what has changed since is refused. */
  readonly isPlan: boolean;
}

/**
 * Takes in the next files. What a file is, is found out first and by several at once; then it is kept in a transaction of
 * its own together with its record, so that a worker that dies leaves either both or neither.
 */
export async function takeFiles(deps: OperationDeps, operation: OperationRow): Promise<OperationMoved | null> {
  const { db } = deps;
  const request = OperationRequest.parse(operation.request);
  const name = request.root ?? '';
  const { root } = await openRoot(deps, operation.ownerId, name, request.path);
  const place = { name, root, dryRun: operation.dryRun, isPlan: operation.planOfId !== null };
  const records = await nextRecords(db, operation);
  const to = (records.at(-1)?.number ?? operation.recordCount - 1) + 1;
  const due = records.filter(({ status }) => status === 'PLANNED');
  await db.fileRecord.updateMany({ where: { id: { in: due.map(({ id }) => id) } }, data: { tries: { increment: 1 } } });
  await pMap(due, (record) => take(deps, operation, place, record), { concurrency: CONCURRENCY });
  return db.$transaction(async (tx) => {
    if (!(await holdOperation(tx, operation))) return null;
    const ended = await tx.fileRecord.groupBy({
      by: ['status', 'isDuplicate'],
      where: { operationId: operation.id, number: { gte: operation.actedTo, lt: to }, tries: { gt: 0 } },
      _count: true,
    });
    const count = (...statuses: string[]) =>
      ended.reduce((sum, { status, _count }) => sum + (statuses.includes(status) ? _count : 0), 0);
    const counts: Counts = {
      filesProcessed: count('DONE', ...(operation.dryRun ? ['PLANNED'] : [])),
      filesSkipped: count('SKIPPED'),
      filesFailed: count('FAILED'),
      duplicatesFound: ended.reduce((sum, group) => sum + (group.isDuplicate ? group._count : 0), 0),
    };
    return writeOperation(tx, operation.id, { actedTo: to }, counts);
  });
}

/** The next records: up to a sidecar, whose picture must be in by then, or alone where a worker has died over one. */
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

async function take(deps: OperationDeps, operation: OperationRow, place: Place, record: FileRecord): Promise<void> {
  const end = (ending: Ending) => endRecord(deps.db, record, ending);
  if (record.tries >= MAX_TRIES) {
    const message = `The worker died over this file, ${MAX_TRIES} times over. Its log says more; another version may read it.`;
    return end({ status: 'FAILED', message });
  }
  const { ownerId } = operation;
  const known = await deps.db.importedFile.findUnique({
    where: { ownerId_root_path: { ownerId, root: place.name, path: record.originalPath } },
  });
  const there =
    known && (await deps.db.image.findUnique({ where: { id: known.imageId }, select: { trashedAt: true } }));
  const opened = await openFile(place.root, record.originalPath);
  if (typeof opened === 'string') return end({ status: place.isPlan ? 'FAILED' : 'SKIPPED', message: opened });
  try {
    const facts = { byteSize: BigInt(opened.byteSize), modifiedAt: opened.modifiedAt };
    const isSame =
      known?.byteSize === facts.byteSize && known.modifiedAt.getTime() === Math.floor(facts.modifiedAt.getTime());
    if (there && isSame)
      return await end({ ...knownEnding(there.trashedAt), set: { ...facts, imageId: known.imageId } });
    const { fileBytes } = deps.config.limits;
    if (opened.byteSize > fileBytes) return await end({ status: 'SKIPPED', message: tooLarge(fileBytes), set: facts });
    const file = await deps.storage
      .stage(opened.handle.createReadStream({ autoClose: false }), { maxBytes: fileBytes })
      .catch((error: unknown) => {
        if (error instanceof TooManyBytes) return null;
        throw error;
      });
    if (!file) return await end({ status: 'SKIPPED', message: tooLarge(fileBytes), set: facts });
    try {
      await end(
        await judge(deps, operation, place, record, {
          file,
          facts,
          known: there ? known : null,
          trashedAt: there?.trashedAt ?? null,
        }),
      );
    } finally {
      await file.discard();
    }
  } finally {
    await opened.handle.close();
  }
}

const tooLarge = (bytes: number) =>
  `It is larger than the ${bytes / 1_000_000} MB that a file may have: raise MAX_FILE_MB.`;

function knownEnding(trashedAt: Date | null): Ending {
  const message = trashedAt
    ? 'It was taken in before and is in the trash: restore it there.'
    : 'It was taken in before.';
  return { status: 'SKIPPED', message };
}

interface Read {
  readonly file: StagedFile;
  readonly facts: { readonly byteSize: bigint; readonly modifiedAt: Date };
  /** What was taken in from this path before, and is still there. */
  readonly known: { readonly sha256: string; readonly imageId: string } | null;
  readonly trashedAt: Date | null;
}

/** What is to become of a file whose bytes have been read; keeps it, where it is to be kept. */
async function judge(
  deps: OperationDeps,
  operation: OperationRow,
  place: Place,
  record: FileRecord,
  read: Read,
): Promise<Ending> {
  const { file, facts, known, trashedAt } = read;
  const { sha256 } = file;
  const set = { ...facts, sha256 };
  if (place.isPlan && record.sha256 !== null && record.sha256 !== sha256) {
    return { status: 'FAILED', message: 'It was changed since the dry run: import it anew.', set };
  }
  const source = { ownerId: operation.ownerId, root: place.name, path: record.originalPath };
  const remember = (tx: DbTransaction, imageId: string) => {
    const about = { ...facts, sha256, imageId };
    return tx.importedFile.upsert({
      where: { ownerId_root_path: source },
      create: { ...source, ...about },
      update: about,
    });
  };
  if (known?.sha256 === sha256) {
    if (!place.dryRun) await remember(deps.db, known.imageId);
    return { ...knownEnding(trashedAt), set: { ...set, imageId: known.imageId } };
  }
  if (record.mate !== null) return keepSidecar(deps, operation, place, record, { ...read, remember });
  const moved = await movedFrom(deps.db, place, source, sha256);
  if (moved) {
    if (!place.dryRun) {
      await deps.db.$transaction(async (tx) => {
        await tx.importedFile.deleteMany({ where: { ...source, path: moved.path } });
        await remember(tx, moved.imageId);
      });
    }
    const message = `It was taken in before as ${moved.path}, which is gone: its image stays as it is.`;
    return { status: 'SKIPPED', message, set: { ...set, imageId: moved.imageId } };
  }
  const inspection = await inspect(deps, file.path);
  if (typeof inspection === 'string') return { status: 'SKIPPED', message: inspection, set };
  if ('failed' in inspection) return { status: 'FAILED', message: inspection.failed, set };
  return keepPicture(deps, operation, place, record, { ...read, inspection, remember });
}

async function inspect(
  { inspector, config }: OperationDeps,
  path: string,
): Promise<Inspection | string | { failed: string }> {
  try {
    return await inspector.inspect(path, { maxPixels: config.limits.pixels });
  } catch (error) {
    if (error instanceof PhotoFailure) return error.message;
    if (error instanceof StageTimedOut)
      return { failed: 'Looking at the picture took too long: raise STAGE_TIMEOUT_SECONDS.' };
    throw error;
  }
}

/** A file with the same bytes that was taken in from another place below the root, where it is not any more. */
async function movedFrom(
  db: DbTransaction,
  place: Place,
  { ownerId, root }: { readonly ownerId: string; readonly root: string },
  sha256: string,
): Promise<{ path: string; imageId: string } | null> {
  const others = await db.importedFile.findMany({ where: { ownerId, root, sha256 }, take: 20 });
  for (const { path, imageId } of others) {
    const opened = await openFile(place.root, path);
    if (typeof opened !== 'string') {
      await opened.handle.close();
      continue;
    }
    const image = await db.image.findUnique({ where: { id: imageId }, select: { id: true } });
    if (image) return { path, imageId };
  }
  return null;
}

type Remember = (tx: DbTransaction, imageId: string) => Promise<unknown>;

async function keepPicture(
  deps: OperationDeps,
  operation: OperationRow,
  place: Place,
  record: FileRecord,
  { file, facts, inspection, remember }: Read & { readonly inspection: Inspection; readonly remember: Remember },
): Promise<Ending> {
  const { ownerId } = operation;
  const [folder, filename] = libraryPlace(place.name, record.originalPath);
  const settle = async (tx: DbTransaction) => {
    const twin = await tx.image.findFirst({
      where: { ownerId, sha256: file.sha256, trashedAt: null },
      select: { folder: true, filename: true },
    });
    const [name = filename] = await chooseNames(tx, operation, [{ folder, filename }], record.id);
    const message = twin ? `The same file as ${pathOf(twin.folder, twin.filename)}.` : null;
    const set = { ...facts, sha256: file.sha256, newPath: pathOf(folder, name), isDuplicate: twin !== null };
    return { name, message, set };
  };
  if (place.dryRun) {
    const { message, set } = await settle(deps.db);
    return { status: 'PLANNED', message, set };
  }
  const written: string[] = [];
  const keep = async (tx: DbTransaction): Promise<Ending> => {
    await lockAssetsOf(tx, ownerId);
    await checkQuota(tx, ownerId, file.byteSize);
    const { name, message, set } = await settle(tx);
    const image = { ownerId, folder, filename: name, file, inspection };
    const imageId = await keepImage(tx, deps.storage, image, written);
    await remember(tx, imageId);
    return endWithin(tx, record, { status: 'DONE', message, set: { ...set, imageId } });
  };
  return keepOrUndo(deps, keep, written, { ...facts, sha256: file.sha256 });
}

/** Where a file goes: its folder below the root, in a folder that is called like the root. */
function libraryPlace(root: string, path: string): [folder: string, filename: string] {
  const names = [root, ...path.split('/')].map(toName);
  return [names.slice(0, -1).join('/'), names.at(-1) ?? 'untitled'];
}

/** A sidecar's newest bytes, beside the image that its picture has become. */
async function keepSidecar(
  deps: OperationDeps,
  operation: OperationRow,
  place: Place,
  record: FileRecord,
  { file, facts, remember }: Read & { readonly remember: Remember },
): Promise<Ending> {
  const { ownerId } = operation;
  const set = { ...facts, sha256: file.sha256 };
  if (place.dryRun) return { status: 'PLANNED', message: `Goes with ${record.mate}.`, set };
  const mate = await deps.db.importedFile.findUnique({
    where: { ownerId_root_path: { ownerId, root: place.name, path: record.mate ?? '' } },
  });
  const image = mate && (await deps.db.image.findUnique({ where: { id: mate.imageId }, select: { id: true } }));
  if (!image) return { status: 'SKIPPED', message: `Its picture, ${record.mate}, is not in the library.`, set };
  const written: string[] = [];
  const filename = record.originalPath.split('/').at(-1) ?? '';
  const keep = async (tx: DbTransaction): Promise<Ending> => {
    await lockAssetsOf(tx, ownerId);
    await checkQuota(tx, ownerId, file.byteSize);
    const key = `${ownerId}/sidecars/${file.sha256}.${extensionOf(filename)}`;
    const asset = {
      key,
      ownerId,
      filename,
      contentType: 'application/octet-stream', // opened by editors, shown by nobody
      byteSize: BigInt(file.byteSize),
      sha256: file.sha256,
    };
    const assetId = await keepAsset(tx, asset, () => file.keep(key), written);
    await tx.sidecar.upsert({
      where: { imageId_filename: { imageId: image.id, filename } },
      create: { imageId: image.id, filename, assetId },
      update: { assetId },
    });
    await remember(tx, image.id);
    return endWithin(tx, record, {
      status: 'DONE',
      message: `Goes with ${record.mate}.`,
      set: { ...set, imageId: image.id },
    });
  };
  return keepOrUndo(deps, keep, written, set);
}

async function keepOrUndo(
  deps: OperationDeps,
  keep: (tx: DbTransaction) => Promise<Ending>,
  written: string[],
  set: Prisma.FileRecordUncheckedUpdateInput,
): Promise<Ending> {
  try {
    return await deps.db.$transaction(keep, { timeout: 60_000, maxWait: 60_000 });
  } catch (error) {
    await removeObjects(deps, written);
    if (error instanceof QuotaExceeded) return { status: 'FAILED', message: error.message, set };
    throw error;
  }
}

async function endWithin(tx: DbTransaction, record: FileRecord, ending: Ending): Promise<Ending> {
  await endRecord(tx, record, ending);
  return ending;
}

/** Writes how a record ends; once only, and nothing where the operation was cancelled meanwhile. */
async function endRecord(tx: DbTransaction, record: FileRecord, { status, message, set }: Ending): Promise<void> {
  await tx.fileRecord.updateMany({
    where: { id: record.id, status: 'PLANNED' },
    data: { ...set, status, message: message ?? null },
  });
}
