import { createFolderStorage } from './folder.ts';
import { createS3Storage } from './s3.ts';
import type { Storage } from './storage.ts';

/** The storage that a URL names: `file:` a folder, `s3:` a bucket. `dataDir` is where an upload to a bucket waits. */
export function openStorage(url: string, dataDir: string): Storage {
  return url.startsWith('s3:') ? createS3Storage(url, dataDir) : createFolderStorage(url);
}
