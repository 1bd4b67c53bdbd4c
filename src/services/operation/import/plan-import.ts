import { readdir } from 'node:fs/promises';
import { OperationRequest } from '../operation-request.ts';
import { OperationFailure, type OperationRow } from '../operation-state.ts';
import type { Chunk, OperationDeps } from '../step.ts';
import type { NewRecord } from '../write-records.ts';
import { resolveRoot } from './root-folder.ts';
import { walk } from './walk.ts';

const CHUNK = 5000;

/** Lists the next files below the root, with the reason for each one that is skipped. Opens none of them. */
export async function planImport(deps: OperationDeps, operation: OperationRow): Promise<Chunk> {
  const { root, path } = OperationRequest.parse(operation.request);
  const rootPath = await openRoot(deps, operation.ownerId, root ?? '', path);
  const records: NewRecord[] = [];
  let last: string | null = null;
  const files = walk(rootPath, path, operation.plannedTo);
  for await (const { path: originalPath, byteSize, modifiedAt, sidecarOf: mate, skipReason: message } of files) {
    const status = message ? 'SKIPPED' : 'PLANNED';
    records.push({ change: 'ADD', status, originalPath, byteSize, modifiedAt, mate, message });
    last = originalPath;
    if (records.length === CHUNK) break;
  }
  const skipped = records.filter(({ status }) => status === 'SKIPPED').length;
  return {
    next: records.length < CHUNK ? null : last,
    records,
    counts: { filesScanned: records.length, filesSkipped: skipped },
  };
}

/** Returns the real path of a root. Fails the operation if the root is missing, or empty after earlier imports from it. */
export async function openRoot(
  { config, db }: Pick<OperationDeps, 'config' | 'db'>,
  ownerId: string,
  name: string,
  path: string,
): Promise<string> {
  const configured = config.libraryRoots.get(name);
  if (!configured) {
    const message = `The root ${name} is no longer configured. See LIBRARY_ROOTS.`;
    throw new OperationFailure('STORAGE_UNAVAILABLE', message);
  }
  const rootPath = await resolveRoot(configured, path);
  const isEmpty = (await readdir(rootPath)).length === 0;
  const imported =
    isEmpty && (await db.importedFile.findFirst({ where: { ownerId, root: name }, select: { path: true } }));
  if (imported) {
    const message = `The root ${name} is empty, but files have been imported from it. Is it mounted? Nothing was changed.`;
    throw new OperationFailure('STORAGE_UNAVAILABLE', message);
  }
  return rootPath;
}
