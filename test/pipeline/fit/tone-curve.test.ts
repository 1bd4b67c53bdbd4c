import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyToneCurve, fitToneCurves } from '../../../src/pipeline/fit/tone-curve.ts';
import type { NeutralPair } from '../../../src/pipeline/fit/white-balance.ts';

const greys = [0.88, 0.58, 0.36, 0.19, 0.09, 0.03];

/** The greys as recorded by a camera with this curve. */
function recordedBy(curve: (light: number) => number): NeutralPair[] {
  return greys.map((light) => {
    const recorded = curve(light);
    return { measured: [recorded, recorded, recorded], reference: [light, light, light] };
  });
}

/** The deviation of the linearised greys from proportional to the light, as a share. */
function nonlinearityOf(curve: (light: number) => number): number {
  const [inverse] = fitToneCurves(recordedBy(curve));
  const ratios = greys.map((light) => applyToneCurve(inverse, curve(light)) / light);
  return Math.max(...ratios) / Math.min(...ratios) - 1;
}

describe('a tone curve is inverted from the greys', () => {
  test.each([
    ['linear', (light: number) => 0.7 * light, 0.001],
    ['a power', (light: number) => light ** 0.8, 0.05],
    ['high contrast', (light: number) => 0.9 * light ** 1.3, 0.08],
    ['a shoulder', (light: number) => light / (0.5 + 0.5 * light), 0.1],
  ] as const)('%s', (_name, curve, tolerance) => {
    expect(nonlinearityOf(curve)).toBeLessThan(tolerance);
  });
});

test('a linear response is left unchanged over the whole range', () => {
  const [curve] = fitToneCurves(recordedBy((light) => light));
  for (const light of [-0.1, 0, 1e-4, 0.01, 0.5, 1, 1.5]) expect(applyToneCurve(curve, light)).toBeCloseTo(light, 6);
});

const anyNeutrals = fc.array(fc.tuple(fc.double({ min: 0, max: 1.2, noNaN: true }), fc.constantFrom(...greys)), {
  minLength: 3,
  maxLength: 6,
});
const anyLight = fc.double({ min: -0.5, max: 2, noNaN: true });

test('the curve is increasing and continuous for any greys', () => {
  fc.assert(
    fc.property(anyNeutrals, anyLight, (neutrals, light) => {
      const pairs = neutrals.map(
        ([value, grey]): NeutralPair => ({ measured: [value, value, value], reference: [grey, grey, grey] }),
      );
      const [curve] = fitToneCurves(pairs);
      const step = 1e-6;
      const rise = applyToneCurve(curve, light + step) - applyToneCurve(curve, light);
      // The log-log slope is at most 2.5; the curve's scale depends on the greys.
      const from = Math.max(light, curve.low / 8);
      return rise > 0 && rise < ((3 * step) / from) * applyToneCurve(curve, Math.max(from + step, curve.low));
    }),
    {
      numRuns: 500,
      examples: [
        [
          [
            [0, 0.03],
            [0.0002497611671799017, 0.03],
            [0.00010028988222846612, 0.88],
          ],
          0,
        ],
      ], // all of them nearly black
    },
  );
});

test('light far below the darkest grey is scaled by one factor, whatever the curve', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.8, max: 1.5, noNaN: true }),
      fc.double({ min: -0.1, max: 0.15, noNaN: true }),
      fc.double({ min: 0.005, max: 0.04, noNaN: true }),
      (slope, bend, low) => {
        const knee = low / 8;
        const scales = [1, 0.99, 0.5, 0.1].map(
          (share) => applyToneCurve({ slope, bend, low, high: 0.9 }, share * knee) / (share * knee),
        );
        for (const scale of scales) expect(scale / scales[0]!).toBeCloseTo(1, 9);
      },
    ),
    { numRuns: 1000 },
  );
});

test('a curve in one channel does not affect the others', () => {
  const [, green, blue] = fitToneCurves(
    recordedBy((light) => light).map(({ measured: [r, g, b], reference }) => ({
      measured: [r ** 0.7, g, b],
      reference,
    })),
  );
  expect(green).toEqual(blue);
  expect(applyToneCurve(green, 0.3)).toBeCloseTo(0.3, 6);
});
