import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyCorrection, prepare } from '../../../src/pipeline/apply/apply.ts';
import { knee, rollOff } from '../../../src/pipeline/apply/shoulder.ts';
import { identity3, type Matrix3, multiply } from '../../../src/pipeline/color/matrix3.ts';
import { conversion, displayP3, sRgb } from '../../../src/pipeline/color/rgb-space.ts';
import { srgbEncode } from '../../../src/pipeline/color/transfer.ts';
import type { RgbImage } from '../../../src/pipeline/pixels/rgb-image.ts';
import { vector } from '../color/any-color.ts';
import { floatReference } from './float-reference.ts';

const warm: Matrix3 = [
  [1.32, -0.18, 0.03],
  [-0.07, 1.16, -0.04],
  [0.02, -0.31, 1.55],
];
const anyMatrix = fc.tuple(vector(-0.8, 3), vector(-0.8, 3), vector(-0.8, 3));
const plain = { matrix: warm, space: sRgb, preserveHighlights: false } as const;

/** Pixels with every code value in every channel, in varying combinations. */
function someBytes(): Uint8Array {
  return Uint8Array.from({ length: 256 * 3 * 40 }, (_, i) => (i * 7919 + ((i * i) >> 5)) & 255);
}
function someWords(): Uint16Array {
  return Uint16Array.from({ length: 60_000 }, (_, i) => (i * 40503 + i * i) & 65535);
}
function picture(data: Uint8Array | Uint16Array): RgbImage {
  return { data, width: data.length / 3, height: 1 };
}

/** The correction computed in 64-bit floats, not rounded. */
function exactCorrection(
  data: Uint8Array | Uint16Array,
  matrix: Matrix3,
  max: number,
  preserveHighlights = false,
): number[] {
  return floatReference(picture(data), { ...plain, matrix, depth: 8, preserveHighlights }, max);
}

function worst(output: ArrayLike<number>, expected: readonly number[]): number {
  return expected.reduce((most, value, index) => Math.max(most, Math.abs(output[index]! - value)), 0);
}

describe('compared with the float reference', () => {
  test('8-bit output is within one code value, with and without roll-off', () => {
    for (const preserveHighlights of [false, true]) {
      const data = someBytes();
      const expected = exactCorrection(data, warm, 255, preserveHighlights);
      const output = applyCorrection(picture(data), { ...plain, preserveHighlights, depth: 8 });
      expect(worst(output.data, expected)).toBeLessThan(1);
    }
  });

  test('8-bit output is within one code value for any matrix', () => {
    fc.assert(
      fc.property(anyMatrix, (matrix) => {
        const data = someBytes().subarray(0, 3000);
        const expected = exactCorrection(data, matrix, 255);
        return worst(applyCorrection(picture(data), { ...plain, matrix, depth: 8 }).data, expected) < 1;
      }),
      { numRuns: 40 },
    );
  });

  test('16-bit output is within four code values and stays 16-bit', () => {
    for (const preserveHighlights of [false, true]) {
      const data = someWords();
      const expected = exactCorrection(data, warm, 65535, preserveHighlights);
      const output = applyCorrection(picture(data), { ...plain, preserveHighlights, depth: 16 });
      expect(output.data).toBeInstanceOf(Uint16Array);
      expect(worst(output.data, expected)).toBeLessThan(4);
    }
  });

  test('16-bit input is rounded to 8 bits, not truncated', () => {
    const data = someWords();
    const expected = exactCorrection(data, warm, 255);
    const output = applyCorrection(picture(data), { ...plain, depth: 8 });
    expect(output.data).toBeInstanceOf(Uint8Array);
    expect(worst(output.data, expected)).toBeLessThan(0.51);
  });
});

test('the identity matrix changes nothing at either depth', () => {
  const bytes = someBytes();
  const words = someWords();
  const nothing = { matrix: identity3, space: sRgb, preserveHighlights: true } as const;
  expect(applyCorrection(picture(bytes.slice()), { ...nothing, depth: 8 }).data).toEqual(bytes);
  const kept = applyCorrection(picture(words.slice()), { ...nothing, depth: 16 }).data;
  expect(worst(kept, [...words])).toBeLessThanOrEqual(1);
});

