import { describe, expect, test } from 'vitest';
import {
  defaultOptions,
  type PartialOptions,
  resolveOptions,
  unsupportedOption,
} from '../../../src/pipeline/contract/options.ts';

test('what is left out or null is filled in, what is given stays', () => {
  expect(resolveOptions()).toEqual(defaultOptions);
  expect(resolveOptions({ quality: null, model: undefined, matchExposure: false })).toEqual({
    ...defaultOptions,
    matchExposure: false,
  });
});

test('the defaults are honoured', () => {
  expect(unsupportedOption(defaultOptions, 'DETECT_AND_CORRECT')).toBeNull();
});

describe('what cannot be done is refused by name', () => {
  test.each<PartialOptions>([{ quality: 0 }, { quality: 101 }, { quality: 92.5 }, { quality: Number.NaN }])(
    '%o',
    (partial) => {
      const refused = unsupportedOption(resolveOptions(partial), 'DETECT_AND_CORRECT');
      expect(refused?.field).toBe(Object.keys(partial)[0]);
      expect(refused?.message).toContain(String(Object.values(partial)[0]));
    },
  );

  test.each<PartialOptions>([
    { whiteBalance: 'NONE' },
    { outputColorSpace: 'ADOBE_RGB' },
    { linearization: 'NEUTRALS' },
    { model: 'ROOT_POLYNOMIAL_3' },
    { model: 'ROOT_POLYNOMIAL_2' },
    { whiteBalance: 'WHITE_PATCH' },
    { whiteBalance: 'GRAY_WORLD' },
    { model: 'LINEAR_3X3' },
    { model: 'NONE' },
    { linearization: 'NONE' },
    { outputColorSpace: 'DISPLAY_P3' },
    { quality: 1 },
    { quality: 100 },
    { reference: 'CLASSIC_BEFORE_2014' },
    { chart: 'ARUCO_24' },
    { evenLight: true },
  ])('and not %o', (partial) => {
    expect(unsupportedOption(resolveOptions(partial), 'DETECT_AND_CORRECT')).toBeNull();
  });
});

test.each(['DETECT', 'CORRECT', 'ANALYZE'] as const)(
  'evenLight is refused where the chart is not in the photo that is corrected: %s',
  (type) => {
    expect(unsupportedOption(resolveOptions({ evenLight: true }), type)).toMatchObject({ field: 'evenLight' });
    expect(unsupportedOption(resolveOptions({ evenLight: false }), type)).toBeNull();
  },
);
