import { readdir } from 'node:fs/promises';
import { OperationRequest } from '../operation-request.ts';
import { type NewRecord, OperationFailure, type OperationRow } from '../operation-state.ts';
import type { Chunk, OperationDeps } from '../step.ts';
import { folderBelow, walk } from './walk.ts';

const CHUNK = 5000;

/** The next files below the root: which are to be looked at, and which are not, and why. None is opened yet. */
export async function planImport(deps: OperationDeps, operation: OperationRow): Promise<Chunk> {
  const { root, path } = OperationRequest.parse(operation.request);
  const place = await openRoot(deps, operation.ownerId, root ?? '', path);
  const records: NewRecord[] = [];
  let last: string | null = null;
  for await (const found of walk(place.root, path, operation.plannedTo)) {
    const { refusal, mate, modifiedAt, byteSize } = found;
    const status = refusal ? 'SKIPPED' : 'PLANNED';
    records.push({ change: 'ADD', status, originalPath: found.path, byteSize, modifiedAt, mate, message: refusal });
    last = found.path;
    if (records.length === CHUNK) break;
  }
  const refused = records.filter(({ status }) => status === 'SKIPPED').length;
  return {
    next: records.length < CHUNK ? null : last,
    records,
    counts: { filesScanned: records.length, filesSkipped: refused },
  };
}

/** Where a root lies. Fails the operation where it is missing, or empty although files were taken in from it. */
export async function openRoot(
  { config, db }: Pick<OperationDeps, 'config' | 'db'>,
  ownerId: string,
  name: string,
  path: string,
): Promise<{ root: string; folder: string }> {
  const at = config.libraryRoots.get(name);
  if (!at)
    throw new OperationFailure('STORAGE_UNAVAILABLE', `The server has no root ${name} any more: see LIBRARY_ROOTS.`);
  const place = await folderBelow(at, path);
  const isEmpty = (await readdir(place.root)).length === 0;
  const known =
    isEmpty && (await db.importedFile.findFirst({ where: { ownerId, root: name }, select: { path: true } }));
  if (known) {
    const message = `The root ${name} is empty, although files were taken in from it: is it mounted? Nothing was touched.`;
    throw new OperationFailure('STORAGE_UNAVAILABLE', message);
  }
  return place;
}
