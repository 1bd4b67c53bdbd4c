import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { TooManyBytes } from './storage.ts';

/** A completely received file in the folder of incoming files. */
export interface IncomingFile {
  readonly path: string;
  readonly byteSize: number;
  /** In hex. */
  readonly sha256: string;
}

/** The folder in which a storage keeps files until they are complete. Older files in it were interrupted. */
export interface Incoming {
  /** Receives and hashes a stream. Throws `TooManyBytes` above the limit. Leaves no file behind if it throws. */
  receive(source: Readable, limits: { readonly maxBytes: number }): Promise<IncomingFile>;
  /** Writes bytes that will be kept under a key. The file name contains the key, in case the writer is killed. */
  write(key: string, bytes: Uint8Array): Promise<string>;
  discard(path: string): Promise<void>;
  /** Removes the files that would have been kept under the keys of a folder. */
  removeBelow(folder: string): Promise<void>;
  /** Removes files last written before a time. Returns their number. */
  removeOlder(before: Date): Promise<number>;
}

export function createIncoming(folder: string): Incoming {
  const newPath = async (key = '') => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return join(folder, `${encodeURIComponent(key)}~${randomUUID()}`);
  };
  const names = () => readdir(folder).catch(() => []); // the folder does not exist yet
  const discard = (path: string) => rm(path, { force: true });
  const discardOnError = async <T>(path: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      await discard(path);
      throw error;
    }
  };
  return {
    async receive(source, { maxBytes }) {
      const path = await newPath();
      return discardOnError(path, async () => {
        const meter = createMeter(maxBytes);
        const file = await open(path, 'wx', 0o600); // a stream that opens the file itself could do so after it was discarded
        await pipeline(source, meter.stream, file.createWriteStream()).finally(() => file.close());
        return { path, ...meter.read() };
      });
    },
    async write(key, bytes) {
      const path = await newPath(key);
      return discardOnError(path, async () => {
        const file = await open(path, 'wx', 0o600);
        await file.writeFile(bytes).finally(() => file.close());
        return path;
      });
    },
    discard,
    async removeBelow(below) {
      const own = (await names()).filter((name) => name.startsWith(encodeURIComponent(`${below}/`)));
      await Promise.all(own.map((name) => discard(join(folder, name))));
    },
    async removeOlder(before) {
      let removed = 0;
      for (const name of await names()) {
        if (!(await isOlder(join(folder, name), before))) continue;
        await discard(join(folder, name));
        removed += 1;
      }
      return removed;
    },
  };
}

/** Returns true if a file exists and was last written before a time. */
export function isOlder(path: string, before: Date): Promise<boolean> {
  return stat(path).then(
    ({ mtime }) => mtime < before,
    () => false,
  );
}

/** Creates a stream that passes bytes through, and counts and hashes them. */
function createMeter(maxBytes: number) {
  const hash = createHash('sha256');
  let byteSize = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      byteSize += chunk.length;
      if (byteSize > maxBytes) return done(new TooManyBytes());
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { stream, read: () => ({ byteSize, sha256: hash.digest('hex') }) };
}
