import type { Stats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findPictureOf, junkFolders, kindOf } from './kinds.ts';
import { LINK, SPECIAL } from './skip-reasons.ts';

/** A file below a root, or a folder that is skipped. */
export interface FoundFile {
  /** Below the root. */
  readonly path: string;
  readonly byteSize: number;
  readonly modifiedAt: Date | null;
  /** For a sidecar, the path of its image. */
  readonly sidecarOf: string | null;
  /** Why the file is skipped; null if it is to be imported. */
  readonly skipReason: string | null;
}

/**
 * Walks a folder in a stable order: the images of each folder, then their sidecars, then its subfolders, each by name.
 * Resumes after the path `after`. Keeps in memory only the names in the folders on the current path.
 */
export async function* walk(root: string, path: string, after: string | null): AsyncGenerator<FoundFile> {
  const names = await readdir(join(root, path), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => error);
  if (names instanceof Error) {
    yield { ...withoutFacts(path), skipReason: `The folder cannot be read (${names.code}).` };
    return;
  }
  const byName = names.sort((a, b) => compare(a.name, b.name));
  const folders = byName.filter((entry) => entry.isDirectory());
  const files = byName.filter((entry) => !entry.isDirectory());
  const pictures = files.filter(({ name }) => kindOf(name) !== 'SIDECAR').map(({ name }) => name);
  const sidecars = files.filter(({ name }) => kindOf(name) === 'SIDECAR').map(({ name }) => name);
  const prefix = path === '' ? '' : `${path}/`;
  // The walk stopped among the files of this folder, at a subfolder that it skipped, or inside a subfolder.
  const rest = after?.startsWith(prefix) ? after.slice(prefix.length) : null;
  const isSkippedFolder = folders.some(({ name }) => name === rest);
  const isInFolder = isSkippedFolder || (rest?.includes('/') ?? false);
  const inOrder = [...pictures, ...sidecars];
  const done = rest === null ? 0 : isInFolder ? inOrder.length : inOrder.indexOf(rest) + 1;
  const from = rest !== null && !isInFolder && done === 0 ? indexAfter(inOrder, sidecars, rest) : done;
  for (const name of inOrder.slice(from)) yield await examine(root, prefix, name, pictures);
  const currentFolder = isInFolder ? (rest?.split('/')[0] ?? '') : null;
  for (const { name } of folders) {
    if (currentFolder !== null && compare(name, currentFolder) < (isSkippedFolder ? 1 : 0)) continue;
    if (junkFolders.has(name.toLowerCase()) || name.startsWith('.')) {
      yield { ...withoutFacts(`${prefix}${name}`), skipReason: 'A hidden or system folder.' };
      continue;
    }
    yield* walk(root, `${prefix}${name}`, name === currentFolder ? after : null);
  }
}

/** The index at which the walk resumes if the file that it stopped at no longer exists. */
function indexAfter(inOrder: readonly string[], sidecars: readonly string[], name: string): number {
  const isSidecar = kindOf(name) === 'SIDECAR';
  const list = isSidecar ? sidecars : inOrder.slice(0, inOrder.length - sidecars.length);
  const before = list.filter((other) => compare(other, name) <= 0).length;
  return isSidecar ? inOrder.length - sidecars.length + before : before;
}

async function examine(root: string, prefix: string, name: string, pictures: readonly string[]): Promise<FoundFile> {
  const path = prefix + name;
  const stats = await lstat(join(root, path)).catch(() => null);
  if (!stats) {
    const skipReason = 'The file cannot be read: it no longer exists, or its name is not valid UTF-8.';
    return { ...withoutFacts(path), skipReason };
  }
  const facts = { path, byteSize: stats.size, modifiedAt: stats.mtime, sidecarOf: null };
  const skipReason = skipReasonOf(name, stats);
  if (skipReason || kindOf(name) !== 'SIDECAR') return { ...facts, skipReason };
  const picture = findPictureOf(name, pictures);
  return picture
    ? { ...facts, sidecarOf: prefix + picture, skipReason }
    : { ...facts, skipReason: 'A sidecar file without an image in the same folder.' };
}

function skipReasonOf(name: string, stats: Stats): string | null {
  if (stats.isSymbolicLink()) return LINK;
  if (!stats.isFile()) return SPECIAL;
  const kind = kindOf(name);
  if (kind === 'JUNK') return 'A hidden or system file.';
  if (kind === 'FOREIGN') return 'Not an image, judging by its extension.';
  return stats.size === 0 ? 'The file is empty.' : null;
}

const withoutFacts = (path: string) => ({ path, byteSize: 0, modifiedAt: null, sidecarOf: null });

/** The same order on every machine, independent of its locale. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
