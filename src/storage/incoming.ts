import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { TooManyBytes } from './storage.ts';

/** A whole file that lies in the folder of what comes in. */
export interface IncomingFile {
  readonly path: string;
  readonly byteSize: number;
  /** Hex. */
  readonly sha256: string;
}

/** The folder of one storage where files lie until all of them has come. What is found there later was cut off. */
export interface Incoming {
  /** Receives a stream, hashing as it passes. Throws `TooManyBytes` past the limit; nothing is left when it throws. */
  receive(source: Readable, limits: { readonly maxBytes: number }): Promise<IncomingFile>;
  /** Writes bytes that are to be kept under a key: if the writer is killed they are found by it. */
  write(key: string, bytes: Uint8Array): Promise<string>;
  discard(path: string): Promise<void>;
  /** Removes what was to be kept below a folder of keys. */
  removeBelow(folder: string): Promise<void>;
  /** Removes what is older than a moment. Returns how many files. */
  removeOlder(before: Date): Promise<number>;
}

export function createIncoming(folder: string): Incoming {
  const newPath = async (key = '') => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return join(folder, `${encodeURIComponent(key)}~${randomUUID()}`);
  };
  const names = () => readdir(folder).catch(() => []); // there is no such folder yet
  const discard = (path: string) => rm(path, { force: true });
  const orDiscard = async <T>(path: string, work: () => Promise<T>): Promise<T> => {
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
      return orDiscard(path, async () => {
        const meter = createMeter(maxBytes);
        const file = await open(path, 'wx', 0o600); // a stream that opens it by itself might do so when it is discarded already
        await pipeline(source, meter.stream, file.createWriteStream()).finally(() => file.close());
        return { path, ...meter.read() };
      });
    },
    async write(key, bytes) {
      const path = await newPath(key);
      return orDiscard(path, async () => {
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

/** Whether a file is there and was last written before a moment. */
export function isOlder(path: string, before: Date): Promise<boolean> {
  return stat(path).then(
    ({ mtime }) => mtime < before,
    () => false,
  );
}

/** A stream that lets bytes through, counting and hashing them. */
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
