import { expect, test } from 'vitest';
import { BASE_SIDE, createPyramid } from '../../../src/pipeline/find/pyramid.ts';

test.each([
  { what: 'whole boxes of 2', width: 3000, height: 2000, base: [1500, 1000] },
  { what: 'whole boxes, upright', width: 2000, height: 3000, base: [1000, 1500] },
  { what: 'boxes of 2 that would be far too coarse', width: 2000, height: 1000, base: [1600, 800] },
  { what: 'a side that is no multiple', width: 3000, height: 2001, base: [1600, 1067] },
  { what: 'smaller than the base', width: 900, height: 600, base: [900, 600] },
])('the base copy of $width x $height: $what', ({ width, height, base }) => {
  const full = { data: new Uint8Array(width * height * 3).fill(77), width, height };
  const pyramid = createPyramid(full);
  const copy = pyramid.at(BASE_SIDE);
  expect([copy.width, copy.height]).toEqual(base);
  expect(copy.data.every((value) => value === 77)).toBe(true);
  expect(pyramid.at(BASE_SIDE)).toBe(copy);
  expect(pyramid.at(700).width).toBeLessThanOrEqual(700);
});
