import { expect, test } from 'vitest';
import { driftBetween } from '../../../src/pipeline/assess/drift.ts';
import { referenceLab, referenceLinear } from '../../../src/pipeline/chart/chart-reference.ts';
import { diagonal, type Matrix3, multiply, transform } from '../../../src/pipeline/color/matrix3.ts';
import { linearToLab } from '../../../src/pipeline/color/rgb-space.ts';
import { fitCorrection } from '../../../src/pipeline/fit/fit-correction.ts';
import { toCorrection } from '../../../src/pipeline/fit/to-correction.ts';
import { warmCamera } from '../draw-chart.ts';

function shoot(camera: Matrix3) {
  const patches = referenceLinear.CLASSIC_AFTER_2014.map((linear, index) => ({
    index,
    measured: transform(camera, linear),
  }));
  const request = { model: 'AUTO', linearization: 'AUTO', reference: 'AUTO', matchExposure: true } as const;
  const correction = toCorrection(fitCorrection(patches, { ...request, whiteBalance: 'CHART' }), 'CHART', {});
  const measured = patches.map((patch) => {
    const { L, a, b } = linearToLab(patch.measured);
    return [L, a, b] as const;
  });
  return { correction, measured };
}

const first = shoot(warmCamera);

test('the drift of a correction from itself is zero', () => {
  const drift = driftBetween(first.correction, first.correction, first.measured);
  expect(drift).toMatchObject({ exposureDifference: 0, whiteBalanceDifference: [0, 0, 0] });
  expect(drift.deltaE).toMatchObject({ mean: 0, max: 0 });
  expect(drift.deltaE.values).toHaveLength(referenceLab.CLASSIC_AFTER_2014.length);
});

test('half the light is one stop of exposure, and the colour differences reflect the lightness', () => {
  const dimmed = shoot(multiply(diagonal([0.5, 0.5, 0.5]), warmCamera));
  const drift = driftBetween(first.correction, dimmed.correction, dimmed.measured);
  expect(drift.exposureDifference).toBeCloseTo(1, 1);
  for (const difference of drift.whiteBalanceDifference) expect(difference).toBeCloseTo(0, 2);
  expect(drift.deltaE.mean).toBeGreaterThan(8);
});

test('warmer light changes the gains, and the change grows with the shift', () => {
  const warmer = (blue: number) => shoot(multiply(diagonal([1, 1, blue]), warmCamera));
  const [little, much] = [warmer(0.9), warmer(0.6)].map(({ correction, measured }) =>
    driftBetween(first.correction, correction, measured),
  );
  expect(little!.whiteBalanceDifference[2]).toBeCloseTo(-Math.log2(0.9), 1);
  expect(much!.whiteBalanceDifference[2]).toBeCloseTo(-Math.log2(0.6), 1);
  expect(much!.whiteBalanceDifference[0]).toBeCloseTo(0, 2);
  expect(much!.deltaE.mean).toBeGreaterThan(2 * little!.deltaE.mean);
});
