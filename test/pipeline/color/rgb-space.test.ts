import { describe, expect, test } from 'vitest';
import { adaptation, D50toD65 } from '../../../src/pipeline/color/adapt.ts';
import { invert, type Matrix3, multiply, transform } from '../../../src/pipeline/color/matrix3.ts';
import { adobeRgb, conversion, displayP3, linearToLab, sRgb } from '../../../src/pipeline/color/rgb-space.ts';
import { D50, D65, xyToXyz, xyzToXy } from '../../../src/pipeline/color/xyz.ts';

function expectMatrix(actual: Matrix3, expected: readonly (readonly number[])[], digits: number) {
  actual.forEach((row, i) => {
    row.forEach((value, j) => {
      expect(value).toBeCloseTo(expected[i]![j]!, digits);
    });
  });
}

test('sRGB to XYZ is the matrix given in IEC 61966-2-1', () => {
  expectMatrix(
    sRgb.toXyz,
    [
      [0.4124, 0.3576, 0.1805],
      [0.2126, 0.7152, 0.0722],
      [0.0193, 0.1192, 0.9505],
    ],
    4,
  );
});

test('Adobe RGB to XYZ is the matrix given in its specification', () => {
  expectMatrix(
    adobeRgb.toXyz,
    [
      [0.57667, 0.18556, 0.18823],
      [0.29734, 0.62736, 0.07529],
      [0.02703, 0.07069, 0.99134],
    ],
    4,
  );
});

test('Display P3 to XYZ is the matrix of SMPTE EG 432-1 with D65', () => {
  expectMatrix(
    displayP3.toXyz,
    [
      [0.48657, 0.26567, 0.19822],
      [0.22897, 0.69174, 0.07929],
      [0, 0.04511, 1.04394],
    ],
    4,
  );
});

describe.each([sRgb, displayP3, adobeRgb])('$name', (space) => {
  test('gives each of its primaries the chromaticity that defines it', () => {
    space.primaries.forEach((primary, channel) => {
      const [X, Y, Z] = transform(space.toXyz, [0, 1, 2].map((i) => (i === channel ? 1 : 0)) as never);
      const { x, y } = xyzToXy({ X, Y, Z });
      expect(x).toBeCloseTo(primary.x, 12);
      expect(y).toBeCloseTo(primary.y, 12);
    });
  });

  test('gives white the chromaticity of D65 and a luminance of 1', () => {
    const [X, Y, Z] = transform(space.toXyz, [1, 1, 1]);
    expect(Y).toBeCloseTo(1, 12);
    expect(xyzToXy({ X, Y, Z }).x).toBeCloseTo(D65.x, 12);
  });

  test('converts to XYZ and back without loss', () => {
    expectMatrix(
      multiply(space.fromXyz, space.toXyz),
      [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
      12,
    );
  });

  test('has white at L* = 100 without chroma', () => {
    const { L, a, b } = linearToLab([1, 1, 1], space);
    expect(L).toBeCloseTo(100, 10);
    expect(a).toBeCloseTo(0, 10);
    expect(b).toBeCloseTo(0, 10);
  });
});

test('Display P3 green lies outside sRGB, and its negative red and blue are kept', () => {
  const [r, g, b] = transform(conversion(displayP3, sRgb), [0, 1, 0]);
  expect(r).toBeCloseTo(-0.2249, 3);
  expect(g).toBeCloseTo(1.042, 3);
  expect(b).toBeCloseTo(-0.0786, 3);
});

test('Bradford adaptation from D65 to D50 is the matrix used in ICC profiles', () => {
  expectMatrix(
    adaptation(D65, D50),
    [
      [1.0478, 0.0229, -0.0501],
      [0.0295, 0.9905, -0.0171],
      [-0.0092, 0.0151, 0.7521],
    ],
    3,
  );
});

test('adaptation maps one white to the other and back', () => {
  const { X, Y, Z } = xyToXyz(D50);
  const white = xyToXyz(D65);
  const [x, y, z] = transform(D50toD65, [X, Y, Z]);
  expect([x, y, z]).toEqual([white.X, white.Y, white.Z].map((value) => expect.closeTo(value, 12)));
  expectMatrix(invert(D50toD65), adaptation(D65, D50), 12);
});
