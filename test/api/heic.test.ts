import { afterAll, beforeAll, expect, test } from 'vitest';
import { refreshMetadata } from '../../src/services/image/refresh-metadata.ts';
import { drawChart, warmCamera } from '../pipeline/draw-chart.ts';
import { raw } from '../pipeline/image/make-files.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { withTags } from '../support/exiftool.ts';
import { encodeHeic } from '../support/heic.ts';
import { runJob, uploadOne } from '../support/job-runs.ts';
import { rowId } from '../support/rows.ts';

let app: TestApp;
let ada: TestUser;
let id: string;
beforeAll(async () => {
  app = await startTestApp({ workers: 1 });
  ada = await app.register('ada');
  const { image } = drawChart({ camera: warmCamera });
  const heic = await encodeHeic(await raw(image).png().toBuffer(), ['-q', '95']);
  const tags = ['-EXIF:Make=Acme', '-EXIF:LensModel=Prime 50mm', '-EXIF:ISO=400'];
  id = await uploadOne(app, ada, await withTags(heic, 'heic', tags), 'chart.heic');
});
afterAll(() => app.dispose());

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
