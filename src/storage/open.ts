import { createFolderStorage } from './folder.ts';
import { createS3Storage } from './s3.ts';
import type { Storage } from './storage.ts';

/** Opens the storage at a `file:` or `s3:` URL. Files for a bucket are first received in `dataDir`. */
export function openStorage(url: string, dataDir: string): Storage {
  return url.startsWith('s3:') ? createS3Storage(url, dataDir) : createFolderStorage(url);
}
