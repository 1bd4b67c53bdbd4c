import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refreshMetadata } from '../../src/services/image/refresh-metadata.ts';
import { drawChart, warmCamera } from '../pipeline/draw-chart.ts';
import { raw } from '../pipeline/image/make-files.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { withTags } from '../support/exiftool.ts';
import { encodeHeic } from '../support/heic.ts';
import { runJob, uploadOne } from '../support/job-runs.ts';
import { operate } from '../support/operations.ts';
import { globalId, rowId } from '../support/rows.ts';

let app: TestApp;
let ada: TestUser;
let id: string;
let root: string;
let heic: Uint8Array;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'graycard-heic-'));
  app = await startTestApp({ workers: 1, env: { LIBRARY_ROOTS: `phone=${root}` } });
  ada = await app.register('ada');
  const { image } = drawChart({ camera: warmCamera });
  const tags = ['-EXIF:Make=Acme', '-EXIF:LensModel=Prime 50mm', '-EXIF:ISO=400'];
  heic = await withTags(await encodeHeic(await raw(image).png().toBuffer(), ['-q', '95']), 'heic', tags);
  id = await uploadOne(app, ada, heic, 'chart.heic');
});
afterAll(async () => {
  await app.dispose();
  await rm(root, { recursive: true });
});

test('a HEIC image is uploaded, shown in tiles and corrected like any other', async () => {
  const query = `query($id: ID!) { image(id: $id) { contentType lensModel iso original { tiles } } }`;
  const { image } = await app.run<{ image: Record<string, unknown> & { original: { tiles: string } } }, object>(
    query,
    { id },
    ada.accessToken,
  );
  expect(image).toMatchObject({ contentType: 'image/heic', lensModel: 'Prime 50mm', iso: 400 });
  const tile = await fetch(`${image.original.tiles.replace(/^https?:\/\/[^/]+/, app.url)}/0/0_0.jpg`);
  expect([tile.status, tile.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  const { job } = await runJob(app, ada, { imageId: id, type: 'DETECT_AND_CORRECT' });
  expect(job.status).toBe('COMPLETED');
  const report = `mutation($id: ID!) { exportReport(resultIds: [$id], format: HTML) { url } }`;
  const result = await app.deps.db.result.findFirstOrThrow({ where: { imageId: rowId(id) } });
  const { exportReport } = await app.run<{ exportReport: { url: string } }, object>(
    report,
    { id: globalId('Result', result.id) },
    ada.accessToken,
  );
  const page = await (await fetch(exportReport.url.replace(/^https?:\/\/[^/]+/, app.url))).text();
  expect(page).toContain('chart.heic');
  expect(page).toMatch(/<img[^>]+src="data:image\/jpeg;base64,/);
});

test('a HEIC image is imported from a folder of the server', async () => {
  const bob = await app.register('bob');
  await writeFile(join(root, 'IMG_0001.HEIC'), heic);
  const done = await operate(app, bob, { type: 'IMPORT', root: 'phone', dryRun: false });
  expect(done).toMatchObject({ status: 'COMPLETED', filesProcessed: 1, filesSkipped: 0 });
  const where = { ownerId: rowId(bob.id) };
  expect(await app.deps.db.image.findFirstOrThrow({ where })).toMatchObject({
    filename: 'IMG_0001.HEIC',
    contentType: 'image/heic',
    lensModel: 'Prime 50mm',
  });
});

test('the metadata of images from earlier versions is read again, once', async () => {
  const { db } = app.deps;
  const where = { id: rowId(id) };
  const { updatedAt } = await db.image.findUniqueOrThrow({ where });
  await db.image.update({ where, data: { metadataVersion: 0, lensModel: null, iso: null, updatedAt } });
  const shouldPause = async () => false;
  expect(await refreshMetadata(app.deps, { shouldPause })).toEqual({ done: 1, next: null });
  expect(await db.image.findUniqueOrThrow({ where })).toMatchObject({ lensModel: 'Prime 50mm', iso: 400, updatedAt });
  expect(await refreshMetadata(app.deps, { shouldPause })).toEqual({ done: 0, next: null });
});
