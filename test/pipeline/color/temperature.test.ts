import { expect, test } from 'vitest';
import { illuminantOf } from '../../../src/pipeline/color/illuminant.ts';
import { transform } from '../../../src/pipeline/color/matrix3.ts';
import { sRgb } from '../../../src/pipeline/color/rgb-space.ts';
import { colorTemperature } from '../../../src/pipeline/color/temperature.ts';
import { xyToXyz } from '../../../src/pipeline/color/xyz.ts';

/** CIE 15:2004, table T.3 and T.8: chromaticity and correlated colour temperature. */
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

test('lights off the end of the table get its end', () => {
  expect(colorTemperature({ x: 0.65, y: 0.33 }).kelvin).toBeCloseTo(1e6 / 600, 6);
  expect(colorTemperature({ x: 0.2, y: 0.2 }).kelvin).toBe(Number.POSITIVE_INFINITY);
});

test('neutrals seen grey by an sRGB camera show D65', () => {
  const { xy, correlatedColorTemperature } = illuminantOf([
    [0.9, 0.9, 0.9],
    [0.2, 0.2, 0.2],
  ]);
  expect(xy[0]).toBeCloseTo(0.3127, 6);
  expect(correlatedColorTemperature).toBeCloseTo(6504, -2);
});

test('a light far from the Planckian locus has no colour temperature', () => {
  const { X, Y, Z } = xyToXyz({ x: 0.3, y: 0.5 });
  const { duv, correlatedColorTemperature } = illuminantOf([transform(sRgb.fromXyz, [X, Y, Z])]);
  expect(duv).toBeGreaterThan(0.05);
  expect(correlatedColorTemperature).toBeNull();
});

test('a light bluer than any black body has none either, though it lies near the end of the locus', () => {
  const { X, Y, Z } = xyToXyz({ x: 0.232, y: 0.227 });
  const { duv, correlatedColorTemperature } = illuminantOf([transform(sRgb.fromXyz, [X, Y, Z])]);
  expect(Math.abs(duv)).toBeLessThan(0.05);
  expect(correlatedColorTemperature).toBeNull();
});
