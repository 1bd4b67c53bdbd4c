/** One weighted equation: `terms · x` should be `target`. */
export interface Equation {
  readonly terms: readonly number[];
  readonly target: number;
  readonly weight: number;
}

/**
 * The x that minimises `sum weight * (terms · x - target)² + ridge * |x|²`, by the normal equations. Intended for up to a dozen
 * unknowns of similar size. With `ridge` > 0 there is always exactly one. Hoerl & Kennard 1970, Technometrics 12(1), eq. 2.1.
 */
export function solveRidge(equations: readonly Equation[], unknowns: number, ridge: number): number[] {
  const normal = Array.from({ length: unknowns }, () => new Array<number>(unknowns + 1).fill(0));
  for (const { terms, target, weight } of equations) {
    for (let i = 0; i < unknowns; i++) {
      const row = normal[i]!;
      for (let j = 0; j < unknowns; j++) row[j]! += weight * terms[i]! * terms[j]!;
      row[unknowns]! += weight * terms[i]! * target;
    }
  }
  for (let i = 0; i < unknowns; i++) normal[i]![i]! += ridge;
  return solveByElimination(normal);
}

/**
 * Solves `(A + damping I) x = b` for a symmetric, positive A by Cholesky's method. `system` has `n` rows of `n + 1`: A,
 * of which the lower triangle is read, followed by b. It is not modified.
 */
export function solveSymmetric(system: Float64Array, n: number, damping: number): Float64Array {
  const width = n + 1;
  const factor = Float64Array.from(system);
  for (let i = 0; i < n; i++) {
    factor[i * width + i]! += damping;
    for (let j = 0; j <= i; j++) {
      let value = factor[i * width + j]!;
      for (let k = 0; k < j; k++) value -= factor[i * width + k]! * factor[j * width + k]!;
      factor[i * width + j] = i === j ? Math.sqrt(Math.max(value, 1e-12)) : value / factor[j * width + j]!;
    }
  }
  const x = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let value = factor[i * width + n]!;
    for (let k = 0; k < i; k++) value -= factor[i * width + k]! * x[k]!;
    x[i] = value / factor[i * width + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    let value = x[i]!;
    for (let k = i + 1; k < n; k++) value -= factor[k * width + i]! * x[k]!;
    x[i] = value / factor[i * width + i]!;
  }
  return x;
}

/**
 * Solves n equations, given as rows of n coefficients and a right-hand side, by Gaussian elimination with partial pivoting and
 * back substitution. `rows` are overwritten. Differs from `solveGaussJordan` in the last bits.
 */
export function solveByElimination(rows: number[][]): number[] {
  const n = rows.length;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const top = rows[column]!;
    for (let row = column + 1; row < n; row++) {
      const factor = rows[row]![column]! / top[column]!;
      for (let k = column; k <= n; k++) rows[row]![k]! -= factor * top[k]!;
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let row = n - 1; row >= 0; row--) {
    let rest = rows[row]![n]!;
    for (let k = row + 1; k < n; k++) rest -= rows[row]![k]! * x[k]!;
    x[row] = rest / rows[row]![row]!;
  }
  return x;
}
