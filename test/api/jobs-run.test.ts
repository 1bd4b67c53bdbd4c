import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  DeleteImagesDocument,
  DeleteJobDocument,
  DeleteResultDocument,
  ImageDocument,
  RetryJobDocument,
} from '../generated/graphql.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { createJob, ended, type Result, readJob, runJob, uploadOne } from '../support/job-runs.ts';
import { photo } from '../support/pictures.ts';
import { rowId } from '../support/rows.ts';

let app: TestApp;
let ada: TestUser;
let chartId: string;
let sceneId: string;
beforeAll(async () => {
  app = await startTestApp({ workers: 1 });
  ada = await app.register('ada');
  chartId = await uploadOne(app, ada, await photo(), 'chart.jpg');
  sceneId = await uploadOne(app, ada, await photo({ chart: null, background: 'desk' }), 'scene.jpg');
});
afterAll(() => app.dispose());

async function downloadCorrected(result: Result) {
  const response = await fetch(result.corrected?.url ?? '');
  const bytes = Buffer.from(await response.arrayBuffer());
  const { width, height, format, space } = await sharp(bytes).metadata();
  return { bytes, width, height, format, space, name: response.headers.get('content-disposition') };
}

/** The spread of the channel means, 0 to 255: 0 is neutral on average. */
async function castOf(picture: Buffer): Promise<number> {
  const { channels } = await sharp(picture).stats();
  const means = channels.slice(0, 3).map(({ mean }) => mean);
  return Math.max(...means) - Math.min(...means);
}

test('DETECT finds and measures the chart and corrects nothing', async () => {
  const { job, result } = await runJob(app, ada, { imageId: chartId, type: 'DETECT' });
  expect(job).toMatchObject({ status: 'COMPLETED', stage: 'DONE', progress: 100, attempts: 1, failure: null });
  expect(result).toMatchObject({
    job: { id: job.id },
    image: { id: chartId },
    corrected: null,
    correction: null,
    deltaEAfter: null,
    detection: { kind: 'COLORCHECKER_24', orientation: 'NORMAL', mirrored: false, markersFound: 0 },
  });
  expect(result.patches).toHaveLength(24);
  expect(result.patches.every(({ corrected, deltaEAfter }) => corrected === null && deltaEAfter === null)).toBe(true);
  expect(result.deltaEBefore?.mean).toBeGreaterThan(3); // the light is warm
  expect((await sharp(Buffer.from(await (await fetch(result.thumbnail.url)).arrayBuffer())).metadata()).format).toBe(
    'webp',
  );
});

test('DETECT_AND_CORRECT removes the cast, measured in the corrected file', async () => {
  const { job, result } = await runJob(app, ada, { imageId: chartId, type: 'DETECT_AND_CORRECT' });
  expect(job.log.map(({ message }) => message)).toEqual([
    'Queued.',
    'Started.',
    expect.stringMatching(/^Mean CIEDE2000/),
  ]);
  const [before, after] = [result.deltaEBefore?.mean ?? 0, result.deltaEAfter?.mean ?? Infinity];
  expect(after).toBeLessThan(before / 2);
  expect(after).toBeLessThan(2);
  expect(result.rating).toBe(after < 1 ? 'EXCELLENT' : 'VERY_GOOD');
  expect(result.correction?.model).not.toBe('AUTO');
  expect(result.correction?.matrix.map((row) => row.length)).toEqual([3, 3, 3]);
  const output = await downloadCorrected(result);
  expect(output).toMatchObject({
    width: 600,
    height: 400,
    format: 'jpeg',
    name: expect.stringContaining('chart-corrected.jpg'),
  });
  expect(result.corrected).toMatchObject({
    byteSize: output.bytes.length,
    width: 600,
    height: 400,
    contentType: 'image/jpeg',
  });
  expect(await castOf(output.bytes)).toBeLessThan((await castOf(Buffer.from(await photo()))) / 2);
});

