import { describe, expect, test } from 'vitest';
import { displayP3 } from '../../src/pipeline/color/rgb-space.ts';
import type { Correction } from '../../src/pipeline/contract/correction.ts';
import type { OutputColorSpace } from '../../src/pipeline/contract/options.ts';
import { resolveOptions } from '../../src/pipeline/contract/options.ts';
import type { JobStage } from '../../src/pipeline/contract/photo-task.ts';
import { correctPhoto } from '../../src/pipeline/correct.ts';
import { unchanged } from '../../src/pipeline/fit/color-transform.ts';
import { decode } from '../../src/pipeline/image/decode.ts';
import { embedInPng } from '../../src/pipeline/image/embed.ts';
import { srgbCurveProfile } from '../../src/pipeline/image/icc-write.ts';
import type { RgbImage } from '../../src/pipeline/pixels/rgb-image.ts';
import { drawChart, warmCamera } from './draw-chart.ts';
import { gradient, raw } from './image/make-files.ts';

const png = (image: RgbImage): Promise<Uint8Array> => raw(image).png({ compressionLevel: 1 }).toBuffer();
const silent = { onStage: () => {}, throwIfStopped: () => {} };

test('a saved correction gives the same result as the reference it was fitted on, without a chart search', async () => {
  const photo = await png(gradient());
  const reference = await png(drawChart({ camera: warmCamera }).image);
  const options = resolveOptions({ outputFormat: 'PNG' });
  const byReference = await correctPhoto({ type: 'CORRECT', photo, reference, options }, silent);
  const correction = JSON.parse(JSON.stringify(byReference.correction)); // as read from the database
  const stages = new Set<JobStage>();
  const hooks = { ...silent, onStage: (stage: JobStage) => stages.add(stage) };
  const bySaved = await correctPhoto({ type: 'CORRECT', photo, correction, options }, hooks);
  expect(bySaved.corrected?.bytes).toEqual(byReference.corrected?.bytes);
  expect(bySaved).toMatchObject({ correction, detection: null, patches: [], deltaEAfter: null, rating: null });
  expect([...stages]).toEqual(['LOADING', 'CORRECTING', 'ENCODING']);
});

describe('a Display P3 photo', () => {
  const identity: Correction = {
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
  /** A gradient over the full range of red across and of green down; much of it is outside sRGB. */
  const wide = async (depth: 8 | 16) => {
    const image = gradient(64, 64, depth);
    return { image, photo: embedInPng(await png(image), { icc: srgbCurveProfile(displayP3), exif: null }) };
  };
  const correct = async (photo: Uint8Array, outputColorSpace: OutputColorSpace) => {
    const options = resolveOptions({ outputFormat: 'PNG', outputColorSpace });
    const { corrected } = await correctPhoto({ type: 'CORRECT', photo, correction: identity, options }, silent);
    return await decode(corrected!.bytes);
  };
  const maxDifference = (a: RgbImage, b: RgbImage) =>
    Array.from(a.data, (code, i) => Math.abs(code - b.data[i]!)).reduce((max, difference) => Math.max(max, difference));

  test.each([
    [8, 0],
    [16, 16], // linear light in 16 bits has steps of 13 code values near black
  ] as const)('keeps colours outside sRGB in Display P3 output, at %i bits', async (depth, most) => {
    const { image, photo } = await wide(depth);
    const output = await correct(photo, 'DISPLAY_P3');
    expect(output.data.BYTES_PER_ELEMENT).toBe(depth / 8);
    expect(maxDifference(output, image)).toBeLessThanOrEqual(most);
  });

  test('is mapped into the gamut for sRGB output', async () => {
    const { image, photo } = await wide(8);
    expect(maxDifference(await correct(photo, 'SRGB'), image)).toBeGreaterThan(20);
  });
});