test('processing in bands gives the same result as processing at once', () => {
  const whole = applyCorrection(picture(someBytes()), { ...plain, depth: 8 });
  const { output, run } = prepare(picture(someBytes()), { ...plain, depth: 8 });
  for (let from = 0; from < output.width; from += 777) run(from, Math.min(from + 777, output.width));
  expect(output.data).toEqual(whole.data);
});

test('Display P3 output shows the same colours as sRGB output and is labelled as P3', () => {
  const data = someWords();
  const soft = multiply(warm, [
    [0.5, 0, 0],
    [0, 0.5, 0],
    [0, 0, 0.5],
  ]);
  const output = applyCorrection(picture(data.slice()), { ...plain, matrix: soft, space: displayP3, depth: 16 });
  const expected = floatReference(picture(data), { ...plain, matrix: soft, space: displayP3, depth: 16 }, 65535);
  expect(worst(output.data, expected)).toBeLessThan(4);
  expect(output.encoding?.toSrgb).toEqual(conversion(displayP3, sRgb));
});

test('an image with its own encoding is decoded with that encoding', () => {
  const gamma = Float32Array.from({ length: 256 }, (_, code) => (code / 255) ** 1.8);
  const image = {
    ...picture(Uint8Array.of(128, 128, 128)),
    encoding: { toLinear: [gamma, gamma, gamma] as const, toSrgb: identity3 },
  };
  const output = applyCorrection(image, { ...plain, matrix: identity3, depth: 8 });
  const expected = 255 * srgbEncode((128 / 255) ** 1.8);
  expect(Math.abs(output.data[0]! - expected)).toBeLessThan(1);
});

test('alpha is kept, at the depth of the output', () => {
  const image = { ...picture(Uint16Array.of(1, 2, 3, 4, 5, 6)), alpha: Uint16Array.of(65535, 32768) };
  expect(applyCorrection(image, { ...plain, depth: 8 }).alpha).toEqual(Uint8Array.of(255, 128));
});

describe('the highlight roll-off', () => {
  const anyWhite = fc.double({ min: 1.001, max: 8, noNaN: true });

  test('is the identity up to the knee, maps white to 1 and never decreases', () => {
    const anyPair = fc.tuple(fc.double({ min: -1, max: 9, noNaN: true }), fc.double({ min: -1, max: 9, noNaN: true }));
    fc.assert(
      fc.property(anyWhite, anyPair, (white, [a, b]) => {
        expect(rollOff(knee, white)).toBe(knee);
        expect(rollOff(white, white)).toBe(1);
        return a < b ? rollOff(a, white) <= rollOff(b, white) : true;
      }),
    );
  });

  test('has a slope of 1 at the knee', () => {
    fc.assert(
      fc.property(anyWhite, (white) => {
        const step = 1e-7;
        const slope = (rollOff(knee + step, white) - rollOff(knee, white)) / step;
        return Math.abs(slope - 1) < 1e-3;
      }),
    );
  });

  test('keeps steps that clipping would lose, and keeps white white', () => {
    const brighter: Matrix3 = [
      [1.5, 0, 0],
      [0, 1.2, 0],
      [0, 0, 1.3],
    ];
    const ramp = Uint16Array.from({ length: 30 * 3 }, (_, i) => 58_200 + 257 * Math.floor(i / 3));
    ramp.fill(65535, -3);
    const output = (preserveHighlights: boolean) => {
      const options = { matrix: brighter, space: sRgb, depth: 16, preserveHighlights } as const;
      return applyCorrection(picture(ramp.slice()), options).data;
    };
    const steps = (data: ArrayLike<number>) => new Set(Array.from(data).filter((_, i) => i % 3 === 0)).size;
    expect(steps(output(false))).toBe(1);
    expect(steps(output(true))).toBe(30);
    expect([...output(true).slice(-3)]).toEqual([65535, 65535, 65535]);
  });
});
