import { mkdirSync } from 'node:fs';
import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { FileStore } from '@tus/file-store';
import { checksumOfRequest } from './checksum.ts';
import { PENDING_FOLDER, UPLOAD_HOURS } from './constants.ts';
import type { ReadableStore } from './pending-uploads.ts';

/** Keeps pending uploads in a folder below the storage folder, which all API processes share. */
export function createPendingFolder(url: string): [store: ReadableStore, prefix: string] {
  const directory = join(fileURLToPath(url), PENDING_FOLDER);
  mkdirSync(directory, { recursive: true });
  return [new CheckedStore({ directory, expirationPeriodInMilliseconds: UPLOAD_HOURS * 3_600_000 }), ''];
}

/** A file store that verifies checksums, which @tus/server does not do itself. */
class CheckedStore extends FileStore {
  override async write(source: Readable, id: string, offset: number): Promise<number> {
    const checksum = checksumOfRequest();
    if (!checksum) return super.write(source, id, offset);
    try {
      source.once('error', (error) => checksum.hashing.destroy(error));
      const end = await super.write(source.pipe(checksum.hashing), id, offset);
      checksum.check();
      return end;
    } catch (error) {
      await truncate(join(this.directory, id), offset); // bytes that were not verified are removed
      throw error;
    }
  }
}
