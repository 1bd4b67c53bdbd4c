import { access, constants, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createIncoming, isOlder } from './incoming.ts';
import { ObjectMissing, type Storage } from './storage.ts';

/**
 * Stores objects as files in a folder. A file appears under its key only once it is completely on disk: neither flystorage
 * nor flydrive guarantees that, so this uses Node's file system API.
 */
export function createFolderStorage(url: string): Storage {
  const root = resolve(fileURLToPath(url));
  const incomingFolder = join(root, '.incoming');
  const incoming = createIncoming(incomingFolder);
  const pathOf = (key: string) => {
    const path = resolve(root, key);
    if (!path.startsWith(root + sep)) throw new Error(`the key ${key} is outside the storage folder`);
    return path;
  };
  const keepAs = async (path: string, key: string) => {
    const target = pathOf(key);
    await mkdir(dirname(target), { recursive: true });
    await flush(path);
    await rename(path, target);
  };

  return {
    async stage(source, limits) {
      const file = await incoming.receive(source, limits);
      return { ...file, keep: (key) => keepAs(file.path, key), discard: () => incoming.discard(file.path) };
    },
    async write(key, bytes) {
      const path = await incoming.write(key, bytes);
      await keepAs(path, key).catch(async (error: unknown) => {
        await incoming.discard(path);
        throw error;
      });
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
      await incoming.removeBelow(folder);
    },
    async *list(before) {
      for await (const path of filesBelow(root, incomingFolder)) {
        if (await isOlder(path, before)) yield relative(root, path).split(sep).join('/');
      }
    },
    removeUnfinished: (before) => incoming.removeOlder(before),
    async isHealthy() {
      await mkdir(root, { recursive: true });
      return access(root, constants.W_OK).then(
        () => true,
        () => false,
      );
    },
  };
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync().finally(() => file.close());
}

/** Every file in a folder and its subfolders except `excluded`; in Node 20, opendir's recursion skips some files. */
async function* filesBelow(folder: string, excluded: string): AsyncGenerator<string> {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && path !== excluded) yield* filesBelow(path, excluded);
    if (entry.isFile()) yield path;
  }
}

function missing(key: string, error: unknown): never {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new ObjectMissing(key, { cause: error });
  throw error;
}
