import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rate } from '../../../src/pipeline/assess/rating.ts';
import { summarize } from '../../../src/pipeline/color/delta-e-summary.ts';

test('a summary of known numbers', () => {
  const values = [4, 1, 3, 2, 10];
  expect(summarize(values)).toEqual({
    mean: 4,
    median: 3,
    max: 10,
    min: 1,
    standardDeviation: expect.closeTo(Math.sqrt(10), 12),
    percentile90: expect.closeTo(7.6, 12),
    values,
  });
});

test('minimum, median, 90th percentile and maximum are in ascending order', () => {
  const anyValues = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 24 });
  fc.assert(
    fc.property(anyValues, (values) => {
      const { min, median, percentile90, max, mean } = summarize(values);
      return min <= median && median <= percentile90 && percentile90 <= max && mean >= min - 1e-9 && mean <= max + 1e-9;
    }),
  );
});

test('an empty list has no summary', () => {
  expect(() => summarize([])).toThrow(RangeError);
});

test.each([
  [0, 'EXCELLENT'],
  [0.999, 'EXCELLENT'],
  [1, 'VERY_GOOD'],
  [2, 'GOOD'],
  [2.999, 'GOOD'],
  [3, 'FAIR'],
  [5, 'POOR'],
  [40, 'POOR'],
])('a mean of %d is rated %s', (mean, rating) => {
  expect(rate(mean)).toBe(rating);
});
