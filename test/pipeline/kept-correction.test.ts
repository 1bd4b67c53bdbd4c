import { describe, expect, test } from 'vitest';
import { displayP3 } from '../../src/pipeline/color/rgb-space.ts';
import type { Correction } from '../../src/pipeline/contract/correction.ts';
import type { OutputColorSpace } from '../../src/pipeline/contract/options.ts';
import { resolveOptions } from '../../src/pipeline/contract/options.ts';
import type { JobStage } from '../../src/pipeline/contract/photo-task.ts';
import { correctPhoto } from '../../src/pipeline/correct.ts';
import { unchanged } from '../../src/pipeline/fit/correction.ts';
import { decode } from '../../src/pipeline/image/decode.ts';
import { embedInPng } from '../../src/pipeline/image/embed.ts';
import { srgbCurveProfile } from '../../src/pipeline/image/icc-write.ts';
import type { RgbImage } from '../../src/pipeline/pixels/rgb-image.ts';
import { drawChart, warmCamera } from './draw-chart.ts';
import { gradient, raw } from './image/make-files.ts';

const png = (image: RgbImage): Promise<Uint8Array> => raw(image).png({ compressionLevel: 1 }).toBuffer();
const silent = { onStage: () => {}, throwIfStopped: () => {} };

test('a kept correction does what the reference did that it was fitted on, and looks for no chart', async () => {
  const photo = await png(gradient());
  const reference = await png(drawChart({ camera: warmCamera }).image);
  const options = resolveOptions({ outputFormat: 'PNG' });
  const byReference = await correctPhoto({ type: 'CORRECT', photo, reference, options }, silent);
  const correction = JSON.parse(JSON.stringify(byReference.correction)); // as it comes out of a database
  const stages = new Set<JobStage>();
  const hooks = { ...silent, onStage: (stage: JobStage) => stages.add(stage) };
  const byKept = await correctPhoto({ type: 'CORRECT', photo, correction, options }, hooks);
  expect(byKept.corrected?.bytes).toEqual(byReference.corrected?.bytes);
  expect(byKept).toMatchObject({ correction, detection: null, patches: [], deltaEAfter: null, rating: null });
  expect([...stages]).toEqual(['LOADING', 'CORRECTING', 'ENCODING']);
});

describe('a Display P3 photo', () => {
  const nothing: Correction = {
    ...unchanged,
    whiteBalance: 'NONE',
    whiteBalanceGains: [1, 1, 1],
    model: 'NONE',
    linearization: 'NONE',
    reference: 'CLASSIC_AFTER_2014',
    illuminant: { xy: [0.3127, 0.329], correlatedColorTemperature: 6504, duv: 0.003 },
    exposureOffset: 0,
    crossValidatedDeltaE: null,
  };
  /** Red runs across and green down over all of their range, so that much of it lies outside sRGB. */
  const wide = async (depth: 8 | 16) => {
    const image = gradient(64, 64, depth);
    return { image, photo: embedInPng(await png(image), { icc: srgbCurveProfile(displayP3), exif: null }) };
  };
  const correct = async (photo: Uint8Array, outputColorSpace: OutputColorSpace) => {
    const options = resolveOptions({ outputFormat: 'PNG', outputColorSpace });
    const { corrected } = await correctPhoto({ type: 'CORRECT', photo, correction: nothing, options }, silent);
    return await decode(corrected!.bytes);
  };
  const furthest = (a: RgbImage, b: RgbImage) =>
    Array.from(a.data, (code, i) => Math.abs(code - b.data[i]!)).reduce((most, off) => Math.max(most, off));

  test.each([
    [8, 0],
    [16, 16], // the profile's curve gives light in 16 bits, whose steps are 13 code values near black
  ] as const)('keeps at %i bits what sRGB cannot hold on its way to Display P3', async (depth, most) => {
    const { image, photo } = await wide(depth);
    const made = await correct(photo, 'DISPLAY_P3');
    expect(made.data.BYTES_PER_ELEMENT).toBe(depth / 8);
    expect(furthest(made, image)).toBeLessThanOrEqual(most);
  });

  test('is mapped into sRGB on its way there', async () => {
    const { image, photo } = await wide(8);
    expect(furthest(await correct(photo, 'SRGB'), image)).toBeGreaterThan(20);
  });
});
