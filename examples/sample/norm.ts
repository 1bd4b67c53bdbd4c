/** The length of a vector. Math.hypot avoids overflow but is ten times slower, and a render needs 1e8 calls. */
export function norm2(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}

export function norm3(x: number, y: number, z: number): number {
  return Math.sqrt(x * x + y * y + z * z);
}
