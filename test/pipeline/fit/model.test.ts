import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Coefficients } from '../../../src/pipeline/contract/correction.ts';
import { applyModel, models, prescale, termsOf } from '../../../src/pipeline/fit/model.ts';
import { anyLinear, vector } from '../color/any-color.ts';

const named = Object.entries(models).map(([name, model]) => ({ name, model }));

function someCoefficients(count: number): Coefficients {
  const row = (channel: number) =>
    Array.from({ length: count }, (_, i) => (i === channel ? 1.3 : 0.1 * Math.sin(7 * i + channel)));
  return [row(0), row(1), row(2)];
}

describe.each(named)('$name', ({ model }) => {
  test('has terms that are products of powers, with exponents that add up to 1', () => {
    for (const powers of model.exponents) expect(powers[0] + powers[1] + powers[2]).toBeCloseTo(1, 12);
    fc.assert(
      fc.property(anyLinear, ([r, g, b]) => {
        const expected = model.exponents.map(([er, eg, eb]) => r ** er * g ** eg * b ** eb);
        return termsOf(model, [r, g, b]).every((term, index) => Math.abs(term - expected[index]!) < 1e-12);
      }),
    );
  });

  test('is homogeneous: scaling the light scales the result', () => {
    const coefficients = someCoefficients(model.exponents.length);
    fc.assert(
      fc.property(anyLinear, fc.double({ min: 0.01, max: 8, noNaN: true }), (rgb, k) => {
        const [r, g, b] = rgb;
        const once = applyModel(model, coefficients, rgb);
        return applyModel(model, coefficients, [k * r, k * g, k * b]).every(
          (value, channel) => Math.abs(value - k * once[channel]!) < 1e-9,
        );
      }),
    );
  });

  test('absorbs gains into its coefficients', () => {
    const coefficients = someCoefficients(model.exponents.length);
    fc.assert(
      fc.property(anyLinear, vector(0.2, 4), ([r, g, b], gains) => {
        const expected = applyModel(model, coefficients, [gains[0] * r, gains[1] * g, gains[2] * b]);
        return applyModel(model, prescale(model, coefficients, gains), [r, g, b]).every(
          (value, channel) => Math.abs(value - expected[channel]!) < 1e-9,
        );
      }),
    );
  });
});