test('every patch states whether and why it was excluded', async () => {
  const covered = await photo({ chart: { covered: [10] }, camera: { exposureEv: 0.2 } });
  const imageId = await uploadOne(app, ada, covered, 'covered.jpg');
  const { result } = await runJob(app, ada, { imageId, type: 'DETECT' });
  expect(result.patches[9]).toMatchObject({ exclusion: 'COVERED', clipped: false, specular: false });
  expect(result.patches[18]).toMatchObject({ exclusion: 'CLIPPED_HIGHLIGHTS', clipped: true });
  expect(result.patches[21]).toMatchObject({ exclusion: null, clipped: false, specular: false });
  for (const { texture, glare } of result.patches) expect(texture! + glare!).toBeLessThan(30);
  expect(result.warnings).toEqual(expect.arrayContaining(['CLIPPED_HIGHLIGHTS', 'PATCHES_COVERED']));
});

test('the numbers of a result are consistent', async () => {
  const { result } = await runJob(app, ada, { imageId: chartId, type: 'DETECT_AND_CORRECT' });
  for (const [summary, pick] of [
    [result.deltaEBefore, (p: Result['patches'][number]) => p.deltaEBefore],
    [result.deltaEAfterWhiteBalance, (p: Result['patches'][number]) => p.deltaEAfterWhiteBalance!],
    [result.deltaEAfter, (p: Result['patches'][number]) => p.deltaEAfter ?? Number.NaN],
  ] as const) {
    const values = result.patches.map(pick);
    const mean = values.reduce((sum, value) => sum + value, 0) / 24;
    expect(summary?.mean).toBeCloseTo(mean, 6);
    expect(summary?.max).toBeCloseTo(Math.max(...values), 6);
    expect(summary?.min).toBeCloseTo(Math.min(...values), 6);
    expect(summary?.patchesAbove).toBe(values.filter((value) => value > 3).length);
    expect(summary?.all).toBe(24);
  }
  expect(result.patches.map(({ index }) => index)).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
  for (const { deltaEAfter, visibility } of result.patches) {
    expect(visibility).toBe(deltaEAfter! < 2.3 ? 'UNNOTICEABLE' : deltaEAfter! < 4.6 ? 'NOTICEABLE' : 'CLEAR');
  }
  const crossValidated = result.patches.flatMap(({ crossValidatedDeltaE }) => crossValidatedDeltaE ?? []);
  expect(crossValidated).toHaveLength(result.patches.filter(({ exclusion }) => exclusion === null).length);
  expect(result.chartSharpness?.share).toBeLessThan(0.1);
  expect(result.unevenLight?.ev).toBeLessThan(0.1); // even light
  expect(result.processingTimeMs).toBeGreaterThan(0);
  const { image } = await app.run(ImageDocument, { id: chartId }, ada.accessToken);
  expect(result.provenance).toMatchObject({ type: 'DETECT_AND_CORRECT', input: image?.sha256, reference: null });
});

test('uneven light is reported, and evened out with evenLight', async () => {
  const imageId = await uploadOne(
    app,
    ada,
    await photo({ light: { gains: [1.15, 1, 0.7], fallOff: 0.6 } }),
    'lamp.jpg',
  );
  const run = async (options: object) =>
    (await runJob(app, ada, { imageId, type: 'DETECT_AND_CORRECT', options })).result;
  const [asShot, evened] = [await run({}), await run({ evenLight: true })];
  expect(asShot.unevenLight?.ev).toBeGreaterThan(0.5);
  expect(asShot.unevenLight?.directionDegrees).toBeGreaterThan(180);
  expect(asShot.unevenLight?.directionDegrees).toBeLessThan(270); // towards the upper left
  expect(asShot.warnings).toContain('UNEVEN_LIGHT');
  expect(evened.deltaEAfter?.mean).toBeLessThan((asShot.deltaEAfter?.mean ?? 0) * 0.7);
  expect(evened.provenance).toMatchObject({ options: { evenLight: true } });
});

