/**
 * Solves A X = B by Gauss-Jordan elimination with partial pivoting. `rows` are the n rows [A | B], which are overwritten.
 * Returns X as n rows, or null if A is singular.
 */
export function solveGaussJordan(rows: Float64Array[]): Float64Array[] | null {
  const n = rows.length;
  for (let i = 0; i < n; i++) {
    let pivot = i;
    for (let r = i + 1; r < n; r++) if (Math.abs(rows[r]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = r;
    const row = rows[pivot]!;
    rows[pivot] = rows[i]!;
    rows[i] = row;
    const divisor = row[i]!;
    if (Math.abs(divisor) < 1e-12) return null;
    for (let c = i; c < row.length; c++) row[c] = row[c]! / divisor;
    for (let r = 0; r < n; r++) {
      const other = rows[r]!;
      const factor = other[i]!;
      if (r === i || factor === 0) continue;
      for (let c = i; c < row.length; c++) other[c] = other[c]! - factor * row[c]!;
    }
  }
  return rows.map((row) => row.subarray(n));
}
