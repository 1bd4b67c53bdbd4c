import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFolderStorage } from '../../src/storage/folder.ts';
import type { Storage } from '../../src/storage/storage.ts';

let root: string;
let storage: Storage;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'graycard-storage-'));
  storage = createFolderStorage(pathToFileURL(root).href);
});
afterAll(() => rm(root, { recursive: true, force: true }));

const bytes = Buffer.from('bytes');
const age = (path: string, hours: number) => {
  const then = new Date(Date.now() - hours * 3_600_000);
  return utimes(join(root, path), then, then);
};
const keysBefore = async (hours: number) => {
  const keys: string[] = [];
  for await (const key of storage.list(new Date(Date.now() - hours * 3_600_000))) keys.push(key);
  return keys.toSorted();
};

test('objects are listed by their age, however many and however deep', async () => {
  const keys = Array.from({ length: 300 }, (_, i) => `owner-${i % 3}/results/job-${i}/1/thumbnail.webp`);
  for (const key of keys) await storage.write(key, bytes);
  for (const key of keys.slice(0, 250)) await age(key, 2);
  expect(await keysBefore(1)).toEqual(keys.slice(0, 250).toSorted());
  expect(await keysBefore(3)).toEqual([]);
});

test('all below a folder goes with it, with what a killed writer had not finished there; its neighbours stay', async () => {
  await storage.write('owner/results/job/1/corrected.jpg', bytes);
  await storage.write('owner/results/job/10/corrected.jpg', bytes);
  await mkdir(join(root, '.incoming'), { recursive: true });
  const unfinished = (key: string) => `${encodeURIComponent(key)}~0`;
  const [own, other] = ['owner/results/job/1/thumbnail.webp', 'owner/results/job/10/thumbnail.webp'].map(unfinished);
  for (const name of [own, other]) await writeFile(join(root, '.incoming', name ?? ''), bytes);
  await storage.removeAll('owner/results/job/1');
  expect(await storage.has('owner/results/job/1/corrected.jpg')).toBe(false);
  expect(await storage.has('owner/results/job/10/corrected.jpg')).toBe(true);
  expect(await readdir(join(root, '.incoming'))).toEqual([other]);
  await storage.removeAll('owner/results/none'); // nothing happens
  expect(await storage.removeUnfinished(new Date(Date.now() - 3_600_000))).toBe(0);
  await age(`.incoming/${other}`, 2);
  expect(await storage.removeUnfinished(new Date(Date.now() - 3_600_000))).toBe(1);
});

test('a key that leads out of the folder is refused, for folders as well', async () => {
  await expect(storage.removeAll('../elsewhere')).rejects.toThrow('leads out');
});
