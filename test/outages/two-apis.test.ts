import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pMap from 'p-map';
import { Upload } from 'tus-js-client';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openStorage } from '../../src/storage/open.ts';
import { createTestDatabase } from '../support/database.ts';
import { jpeg } from '../support/pictures.ts';
import { type Program, startProgram } from '../support/program.ts';
import { type Random, randomFrom, seedOf } from '../support/random.ts';
import { type RoundRobin, startRoundRobin } from '../support/round-robin.ts';
import { startS3 } from '../support/s3.ts';
import { connect, type Session } from '../support/session.ts';

const UPLOADS = 50;
/** Larger than a part of an S3 multipart upload, which is 5 MiB. */
const LARGE = 1;

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

interface Ticket {
  readonly id: string;
  readonly url: string;
  readonly headers: Record<string, string>;
}

const startBucket = async () => {
  const server = await startS3();
  return { url: server.url, stop: server.stop };
};
const startFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'graycard-shared-'));
  return { url: pathToFileURL(folder).href, stop: () => rm(folder, { recursive: true, force: true }) };
};

describe.each([
  ['a bucket', startBucket],
  ['a shared folder', startFolder],
])('two API processes behind a strict round robin, with %s', (_name, start) => {
  let storage: Awaited<ReturnType<typeof start>>;
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let apis: Program[];
  let line: RoundRobin;
  let session: Session;
  let random: Random;
  const folders: string[] = [];

  beforeAll(async () => {
    storage = await start();
    database = await createTestDatabase();
    random = randomFrom(seedOf('uploads to two processes'));
    const startApi = async () => {
      const folder = await mkdtemp(join(tmpdir(), 'graycard-api-'));
      folders.push(folder);
      return await startProgram('dist/server.js', {
        DATA_DIR: folder,
        DATABASE_URL: database.url,
        REDIS_URL: inject('redisUrl'),
        STORAGE_URL: storage.url,
        JWT_SECRET: 'a secret that both of the processes share',
        PORT: '0',
        WORKERS: '0',
        RATE_LIMIT_SCALE: '100',
      });
    };
    apis = [await startApi(), await startApi()];
    line = await startRoundRobin(apis.map(({ url }) => url));
    session = await connect(line.url, 'ada');
  });
  afterAll(async () => {
    await line.close();
    await Promise.all(apis.map((api) => api.end()));
    await storage.stop();
    await database.drop();
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });

  const createUpload = async (bytes: Uint8Array, filename: string): Promise<Ticket> => {
    const query = 'mutation($input: CreateUploadInput!) { createUpload(input: $input) { id url headers } }';
    const input = { filename, byteSize: bytes.length, contentType: 'image/jpeg', sha256: sha256(bytes) };
    return (await session.run<{ createUpload: Ticket }>(query, { input })).createUpload;
  };
  const urlOf = (ticket: Ticket, server = line.url) => ticket.url.replace(/^https?:\/\/[^/]+/, server);
  const send = (bytes: Uint8Array, ticket: Ticket) =>
    new Promise<void>((resolve, reject) => {
      const upload = new Upload(Buffer.from(bytes), {
        uploadUrl: urlOf(ticket),
        headers: ticket.headers,
        retryDelays: Array.from({ length: 20 }, () => 50),
        onSuccess: () => resolve(),
        onError: reject,
      });
      upload.start();
    });
  const complete = async (id: string) => {
    const query = 'mutation($id: ID!) { completeUpload(id: $id) { id sha256 byteSize } }';
    return (await session.run<{ completeUpload: { id: string; sha256: string } }>(query, { id })).completeUpload;
  };
  const total = async () =>
    (await session.run<{ images: { totalCount: number } }>('{ images { totalCount } }')).images.totalCount;

  test(`${UPLOADS} uploads that are cut at random arrive whole, and once`, async () => {
    const pictures = await pMap(
      Array.from({ length: UPLOADS }, (_, i) => i),
      (i) => (i < LARGE ? jpeg(i, { width: 5200 + i, height: 3600 }) : jpeg(i, { width: 300 + 10 * i, height: 400 })),
      { concurrency: 2 },
    );
    expect(pictures[0]!.length).toBeGreaterThan(6_000_000);
    let cuts = 0;
    line.cutAfter = () => {
      if (cuts >= 3 * UPLOADS || !random.chance(0.4)) return null;
      cuts++;
      return random.chance(0.5) ? random.int(1, 100_000) : random.int(100_000, 8_000_000);
    };
    const hashes = await pMap(
      pictures,
      async (bytes, i) => {
        const ticket = await retried(() => createUpload(bytes, `${i}.jpg`));
        await send(bytes, ticket);
        const [image, again] = await Promise.all([
          retried(() => complete(ticket.id)),
          retried(() => complete(ticket.id)),
        ]);
        expect(again.id).toBe(image.id);
        return image.sha256;
      },
      { concurrency: 6 },
    );
    line.cutAfter = () => null;
    expect(cuts).toBeGreaterThan(UPLOADS / 2);
    expect(hashes).toEqual(pictures.map(sha256));
    expect(await total()).toBe(UPLOADS);
    const [first = 0, second = 0] = [...line.counts.values()];
    expect(Math.abs(first - second)).toBeLessThanOrEqual(1);
  });

  test('of concurrent PATCHes of one upload, one at a time writes', async () => {
    const bytes = await jpeg(1000, { width: 1600, height: 1200 });
    const ticket = await createUpload(bytes, 'raced.jpg');
    const patch = async (api: Program, from: number) => {
      const headers = {
        'tus-resumable': '1.0.0',
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(from),
        ...ticket.headers,
      };
      const body = bytes.subarray(from) as Uint8Array<ArrayBuffer>;
      return (await fetch(urlOf(ticket, api.url), { method: 'PATCH', headers, body }).catch(() => ({ status: 0 })))
        .status;
    };
    const statuses = await Promise.all([0, 1, 0, 1, 0, 1].map((i) => patch(apis[i]!, 0)));
    expect(statuses.filter((status) => status === 204).length).toBeLessThanOrEqual(1);
    for (const status of statuses) expect([0, 204, 400, 409, 423, 500]).toContain(status);
    await send(bytes, ticket); // the rest, if any
    expect((await complete(ticket.id)).sha256).toBe(sha256(bytes));
  });

  test('a process that is killed loses nothing', async () => {
    const pictures = await pMap([1, 2, 3, 4, 5, 6], (i) => jpeg(2000 + i, { width: 1200 + i, height: 1000 }));
    const before = await total();
    const tickets = await pMap(pictures, (bytes, i) => createUpload(bytes, `killed-${i}.jpg`));
    line.cutAfter = () => (random.chance(0.5) ? random.int(1, 200_000) : null);
    const sending = pictures.map((bytes, i) => send(bytes, tickets[i]!));
    setTimeout(() => {
      line.remove(apis[0]!.url);
      void apis[0]!.end('SIGKILL');
      line.cutAfter = () => null;
    }, 150);
    await Promise.all(sending);
    for (const [i, { id }] of tickets.entries()) expect((await complete(id)).sha256).toBe(sha256(pictures[i]!));
    expect(await total()).toBe(before + pictures.length);
  });

  test('nothing is left of any of them', async () => {
    const client = await openStorage(storage.url, folders[1]!);
    const keys: string[] = [];
    for await (const key of client.list(new Date(Date.now() + 60_000))) keys.push(key);
    expect(keys.filter((key) => !/\/images\//.test(key))).toEqual([]);
    for (const folder of folders) expect(await readdir(join(folder, 'uploads')).catch(() => [])).toEqual([]);
  });
});

/** Requests of the API are cut, too. */
async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let left = 10; ; left--) {
    try {
      return await work();
    } catch (error) {
      if (left === 0 || !/fetch failed|socket|ECONN/.test(String(error))) throw error;
    }
  }
}
