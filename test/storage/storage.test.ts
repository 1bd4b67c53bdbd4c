import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256Of } from '../../src/services/hash.ts';
import { copyStorage } from '../../src/storage/copy.ts';
import { openStorage } from '../../src/storage/open.ts';
import { ObjectMissing, type Storage, TooManyBytes } from '../../src/storage/storage.ts';
import { startS3 } from '../support/s3.ts';
import { scaled } from '../support/scale.ts';

interface Backend {
  readonly storage: Storage;
  /** The folder of incoming files. */
  readonly incoming: string;
  age(key: string, hours: number): Promise<void>;
  stop(): Promise<void>;
}

const setBack = (path: string, hours: number) => {
  const then = new Date(Date.now() - hours * 3_600_000);
  return utimes(path, then, then);
};

async function openFolder(): Promise<Backend> {
  const root = await mkdtemp(join(tmpdir(), 'graycard-storage-'));
  return {
    storage: await openStorage(pathToFileURL(root).href, root),
    incoming: join(root, '.incoming'),
    age: (key, hours) => setBack(join(root, key), hours),
    stop: () => rm(root, { recursive: true, force: true }),
  };
}

async function openBucket(): Promise<Backend> {
  const [server, dataDir] = [await startS3(), await mkdtemp(join(tmpdir(), 'graycard-storage-'))];
  return {
    storage: await openStorage(server.url, dataDir),
    incoming: join(dataDir, 'incoming'),
    age: server.age,
    async stop() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const bytes = Buffer.from('bytes');
const anyMany = { maxBytes: 100_000_000 };

describe.each([
  { name: 'a folder', open: openFolder },
  { name: 'an S3 bucket', open: openBucket },
])('$name', ({ open }) => {
  let backend: Backend;
  let storage: Storage;
  beforeAll(async () => {
    backend = await open();
    storage = backend.storage;
  });
  afterAll(() => backend.stop());

  const incomingFiles = () => readdir(backend.incoming).catch(() => []);
  const keysBefore = async (hours: number) => {
    const keys: string[] = [];
    for await (const key of storage.list(new Date(Date.now() - hours * 3_600_000))) keys.push(key);
    return keys;
  };

  test('is healthy', async () => expect(await storage.isHealthy()).toBe(true));

  test('an object is read as it was written, in full and by range', async () => {
    const long = Buffer.from(Array.from({ length: 200_000 }, (_, i) => (i * 7 + (i >> 8)) % 256));
    await storage.write('owner/a b+ü/long.bin', long);
    expect(Buffer.from(await storage.read('owner/a b+ü/long.bin')).equals(long)).toBe(true);
    expect((await buffer(await storage.stream('owner/a b+ü/long.bin'))).equals(long)).toBe(true);
    for (const [start, end] of [
      [0, 1], // s3rver treats an end of 0 as missing
      [100, 70_000],
      [199_999, 199_999],
    ] as const) {
      const part = await buffer(await storage.stream('owner/a b+ü/long.bin', { start, end }));
      expect(part.equals(long.subarray(start, end + 1))).toBe(true);
    }
    await storage.write('owner/a b+ü/long.bin', bytes);
    expect(Buffer.from(await storage.read('owner/a b+ü/long.bin')).equals(bytes)).toBe(true);
  });

  test('a stream is hashed as it arrives and stored as one object, and no partial data is left', async () => {
    const long = Buffer.alloc(3_000_000, 'graycard ');
    const file = await storage.stage(Readable.from([long.subarray(0, 1_000_000), long.subarray(1_000_000)]), anyMany);
    expect(file).toMatchObject({ byteSize: 3_000_000, sha256: sha256Of(long) });
    expect(await storage.has('owner/staged')).toBe(false);
    await file.keep('owner/staged');
    await file.discard(); // has no effect
    expect(sha256Of(await storage.read('owner/staged'))).toBe(file.sha256);
    expect(await incomingFiles()).toEqual([]);
  });

  test('a stream that fails, is too long or is not kept leaves nothing', async () => {
    const broken = async function* () {
      yield bytes;
      throw new Error('connection lost');
    };
    await expect(storage.stage(Readable.from(broken()), anyMany)).rejects.toThrow('connection lost');
    await expect(storage.stage(Readable.from([bytes, bytes]), { maxBytes: 9 })).rejects.toThrow(TooManyBytes);
    await (await storage.stage(Readable.from([bytes]), { maxBytes: 5 })).discard();
    expect(await incomingFiles()).toEqual([]);
  });

  test('reading a missing object fails before the first byte, and removing it succeeds', async () => {
    expect(await storage.has('owner/none')).toBe(false);
    await expect(storage.read('owner/none')).rejects.toThrow(ObjectMissing);
    await expect(storage.stream('owner/none')).rejects.toThrow(ObjectMissing);
    await expect(storage.stream('owner/none', { start: 0, end: 1 })).rejects.toThrow(ObjectMissing);
    await storage.remove('owner/none');
    await storage.removeAll('owner/no/folder');
    await storage.write('owner/gone', bytes);
    await storage.remove('owner/gone');
    expect(await storage.has('owner/gone')).toBe(false);
  });

  test('removing a folder removes everything in it, but not its neighbours', async () => {
    await storage.write('owner/results/job/1/corrected.jpg', bytes);
    await storage.write('owner/results/job/1/deeper/thumbnail.webp', bytes);
    await storage.write('owner/results/job/10/corrected.jpg', bytes);
    await storage.removeAll('owner/results/job/1');
    expect(await storage.has('owner/results/job/1/corrected.jpg')).toBe(false);
    expect(await storage.has('owner/results/job/1/deeper/thumbnail.webp')).toBe(false);
    expect(await storage.has('owner/results/job/10/corrected.jpg')).toBe(true);
  });

  test('partial data of killed writers is removed once it is old enough', async () => {
    await mkdir(backend.incoming, { recursive: true });
    for (const name of ['~old', '~young']) await writeFile(join(backend.incoming, name), bytes);
    await setBack(join(backend.incoming, '~old'), 2);
    expect(await storage.removeUnfinished(new Date(Date.now() - 3_600_000))).toBe(1);
    expect(await incomingFiles()).toEqual(['~young']);
  });

  test('objects older than a limit are listed at any number and depth, grouped by folder', async () => {
    const keys = Array.from(
      { length: scaled(300, 1200) },
      (_, i) => `owner-${i % 3}/results/job-${i}/1/thumbnail.webp`,
    );
    for (const key of keys) await storage.write(key, bytes);
    const old = keys.slice(0, -100);
    for (const key of old) await backend.age(key, 2);
    const listed = await keysBefore(1);
    expect(listed.toSorted()).toEqual(old.toSorted());
    const owners = listed.map((key) => key.split('/')[0]).filter((owner, i, all) => owner !== all[i - 1]);
    expect(owners).toHaveLength(3);
    expect(await keysBefore(3)).toEqual([]);
  });
});

test('a key that leads outside the folder is rejected, also as a folder', async () => {
  const { storage, incoming, stop } = await openFolder();
  const sibling = `../${basename(dirname(incoming))}-x`; // begins like the folder itself
  for (const key of ['../elsewhere', sibling]) {
    await expect(storage.removeAll(key)).rejects.toThrow('is outside');
    await expect(storage.write(key, bytes)).rejects.toThrow('is outside');
  }
  await stop();
});

test('partial data of a killed writer is removed with its folder', async () => {
  const { storage, incoming, stop } = await openFolder();
  await mkdir(incoming, { recursive: true });
  const [own, other] = ['owner/results/job/1/a.webp', 'owner/results/job/10/a.webp'].map(
    (key) => `${encodeURIComponent(key)}~0`,
  );
  for (const name of [own, other]) await writeFile(join(incoming, name ?? ''), bytes);
  await storage.removeAll('owner/results/job/1');
  expect(await readdir(incoming)).toEqual([other]);
  await stop();
});

test('an installation is copied from a folder to S3 and back unchanged, and an interrupted copy can be resumed', async () => {
  const [folder, bucket, back] = [await openFolder(), await openBucket(), await openFolder()];
  const keys = Array.from({ length: 40 }, (_, i) => `owner-${i % 2}/originals/${i}.bin`);
  for (const [i, key] of keys.entries()) await folder.storage.write(key, Buffer.alloc(1000 + i, key));
  const cutAfter = (most: number) => (done: number) => {
    if (done >= most) throw new Error('cut');
  };
  await expect(copyStorage(folder.storage, bucket.storage, cutAfter(15))).rejects.toThrow('cut');
  await bucket.storage.write(keys[0] ?? '', Buffer.from('not the same bytes'));
  const { copied, skipped } = await copyStorage(folder.storage, bucket.storage, () => {});
  expect(skipped).toBeGreaterThanOrEqual(14);
  expect(copied + skipped).toBe(40);
  expect(await copyStorage(bucket.storage, back.storage, () => {})).toEqual({ copied: 40, skipped: 0 });
  for (const [i, key] of keys.entries()) {
    expect(Buffer.from(await back.storage.read(key)).equals(Buffer.alloc(1000 + i, key))).toBe(true);
  }
  for (const { stop } of [folder, bucket, back]) await stop();
});
