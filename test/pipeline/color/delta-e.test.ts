import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deltaE2000, deltaE2000Vector } from '../../../src/pipeline/color/delta-e.ts';
import type { Lab } from '../../../src/pipeline/color/lab.ts';
import { anyLab } from './any-color.ts';
import sharma from './sharma-2005-table-1.json' with { type: 'json' };

function labOf([L = Number.NaN, a = Number.NaN, b = Number.NaN]: readonly number[]): Lab {
  return { L, a, b };
}

test('CIEDE2000 matches all 34 pairs of Sharma et al. (2005), Table 1', () => {
  expect(sharma.pairs).toHaveLength(34);
  for (const { lab1, lab2, deltaE00 } of sharma.pairs) {
    expect(Math.abs(deltaE2000(labOf(lab1), labOf(lab2)) - deltaE00)).toBeLessThan(1e-4);
  }
});

test('CIEDE2000 is symmetric', () => {
  fc.assert(fc.property(anyLab, anyLab, (p, q) => Math.abs(deltaE2000(p, q) - deltaE2000(q, p)) < 1e-9));
});

test('CIEDE2000 is 0 only for equal colours', () => {
  fc.assert(fc.property(anyLab, (p) => deltaE2000(p, p) === 0));
  fc.assert(fc.property(anyLab, (p) => deltaE2000(p, { ...p, L: p.L + 0.1 }) > 0.03));
});

test('the vector has the length of the difference and changes sign if the colours are swapped', () => {
  fc.assert(
    fc.property(anyLab, anyLab, (p, q) => {
      const [l, c, h] = deltaE2000Vector(p, q);
      const [l2] = deltaE2000Vector(q, p);
      return Math.abs(Math.hypot(l, c, h) - deltaE2000(p, q)) < 1e-12 && Math.abs(l + l2) < 1e-9;
    }),
  );
});
