import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pixels } from '../../../src/pipeline/apply/kernel/chunk.ts';
import { type MakeKernel, pixelKernel } from '../../../src/pipeline/apply/kernel/pixel-kernel.ts';
import { scalarKernel } from '../../../src/pipeline/apply/kernel/scalar-kernel.ts';
import { simdKernel } from '../../../src/pipeline/apply/kernel/simd-kernel.ts';
import type { PixelMapping } from '../../../src/pipeline/apply/pixel-mapping.ts';
import { shoulders } from '../../../src/pipeline/apply/shoulder.ts';
import { adobeRgb, conversion, displayP3, sRgb } from '../../../src/pipeline/color/rgb-space.ts';
import type { Coefficients } from '../../../src/pipeline/contract/correction.ts';
import { evenLight } from '../../../src/pipeline/fit/light-plane.ts';
import { decode } from '../../../src/pipeline/image/decode.ts';
import { hasSimd } from '../../../src/pipeline/pixels/kernel/module.ts';
import { encodingIn } from '../../../src/pipeline/pixels/linear-light.ts';

const [width, height] = [307, 200];

/** Weights similar to those of real fits: near the identity for the channels, small for the root terms. */
const weight = (channel: number, term: number) => {
  const middle = channel === term ? 1.2 : 0;
  return fc.double({ min: middle - 0.4, max: middle + 0.4, noNaN: true });
};
const row = (channel: number, terms: number) =>
  fc.tuple(...Array.from({ length: terms }, (_, term) => weight(channel, term)));
const anyCoefficients = (terms: number): fc.Arbitrary<Coefficients> =>
  fc.tuple(row(0, terms), row(1, terms), row(2, terms));

const curve = { slope: 1.3, bend: -0.05, low: 0.03, high: 0.8 };
const light = evenLight({ center: { x: 100, y: 90 }, across: 0.012, down: -0.01 }, width, height);

/** Arbitrary complete mappings for images with `max` + 1 code values. */
const anyMapping = (max: number): fc.Arbitrary<PixelMapping> =>
  fc
    .record({
      coefficients: fc.constantFrom(3, 6, 13).chain(anyCoefficients),
      mix: fc.constantFrom(null, conversion(displayP3, sRgb)),
      toneCurves: fc.constantFrom(null, [curve, { ...curve, slope: 0.8 }, curve] as const),
      evenLight: fc.constantFrom(null, light),
      space: fc.constantFrom(sRgb, displayP3, adobeRgb),
      white: fc.double({ min: 0.7, max: 3, noNaN: true }),
    })
    .map(({ space, white, ...rest }) => ({
      ...rest,
      toLinear: encodingIn(sRgb, max).toLinear,
      luminance: space.toXyz[1],
      encoders: shoulders([white, 1.1, white / 2], space, true),
    }));

/** Pixels with every code value in every channel, in varying combinations, and the corners of the cube. */
function someBytes(): Uint8Array {
  const bytes = Uint8Array.from({ length: width * height * 3 }, (_, i) => (i * 7919 + ((i * i) >> 5)) & 255);
  bytes.set([0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 255, 0, 0, 0, 255, 1, 1, 1]);
  return bytes;
}
function someWords(): Uint16Array {
  return Uint16Array.from(someBytes(), (byte, i) => (byte === 255 ? 65535 : byte * 256 + ((i * 31) & 255)));
}

/** Corrects in place with the given kernel. The output has `to` bits. */
function run(make: MakeKernel, data: Pixels, mapping: PixelMapping, to: 8 | 16): Pixels {
  const copy = data.slice();
  const output = to === 8 && copy instanceof Uint16Array ? new Uint8Array(copy.buffer, 0, copy.length) : copy;
  pixelKernel(copy, output, width, mapping, make)(0, copy.length / 3);
  return output;
}

const isSame = (a: Pixels, b: Pixels) => Buffer.compare(Buffer.from(a.buffer), Buffer.from(b.buffer)) === 0;

describe('WebAssembly and JavaScript give the same result for', () => {
  test.each([
    { what: '8 bits', data: someBytes(), to: 8 } as const,
    { what: '16 bits', data: someWords(), to: 16 } as const,
    { what: '16 bits reduced to 8', data: someWords(), to: 8 } as const,
  ])('$what', ({ data, to }) => {
    expect(hasSimd()).toBe(true);
    const max = data instanceof Uint16Array ? 65535 : 255;
    fc.assert(
      fc.property(anyMapping(max), (mapping) => {
        return isSame(run(simdKernel, data, mapping, to), run(scalarKernel, data, mapping, to));
      }),
      { numRuns: 60 },
    );
  });

  test('a photo', async () => {
    const { data } = await decode('examples/sample/desk.jpg');
    const photo = data.slice(0, width * height * 3);
    for (const mapping of fc.sample(anyMapping(255), { seed: 1, numRuns: 8 })) {
      expect(isSame(run(simdKernel, photo, mapping, 8), run(scalarKernel, photo, mapping, 8))).toBe(true);
    }
  });
});

test.each([
  ['8 bits', someBytes],
  ['16 bits', someWords],
] as const)(
  'for %s, the result does not depend on the bands, and pixels outside a band are untouched',
  (_what, make) => {
    const ends = Array.from({ length: 9 }, (_, i) => Math.min(i * 8_001, width * height));
    const bands = ends.slice(1).map((to, i) => [ends[i]!, to] as const);
    const [max, depth] = make === someBytes ? ([255, 8] as const) : ([65535, 16] as const);
    for (const mapping of fc.sample(anyMapping(max), { seed: 2, numRuns: 6 })) {
      const whole = run(simdKernel, make(), mapping, depth);
      const data = make();
      const kernel = pixelKernel(data, data, width, mapping);
      for (const [from, to] of bands.toReversed()) kernel(from, to);
      expect(isSame(data, whole)).toBe(true);
      const part = make();
      pixelKernel(part, part, width, mapping)(10, 21);
      expect(part.subarray(0, 30)).toEqual(make().subarray(0, 30));
      expect(part.subarray(30, 63)).toEqual(whole.subarray(30, 63));
      expect(isSame(part.slice(63), make().slice(63))).toBe(true);
    }
  },
);

test('a model with an unknown number of terms is rejected', () => {
  const [mapping] = fc.sample(anyMapping(255), { seed: 3, numRuns: 1 });
  const coefficients = [[1], [1], [1]] as const;
  expect(() => run(scalarKernel, someBytes(), { ...mapping!, coefficients }, 8)).toThrow(RangeError);
});
