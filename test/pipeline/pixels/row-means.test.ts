import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reduceRegion } from '../../../src/pipeline/find/reduce.ts';

const width = 97;
const height = 61;
const bytes = Uint8Array.from({ length: width * height * 3 }, (_, i) => (i * 7919 + ((i * i) >> 4)) & 255);

const anyReduction = fc
  .record({ left: fc.nat(width - 1), top: fc.nat(height - 1) })
  .chain(({ left, top }) =>
    fc.record({
      left: fc.constant(left),
      top: fc.constant(top),
      width: fc.integer({ min: 1, max: width - left }),
      height: fc.integer({ min: 1, max: height - top }),
    }),
  )
  .chain((region) =>
    fc.record({
      region: fc.constant(region),
      width: fc.integer({ min: 1, max: region.width }),
      height: fc.integer({ min: 1, max: region.height }),
    }),
  );

test('WebAssembly reduces bytes as JavaScript reduces words', () => {
  const words = Uint16Array.from(bytes, (code) => code * 257);
  fc.assert(
    fc.property(anyReduction, (to) => {
      const fast = reduceRegion({ data: bytes, width, height }, to.region, to.width, to.height);
      const plain = reduceRegion({ data: words, width, height }, to.region, to.width, to.height);
      const worst = fast.data.reduce((most, code, i) => Math.max(most, Math.abs(code - plain.data[i]!)), 0);
      // Words are divided by 257 in floats, which can change the rounding of a mean that ends in one half.
      return fast.width === plain.width && fast.height === plain.height && worst <= 1;
    }),
    { numRuns: 300 },
  );
});

test('a uniform image stays unchanged', () => {
  const even = { data: new Uint8Array(width * height * 3).fill(201), width, height };
  fc.assert(
    fc.property(anyReduction, (to) => {
      return reduceRegion(even, to.region, to.width, to.height).data.every((code) => code === 201);
    }),
  );
});

test('rows too long for 16-bit box sums are reduced in JavaScript', () => {
  const tall = { data: new Uint8Array(3 * 2 * 600).fill(255), width: 2, height: 600 };
  expect(reduceRegion(tall, { left: 0, top: 0, width: 2, height: 600 }, 1, 1).data).toEqual(
    Uint8Array.of(255, 255, 255),
  );
});
