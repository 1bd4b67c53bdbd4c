import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deltaE2000, deltaE2000Vector } from '../../../src/pipeline/color/delta-e.ts';
import type { Lab } from '../../../src/pipeline/color/lab.ts';
import { anyLab } from './any-color.ts';
import { hasCharts, needsCharts, readReference } from './reference-data.ts';

type Triple = readonly [number, number, number];
interface Published {
  readonly pairs: readonly { readonly lab1: Triple; readonly lab2: Triple; readonly deltaE00: number }[];
}

function lab([L, a, b]: Triple): Lab {
  return { L, a, b };
}

test.runIf(hasCharts)(`CIEDE2000 matches all 34 pairs of Sharma et al. (2005), table 1${needsCharts}`, () => {
  const { pairs } = readReference<Published>('ciede2000.json');
  expect(pairs).toHaveLength(34);
  for (const { lab1, lab2, deltaE00 } of pairs) {
    expect(Math.abs(deltaE2000(lab(lab1), lab(lab2)) - deltaE00)).toBeLessThan(1e-4);
  }
});

test('CIEDE2000 matches pairs of the table on which implementations differ', () => {
  const first: Lab = { L: 50, a: 2.5, b: 0 };
  expect(deltaE2000(first, { L: 50, a: 0, b: -2.5 })).toBeCloseTo(4.3065, 4);
  expect(deltaE2000(first, { L: 73, a: 25, b: -18 })).toBeCloseTo(27.1492, 4);
  expect(deltaE2000({ L: 50, a: -0.001, b: 2.49 }, { L: 50, a: 0.0011, b: -2.49 })).toBeCloseTo(4.7461, 4);
  expect(deltaE2000({ L: 50, a: 0, b: 0 }, { L: 50, a: -1, b: 2 })).toBeCloseTo(2.3669, 4);
});

test('CIEDE2000 is symmetric', () => {
  fc.assert(fc.property(anyLab, anyLab, (p, q) => Math.abs(deltaE2000(p, q) - deltaE2000(q, p)) < 1e-9));
});

test('CIEDE2000 is 0 for equal colours and for nothing else', () => {
  fc.assert(fc.property(anyLab, (p) => deltaE2000(p, p) === 0));
  fc.assert(fc.property(anyLab, (p) => deltaE2000(p, { ...p, L: p.L + 0.1 }) > 0.03));
});

test('the vector is as long as the difference and turns round with its ends', () => {
  fc.assert(
    fc.property(anyLab, anyLab, (p, q) => {
      const [l, c, h] = deltaE2000Vector(p, q);
      const [l2] = deltaE2000Vector(q, p);
      return Math.abs(Math.hypot(l, c, h) - deltaE2000(p, q)) < 1e-12 && Math.abs(l + l2) < 1e-9;
    }),
  );
});
