import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { readdir, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { FileStore } from '@tus/file-store';
import { type DataStore, Upload } from '@tus/server';

/** How long an upload may take from its first byte to its last, and to be asked for. */
export const UPLOAD_HOURS = 24;

/** A file that is on its way, as far as it has come. */
export interface PendingFile {
  readonly path: string;
  readonly received: number;
}

/** What is sent by tus lies here, in a folder of this machine, until all of it has come and is asked for. */
export interface PendingUploads {
  /** For the protocol's server. */
  readonly store: DataStore;
  create(id: string, byteSize: number): Promise<void>;
  find(id: string): Promise<PendingFile | null>;
  remove(id: string): Promise<void>;
  /** The ids of what lies here. */
  ids(): Promise<string[]>;
  /** Does what a request asks for, and compares what it brings with the value of its header Upload-Checksum. */
  withChecksum<T>(header: string | undefined, work: () => Promise<T>): Promise<T>;
}

/** The algorithms that a checksum may have; the protocol requires the first. */
export const CHECKSUMS = ['sha1', 'sha256'] as const;

/** An answer of the protocol, as @tus/server passes it on. */
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
      const names = await readdir(folder).catch(() => []); // there is no such folder yet
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

/** `sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=`. Throws the protocol's answer where it cannot be read. */
function readChecksum(header: string): Checksum {
  const [algorithm = '', value = ''] = header.trim().split(/ +/);
  if (!CHECKSUMS.some((known) => known === algorithm)) {
    throw refusal(400, `Upload-Checksum is one of ${CHECKSUMS.join(', ')}, a blank, and the value in base64.\n`);
  }
  return { algorithm, digest: Buffer.from(value, 'base64') };
}

/** Files that are added to only by what has the checksum that it is said to have: @tus/server leaves that to others. */
class CheckedStore extends FileStore {
  constructor(options: ConstructorParameters<typeof FileStore>[0]) {
    super(options);
    this.extensions = ['termination', 'expiration', 'checksum']; // creation is by ticket alone
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
      if (!hash.digest().equals(expected.digest)) throw refusal(460, 'The bytes do not have this checksum.\n');
      return end;
    } catch (error) {
      await truncate(join(this.directory, id), offset); // nothing that was not compared stays
      throw error;
    }
  }
}
