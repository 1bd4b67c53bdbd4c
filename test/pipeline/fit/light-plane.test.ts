import { expect, test } from 'vitest';
import { brightestGain, evenLight, evenLightGain } from '../../../src/pipeline/fit/light-plane.ts';

const [width, height] = [40, 30];
const plane = { center: { x: 13, y: 17 }, across: 0.03, down: -0.02 };

test('the gain of a pixel is that of its centre', () => {
  const { columns, rows } = evenLight(plane, width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      expect(columns[x]! * rows[y]!).toBeCloseTo(evenLightGain(plane, { x: x + 0.5, y: y + 0.5 }), 5);
  }
});

test('the gain is 1 at the centre of the plane, halves with each EV of light, and stays between 1/4 and 4', () => {
  const { center } = plane;
  expect(evenLightGain(plane, center)).toBe(1);
  expect(evenLightGain(plane, { ...center, x: center.x + 1 / plane.across })).toBeCloseTo(1 / 2, 9);
  expect(evenLightGain(plane, { ...center, y: center.y + 1 / plane.down })).toBeCloseTo(1 / 2, 9);
  expect(evenLightGain(plane, { ...center, x: 1e6 })).toBe(1 / 4);
  expect(evenLightGain(plane, { ...center, x: -1e6 })).toBe(4);
});

test('the brightest gain is that of the darkest corner, limited to 4', () => {
  const gains = evenLight(plane, width, height);
  const corners = [0, width - 1].flatMap((x) => [0, height - 1].map((y) => gains.columns[x]! * gains.rows[y]!));
  expect(brightestGain(gains)).toBeCloseTo(Math.max(...corners), 6);
  expect(brightestGain(evenLight({ ...plane, across: 1 }, width, height))).toBe(4);
});
