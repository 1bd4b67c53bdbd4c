import { describe, expect, test } from 'vitest';
import {
  defaultOptions,
  type PartialOptions,
  resolveOptions,
  unsupportedOption,
} from '../../../src/pipeline/contract/options.ts';

test('omitted and null options get defaults, given options are kept', () => {
  expect(resolveOptions()).toEqual(defaultOptions);
  expect(resolveOptions({ quality: null, model: undefined, matchExposure: false })).toEqual({
    ...defaultOptions,
    matchExposure: false,
  });
});

test('the default options are supported', () => {
  expect(unsupportedOption(defaultOptions, 'DETECT_AND_CORRECT')).toBeNull();
});

describe('unsupportedOption', () => {
  test.each<PartialOptions>([{ quality: 0 }, { quality: 101 }, { quality: 92.5 }, { quality: Number.NaN }])(
    'names the option in %o',
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
  ])('accepts %o', (partial) => {
    expect(unsupportedOption(resolveOptions(partial), 'DETECT_AND_CORRECT')).toBeNull();
  });
});

test.each(['DETECT', 'CORRECT', 'ANALYZE'] as const)(
  'evenLight is rejected if the corrected photo does not contain the chart: %s',
  (type) => {
    expect(unsupportedOption(resolveOptions({ evenLight: true }), type)).toMatchObject({ field: 'evenLight' });
    expect(unsupportedOption(resolveOptions({ evenLight: false }), type)).toBeNull();
  },
);
