import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Encoder } from '../../../src/pipeline/apply.ts';
import { identity3 } from '../../../src/pipeline/color/matrix3.ts';
import type { Coefficients } from '../../../src/pipeline/color/model.ts';
import { conversion, displayP3, sRgb } from '../../../src/pipeline/color/rgb-space.ts';
import { srgbDecode, srgbEncode } from '../../../src/pipeline/color/transfer.ts';
import { decode } from '../../../src/pipeline/image/decode.ts';
import { type ByteMapping, byteKernel } from '../../../src/pipeline/kernel/byte-kernel.ts';
import { byteTables } from '../../../src/pipeline/kernel/byte-tables.ts';
import { hasSimd } from '../../../src/pipeline/kernel/module.ts';
import { plainKernel } from '../../../src/pipeline/kernel/plain-kernel.ts';
import { simdKernel } from '../../../src/pipeline/kernel/simd-kernel.ts';

const curve = Float32Array.from({ length: 256 }, (_, code) => srgbDecode(code / 255));
const toLinear = [curve, curve, curve] as const;
const p3ToSrgb = conversion(displayP3, sRgb);

/** Some way to the code value that reaches 1 at `white` without a jump. */
function encoder(white: number): Encoder {
  return { white, encode: (linear) => Math.min(srgbEncode(Math.max(linear, 0) / white), 1) };
}
const clipping = encoder(1);

/** Weights like those of real fits: the channels near themselves, the roots small. */
const weight = (channel: number, term: number) => {
  const middle = channel === term ? 1.2 : 0;
  return fc.double({ min: middle - 0.4, max: middle + 0.4, noNaN: true });
};
const row = (channel: number, terms: number) =>
  fc.tuple(...Array.from({ length: terms }, (_, term) => weight(channel, term)));
const anyCoefficients = (terms: number): fc.Arbitrary<Coefficients> =>
  fc.tuple(row(0, terms), row(1, terms), row(2, terms));

const anyMapping: fc.Arbitrary<ByteMapping> = fc
  .record({
    coefficients: fc.constantFrom(3, 6, 13).chain(anyCoefficients),
    mix: fc.constantFrom(null, p3ToSrgb),
    white: fc.double({ min: 1, max: 3, noNaN: true }),
  })
  .map(({ coefficients, mix, white }) => {
    const encoders = [clipping, encoder(white), clipping] as const;
    return { toLinear, mix, coefficients, encoders };
  });

/** Pixels that reach every code value of every channel, in changing company, and the corners of the cube. */
function someBytes(): Uint8Array {
  const bytes = Uint8Array.from({ length: 256 * 3 * 200 }, (_, i) => (i * 7919 + ((i * i) >> 5)) & 255);
  bytes.set([0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 255, 0, 0, 0, 255, 1, 1, 1]);
  return bytes;
}

/** One pixel in 64-bit floats, not rounded. */
function exactly({ mix, coefficients, encoders }: ByteMapping, codes: readonly number[]): number[] {
  const light = codes.map((code) => srgbDecode(code / 255));
  const mixed = (mix ?? identity3).map((factors) => factors.reduce((sum, factor, k) => sum + factor * light[k]!, 0));
  const [r, g, b] = mixed.map((value) => Math.max(value, 0)) as [number, number, number];
  const squares = [r * g, g * b, r * b].map(Math.sqrt);
  const cubes = [r * g * g, g * b * b, r * b * b, g * r * r, b * g * g, b * r * r, r * g * b].map(Math.cbrt);
  const terms = [...mixed, ...squares, ...cubes];
  return coefficients.map((weights, k) => {
    const { white, encode } = encoders[k]!;
    const linear = weights.reduce((sum, value, term) => sum + value * terms[term]!, 0);
    return 255 * encode(Math.min(Math.max(linear, 0), white));
  });
}

function run(make: typeof simdKernel, data: Uint8Array, mapping: ByteMapping): Uint8Array {
  const copy = data.slice();
  make(copy, byteTables(mapping))(0, copy.length / 3);
  return copy;
}

describe('8-bit pixels', () => {
  test('are within one code value of 64-bit floats, for every model and encoding', () => {
    const data = someBytes().subarray(0, 3000);
    fc.assert(
      fc.property(anyMapping, (mapping) => {
        const made = run(simdKernel, data, mapping);
        for (let i = 0; i < data.length; i += 3) {
          const wanted = exactly(mapping, [...data.subarray(i, i + 3)]);
          for (const [k, value] of wanted.entries()) {
            if (Math.abs(made[i + k]! - value) >= 1) return false;
          }
        }
        return true;
      }),
      { numRuns: 40 },
    );
  });

  test('come out the same from WebAssembly and from JavaScript', () => {
    expect(hasSimd()).toBe(true);
    const data = someBytes();
    fc.assert(
      fc.property(anyMapping, (mapping) => {
        return Buffer.compare(run(simdKernel, data, mapping), run(plainKernel, data, mapping)) === 0;
      }),
      { numRuns: 40 },
    );
  });

  test('so does a photo', async () => {
    const { data } = await decode('examples/sample/desk.jpg');
    const photo = Uint8Array.from(data.subarray(0, data.length / 8));
    for (const mapping of fc.sample(anyMapping, { seed: 1, numRuns: 6 })) {
      expect(Buffer.compare(run(simdKernel, photo, mapping), run(plainKernel, photo, mapping))).toBe(0);
    }
  });

  test('do not depend on the bands that they are done in, nor touch what lies outside of them', () => {
    const [mapping] = fc.sample(anyMapping, { seed: 2, numRuns: 1 });
    const whole = run(simdKernel, someBytes(), mapping!);
    const banded = someBytes();
    const kernel = byteKernel(banded, mapping!);
    for (let from = 0; from < banded.length / 3; from += 40_001) {
      kernel(from, Math.min(from + 40_001, banded.length / 3));
    }
    expect(Buffer.compare(banded, whole)).toBe(0);
    const part = someBytes();
    byteKernel(part, mapping!)(10, 20);
    expect(part.subarray(0, 30)).toEqual(someBytes().subarray(0, 30));
    expect(part.subarray(30, 60)).toEqual(whole.subarray(30, 60));
    expect(Buffer.compare(part.subarray(60), someBytes().subarray(60))).toBe(0);
  });
});

test('a model of no known number of terms is refused', () => {
  const encoders = [clipping, clipping, clipping] as const;
  const coefficients = [[1], [1], [1]] as const;
  expect(() => byteTables({ toLinear, mix: null, coefficients, encoders })).toThrow(RangeError);
});
