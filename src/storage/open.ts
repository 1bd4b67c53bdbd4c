import { createFolderStorage } from './folder.ts';
import type { Storage } from './storage.ts';

/** Opens the storage at a `file:` or `s3:` URL. Files for a bucket are first received in `dataDir`. */
export async function openStorage(url: string, dataDir: string): Promise<Storage> {
  if (!url.startsWith('s3:')) return createFolderStorage(url);
  const { createS3Storage } = await import('./s3.ts'); // its client would slow down every start
  return createS3Storage(url, dataDir);
}
