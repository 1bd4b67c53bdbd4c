import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pMap from 'p-map';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { startDelayed } from '../support/delayed.ts';
import { createJob, ended, uploadOne } from '../support/job-runs.ts';
import { operate } from '../support/operations.ts';
import { jpeg } from '../support/pictures.ts';
import { rowId } from '../support/rows.ts';
import { type S3Server, startS3 } from '../support/s3.ts';
import { scaled } from '../support/scale.ts';

/** For a longer run: TEST_SLOW_BUCKET=3000 npm test -- test/outages/slow-bucket.test.ts */
const FILES = Number(process.env.TEST_SLOW_BUCKET) || scaled(20, 100);
const UPLOADS = Math.min(FILES, 300);
const LATENCY_MS = 200;

let s3: S3Server;
let line: Awaited<ReturnType<typeof startDelayed>>;
let app: TestApp;
let root: string;
beforeAll(async () => {
  s3 = await startS3();
  const endpoint = new URL(s3.url).searchParams.get('endpoint') ?? '';
  line = await startDelayed(endpoint, LATENCY_MS);
  root = await mkdtemp(join(tmpdir(), 'graycard-slow-'));
  const env = {
    STORAGE_URL: s3.url.replace(encodeURIComponent(endpoint), encodeURIComponent(line.url)),
    LIBRARY_ROOTS: `shoot=${root}`,
    RATE_LIMIT_SCALE: '100',
  };
  app = await startTestApp({ workers: 1, env });
});
afterAll(async () => {
  await app.dispose();
  await line.close();
  await s3.stop();
  await rm(root, { recursive: true });
});

/** The bytes and files that the database counts, and those that there are. */
async function storageUse() {
  const counted = await app.deps.db.storageUse.findMany({ orderBy: { ownerId: 'asc' } });
  const summed = await app.deps.db.asset.groupBy({
    by: ['ownerId'],
    _sum: { byteSize: true },
    _count: true,
    orderBy: { ownerId: 'asc' },
  });
  return {
    counted: counted.filter(({ files }) => files > 0),
    summed: summed.map(({ ownerId, _sum, _count }) => ({ ownerId, bytes: _sum.byteSize, files: _count })),
  };
}

test(`${UPLOADS} concurrent uploads and their jobs do not fail with a latency of ${LATENCY_MS} ms in front of the bucket`, async () => {
  const users = await pMap(
    Array.from({ length: 6 }, (_, i) => `user${i}`),
    (name) => app.register(name),
  );
  const jobs = await pMap(
    Array.from({ length: UPLOADS }, (_, i) => i),
    async (i) => {
      const user = users[i % users.length]!;
      const imageId = await uploadOne(app, user, await jpeg(i), `${i}.jpg`);
      return { user, job: await createJob(app, user, { imageId, type: 'ANALYZE' }) };
    },
    { concurrency: UPLOADS },
  );
  for (const { user, job } of jobs) {
    expect((await ended(app, user, job.id)).status).toBe('COMPLETED');
  }
  expect(await app.deps.db.job.count({ where: { attempts: { gt: 1 } } })).toBe(0);
  const { counted, summed } = await storageUse();
  expect(counted).toEqual(summed);
});

test(`an import of ${FILES} files does not keep another account waiting, and the last files take no longer than the first`, async () => {
  const [ada, bob] = [await app.register('ada'), await app.register('bob')];
  await mkdir(join(root, 'in'));
  for (let i = 0; i < FILES; i++)
    await writeFile(join(root, 'in', `${i}.jpg`), await jpeg(10_000 + i, { width: 16, height: 12 }));
  let isDone = false;
  const importing = operate(app, ada, { type: 'IMPORT', root: 'shoot', dryRun: false }).finally(() => {
    isDone = true;
  });
  const waits: number[] = [];
  for (let i = 0; !isDone; i++) {
    const began = performance.now();
    await uploadOne(app, bob, await jpeg(50_000 + i), `${i}.jpg`);
    waits.push(performance.now() - began);
  }
  expect((await importing).filesProcessed).toBe(FILES);
  expect(Math.max(...waits)).toBeLessThan(30_000);
  const rows = await app.deps.db.image.findMany({
    where: { ownerId: rowId(ada.id) },
    orderBy: { createdAt: 'asc' },
    select: { createdAt: true },
  });
  const tenth = Math.floor(FILES / 10);
  const spanOf = (part: typeof rows) => part.at(-1)!.createdAt.getTime() - part[0]!.createdAt.getTime();
  const [early, late] = [spanOf(rows.slice(tenth, 2 * tenth)), spanOf(rows.slice(-tenth))];
  console.log(
    `${early} ms for the second tenth of the files, ${late} ms for the last; longest upload of another ${Math.round(Math.max(...waits))} ms`,
  );
  if (FILES >= 1000) expect(late / early).toBeLessThan(1.2);
  const { counted, summed } = await storageUse();
  expect(counted).toEqual(summed);
});
