import { describe, expect, test } from 'vitest';
import { referenceLab } from '../../src/pipeline/chart/chart-reference.ts';
import { deltaE2000 } from '../../src/pipeline/color/delta-e.ts';
import { diagonal, multiply } from '../../src/pipeline/color/matrix3.ts';
import { mean } from '../../src/pipeline/color/quantile.ts';
import { linearToLab } from '../../src/pipeline/color/rgb-space.ts';
import { srgbDecode, srgbEncode } from '../../src/pipeline/color/transfer.ts';
import { type PartialOptions, resolveOptions } from '../../src/pipeline/contract/options.ts';
import { correctPhoto } from '../../src/pipeline/correct.ts';
import { decode } from '../../src/pipeline/image/decode.ts';
import { measurePatches } from '../../src/pipeline/measure/measure-patches.ts';
import { type DrawOptions, drawChart } from './draw-chart.ts';
import { raw } from './image/make-files.ts';
import { someCameras } from './known-cameras.ts';

const silent = { onStage: () => {}, throwIfStopped: () => {} };

async function draw(options: DrawOptions) {
  const { image, patches } = drawChart(options);
  return { photo: await raw(image).png({ compressionLevel: 1 }).toBuffer(), patches };
}

async function correct(drawn: DrawOptions, options: PartialOptions) {
  const { photo } = await draw(drawn);
  return await correctPhoto({ type: 'DETECT_AND_CORRECT', photo, options: resolveOptions(options) }, silent);
}

// Even the published colours saved as sRGB measure 0.42, because of 8 bits, JPEG compression, and cyan outside the gamut.
describe('LINEAR_3X3 corrects a linear camera to below 0.5, measured in the JPEG', () => {
  test.each(someCameras(8))('$name', async ({ matrix }) => {
    const report = await correct({ camera: matrix }, { model: 'LINEAR_3X3', quality: 95 });
    expect(report.deltaEBefore!.mean).toBeGreaterThan(10);
    expect(report.deltaEAfter!.mean).toBeLessThan(0.5);
    expect(report.correction!.linearization).toBe('NONE');
  });
});

/** The contrast curve of a typical camera: encoded values e move by `share` towards 3e² - 2e³. */
function contrast(share: number): (light: number) => number {
  return (light) => {
    const e = srgbEncode(Math.max(light, 0));
    return srgbDecode(e + share * (e * e * (3 - 2 * e) - e));
  };
}

describe('AUTO corrects a camera with a tone curve to below 1, measured in the JPEG', () => {
  const curves = {
    'a gamma of 0.8': (light: number) => light ** 0.8,
    'a gamma of 1.25': (light: number) => light ** 1.25,
    'a shoulder': (light: number) => light / (0.6 + 0.4 * light),
    'moderate contrast': contrast(0.3),
    'high contrast': contrast(0.6),
    'contrast with a shoulder': (light: number) => light ** 1.2 / (0.6 + 0.4 * light ** 1.2),
  };
  const cameras = someCameras(8).filter((_, index) => index % 3 === 0);
  const cases = Object.entries(curves).flatMap(([curve, toneCurve]) =>
    cameras.map((camera) => ({ curve, toneCurve, ...camera })),
  );
  test.each(cases)('$curve, $name', async ({ toneCurve, matrix }) => {
    const report = await correct({ camera: matrix, curve: toneCurve, patch: 40 }, { quality: 95 });
    expect(report.correction!.linearization).toBe('NEUTRALS');
    expect(report.deltaEAfter!.mean).toBeLessThan(1);
  });
});

describe('ROOT_POLYNOMIAL_2 is independent of exposure: within 0.05 at 0, -1, -2 and -3 EV', () => {
  const exposures = [-1, -2, -3];
  const options = resolveOptions({ model: 'ROOT_POLYNOMIAL_2', linearization: 'NONE', outputFormat: 'PNG' });

  test.each(someCameras(3))('$name', async ({ matrix }) => {
    const at = (ev: number) => draw({ camera: multiply(diagonal([2 ** ev, 2 ** ev, 2 ** ev]), matrix), depth: 16 });
    const { photo, patches } = await at(0);
    const baseline = await correctPhoto({ type: 'DETECT_AND_CORRECT', photo, options }, silent);
    const { correction, deltaEAfter } = baseline;

    /** The mean CIEDE2000 of a file's patches, scaled back to 0 EV. */
    const errorOf = async (bytes: Uint8Array, ev: number) => {
      const samples = measurePatches(await decode(bytes), patches);
      const colors = samples.map(({ linear: [r, g, b] }) => linearToLab([r / 2 ** ev, g / 2 ** ev, b / 2 ** ev]));
      return mean(colors.map((lab, index) => deltaE2000(lab, referenceLab[correction!.reference][index]!)));
    };
    expect(await errorOf(baseline.corrected!.bytes, 0)).toBeCloseTo(deltaEAfter!.mean, 1);
    for (const ev of exposures) {
      const darker = (await at(ev)).photo;
      const applied = await correctPhoto({ type: 'CORRECT', photo: darker, correction: correction!, options }, silent);
      const refitted = await correctPhoto({ type: 'DETECT_AND_CORRECT', photo: darker, options }, silent);
      expect(Math.abs((await errorOf(applied.corrected!.bytes, ev)) - deltaEAfter!.mean)).toBeLessThan(0.05);
      expect(Math.abs(refitted.deltaEAfter!.mean - deltaEAfter!.mean)).toBeLessThan(0.05);
    }
  });
});
