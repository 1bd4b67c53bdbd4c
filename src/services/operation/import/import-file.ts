import type { Inspection } from '../../../pipeline/contract/inspection.ts';
import { PhotoFailure, StageTimedOut } from '../../../pipeline/contract/photo-failure.ts';
import { TooManyBytes } from '../../../storage/storage.ts';
import type { OperationDeps } from '../step.ts';
import { endRecord, type FileOutcome, type FileRecord } from './file-outcome.ts';
import {
  alreadyImported,
  findImported,
  findMoved,
  type ImportedFile,
  isUnchanged,
  rememberImported,
  rememberMoved,
} from './match-existing.ts';
import { type OpenFile, openFile } from './open-file.ts';
import type { ImportRun, StagedImport } from './staged-import.ts';
import { storePicture } from './store-picture.ts';
import { storeSidecar } from './store-sidecar.ts';

/** The number of worker crashes after which a file is abandoned. */
const MAX_TRIES = 3;

/** Reads one file, stores it if it is new, and ends its record. */
export async function importFile(deps: OperationDeps, run: ImportRun, record: FileRecord): Promise<void> {
  const outcome = await importedOutcome(deps, run, record);
  if (outcome) await endRecord(deps.db, record, outcome);
}

/** Returns the outcome, or null if the record ended in the transaction that stored the file. */
async function importedOutcome(deps: OperationDeps, run: ImportRun, record: FileRecord): Promise<FileOutcome | null> {
  if (record.tries >= MAX_TRIES) {
    const message = `The worker crashed ${MAX_TRIES} times while reading this file. See the worker's log; another version of Graycard may be able to read the file.`;
    return { status: 'FAILED', message };
  }
  const source = { ownerId: run.operation.ownerId, root: run.root, path: record.originalPath };
  const imported = await findImported(deps.db, source);
  const opened = await openFile(run.rootPath, record.originalPath);
  if (typeof opened === 'string') return { status: run.isFromDryRun ? 'FAILED' : 'SKIPPED', message: opened };
  try {
    const stats = { byteSize: BigInt(opened.byteSize), modifiedAt: opened.modifiedAt };
    if (imported && isUnchanged(imported, stats)) return alreadyImported(imported, stats);
    const { fileBytes } = deps.config.limits;
    const file = await stage(deps, opened, fileBytes);
    if (!file) {
      const message = `Larger than the limit of ${fileBytes / 1_000_000} MB per file (MAX_FILE_MB).`;
      return { status: 'SKIPPED', message, set: stats };
    }
    try {
      return await storeIfNew(deps, { run, record, source, stats, file }, imported);
    } finally {
      await file.discard();
    }
  } finally {
    await opened.handle.close();
  }
}

/** The file's bytes in a temporary file, hashed; null if there are more than `maxBytes`. */
async function stage({ storage }: OperationDeps, { handle, byteSize }: OpenFile, maxBytes: number) {
  if (byteSize > maxBytes) return null;
  try {
    return await storage.stage(handle.createReadStream({ autoClose: false }), { maxBytes });
  } catch (error) {
    if (error instanceof TooManyBytes) return null;
    throw error;
  }
}

/** Stores a file unless the library has it or it cannot be read. `imported`: the last import from the same place. */
async function storeIfNew(
  deps: OperationDeps,
  staged: StagedImport,
  imported: ImportedFile | null,
): Promise<FileOutcome | null> {
  const { run, record, source, stats, file } = staged;
  const { dryRun } = run.operation;
  const set = { ...stats, sha256: file.sha256 };
  if (run.isFromDryRun && record.sha256 !== null && record.sha256 !== file.sha256) {
    return { status: 'FAILED', message: 'The file has changed since the dry run. Import it again.', set };
  }
  if (imported?.sha256 === file.sha256) {
    if (!dryRun) await rememberImported(deps.db, source, { ...set, imageId: imported.imageId });
    return alreadyImported(imported, set);
  }
  if (record.mate !== null) return storeSidecar(deps, staged, record.mate);
  const moved = await findMoved(deps.db, run.rootPath, source, file.sha256);
  if (moved) {
    const { path, imageId } = moved;
    const from = { ...source, path };
    if (!dryRun) await deps.db.$transaction((tx) => rememberMoved(tx, from, source, { ...set, imageId }));
    const message = `Already imported as ${path}, which no longer exists. The image is unchanged.`;
    return { status: 'SKIPPED', message, set: { ...set, imageId } };
  }
  const inspection = await inspect(deps, file.path);
  return 'status' in inspection ? { ...inspection, set } : storePicture(deps, staged, inspection);
}

/** Decodes an image; the outcome where it cannot be decoded. */
async function inspect({ inspector, config }: OperationDeps, path: string): Promise<Inspection | FileOutcome> {
  try {
    return await inspector.inspect(path, { maxPixels: config.limits.pixels });
  } catch (error) {
    if (error instanceof PhotoFailure) return { status: 'SKIPPED', message: error.message };
    if (error instanceof StageTimedOut) {
      return { status: 'FAILED', message: 'Reading the image took too long. Raise STAGE_TIMEOUT_SECONDS.' };
    }
    throw error;
  }
}