test('the same provenance gives the same bytes', async () => {
  const runs = [1, 2].map(() =>
    runJob(app, ada, { imageId: chartId, type: 'DETECT_AND_CORRECT', options: { outputFormat: 'PNG' } }),
  );
  const [first, second] = (await Promise.all(runs)).map(({ result }) => result);
  expect(second?.provenance).toEqual(first?.provenance);
  expect(second?.corrected?.sha256).toBe(first?.corrected?.sha256);
});

test('CORRECT applies the correction of the reference image to a photo without a chart', async () => {
  const { job, result } = await runJob(app, ada, { imageId: sceneId, referenceImageId: chartId, type: 'CORRECT' });
  expect(job.reference?.id).toBe(chartId);
  expect(result).toMatchObject({ detection: null, patches: [], deltaEBefore: null, deltaEAfter: null, rating: null });
  expect(result.correction?.whiteBalanceGains).toHaveLength(3);
  const [red = 0, green = 0, blue = 0] = result.correction?.whiteBalanceGains ?? [];
  expect(blue).toBeGreaterThan(green); // the light was warm
  expect(red).toBeLessThan(green);
  expect(await downloadCorrected(result)).toMatchObject({ width: 600, height: 400 });
});

test('ANALYZE measures a photo with or without a chart', async () => {
  const { job, result } = await runJob(app, ada, { imageId: sceneId, type: 'ANALYZE' });
  expect(job).toMatchObject({ status: 'COMPLETED', stage: 'DONE', progress: 100, failure: null });
  expect(job.log.at(-1)?.message).toMatch(/^Analysed: -?\d+\.\d EV from middle grey\.$/);
  expect(result).toMatchObject({
    corrected: null,
    correction: null,
    detection: null,
    patches: [],
    deltaEBefore: null,
    rating: null,
    provenance: { type: 'ANALYZE' },
  });
  const { exposure, clipping, cast, sharpness } = result.analysis!;
  expect(exposure.percentile1).toBeLessThan(exposure.medianLuminance);
  expect(exposure.percentile99).toBeGreaterThan(exposure.medianLuminance);
  expect(exposure.middleGreyEv).toBeCloseTo(Math.log2(exposure.medianLuminance / 0.18), 6);
  expect(clipping.highlights).toHaveLength(3);
  expect(cast.grayWorld?.correlatedColorTemperature).toBeLessThan(5500); // the light is warm, and so is the wood
  expect(sharpness?.widthsPerPictureHeight ?? 400).toBeGreaterThan(40);
  const thumbnail = Buffer.from(await (await fetch(result.thumbnail.url)).arrayBuffer());
  expect((await sharp(thumbnail).metadata()).format).toBe('webp');

  const { result: withChart } = await runJob(app, ada, { imageId: chartId, type: 'ANALYZE' });
  expect(withChart).toMatchObject({
    detection: null,
    analysis: { cast: { whitePatch: { xy: [expect.any(Number), expect.any(Number)] } } },
  });
  const { result: detected } = await runJob(app, ada, { imageId: chartId, type: 'DETECT' });
  expect(detected.analysis).toBeNull();
});

test.each([
  ['PNG', 'png', 'image/png'],
  ['WEBP', 'webp', 'image/webp'],
  ['AVIF', 'heif', 'image/avif'],
  ['TIFF', 'tiff', 'image/tiff'],
] as const)('outputFormat %s selects the format of the corrected image', async (outputFormat, format, contentType) => {
  const options = { outputFormat, outputColorSpace: 'DISPLAY_P3' } as const;
  const { job, result } = await runJob(app, ada, { imageId: chartId, type: 'DETECT_AND_CORRECT', options });
  expect(job.options).toMatchObject({ ...options, quality: 92, whiteBalance: 'CHART' });
  expect(result.corrected?.contentType).toBe(contentType);
  expect((await downloadCorrected(result)).format).toBe(format);
});

