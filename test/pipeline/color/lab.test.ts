import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labToXyz, xyzToLab } from '../../../src/pipeline/color/lab.ts';
import { D65, xyToXyz } from '../../../src/pipeline/color/xyz.ts';
import { anyLab } from './any-color.ts';

test('L*a*b* survives the round trip through XYZ, near black and outside the typical range too', () => {
  fc.assert(
    fc.property(anyLab, (lab) => {
      const back = xyzToLab(labToXyz(lab));
      return Math.abs(back.L - lab.L) + Math.abs(back.a - lab.a) + Math.abs(back.b - lab.b) < 1e-9;
    }),
  );
});

test('a luminance of 0.184187 gives L* = 50', () => {
  const { X, Y, Z } = xyToXyz(D65, 0.184187);
  expect(xyzToLab({ X, Y, Z }, xyToXyz(D65))).toEqual({
    L: expect.closeTo(50, 3),
    a: expect.closeTo(0, 9),
    b: expect.closeTo(0, 9),
  });
});

test('the cube root and the linear segment meet with equal value and slope', () => {
  const at = (Y: number) => xyzToLab({ X: 0, Y, Z: 0 }).L;
  const joint = (6 / 29) ** 3;
  const step = 1e-7;
  const below = (at(joint) - at(joint - step)) / step;
  const above = (at(joint + step) - at(joint)) / step;
  expect(above).toBeCloseTo(below, 1);
});
