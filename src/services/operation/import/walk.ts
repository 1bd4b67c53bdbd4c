import type { Stats } from 'node:fs';
import { lstat, readdir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { OperationFailure } from '../operation-state.ts';
import { kindOf, litterFolders, mateOf } from './kinds.ts';

/** What was found below a root, under its path there. */
export interface Found {
  readonly path: string;
  readonly byteSize: number;
  readonly modifiedAt: Date | null;
  /** For a sidecar: the path of its picture. */
  readonly mate: string | null;
  /** Why it is passed over; null where it is to be looked at. */
  readonly refusal: string | null;
}

/**
 * The folder that a path below a root leads to. Throws `OperationFailure` where there is none, where it is not a folder,
 * or where a link leads out of the root: a root that is not mounted must not look like one that was emptied.
 */
export async function folderBelow(root: string, path: string): Promise<{ root: string; folder: string }> {
  const unreachable = (message: string) => new OperationFailure('STORAGE_UNAVAILABLE', message);
  const real = await realpath(root).catch(() => null);
  if (real === null || !(await lstat(real)).isDirectory()) {
    throw unreachable('The root is not there: is it mounted? Nothing was touched.');
  }
  const folder = await realpath(join(real, path)).catch(() => null);
  if (folder === null) throw unreachable(`There is no folder ${path} below the root. Nothing was touched.`);
  if (!isWithin(real, folder) || folder !== join(real, path)) {
    throw unreachable(`${path} leads over a link: links are not followed. Name the folder where it really is.`);
  }
  if (!(await lstat(folder)).isDirectory()) throw unreachable(`${path} is a file: name the folder that it is in.`);
  return { root: real, folder };
}

export const isWithin = (root: string, path: string): boolean =>
  path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);

/**
 * Everything below a folder, in an order that is always the same: of each folder the pictures, then their sidecars, then
 * the folders in it, each by name. Goes on behind `after`, the path of what came last. Holds the names of the folders that
 * it is in, no more.
 */
export async function* walk(root: string, path: string, after: string | null): AsyncGenerator<Found> {
  const names = await readdir(join(root, path), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => error);
  if (names instanceof Error) {
    yield { ...nothing(path), refusal: `The folder cannot be read (${names.code}).` };
    return;
  }
  const byName = names.sort((a, b) => compare(a.name, b.name));
  const folders = byName.filter((entry) => entry.isDirectory());
  const files = byName.filter((entry) => !entry.isDirectory());
  const pictures = files.filter(({ name }) => kindOf(name) !== 'SIDECAR').map(({ name }) => name);
  const sidecars = files.filter(({ name }) => kindOf(name) === 'SIDECAR').map(({ name }) => name);
  const prefix = path === '' ? '' : `${path}/`;
  // Where we were when we stopped: among the files of this folder, or in one of its folders.
  const rest = after?.startsWith(prefix) ? after.slice(prefix.length) : null;
  const isRefusedFolder = folders.some(({ name }) => name === rest);
  const isInFolder = isRefusedFolder || (rest?.includes('/') ?? false);
  const inOrder = [...pictures, ...sidecars];
  const done = rest === null ? 0 : isInFolder ? inOrder.length : inOrder.indexOf(rest) + 1;
  const from = rest !== null && !isInFolder && done === 0 ? placeOf(inOrder, sidecars, rest) : done;
  for (const name of inOrder.slice(from)) yield await look(root, prefix, name, pictures);
  const folderNow = isInFolder ? (rest?.split('/')[0] ?? '') : null;
  for (const { name } of folders) {
    if (folderNow !== null && compare(name, folderNow) < (isRefusedFolder ? 1 : 0)) continue;
    if (litterFolders.has(name.toLowerCase()) || name.startsWith('.')) {
      yield { ...nothing(`${prefix}${name}`), refusal: 'A folder of the system or of a program: not looked into.' };
      continue;
    }
    yield* walk(root, `${prefix}${name}`, name === folderNow ? after : null);
  }
}

/** Where a file would stand that is gone by now. */
function placeOf(inOrder: readonly string[], sidecars: readonly string[], name: string): number {
  const isSidecar = kindOf(name) === 'SIDECAR';
  const list = isSidecar ? sidecars : inOrder.slice(0, inOrder.length - sidecars.length);
  const before = list.filter((other) => compare(other, name) <= 0).length;
  return isSidecar ? inOrder.length - sidecars.length + before : before;
}

async function look(root: string, prefix: string, name: string, pictures: readonly string[]): Promise<Found> {
  const path = prefix + name;
  const stats = await lstat(join(root, path)).catch(() => null);
  if (!stats) return { ...nothing(path), refusal: 'It cannot be read: it went away, or its name is no valid text.' };
  const about = { path, byteSize: stats.size, modifiedAt: stats.mtime, mate: null };
  const refusal = refusalOf(name, stats);
  if (refusal || kindOf(name) !== 'SIDECAR') return { ...about, refusal };
  const mate = mateOf(name, pictures);
  return mate
    ? { ...about, mate: prefix + mate, refusal }
    : { ...about, refusal: 'A sidecar without a picture beside it.' };
}

function refusalOf(name: string, stats: Stats): string | null {
  if (stats.isSymbolicLink()) return 'A link: links are not followed.';
  if (!stats.isFile()) return 'Not a file, but a pipe, a socket or a device.';
  const kind = kindOf(name);
  if (kind === 'LITTER') return 'A file of the system, or a hidden one.';
  if (kind === 'FOREIGN') return 'Not a picture, by its name.';
  return stats.size === 0 ? 'It is empty: it has no bytes.' : null;
}

const nothing = (path: string) => ({ path, byteSize: 0, modifiedAt: null, mate: null });

/** The same order on every machine, whatever its language. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
