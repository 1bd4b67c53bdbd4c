import type { PerceptualHash } from '../contract/inspection.ts';
import { sharp } from '../image/sharp.ts';

const SIDE = 32;
const FREQUENCIES = 8;

/** Standard deviation of brightness (0 to 255) below which an image is too plain to hash. */
const PLAIN = 2;

/** Relative size of an asymmetry below which its sign is uncertain, so that both signs are tried. */
const UNCERTAIN = 0.35;

/**
 * Computes the DCT perceptual hash of an image (C. Zauner, Implementation and Benchmarking of Perceptual Image Hash
 * Functions, 2010, section 3.2.1): the signs of the lowest 8 x 8 frequencies of the brightness at 32 x 32, without those that
 * are constant along a row or a column. Zauner compares with the median instead. With signs, mirroring inverts exactly the
 * odd frequencies, and a quarter turn also swaps rows and columns, so the image is first normalised to the one of eight
 * orientations whose asymmetries are positive. Returns null for a plain image.
 */
export async function hashPicture(picture: string | Uint8Array): Promise<PerceptualHash | null> {
  const { data } = await sharp(picture)
    .flatten({ background: '#808080' })
    .toColourspace('srgb')
    .greyscale()
    .resize(SIDE, SIDE, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return hashBrightness(data);
}

/** Hashes 32 x 32 values of brightness, 0 to 255, row by row. */
export function hashBrightness(values: ArrayLike<number>): PerceptualHash | null {
  if (deviation(values) < PLAIN) return null;
  const upright = transform(values);
  const total = Math.sqrt(sum(upright, (value) => value * value)) || 1;
  /** The possible signs of an asymmetry, as "is negative", the likelier first. */
  const options = (asymmetry: number) => {
    const first = asymmetry < 0;
    return Math.abs(asymmetry) < UNCERTAIN ? [first, !first] : [first];
  };
  // First, more energy along rows than along columns. Then left brighter than right and top brighter than bottom, by the
  // sums of the frequencies that are odd along one axis only.
  const slant = sum(upright, (value, v, u) => Math.sign(u - v) * value * value) / total ** 2;
  const orientations = options(slant).flatMap((swap) => {
    const turned = swap ? transpose(upright) : upright;
    const across = sum(turned, (value, v, u) => (u % 2 === 1 && v % 2 === 0 ? value : 0)) / total;
    const down = sum(turned, (value, v, u) => (v % 2 === 1 && u % 2 === 0 ? value : 0)) / total;
    return options(across).flatMap((mirror) => options(down).map((flip) => bitsOf(turned, mirror, flip)));
  });
  const [bits = 0n] = orientations;
  return { bits, candidates: [...new Set(orientations)] };
}

/** Frequencies 1 to 8 by 1 to 8, at index 8 (v - 1) + (u - 1), with v along columns and u along rows. */
type Frequencies = Float64Array;

const at = (v: number, u: number) => (v - 1) * FREQUENCIES + (u - 1);

function sum(table: Frequencies, term: (value: number, v: number, u: number) => number): number {
  let result = 0;
  for (let v = 1; v <= FREQUENCIES; v++) {
    for (let u = 1; u <= FREQUENCIES; u++) result += term(table[at(v, u)] ?? 0, v, u);
  }
  return result;
}

const cosines = Array.from({ length: FREQUENCIES + 1 }, (_, f) =>
  Float64Array.from({ length: SIDE }, (_value, x) => Math.cos(((2 * x + 1) * f * Math.PI) / (2 * SIDE))),
);

/** The two-dimensional DCT-II, unscaled. */
function transform(values: ArrayLike<number>): Frequencies {
  const result = new Float64Array(FREQUENCIES * FREQUENCIES);
  for (let u = 1; u <= FREQUENCIES; u++) {
    const along = cosines[u] as Float64Array;
    for (let y = 0; y < SIDE; y++) {
      let row = 0;
      for (let x = 0; x < SIDE; x++) row += (values[y * SIDE + x] ?? 0) * (along[x] ?? 0);
      for (let v = 1; v <= FREQUENCIES; v++) {
        result[at(v, u)] = (result[at(v, u)] ?? 0) + row * (cosines[v]?.[y] ?? 0);
      }
    }
  }
  return result;
}

function transpose(table: Frequencies): Frequencies {
  const result = new Float64Array(table.length);
  for (let v = 1; v <= FREQUENCIES; v++) {
    for (let u = 1; u <= FREQUENCIES; u++) result[at(u, v)] = table[at(v, u)] ?? 0;
  }
  return result;
}

function bitsOf(table: Frequencies, mirror: boolean, flip: boolean): bigint {
  let bits = 0n;
  for (let v = 1; v <= FREQUENCIES; v++) {
    for (let u = 1; u <= FREQUENCIES; u++) {
      const isInverted = (mirror && u % 2 === 1) !== (flip && v % 2 === 1);
      const value = table[at(v, u)] ?? 0;
      bits = (bits << 1n) | ((isInverted ? -value : value) > 0 ? 1n : 0n);
    }
  }
  return bits;
}

function deviation(values: ArrayLike<number>): number {
  const n = values.length;
  let mean = 0;
  for (let i = 0; i < n; i++) mean += (values[i] ?? 0) / n;
  let square = 0;
  for (let i = 0; i < n; i++) square += ((values[i] ?? 0) - mean) ** 2 / n;
  return Math.sqrt(square);
}
