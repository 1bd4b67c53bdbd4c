import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { readdir, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { FileStore } from '@tus/file-store';
import { type DataStore, Upload } from '@tus/server';

/** An upload expires this long after its creation: by then it must be complete and used. */
export const UPLOAD_HOURS = 24;

/** A file that may not have been received completely. */
export interface PendingFile {
  readonly path: string;
  readonly received: number;
}

/** Files uploaded by tus, kept in a local folder until they are complete and used. */
export interface PendingUploads {
  /** The store for the tus server. */
  readonly store: DataStore;
  create(id: string, byteSize: number): Promise<void>;
  find(id: string): Promise<PendingFile | null>;
  remove(id: string): Promise<void>;
  /** The ids of all pending uploads. */
  ids(): Promise<string[]>;
  /** Runs `work` and verifies that the bytes that it writes match the request's Upload-Checksum header, if there is one. */
  withChecksum<T>(header: string | undefined, work: () => Promise<T>): Promise<T>;
}

/** The supported checksum algorithms. The protocol requires the first. */
export const CHECKSUMS = ['sha1', 'sha256'] as const;

/** An error response in the form that @tus/server sends. */
const refusal = (status_code: number, body: string) => ({ status_code, body });

export function createPendingUploads(folder: string): PendingUploads {
  const store = new CheckedStore({ directory: folder, expirationPeriodInMilliseconds: UPLOAD_HOURS * 3_600_000 });
  const pathOf = (id: string) => join(folder, id);
  return {
    store,
    async create(id, byteSize) {
      await store.create(new Upload({ id, size: byteSize, offset: 0 }));
    },
    find: (id) =>
      stat(pathOf(id)).then(
        ({ size }) => ({ path: pathOf(id), received: size }),
        () => null,
      ),
    async remove(id) {
      for (const name of [id, `${id}.json`]) await rm(pathOf(name), { force: true });
    },
    async ids() {
      const names = await readdir(folder).catch(() => []); // the folder does not exist yet
      return [...new Set(names.map((name) => name.replace(/\.json$/, '')))];
    },
    withChecksum: async (header, work) => (header === undefined ? work() : checksum.run(readChecksum(header), work)),
  };
}

interface Checksum {
  readonly algorithm: string;
  readonly digest: Buffer;
}

const checksum = new AsyncLocalStorage<Checksum>();

/** Parses `sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=`. Throws an error response if the algorithm is not supported. */
function readChecksum(header: string): Checksum {
  const [algorithm = '', value = ''] = header.trim().split(/ +/);
  if (!CHECKSUMS.some((known) => known === algorithm)) {
    throw refusal(
      400,
      `Upload-Checksum must be an algorithm (${CHECKSUMS.join(', ')}), a space and the checksum in base64.\n`,
    );
  }
  return { algorithm, digest: Buffer.from(value, 'base64') };
}

/** A file store that verifies checksums, which @tus/server does not do itself. */
class CheckedStore extends FileStore {
  constructor(options: ConstructorParameters<typeof FileStore>[0]) {
    super(options);
    this.extensions = ['termination', 'expiration', 'checksum']; // uploads are created only by createUpload
  }

  override async write(source: Readable, id: string, offset: number): Promise<number> {
    const expected = checksum.getStore();
    if (!expected) return super.write(source, id, offset);
    const hash = createHash(expected.algorithm);
    const hashed = async function* () {
      for await (const chunk of source) {
        hash.update(chunk);
        yield chunk;
      }
    };
    try {
      const end = await super.write(Readable.from(hashed()), id, offset);
      if (!hash.digest().equals(expected.digest)) throw refusal(460, 'The checksum does not match the bytes.\n');
      return end;
    } catch (error) {
      await truncate(join(this.directory, id), offset); // bytes that were not verified are removed
      throw error;
    }
  }
}
