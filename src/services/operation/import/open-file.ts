import { constants } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isWithin } from './walk.ts';

/** A file below a root that is open for reading. */
export interface OpenFile {
  readonly handle: FileHandle;
  readonly byteSize: number;
  readonly modifiedAt: Date;
}

/**
 * Opens a regular file below a root, whatever stands at its path by now: not over a link, and not where a folder on the
 * way has become one. Never waits for a pipe. Gives the reason where it cannot.
 */
export async function openFile(root: string, path: string): Promise<OpenFile | string> {
  const at = join(root, path);
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const handle = await open(at, flags).catch((error: NodeJS.ErrnoException) => error);
  if (handle instanceof Error) {
    if (handle.code === 'ELOOP') return 'A link: links are not followed.';
    return handle.code === 'ENOENT' ? 'It is gone since.' : `It cannot be read (${handle.code}).`;
  }
  const refuse = async (message: string) => {
    await handle.close();
    return message;
  };
  // The folder is looked at after the file was opened: what was swapped before is seen, what is swapped later is no matter.
  const folder = await realpath(dirname(at)).catch(() => null);
  if (folder === null || !isWithin(root, folder) || folder !== dirname(at))
    return refuse('A link: links are not followed.');
  const stats = await handle.stat();
  if (!stats.isFile()) return refuse('Not a file, but a pipe, a socket or a device.');
  return { handle, byteSize: stats.size, modifiedAt: stats.mtime };
}
