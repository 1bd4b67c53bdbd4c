import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, constants, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
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
  /** A file to be written, by the key that it is for where that is known: it is found by it if the writer is killed. */
  const newIncoming = async (key = '') => {
    await mkdir(incoming, { recursive: true, mode: 0o700 });
    return join(incoming, `${encodeURIComponent(key)}~${randomUUID()}`);
  };
  const unfinished = () => readdir(incoming).catch(() => []); // there is no such folder yet
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
      const path = await newIncoming(key);
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
    async removeAll(folder) {
      await rm(pathOf(folder), { recursive: true, force: true });
      const names = (await unfinished()).filter((name) => name.startsWith(encodeURIComponent(`${folder}/`)));
      await Promise.all(names.map((name) => discard(join(incoming, name))));
    },
    async *list(before) {
      for await (const path of filesBelow(root, incoming)) {
        if (await isOlder(path, before)) yield relative(root, path).split(sep).join('/');
      }
    },
    async removeUnfinished(before) {
      let removed = 0;
      for (const name of await unfinished()) {
        if (!(await isOlder(join(incoming, name), before))) continue;
        await discard(join(incoming, name));
        removed += 1;
      }
      return removed;
    },
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

/** Every file below a folder, save those of one; opendir's own recursion loses some in Node 20. */
async function* filesBelow(folder: string, without: string): AsyncGenerator<string> {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && path !== without) yield* filesBelow(path, without);
    if (entry.isFile()) yield path;
  }
}

/** Whether a file is there and was last written before a moment. */
function isOlder(path: string, before: Date): Promise<boolean> {
  return stat(path).then(
    ({ mtime }) => mtime < before,
    () => false,
  );
}

function discard(path: string): Promise<void> {
  return rm(path, { force: true });
}

function missing(key: string, error: unknown): never {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new ObjectMissing(key, { cause: error });
  throw error;
}
