import { expect, test } from 'vitest';
import { diagonal, identity3, type Matrix3, multiply } from '../../../src/pipeline/color/matrix3.ts';
import { type PartialOptions, resolveOptions } from '../../../src/pipeline/contract/options.ts';
import { correctPhoto } from '../../../src/pipeline/correct.ts';
import { type DrawOptions, drawChart, warmCamera } from '../draw-chart.ts';
import { raw } from '../image/make-files.ts';
import { errorInFile } from './error-in-file.ts';

/** The tolerance between the two measurement methods. The pipeline uses a trimmed mean. */
const MARGIN = 0.02;

/** Corrects a drawn chart. `before` and `after` are measured in the photo and the output by code independent of the pipeline. */
async function correct(drawn: DrawOptions, options: PartialOptions = {}) {
  const { image, patches } = drawChart(drawn);
  const photo = await raw(image).png({ compressionLevel: 1 }).toBuffer();
  const hooks = { onStage: () => {}, throwIfStopped: () => {} };
  const task = { type: 'DETECT_AND_CORRECT', photo, options: resolveOptions(options) } as const;
  const report = await correctPhoto(task, hooks);
  const errorOf = (file: Uint8Array) => errorInFile(file, patches, report.correction!.reference);
  const [before, after] = [await errorOf(photo), await errorOf(report.corrected!.bytes)];
  return { image, errorOf, before, after, warnings: report.warnings };
}

function times(factor: number): Matrix3 {
  return diagonal([factor, factor, factor]);
}

/** Channels with strong crosstalk: little colour is left. */
const hazy: Matrix3 = [
  [0.6, 0.2, 0.2],
  [0.2, 0.6, 0.2],
  [0.2, 0.2, 0.6],
];

const photos: readonly (readonly [what: string, drawn: DrawOptions])[] = [
  ['already correct', { camera: identity3 }],
  ['already correct, with an older chart', { camera: identity3, edition: 'CLASSIC_BEFORE_2014' }],
  ['almost grey', { camera: hazy }],
  ['overexposed but still usable', { camera: times(1.8) }],
  ['overexposed in warm light', { camera: multiply(times(1.3), warmCamera) }],
  ['seven stops too dark', { camera: times(0.01) }],
  ['quantised to 13 levels of light', { curve: (light) => Math.round(light * 12) / 12 }],
  ['half in shade', { light: (across) => (across < 0.5 ? 1 : 0.4) }],
];

test.each(photos)('a photo that is %s does not get worse as a PNG', async (_what, drawn) => {
  const { before, after, warnings } = await correct({ patch: 40, ...drawn }, { outputFormat: 'PNG' });
  expect(after).toBeLessThanOrEqual(before + MARGIN);
  expect(warnings).not.toContain('NOT_IMPROVED');
});

test.each(photos.filter(([what]) => !what.startsWith('already correct')))(
  'a photo that is %s gets better as a JPEG',
  async (_what, drawn) => {
    const { before, after, warnings } = await correct({ patch: 40, ...drawn });
    expect(after).toBeLessThan(before);
    expect(warnings).not.toContain('NOT_IMPROVED');
  },
);

test.each([92, 40])(
  'at JPEG quality %d, an already correct photo loses only as much as JPEG compression costs, with a warning',
  async (quality) => {
    const { image, errorOf, before, after, warnings } = await correct({ camera: identity3 }, { quality });
    const saved = await errorOf(await raw(image).jpeg({ quality }).toBuffer());
    expect(after).toBeLessThan(saved + MARGIN);
    expect(after).toBeGreaterThan(before);
    expect(warnings).toContain('NOT_IMPROVED');
  },
);

test.each([
  ['none if the photo gets slightly better', 92, []],
  ['NOT_IMPROVED if the JPEG loses more than the correction gains', 5, ['NOT_IMPROVED']],
])('with options that leave almost nothing to correct, the warnings are: %s', async (_what, quality, expected) => {
  const options: PartialOptions = { matchExposure: false, model: 'NONE', linearization: 'NONE', quality };
  const { before, after, warnings } = await correct({ camera: times(0.3), patch: 40 }, options);
  expect(before).toBeGreaterThan(15);
  expect(Math.abs(after - before)).toBeLessThan(2);
  expect(after > before).toBe(expected.length > 0);
  expect(warnings).toEqual(expected);
});
