import { expect, test } from 'vitest';
import { pictureWarnings } from '../../../src/pipeline/assess/picture-warnings.ts';
import { diagonal, type Matrix3 } from '../../../src/pipeline/color/matrix3.ts';
import { displayP3, sRgb } from '../../../src/pipeline/color/rgb-space.ts';
import { unchanged } from '../../../src/pipeline/fit/color-transform.ts';
import type { RgbImage } from '../../../src/pipeline/pixels/rgb-image.ts';

/** A grey 100 x 100 image in which some rows have another colour. */
function striped(rows: number, [r, g, b]: readonly [number, number, number]): RgbImage {
  const data = new Uint8Array(100 * 100 * 3).map((_, i) => (i < rows * 300 ? [r, g, b][i % 3]! : 120));
  return { data, width: 100, height: 100 };
}

const by = (matrix: Matrix3) => ({ matrix, toneCurves: null });

test('clipped highlights and shadows cause warnings from 2 % of the image', () => {
  expect(pictureWarnings(striped(3, [255, 255, 255]), null, sRgb)).toEqual(['CLIPPED_HIGHLIGHTS']);
  expect(pictureWarnings(striped(2, [255, 255, 255]), null, sRgb)).toEqual([]);
  expect(pictureWarnings(striped(3, [0, 0, 0]), null, sRgb)).toEqual(['CLIPPED_SHADOWS']);
});

test('a red flower that saturates one channel is not a clipped highlight', () => {
  expect(pictureWarnings(striped(50, [255, 20, 30]), null, sRgb)).toEqual([]);
});

test('colours that the correction moves out of gamut cause a warning; brightness does not', () => {
  const saturating: Matrix3 = [
    [1.6, -0.4, -0.2],
    [-0.3, 1.5, -0.2],
    [0, -0.3, 1.3],
  ];
  const green = striped(10, [40, 200, 60]);
  expect(pictureWarnings(green, unchanged, sRgb)).toEqual([]);
  expect(pictureWarnings(green, by(saturating), sRgb)).toEqual(['GAMUT_CLIPPED']);
  expect(pictureWarnings(striped(10, [230, 230, 230]), by(diagonal([1.5, 1.5, 1.5])), sRgb)).toEqual([]);
});

test('a wider output space has fewer out-of-gamut colours', () => {
  const little: Matrix3 = [
    [1.06, -0.06, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  const green = striped(10, [20, 250, 60]);
  expect(pictureWarnings(green, by(little), sRgb)).toEqual(['GAMUT_CLIPPED']);
  expect(pictureWarnings(green, by(little), displayP3)).toEqual([]);
});
