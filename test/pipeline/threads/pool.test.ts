import { afterAll, beforeAll, expect, test } from 'vitest';
import { resolveOptions } from '../../../src/pipeline/contract/options.ts';
import { PhotoFailure, StageTimedOut } from '../../../src/pipeline/contract/photo-failure.ts';
import type { JobStage, PhotoTask } from '../../../src/pipeline/contract/photo-task.ts';
import { createPhotoPool, type PhotoPool, Stopped } from '../../../src/pipeline/threads/pool.ts';
import { drawChart, warmCamera } from '../draw-chart.ts';
import { gradient, raw } from '../image/make-files.ts';

let pool: PhotoPool;
let task: PhotoTask;

beforeAll(async () => {
  pool = createPhotoPool({ threads: 1 });
  const photo = await raw(drawChart({ camera: warmCamera, patch: 120 }).image)
    .png({ compressionLevel: 1 })
    .toBuffer();
  task = { type: 'DETECT_AND_CORRECT', photo, options: resolveOptions() };
});

afterAll(() => pool.dispose());

test('a photo is corrected in a thread, and its stages are reported in order', async () => {
  const stages: JobStage[] = [];
  const report = await pool.correct(task, { onStage: (stage) => stages.push(stage) });
  expect(report.deltaEAfter!.mean).toBeLessThan(0.6);
  expect([...new Set(stages)]).toEqual(['LOADING', 'DETECTING', 'MEASURING', 'FITTING', 'CORRECTING', 'ENCODING']);
  expect(report.corrected!.bytes.subarray(0, 2)).toEqual(Uint8Array.of(0xff, 0xd8));
  expect(task.photo.length).toBeGreaterThan(0);
});

test('an inspection is returned complete', async () => {
  const found = await pool.inspect(await raw(gradient(90, 60)).png().toBuffer());
  expect(found).toMatchObject({ contentType: 'image/png', width: 90, height: 60 });
  expect(found.preview.bytes.length).toBeGreaterThan(0);
});

test('a failure caused by the image is returned as the same PhotoFailure', async () => {
  const refused = pool.inspect(Buffer.from('nothing to see'));
  await expect(refused).rejects.toBeInstanceOf(PhotoFailure);
  await expect(refused).rejects.toMatchObject({
    code: 'UNSUPPORTED_IMAGE',
    message: expect.stringContaining('Use JPEG'),
  });
  const large = pool.inspect(await raw(gradient(90, 60)).png().toBuffer(), { maxPixels: 100 });
  await expect(large).rejects.toMatchObject({ code: 'IMAGE_TOO_LARGE' });
});

test('an aborted run throws Stopped, and the thread continues with the next run', async () => {
  const controller = new AbortController();
  const run = pool.correct(task, {
    signal: controller.signal,
    onStage: (stage) => stage === 'DETECTING' && controller.abort(),
  });
  await expect(run).rejects.toBeInstanceOf(Stopped);
  expect((await pool.inspect(task.photo)).contentType).toBe('image/png');
});

test('a run aborted before its start does not start', async () => {
  const stages: JobStage[] = [];
  const run = pool.correct(task, { signal: AbortSignal.abort(), onStage: (stage) => stages.push(stage) });
  await expect(run).rejects.toBeInstanceOf(Stopped);
  expect(stages).toEqual([]);
});

test('a stage that exceeds its time limit ends its thread and is named in the error; the pool continues', async () => {
  const strict = createPhotoPool({ threads: 1, stageLimitMs: 5 });
  try {
    const run = strict.correct(task);
    await expect(run).rejects.toBeInstanceOf(StageTimedOut);
    await expect(run).rejects.toMatchObject({ code: 'TIMED_OUT', stage: expect.stringMatching(/LOADING|DETECTING/) });
    await expect(strict.correct(task)).rejects.toBeInstanceOf(StageTimedOut);
  } finally {
    await strict.dispose();
  }
});

test('the next run in the queue starts when the thread of the one before has been ended', async () => {
  const strict = createPhotoPool({ threads: 1, stageLimitMs: 5 });
  try {
    const first = strict.correct(task);
    const second = strict.correct(task);
    await expect(first).rejects.toBeInstanceOf(StageTimedOut);
    await expect(second).rejects.toBeInstanceOf(StageTimedOut); // it would wait for ever
  } finally {
    await strict.dispose();
  }
});

test('waiting for a free thread does not count towards the time limit of a stage', async () => {
  const unhurried = createPhotoPool({ threads: 1 });
  await unhurried.warm();
  const began = performance.now();
  await unhurried.correct(task);
  const oneMs = performance.now() - began;
  await unhurried.dispose();
  const busy = createPhotoPool({ threads: 1, stageLimitMs: 3 * oneMs });
  try {
    await busy.warm();
    const runs = await Promise.all(Array.from({ length: 6 }, () => busy.correct(task))); // the last waits for five
    expect(runs).toHaveLength(6);
  } finally {
    await busy.dispose();
  }
});
