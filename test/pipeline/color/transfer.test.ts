import fc from 'fast-check';
import { expect, test } from 'vitest';
import { srgbDecode, srgbEncode } from '../../../src/pipeline/color/transfer.ts';

const anyValue = fc.double({ min: -2, max: 2, noNaN: true });

test('the sRGB curve has the values defined by IEC 61966-2-1', () => {
  expect(srgbDecode(1)).toBeCloseTo(1, 12);
  expect(srgbDecode(10 / 255)).toBeCloseTo(10 / 255 / 12.92, 12);
  expect(srgbDecode(128 / 255)).toBeCloseTo(0.2158605, 6);
  expect(srgbEncode(0.18)).toBeCloseTo(0.4613561, 6);
});

test('encoding inverts decoding to far below a 16-bit code value, also below black and above white', () => {
  fc.assert(fc.property(anyValue, (v) => Math.abs(srgbEncode(srgbDecode(v)) - v) < 1e-6));
});

test('the curve never decreases', () => {
  fc.assert(fc.property(anyValue, anyValue, (a, b) => (a < b ? srgbDecode(a) <= srgbDecode(b) : true)));
});

test('the curve is odd: f(-v) = -f(v)', () => {
  fc.assert(fc.property(anyValue, (v) => srgbDecode(-v) === -srgbDecode(v)));
});
