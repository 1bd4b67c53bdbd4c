import type { Planes } from './scalar-terms.ts';

const { fround } = Math;

/** See assembly/pixels.ts. */
const slack = fround(2 ** -22);
const brightest = fround(1 + slack);

/** `mapIntoGamut` of assembly/pixels.ts for pixel `i`, in place. Pixels inside the gamut are unchanged. */
export function mapIntoGamut([red, green, blue]: Planes, i: number, gamut: Float32Array): void {
  const [r, g, b] = [red[i]!, green[i]!, blue[i]!];
  if (least(r, g, b) >= -slack && most(r, g, b) <= brightest) return;
  let x = fround(r * gamut[3]!);
  let y = fround(g * gamut[4]!);
  let z = fround(b * gamut[5]!);
  const low = least(x, y, z);
  if (low < 0) {
    const redAndGreen = fround(fround(x * gamut[0]!) + fround(y * gamut[1]!));
    const Y = Math.max(fround(redAndGreen + fround(z * gamut[2]!)), 0);
    const purity = fround(Y / fround(Y - low));
    x = fround(fround(x - low) * purity);
    y = fround(fround(y - low) * purity);
    z = fround(fround(z - low) * purity);
  }
  x = fround(x * gamut[6]!);
  y = fround(y * gamut[7]!);
  z = fround(z * gamut[8]!);
  const [bottom, top] = [least(x, y, z), most(x, y, z)];
  if (bottom >= 1) {
    x = y = z = 1;
  } else if (top > 1) {
    const scale = fround(fround(1 - bottom) / fround(top - bottom));
    x = bottom + fround(fround(x - bottom) * scale);
    y = bottom + fround(fround(y - bottom) * scale);
    z = bottom + fround(fround(z - bottom) * scale);
  }
  red[i] = x;
  green[i] = y;
  blue[i] = z;
}

function least(a: number, b: number, c: number): number {
  return Math.min(a, b, c);
}

function most(a: number, b: number, c: number): number {
  return Math.max(a, b, c);
}
