import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { DataStore, ERRORS, Upload } from '@tus/server';
import type { Deps } from '../../deps.ts';
import type { StagedFile } from '../../storage/storage.ts';
import { checksumOfRequest } from './checksum.ts';

/** An upload expires this long after its creation: by then it must be complete and used. */
export const UPLOAD_HOURS = 24;

/** Where the parts of an upload are, beside the folders of users. */
const folderOf = (id: string) => `.uploads/${id}`;

/** A request's bytes are stored in parts of this size, so that a process that dies loses at most one. */
const PART_BYTES = 8_000_000;

/** Of one upload. A file of 100 MB in chunks of 64 kB has 1,600. */
const MAX_PARTS = 10_000;

export type PendingDeps = Pick<Deps, 'db' | 'storage'>;

/**
 * Keeps what has been received of uploads as objects in the storage, and their order in the database. Every API process can
 * receive every part: a part counts only if it continues where the upload is by then, so of two requests that write at the
 * same place, one wins.
 */
export class PendingStore extends DataStore {
  readonly #deps: PendingDeps;

  constructor(deps: PendingDeps) {
    super();
    this.#deps = deps;
    this.extensions = ['termination', 'expiration', 'checksum']; // uploads are created only by createUpload
  }

  override getExpiration(): number {
    return UPLOAD_HOURS * 3_600_000;
  }

  override async getUpload(id: string): Promise<Upload> {
    const upload = await this.#deps.db.upload.findFirst({
      where: { id, imageId: null, expiresAt: { gt: new Date() } },
    });
    if (!upload) throw ERRORS.FILE_NOT_FOUND;
    const { byteSize, received, createdAt } = upload;
    return new Upload({ id, size: Number(byteSize), offset: Number(received), creation_date: createdAt.toISOString() });
  }

  override async write(source: Readable, id: string, offset: number): Promise<number> {
    const checksum = checksumOfRequest();
    const { size = 0 } = await this.getUpload(id);
    const unverified: Part[] = [];
    let end = offset;
    try {
      for await (const part of this.#receive(source, id, size - offset, checksum?.update)) {
        end += part.byteSize;
        if (checksum) unverified.push(part);
        else await this.#append(id, end - part.byteSize, [part]);
      }
      checksum?.verify();
      if (unverified.length) await this.#append(id, offset, unverified.splice(0));
      return end;
    } finally {
      for (const { key } of unverified) await this.#deps.storage.remove(key);
    }
  }

  override async remove(id: string): Promise<void> {
    await dropUpload(this.#deps, id);
  }

  /** Stores a stream in parts. */
  async *#receive(
    source: Readable,
    id: string,
    maxBytes: number,
    onBytes?: (bytes: Uint8Array) => void,
  ): AsyncGenerator<Part> {
    const { storage } = this.#deps;
    const parts = splitStream(source, onBytes);
    for await (const part of parts) {
      const file = await storage.stage(Readable.from(part), { maxBytes });
      try {
        if (file.byteSize > 0) yield { key: await keep(file, id), byteSize: file.byteSize };
      } finally {
        await file.discard();
      }
    }
  }

  /** Adds parts that begin at `offset`. Removes them if the upload has since moved on or been removed. */
  async #append(id: string, offset: number, parts: readonly Part[]): Promise<void> {
    const { db, storage } = this.#deps;
    const keys = parts.map(({ key }) => key);
    const bytes = parts.reduce((sum, { byteSize }) => sum + byteSize, 0);
    const count = await db.$executeRaw`
      update "Upload" set received = received + ${bytes}, "partKeys" = "partKeys" || ${keys}::text[]
      where id = ${id}::uuid and "imageId" is null and received = ${offset} and received + ${bytes} <= "byteSize"
        and cardinality("partKeys") + ${keys.length} <= ${MAX_PARTS}`;
    if (count === 1) return;
    for (const key of keys) await storage.remove(key);
    throw ERRORS.INVALID_OFFSET;
  }
}

interface Part {
  readonly key: string;
  readonly byteSize: number;
}

async function keep(file: StagedFile, id: string): Promise<string> {
  const key = `${folderOf(id)}/${randomUUID()}`;
  await file.keep(key);
  return key;
}

/** Splits a stream into streams of at most PART_BYTES. Each must be read to its end before the next. */
async function* splitStream(
  source: Readable,
  onBytes: (bytes: Uint8Array) => void = () => {},
): AsyncGenerator<AsyncGenerator<Uint8Array>> {
  const chunks: AsyncIterator<Buffer> = source[Symbol.asyncIterator]();
  let next = await chunks.next();
  async function* part(): AsyncGenerator<Uint8Array> {
    for (let left = PART_BYTES; left > 0 && !next.done; ) {
      const chunk = next.value.subarray(0, left);
      const rest = next.value.subarray(left);
      left -= chunk.length;
      onBytes(chunk);
      yield chunk;
      next = rest.length ? { value: rest } : await chunks.next();
    }
  }
  while (!next.done) yield part();
}

/** What has been received of an upload, as one stream. */
export async function* readPending({ storage }: PendingDeps, partKeys: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const key of partKeys) yield* await storage.stream(key);
}

/** Removes what has been received of an upload. */
export const removePending = ({ storage }: PendingDeps, id: string): Promise<void> => storage.removeAll(folderOf(id));

/** Ends an upload that has not become an image. */
export async function dropUpload(deps: PendingDeps, id: string): Promise<void> {
  await deps.db.upload.deleteMany({ where: { id, imageId: null } });
  await removePending(deps, id);
}
