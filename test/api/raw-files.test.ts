import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawChart } from '../pipeline/draw-chart.ts';
import { makeDng } from '../pipeline/image/make-dng.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { runJob, uploadOne } from '../support/job-runs.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ workers: 1 });
});
afterAll(() => app.dispose());

test('a raw file can be uploaded and corrected; the provenance names its decoder', async () => {
  const ada = await app.register('ada');
  const { image } = drawChart({ depth: 16 });
  const imageId = await uploadOne(app, ada, makeDng(image), 'chart.dng');
  const { job, result } = await runJob(app, ada, { imageId, type: 'DETECT_AND_CORRECT' });
  expect(job).toMatchObject({ status: 'COMPLETED', image: { id: imageId } });
  expect(result.deltaEAfter?.mean).toBeLessThan(1);
  expect(result.warnings).toEqual([]);
  expect(result.provenance).toMatchObject({ versions: { 'libraw-wasm': expect.any(String) } });
});

test('a raw file of which only the embedded JPEG is readable has the warning EMBEDDED_PREVIEW', async () => {
  const bea = await app.register('bea');
  const { image } = drawChart();
  const { data, width, height } = image;
  const bytes = await sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer();
  const file = makeDng(image, { compression: 34_713, preview: { bytes, width, height } });
  const imageId = await uploadOne(app, bea, file, 'unknown.dng');
  const { result } = await runJob(app, bea, { imageId, type: 'DETECT' });
  expect(result.warnings).toContain('EMBEDDED_PREVIEW');
});
