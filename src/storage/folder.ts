import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, constants, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { ObjectMissing, type StagedFile, type Storage, TooManyBytes } from './storage.ts';

/** Objects as files below a folder. A file appears under its key only when all of it is on the disk. */
export function createFolderStorage(url: string): Storage {
  const root = resolve(fileURLToPath(url));
  const incoming = join(root, '.incoming');
  const pathOf = (key: string) => {
    const path = resolve(root, key);
    if (!path.startsWith(root + sep)) throw new Error(`the key ${key} leads out of the storage folder`);
    return path;
  };
  const newIncoming = async () => {
    await mkdir(incoming, { recursive: true, mode: 0o700 });
    return join(incoming, randomUUID());
  };
  const keepAs = async (path: string, key: string) => {
    const target = pathOf(key);
    await mkdir(dirname(target), { recursive: true });
    await flush(path);
    await rename(path, target);
  };

  return {
    async stage(source, { maxBytes }) {
      const path = await newIncoming();
      try {
        const meter = createMeter(maxBytes);
        await pipeline(source, meter.stream, createWriteStream(path, { mode: 0o600 }));
        return {
          path,
          ...meter.read(),
          keep: (key) => keepAs(path, key),
          discard: () => discard(path),
        } satisfies StagedFile;
      } catch (error) {
        await discard(path);
        throw error;
      }
    },
    async write(key, bytes) {
      const path = await newIncoming();
      try {
        const file = await open(path, 'wx', 0o600);
        await file.writeFile(bytes).finally(() => file.close());
        await keepAs(path, key);
      } catch (error) {
        await discard(path);
        throw error;
      }
    },
    read: (key) => readFile(pathOf(key)).catch((error) => missing(key, error)),
    async stream(key, range) {
      const file = await open(pathOf(key), 'r').catch((error) => missing(key, error));
      return file.createReadStream(range ?? {});
    },
    has: (key) =>
      access(pathOf(key)).then(
        () => true,
        () => false,
      ),
    remove: (key) => rm(pathOf(key), { force: true }),
    async isHealthy() {
      await mkdir(root, { recursive: true });
      return access(root, constants.W_OK).then(
        () => true,
        () => false,
      );
    },
  };
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

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync().finally(() => file.close());
}

function discard(path: string): Promise<void> {
  return rm(path, { force: true });
}

function missing(key: string, error: unknown): never {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new ObjectMissing(key, { cause: error });
  throw error;
}
