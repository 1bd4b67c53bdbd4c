import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type MetadataValue, S3Store } from '@tus/s3-store';
import { LRUCache } from 'lru-cache';
import { clientConfig, readS3Url } from '../s3.ts';
import { checksumOfRequest } from './checksum.ts';
import { PENDING_FOLDER, UPLOAD_HOURS } from './constants.ts';
import type { ReadableStore } from './pending-uploads.ts';

/** Facts of uploads that are kept in memory. Others are read from the bucket again. */
const CACHED_UPLOADS = 1000;

/** Keeps pending uploads in the bucket of the storage: as the parts of an S3 multipart upload, the last one as an object. */
export function createPendingBucket(url: string): [store: ReadableStore, prefix: string] {
  const { bucket, prefix } = readS3Url(url);
  const cached = new LRUCache<string, MetadataValue>({ max: CACHED_UPLOADS });
  const store = new CheckedStore({
    s3ClientConfig: { ...clientConfig(url), bucket },
    useTags: false, // not every server supports them
    expirationPeriodInMilliseconds: UPLOAD_HOURS * 3_600_000,
    cache: {
      get: async (id) => cached.get(id),
      set: async (id, value) => void cached.set(id, value),
      delete: async (id) => void cached.delete(id),
    },
  });
  return [store, `${prefix ? `${prefix}/` : ''}${PENDING_FOLDER}/`];
}

/** An S3 store that verifies checksums before it stores anything: a part cannot be shortened afterwards. */
class CheckedStore extends S3Store {
  override async write(source: Readable, id: string, offset: number): Promise<number> {
    const checksum = checksumOfRequest();
    if (!checksum) return super.write(source, id, offset);
    const path = join(tmpdir(), `graycard-part-${randomUUID()}`);
    try {
      await pipeline(source, checksum.hashing, createWriteStream(path));
      checksum.check();
      return await super.write(createReadStream(path), id, offset);
    } finally {
      await rm(path, { force: true });
    }
  }

  /** Removes the last, incomplete part as well. */
  override async remove(id: string): Promise<void> {
    await this.deleteIncompletePart(id);
    await super.remove(id);
  }
}
