import fc from 'fast-check';
import type { Lab } from '../../../src/pipeline/color/lab.ts';
import type { Vector3 } from '../../../src/pipeline/color/matrix3.ts';

/** Surface colours and some beyond their gamut. */
export const anyLab: fc.Arbitrary<Lab> = fc.record({
  L: fc.double({ min: 0, max: 110, noNaN: true }),
  a: fc.double({ min: -130, max: 130, noNaN: true }),
  b: fc.double({ min: -130, max: 130, noNaN: true }),
});

/** Linear light inside the gamut. */
export const anyLinear: fc.Arbitrary<Vector3> = fc.tuple(...([0, 1, 2].map(() => unit()) as [Unit, Unit, Unit]));

type Unit = fc.Arbitrary<number>;

function unit(): Unit {
  return fc.double({ min: 0, max: 1, noNaN: true });
}

/** Three numbers in [min, max]. */
export function vector(min: number, max: number): fc.Arbitrary<Vector3> {
  const one = fc.double({ min, max, noNaN: true });
  return fc.tuple(one, one, one);
}
