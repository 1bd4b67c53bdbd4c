/** Length of a vector. Math.hypot guards against overflow, which costs ten times as much; a render does this 1e8 times. */
export function norm2(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}

export function norm3(x: number, y: number, z: number): number {
  return Math.sqrt(x * x + y * y + z * z);
}
