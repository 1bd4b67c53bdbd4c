import { expect, test } from 'vitest';
import { illuminantOf } from '../../../src/pipeline/color/illuminant.ts';
import { transform } from '../../../src/pipeline/color/matrix3.ts';
import { sRgb } from '../../../src/pipeline/color/rgb-space.ts';
import { colorTemperature } from '../../../src/pipeline/color/temperature.ts';
import { xyToXyz } from '../../../src/pipeline/color/xyz.ts';

/** CIE 15:2004, tables T.3 and T.8: chromaticity and correlated colour temperature. */
const published = [
  { name: 'A', x: 0.44758, y: 0.40745, kelvin: 2856, duv: 0 },
  { name: 'D50', x: 0.34567, y: 0.3585, kelvin: 5003, duv: 0.0032 },
  { name: 'D55', x: 0.33243, y: 0.34744, kelvin: 5503, duv: 0.0032 },
  { name: 'D65', x: 0.31272, y: 0.32903, kelvin: 6504, duv: 0.0032 },
  { name: 'D75', x: 0.29903, y: 0.31488, kelvin: 7504, duv: 0.0031 },
  { name: 'F2', x: 0.37208, y: 0.37529, kelvin: 4230, duv: 0.0018 },
  { name: 'F11', x: 0.38052, y: 0.37713, kelvin: 4000, duv: 0.0001 },
];

test.each(published)('CIE illuminant $name has $kelvin K', ({ x, y, kelvin, duv }) => {
  const found = colorTemperature({ x, y });
  expect(Math.abs(found.kelvin / kelvin - 1)).toBeLessThan(0.003);
  expect(Math.abs(found.duv - duv)).toBeLessThan(3e-4);
});

/** CIE 1931 x, y of Planckian radiators, c2 = 1.4388 cm K, to four digits, from the tables in Wyszecki & Stiles 2000. */
const planckian = [
  [2000, 0.5267, 0.4133],
  [2700, 0.4599, 0.4106],
  [3000, 0.4369, 0.4041],
  [4000, 0.3805, 0.3768],
  [5000, 0.3451, 0.3516],
  [6500, 0.3135, 0.3237],
  [10000, 0.2807, 0.2884],
  [20000, 0.2565, 0.2577],
] as const;

test.each(planckian)('a black body of %d K has that temperature and lies on the locus', (kelvin, x, y) => {
  const found = colorTemperature({ x, y });
  expect(Math.abs(found.kelvin / kelvin - 1)).toBeLessThan(0.003);
  expect(Math.abs(found.duv)).toBeLessThan(1.5e-4);
});

/** ANSI C78.377-2008: centres of the nominal lamp colours, with Duv rounded to 0.001. */
const lamps = [
  [2725, 0.4578, 0.4101, 0],
  [3045, 0.4338, 0.403, 0],
  [3465, 0.4073, 0.3917, 0],
  [3985, 0.3818, 0.3797, 0.001],
  [4503, 0.3611, 0.3658, 0.001],
  [5028, 0.3447, 0.3553, 0.002],
  [5665, 0.3287, 0.3417, 0.002],
  [6530, 0.3123, 0.3282, 0.003],
] as const;

test.each(lamps)('a lamp of nominally %d K has the temperature and Duv given in the standard', (kelvin, x, y, duv) => {
  const found = colorTemperature({ x, y });
  expect(Math.abs(found.kelvin / kelvin - 1)).toBeLessThan(0.001);
  expect(Math.abs(found.duv - duv)).toBeLessThan(5e-4);
});

test('temperatures outside the table are limited to its ends', () => {
  expect(colorTemperature({ x: 0.65, y: 0.33 }).kelvin).toBeCloseTo(1e6 / 600, 6);
  expect(colorTemperature({ x: 0.2, y: 0.2 }).kelvin).toBe(Number.POSITIVE_INFINITY);
});

test('neutrals that are grey in sRGB indicate D65', () => {
  const { xy, correlatedColorTemperature } = illuminantOf([
    [0.9, 0.9, 0.9],
    [0.2, 0.2, 0.2],
  ]);
  expect(xy[0]).toBeCloseTo(0.3127, 6);
  expect(correlatedColorTemperature).toBeCloseTo(6504, -2);
});

test('a light far from the Planckian locus has no correlated colour temperature', () => {
  const { X, Y, Z } = xyToXyz({ x: 0.3, y: 0.5 });
  const { duv, correlatedColorTemperature } = illuminantOf([transform(sRgb.fromXyz, [X, Y, Z])]);
  expect(duv).toBeGreaterThan(0.05);
  expect(correlatedColorTemperature).toBeNull();
});

test('a light bluer than any black body has none either, even near the end of the locus', () => {
  const { X, Y, Z } = xyToXyz({ x: 0.232, y: 0.227 });
  const { duv, correlatedColorTemperature } = illuminantOf([transform(sRgb.fromXyz, [X, Y, Z])]);
  expect(Math.abs(duv)).toBeLessThan(0.05);
  expect(correlatedColorTemperature).toBeNull();
});
