import type { Readable } from 'node:stream';
import { type DataStore, ERRORS, Upload } from '@tus/server';
import { withChecksum } from './checksum.ts';

/** A file that may not have been received completely. */
export interface PendingFile {
  readonly received: number;
  open(): Promise<Readable>;
}

/** Files uploaded by tus, kept in the storage until they are complete and used: every API process can receive every part. */
export interface PendingUploads {
  /** The store for the tus server, which knows an upload by its `storeId`. */
  readonly store: DataStore;
  storeId(id: string): string;
  create(id: string, byteSize: number): Promise<void>;
  find(id: string): Promise<PendingFile | null>;
  remove(id: string): Promise<void>;
  /** Runs `work` and verifies that the bytes that it writes match the request's Upload-Checksum header, if there is one. */
  withChecksum<T>(header: string | undefined, work: () => Promise<T>): Promise<T>;
}

/** A store whose uploads can be read again. */
export interface ReadableStore extends DataStore {
  read(id: string): Readable | Promise<Readable>;
}

/** Opens the pending uploads of the storage at a `file:` or `s3:` URL. */
export async function openPendingUploads(storageUrl: string): Promise<PendingUploads> {
  if (storageUrl.startsWith('s3:')) {
    const { createPendingBucket } = await import('./bucket.ts'); // its client would slow down every start
    return createPendingUploads(...createPendingBucket(storageUrl));
  }
  const { createPendingFolder } = await import('./folder.ts');
  return createPendingUploads(...createPendingFolder(storageUrl));
}

function createPendingUploads(store: ReadableStore, prefix: string): PendingUploads {
  store.extensions = ['termination', 'expiration', 'checksum']; // uploads are created only by createUpload
  const storeId = (id: string) => `${prefix}${id}`;
  return {
    store,
    storeId,
    async create(id, byteSize) {
      await store.create(new Upload({ id: storeId(id), size: byteSize, offset: 0 }));
    },
    async find(id) {
      try {
        const { offset } = await store.getUpload(storeId(id));
        return { received: offset, open: async () => await store.read(storeId(id)) };
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async remove(id) {
      try {
        await store.remove(storeId(id));
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    },
    withChecksum,
  };
}

/** Both stores throw the same object. */
const isMissing = (error: unknown): boolean =>
  error === ERRORS.FILE_NOT_FOUND || error === ERRORS.FILE_NO_LONGER_EXISTS;
