import { expect, test } from 'vitest';
import { reportPatches } from '../../../src/pipeline/assess/patch-report.ts';
import { diagonal, identity3, type Matrix3, multiply } from '../../../src/pipeline/color/matrix3.ts';
import { type PartialOptions, resolveOptions } from '../../../src/pipeline/contract/options.ts';
import { correctPhoto } from '../../../src/pipeline/correct.ts';
import { encode } from '../../../src/pipeline/image/encode.ts';
import { measureOutput } from '../../../src/pipeline/render/verify-output.ts';
import { type DrawOptions, drawChart, warmCamera } from '../draw-chart.ts';
import { raw } from '../image/make-files.ts';

async function correct(drawn: DrawOptions, options: PartialOptions = {}) {
  const photo = await raw(drawChart(drawn).image).png({ compressionLevel: 1 }).toBuffer();
  const hooks = { onStage: () => {}, throwIfStopped: () => {} };
  return await correctPhoto({ type: 'DETECT_AND_CORRECT', photo, options: resolveOptions(options) }, hooks);
}

function times(factor: number): Matrix3 {
  return diagonal([factor, factor, factor]);
}

/** Channels that see each other nearly as much as themselves: little colour is left. */
const hazy: Matrix3 = [
  [0.6, 0.2, 0.2],
  [0.2, 0.6, 0.2],
  [0.2, 0.2, 0.6],
];

const photos: readonly (readonly [what: string, drawn: DrawOptions])[] = [
  ['right already', { camera: identity3 }],
  ['right already, an older chart', { camera: identity3, edition: 'CLASSIC_BEFORE_2014' }],
  ['all but grey', { camera: hazy }],
  ['blown out, as far as it can be used', { camera: times(1.8) }],
  ['blown out in a warm light', { camera: multiply(times(1.3), warmCamera) }],
  ['seven stops too dark', { camera: times(0.01) }],
  ['cut to 13 steps of light', { curve: (light) => Math.round(light * 12) / 12 }],
  ['half in shade', { light: (across) => (across < 0.5 ? 1 : 0.4) }],
];

test.each(photos)('without loss in the file, a photo that is %s does not get worse', async (_what, drawn) => {
  const { deltaEBefore, deltaEAfter, warnings } = await correct({ patch: 40, ...drawn }, { outputFormat: 'PNG' });
  expect(deltaEAfter!.mean).toBeLessThanOrEqual(deltaEBefore!.mean);
  expect(warnings).not.toContain('NOT_IMPROVED');
});

test.each(photos.filter(([what]) => !what.startsWith('right')))(
  'nor does one that is %s as a JPEG',
  async (_what, drawn) => {
    const { deltaEBefore, deltaEAfter } = await correct({ patch: 40, ...drawn });
    expect(deltaEAfter!.mean).toBeLessThan(deltaEBefore!.mean);
  },
);

test.each([92, 40])(
  'a photo that is right already loses no more by quality %d than the JPEG costs, and the job says so',
  async (quality) => {
    const { image, patches } = drawChart({ camera: identity3 });
    const { deltaEBefore, deltaEAfter, warnings } = await correct({ camera: identity3 }, { quality });
    const again = await measureOutput(await encode(image, { format: 'JPEG', quality, exif: null }), patches);
    const floor = reportPatches(again, again, { reference: 'CLASSIC_AFTER_2014', leaveOneOut: [] }).deltaEAfter;
    expect(deltaEAfter!.mean).toBeLessThan(floor.mean + 0.02);
    expect(deltaEAfter!.mean).toBeGreaterThan(deltaEBefore!.mean);
    expect(warnings).toContain('NOT_IMPROVED');
  },
);

test('what is asked for and cannot help is done, and said', async () => {
  const options: PartialOptions = { matchExposure: false, model: 'NONE', linearization: 'NONE' };
  const { deltaEBefore, deltaEAfter, warnings } = await correct({ camera: times(0.3), patch: 40 }, options);
  expect(deltaEBefore!.mean).toBeGreaterThan(15);
  expect(deltaEAfter!.mean).toBeCloseTo(deltaEBefore!.mean, 0);
  expect(warnings.includes('NOT_IMPROVED')).toBe(deltaEAfter!.mean > deltaEBefore!.mean);
});
