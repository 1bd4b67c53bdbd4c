import { constants } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isWithin } from './root-folder.ts';
import { LINK, SPECIAL } from './skip-reasons.ts';

/** A file below a root, open for reading. */
export interface OpenFile {
  readonly handle: FileHandle;
  readonly byteSize: number;
  readonly modifiedAt: Date;
}

/**
 * Opens a regular file below a root. Never follows a link, not even if a folder of the path has been replaced by one since
 * the scan, and never blocks on a pipe. Returns the reason as text if the file cannot be opened.
 */
export async function openFile(root: string, path: string): Promise<OpenFile | string> {
  const fullPath = join(root, path);
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const handle = await open(fullPath, flags).catch((error: NodeJS.ErrnoException) => error);
  if (handle instanceof Error) {
    if (handle.code === 'ELOOP') return LINK;
    return handle.code === 'ENOENT' ? 'The file no longer exists.' : `The file cannot be read (${handle.code}).`;
  }
  const refuse = async (message: string) => {
    await handle.close();
    return message;
  };
  // Checked after opening: a folder that was replaced earlier is noticed, one that is replaced later does no harm.
  const folder = await realpath(dirname(fullPath)).catch(() => null);
  if (folder === null || !isWithin(root, folder) || folder !== dirname(fullPath)) return refuse(LINK);
  const stats = await handle.stat();
  if (!stats.isFile()) return refuse(SPECIAL);
  return { handle, byteSize: stats.size, modifiedAt: stats.mtime };
}
