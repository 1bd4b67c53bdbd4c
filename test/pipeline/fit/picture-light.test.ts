import { describe, expect, test } from 'vitest';
import { pictureLight } from '../../../src/pipeline/fit/picture-light.ts';
import type { RgbImage } from '../../../src/pipeline/pixels/rgb-image.ts';

/** An image of 100 x 100, painted row by row. */
function painted(color: (row: number) => readonly [number, number, number]): RgbImage {
  const data = Uint8Array.from({ length: 100 * 100 * 3 }, (_, i) => color(Math.floor(i / 300))[i % 3]!);
  return { data, width: 100, height: 100 };
}

const ratios = (light: readonly [number, number, number] | null) => [light![0] / light![1], light![2] / light![1]];

describe('GRAY_WORLD', () => {
  test('averages linear light', () => {
    const halves = painted((row) => (row % 2 ? [188, 120, 99] : [99, 120, 188]));
    const [r, b] = ratios(pictureLight(halves, 'GRAY_WORLD', null));
    expect(r).toBeCloseTo(b!, 2);
  });

  test('ignores clipped pixels', () => {
    const clean = painted(() => [150, 120, 90]);
    const partlyClipped = painted((row) => (row < 30 ? [255, 20, 30] : [150, 120, 90]));
    expect(ratios(pictureLight(partlyClipped, 'GRAY_WORLD', null))).toEqual(
      ratios(pictureLight(clean, 'GRAY_WORLD', null)).map((value) => expect.closeTo(value, 9)),
    );
  });
});

describe('WHITE_PATCH', () => {
  const wall = (row: number) => (row < 3 ? ([230, 210, 180] as const) : ([60, 90, 40] as const));

  test('takes the brightest unclipped pixels as white', () => {
    const [r, b] = ratios(pictureLight(painted(wall), 'WHITE_PATCH', null));
    expect(r).toBeGreaterThan(1.15);
    expect(b).toBeLessThan(0.8);
  });

  test('ignores a clipped lamp', () => {
    const lamp = painted((row) => (row > 95 ? [255, 255, 255] : wall(row)));
    const [r] = ratios(pictureLight(lamp, 'WHITE_PATCH', null));
    expect(r).toBeGreaterThan(1.15);
  });
});

test('a completely clipped image gives no estimate', () => {
  expect(
    pictureLight(
      painted(() => [255, 255, 255]),
      'GRAY_WORLD',
      null,
    ),
  ).toBeNull();
});
