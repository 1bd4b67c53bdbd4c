import { afterAll, beforeAll, expect, test } from 'vitest';
import { lockAssetsOf } from '../../../src/services/asset.ts';
import { emptyTrash, expiredTrash, TRASH_DAYS } from '../../../src/services/image/purge.ts';
import { DeleteImagesDocument, ImageDocument } from '../../generated/graphql.ts';
import { startTestApp, type TestApp, type TestUser } from '../../support/app.ts';
import { jpeg } from '../../support/pictures.ts';
import { addImages, rowId } from '../../support/rows.ts';
import { until } from '../../support/until.ts';

let app: TestApp;
let ada: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  ada = await app.register('ada');
});
afterAll(() => app.dispose());

const HOUR_MS = 3_600_000;
const inDays = (days: number, hours = 0) => new Date(Date.now() + days * 24 * HOUR_MS + hours * HOUR_MS);

async function uploadAndDelete(seed: number): Promise<string> {
  const { data } = await app.upload(ada.accessToken, [{ name: `${seed}.jpg`, bytes: await jpeg(seed) }]);
  const id = data?.uploadImages[0]?.id ?? '';
  await app.run(DeleteImagesDocument, { ids: [id] }, ada.accessToken);
  return id;
}

test('the trash keeps an image for 30 days, then its row, jobs, results and files are deleted', async () => {
  expect(TRASH_DAYS).toBe(30);
  const id = rowId(await uploadAndDelete(1));
  const { db, storage } = app.deps;
  const job = {
    ownerId: rowId(ada.id),
    imageId: id,
    type: 'DETECT',
    moved: 1n,
    options: {},
    status: 'COMPLETED',
  } as const;
  const { id: jobId } = await db.job.create({ data: job });
  const asset = {
    ownerId: job.ownerId,
    key: 'of-the-result',
    filename: 'r.webp',
    contentType: 'image/webp',
    byteSize: 3n,
    sha256: '',
  };
  await storage.write(asset.key, new Uint8Array(3));
  const { id: thumbnailId } = await db.asset.create({ data: asset });
  const result = {
    jobId,
    ownerId: job.ownerId,
    imageId: id,
    thumbnailId,
    patches: [],
    processingTimeMs: 1,
    provenance: {},
  };
  await db.result.create({ data: result });

  expect(await emptyTrash(app.deps, expiredTrash(inDays(TRASH_DAYS, -1)))).toBe(0);
  expect(await db.image.count({ where: { id } })).toBe(1);
  expect(await app.storedFiles()).toHaveLength(4);

  expect(await emptyTrash(app.deps, expiredTrash(inDays(TRASH_DAYS, 1)))).toBe(1);
  expect(await app.storedFiles()).toEqual([]);
  expect([await db.image.count(), await db.asset.count(), await db.job.count(), await db.result.count()]).toEqual([
    0, 0, 0, 0,
  ]);
  expect(await emptyTrash(app.deps, expiredTrash(inDays(TRASH_DAYS, 1)))).toBe(0);
});

test('an image that is restored while the trash is emptied is kept', async () => {
  const id = rowId(await uploadAndDelete(5));
  const { db } = app.deps;
  const purged = await db.$transaction(async (tx) => {
    await lockAssetsOf(tx, rowId(ada.id));
    const emptying = emptyTrash(app.deps, expiredTrash(inDays(TRASH_DAYS, 1))).catch((error: unknown) => error);
    await until('it waits for the lock', async () => {
      const [{ waiting } = { waiting: 0 }] = await db.$queryRaw<{ waiting: number }[]>`
        select count(*)::int as waiting from pg_locks where not granted and locktype = 'advisory'`;
      return waiting > 0;
    });
    await tx.image.update({ where: { id }, data: { trashedAt: null } });
    return { emptying };
  });
  await purged.emptying;
  expect(await db.image.count({ where: { id } })).toBe(1);
  await db.image.update({ where: { id }, data: { trashedAt: new Date(0) } });
  expect(await emptyTrash(app.deps, expiredTrash(inDays(TRASH_DAYS, 1)))).toBe(1);
});

test('files shared with another image are kept', async () => {
  const id = rowId(await uploadAndDelete(2));
  const {
    id: _id,
    createdAt: _c,
    updatedAt: _u,
    exif: _e,
    chart: _h,
    trashedAt: _t,
    ...shared
  } = await app.deps.db.image.findUniqueOrThrow({ where: { id } });
  const other = await app.deps.db.image.create({ data: { ...shared, filename: 'other.jpg' } });
  expect(await emptyTrash(app.deps, expiredTrash(inDays(31)))).toBe(1);
  expect(await app.storedFiles()).toHaveLength(3);
  const { image } = await app.run(
    ImageDocument,
    { id: Buffer.from(`Image:${other.id}`).toString('base64url') },
    ada.accessToken,
  );
  for (const asset of [image?.original, image?.preview, image?.thumbnail]) {
    expect((await fetch(asset?.url ?? '')).status).toBe(200);
  }
  await app.deps.db.image.update({ where: { id: other.id }, data: { trashedAt: new Date() } });
  await emptyTrash(app.deps, expiredTrash(inDays(31)));
  expect(await app.storedFiles()).toEqual([]);
});

test('an image used as a reference elsewhere is deleted, and the job that used it is kept', async () => {
  const id = rowId(await uploadAndDelete(3));
  const [kept = ''] = await addImages(app, ada, [{}]);
  const job = {
    ownerId: rowId(ada.id),
    imageId: rowId(kept),
    referenceId: id,
    type: 'CORRECT',
    moved: 1n,
    options: {},
  } as const;
  const { id: jobId } = await app.deps.db.job.create({ data: job });
  await emptyTrash(app.deps, expiredTrash(inDays(31)));
  expect(await app.deps.db.job.findUnique({ where: { id: jobId }, select: { referenceId: true } })).toEqual({
    referenceId: null,
  });
});

test('all images are deleted even if there are more than one purge step deletes', async () => {
  const trashedAt = inDays(-31);
  await addImages(
    app,
    ada,
    Array.from({ length: 205 }, () => ({ trashedAt })),
  );
  expect(await emptyTrash(app.deps, expiredTrash(new Date()))).toBe(205);
});

test('files that cannot be removed do not stop the rest from being deleted', async () => {
  await uploadAndDelete(4);
  const storage = { ...app.deps.storage, remove: () => Promise.reject(new Error('read-only')) };
  expect(await emptyTrash({ ...app.deps, storage }, expiredTrash(inDays(31)))).toBe(1);
  expect(await app.deps.db.image.count({ where: { filename: '4.jpg' } })).toBe(0);
});
