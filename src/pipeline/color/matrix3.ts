export type Vector3 = readonly [number, number, number];

/** Three rows; a matrix acts on columns: `out[row] = sum over column of matrix[row][column] * in[column]`. */
export type Matrix3 = readonly [Vector3, Vector3, Vector3];

export const identity3: Matrix3 = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** matrix · vector. */
export function transform([r, g, b]: Matrix3, v: Vector3): Vector3 {
  return [dot(r, v), dot(g, v), dot(b, v)];
}

/** a · b: the matrix that applies `b` first, then `a`. */
export function multiply(a: Matrix3, b: Matrix3): Matrix3 {
  const [x, y, z] = transpose(b);
  const row = (r: Vector3): Vector3 => [dot(r, x), dot(r, y), dot(r, z)];
  return [row(a[0]), row(a[1]), row(a[2])];
}

export function transpose([[a, b, c], [d, e, f], [g, h, i]]: Matrix3): Matrix3 {
  return [
    [a, d, g],
    [b, e, h],
    [c, f, i],
  ];
}

export function diagonal([a, b, c]: Vector3): Matrix3 {
  return [
    [a, 0, 0],
    [0, b, 0],
    [0, 0, c],
  ];
}

/** Inverse by cofactors. A singular matrix yields infinities. */
export function invert(m: Matrix3): Matrix3 {
  const [r0, r1, r2] = m;
  const cofactors: Matrix3 = [cross(r1, r2), cross(r2, r0), cross(r0, r1)];
  const determinant = dot(r0, cofactors[0]);
  const scale = ([x, y, z]: Vector3): Vector3 => [x / determinant, y / determinant, z / determinant];
  return transpose([scale(cofactors[0]), scale(cofactors[1]), scale(cofactors[2])]);
}

export function dot(a: Vector3, b: Vector3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function cross(a: Vector3, b: Vector3): Vector3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