test('a photo without a chart fails on the first attempt, with advice', async () => {
  const job = await ended(app, ada, (await createJob(app, ada, { imageId: sceneId, type: 'DETECT' })).id);
  expect(job).toMatchObject({
    status: 'FAILED',
    attempts: 1,
    result: null,
    completedAt: expect.any(String),
    failure: { code: 'CHART_NOT_FOUND', retryable: false, stage: 'DETECTING' },
  });
  expect(job.failure?.message).toMatch(/chart.*\. .*\.$/i);
  expect(job.log.at(-1)).toMatchObject({ level: 'ERROR', stage: 'DETECTING', message: job.failure?.message });
});

test('a reference without a chart fails with REFERENCE_MISSING', async () => {
  const noChart = { imageId: chartId, referenceImageId: sceneId, type: 'CORRECT' } as const;
  const failed = await ended(app, ada, (await createJob(app, ada, noChart)).id);
  expect(failed.failure).toMatchObject({ code: 'REFERENCE_MISSING', retryable: false });
});

test('a retried job that fails again counts its attempts and reports the failure again', async () => {
  const { id } = await ended(app, ada, (await createJob(app, ada, { imageId: sceneId, type: 'DETECT' })).id);
  const { retryJob } = await app.run(RetryJobDocument, { id }, ada.accessToken);
  expect(['PENDING', 'RUNNING']).toContain(retryJob.status); // a worker may have started it already
  expect(retryJob).toMatchObject({ failure: null, completedAt: null });
  expect(await ended(app, ada, id)).toMatchObject({
    status: 'FAILED',
    attempts: 2,
    failure: { code: 'CHART_NOT_FOUND' },
  });
});

test('an image has its newest chart; deleting a job removes its chart and files', async () => {
  const imageId = await uploadOne(app, ada, await photo({ seed: 2, chart: { turnDeg: 180 } }));
  const chart = async () => (await app.run(ImageDocument, { id: imageId }, ada.accessToken)).image?.chart;
  expect(await chart()).toBeNull();
  const files = await app.storedFiles();
  const detect = await runJob(app, ada, { imageId, type: 'DETECT' });
  const correct = await runJob(app, ada, { imageId, type: 'DETECT_AND_CORRECT' });
  expect(await chart()).toMatchObject({ orientation: 'ROTATED_180', kind: 'COLORCHECKER_24' });
  expect(await app.storedFiles()).toHaveLength(files.length + 3);

  expect(await app.run(DeleteResultDocument, { id: correct.result.id }, ada.accessToken)).toEqual({
    deleteResult: correct.result.id,
  });
  expect(await readJob(app, ada, correct.job.id)).toMatchObject({ status: 'COMPLETED', result: null });
  expect(await chart()).not.toBeNull();
  expect((await fetch(correct.result.corrected?.url ?? '')).status).toBe(404);

  expect(await app.run(DeleteJobDocument, { id: detect.job.id }, ada.accessToken)).toEqual({
    deleteJob: detect.job.id,
  });
  expect(await chart()).toBeNull();
  expect((await app.storedFiles()).sort()).toEqual(files.sort());
  expect(await app.deps.db.job.count({ where: { id: rowId(detect.job.id) } })).toBe(0);
});

test('a job can use a reference that was moved to the trash after the job was created', async () => {
  const referenceImageId = await uploadOne(app, ada, await photo({ seed: 3, light: { gains: [1, 1, 0.6] } }));
  const busy = await createJob(app, ada, { imageId: sceneId, referenceImageId, type: 'CORRECT' });
  await app.run(DeleteImagesDocument, { ids: [referenceImageId] }, ada.accessToken);
  expect(await ended(app, ada, busy.id)).toMatchObject({ status: 'COMPLETED' });
});
