import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartEditions, firstNeutral, referenceLinear } from '../../../src/pipeline/chart/chart-reference.ts';
import { type LinearRgb, linearToLab, luminance } from '../../../src/pipeline/color/rgb-space.ts';
import { correctColor } from '../../../src/pipeline/fit/color-transform.ts';
import { type FitOptions, fitCorrection } from '../../../src/pipeline/fit/fit-correction.ts';
import type { ModelName } from '../../../src/pipeline/fit/model.ts';
import { vector } from '../color/any-color.ts';

const modelNames: readonly ('AUTO' | ModelName)[] = [
  'NONE',
  'LINEAR_3X3',
  'ROOT_POLYNOMIAL_2',
  'ROOT_POLYNOMIAL_3',
  'AUTO',
];
const linearizations = ['NONE', 'NEUTRALS'] as const;

/**
 * A camera in coloured light: up to 2.3 stops between its channels, up to 15 % crosstalk from each other channel, and a power
 * function as its tone curve. Greys take on exactly the colour of the cast.
 */
const anyCamera = fc
  .record({
    cast: vector(0.2, 1),
    mixed: fc.tuple(vector(0, 0.15), vector(0, 0.15)),
    gamma: fc.double({ min: 0.75, max: 1.35, noNaN: true }),
    edition: fc.constantFrom(...chartEditions),
  })
  .map(({ cast, mixed: [one, other], gamma, edition }) => ({
    edition,
    respond: (light: LinearRgb): LinearRgb => {
      const channel = (own: 0 | 1 | 2) => {
        const [a, b] = [light[(own + 1) % 3]!, light[(own + 2) % 3]!];
        const response = cast[own] * ((1 - one[own] - other[own]) * light[own] + one[own] * a + other[own] * b);
        return Math.max(response, 0) ** gamma;
      };
      return [channel(0), channel(1), channel(2)];
    },
  }));

const grey = (Y: number): LinearRgb => [Y, Y, Y];
const chromaOf = (rgb: LinearRgb) => {
  const { a, b } = linearToLab(rgb);
  return Math.hypot(a, b);
};

describe.each(modelNames)('with the model %s', (model) => {
  test.each(linearizations)('and tone curves %s, greys come out with C*ab below 2', (linearization) => {
    fc.assert(
      fc.property(anyCamera, ({ respond, edition }) => {
        const patches = referenceLinear[edition].map((light, index) => ({ index, measured: respond(light) }));
        const fitted = fitCorrection(patches, request({ model, linearization }));
        for (const Y of [0.03, 0.09, 0.2, 0.4, 0.6, 0.85]) {
          expect(chromaOf(correctColor(fitted, respond(grey(Y))))).toBeLessThan(2);
        }
      }),
      { numRuns: 12 },
    );
  });

  // The published white itself has C*ab 3.1, so a chart with untinted greys differs from the reference.
  test.each(linearizations)(
    'and tone curves %s, the greys of a chart without any tint stay below 4',
    (linearization) => {
      fc.assert(
        fc.property(anyCamera, ({ respond, edition }) => {
          const patches = referenceLinear[edition].map((light, index) => ({
            index,
            measured: respond(index < firstNeutral ? light : grey(luminance(light))),
          }));
          const fitted = fitCorrection(patches, request({ model, linearization }));
          for (const { measured } of patches.slice(firstNeutral)) {
            expect(chromaOf(correctColor(fitted, measured))).toBeLessThan(4);
          }
        }),
        { numRuns: 12 },
      );
    },
  );
});

function request(change: Pick<FitOptions, 'model' | 'linearization'>): FitOptions {
  return { ...change, whiteBalance: 'CHART', reference: 'AUTO', matchExposure: true };
}
