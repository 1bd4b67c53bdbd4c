import { lstat, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { OperationFailure } from '../operation-state.ts';

/**
 * Returns the real path of a root. Throws `OperationFailure` if it is missing, or if `path` below it is missing, is not a
 * folder or leads through a link: a root that is not mounted must not be mistaken for one that was emptied.
 */
export async function resolveRoot(root: string, path: string): Promise<string> {
  const unreachable = (message: string) => new OperationFailure('STORAGE_UNAVAILABLE', message);
  const real = await realpath(root).catch(() => null);
  if (real === null || !(await lstat(real)).isDirectory()) {
    throw unreachable('The root does not exist. Is it mounted? Nothing was changed.');
  }
  const folder = await realpath(join(real, path)).catch(() => null);
  if (folder === null) throw unreachable(`There is no folder ${path} below the root. Nothing was changed.`);
  if (!isWithin(real, folder) || folder !== join(real, path)) {
    throw unreachable(`${path} contains a symbolic link. Links are not followed: give the folder's real path.`);
  }
  if (!(await lstat(folder)).isDirectory()) throw unreachable(`${path} is a file. Give the path of its folder.`);
  return real;
}

export const isWithin = (root: string, path: string): boolean =>
  path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
