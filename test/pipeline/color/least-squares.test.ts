import fc from 'fast-check';
import { expect, test } from 'vitest';
import { solveByElimination, solveRidge } from '../../../src/pipeline/color/least-squares.ts';
import { identity3, invert, type Matrix3, multiply, transform } from '../../../src/pipeline/color/matrix3.ts';
import { vector } from './any-color.ts';

/** Diagonally dominant, and therefore never singular. */
const anyMatrix: fc.Arbitrary<Matrix3> = fc
  .tuple(vector(-0.4, 0.4), vector(-0.4, 0.4), vector(-0.4, 0.4))
  .map(([a, b, c]) => [
    [a[0] + 1, a[1], a[2]],
    [b[0], b[1] + 1, b[2]],
    [c[0], c[1], c[2] + 1],
  ]);

test('a matrix times its inverse is the identity', () => {
  fc.assert(
    fc.property(anyMatrix, (m) => {
      const product = multiply(m, invert(m)).flat();
      return product.every((value, index) => Math.abs(value - identity3.flat()[index]!) < 1e-9);
    }),
  );
});

test('the product of two matrices transforms like one after the other', () => {
  fc.assert(
    fc.property(anyMatrix, anyMatrix, vector(-2, 2), (a, b, v) => {
      const once = transform(multiply(a, b), v);
      return transform(a, transform(b, v)).every((value, index) => Math.abs(value - once[index]!) < 1e-9);
    }),
  );
});

test('linear equations are solved, even with zeros on the diagonal', () => {
  expect(
    solveByElimination([
      [0, 2, 4],
      [3, 0, 9],
    ]),
  ).toEqual([3, 2]);
});

test('least squares recovers the coefficients behind exact targets, for any weights', () => {
  fc.assert(
    fc.property(vector(-3, 3), fc.array(vector(0, 1), { minLength: 8, maxLength: 8 }), (truth, rows) => {
      const spread = [...rows, [1, 0, 0], [0, 1, 0], [0, 0, 1]];
      const equations = spread.map((terms, index) => ({
        terms,
        target: terms.reduce((sum, term, i) => sum + term * truth[i]!, 0),
        weight: 1 + index,
      }));
      return solveRidge(equations, 3, 1e-12).every((value, index) => Math.abs(value - truth[index]!) < 1e-6);
    }),
  );
});

test('a ridge pulls the solution towards zero', () => {
  const equations = [{ terms: [1], target: 1, weight: 1 }];
  expect(solveRidge(equations, 1, 1)).toEqual([0.5]);
});
