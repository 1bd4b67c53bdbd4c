import { D50toD65 } from '../color/adapt.ts';
import { type Matrix3, multiply, transpose, type Vector3 } from '../color/matrix3.ts';
import { sRgb } from '../color/rgb-space.ts';
import { srgbDecode } from '../color/transfer.ts';
import type { RgbEncoding } from '../pixels/rgb-image.ts';
import { ascii, readIccTags, viewOf } from './icc-tags.ts';

/** The content of an RGB matrix profile: a tone curve for each channel and a matrix. */
export interface MatrixProfile {
  /** Code value in [0, 1] to linear light. */
  readonly curves: readonly [Curve, Curve, Curve];
  /** Linear light to linear sRGB, adapted from the profile's D50 to D65 (Bradford). */
  readonly toSrgb: Matrix3;
}
type Curve = (value: number) => number;

/**
 * Reads a matrix/TRC profile of RGB data (ICC.1:2022, annex F.3). Returns null for any other profile (tables, grey, CMYK,
 * damaged): lcms, inside libvips, handles those.
 */
export function readMatrixProfile(bytes: Uint8Array): MatrixProfile | null {
  const icc = readIccTags(bytes);
  if (icc?.colorSpace !== 'RGB ' || icc.connectionSpace !== 'XYZ ' || icc.tag('A2B0')) return null;
  const [red, green, blue] = ['rXYZ', 'gXYZ', 'bXYZ'].map((name) => readXyz(icc.tag(name)));
  const [r, g, b] = ['rTRC', 'gTRC', 'bTRC'].map((name) => readCurve(icc.tag(name)));
  if (!red || !green || !blue || !r || !g || !b) return null;
  const toXyzD50 = transpose([red, green, blue]);
  return { curves: [r, g, b], toSrgb: multiply(sRgb.fromXyz, multiply(D50toD65, toXyzD50)) };
}

/** Converts a profile to tables for code values 0..`max`. Returns null if it is sRGB within visible and 8-bit precision. */
export function encodingFrom({ curves, toSrgb }: MatrixProfile, max: number): RgbEncoding | null {
  if (isSrgb({ curves, toSrgb })) return null;
  const table = (curve: Curve) => Float32Array.from({ length: max + 1 }, (_, code) => curve(code / max));
  return { toLinear: [table(curves[0]), table(curves[1]), table(curves[2])], toSrgb };
}

/** Allows for sRGB profiles that differ in the last digits of their primaries and in the resolution of their curve table. */
function isSrgb({ curves, toSrgb }: MatrixProfile): boolean {
  const sameMatrix = toSrgb.every((row, i) => row.every((value, j) => Math.abs(value - (i === j ? 1 : 0)) < 0.003));
  const probes = Array.from({ length: 33 }, (_, index) => index / 32);
  return sameMatrix && curves.every((curve) => probes.every((v) => Math.abs(curve(v) - srgbDecode(v)) < 0.001));
}

function readXyz(tag: Uint8Array | null): Vector3 | null {
  if (!tag || tag.length < 20 || ascii(tag, 0, 4) !== 'XYZ ') return null;
  const view = viewOf(tag);
  return [s15Fixed16(view, 8), s15Fixed16(view, 12), s15Fixed16(view, 16)];
}

/** Reads a 'curv' (identity, gamma or table) or 'para' tag (five parametric forms). ICC.1:2022, clauses 10.6 and 10.18. */
function readCurve(tag: Uint8Array | null): Curve | null {
  if (!tag || tag.length < 12) return null;
  const view = viewOf(tag);
  const type = ascii(tag, 0, 4);
  if (type === 'curv') {
    const count = view.getUint32(8);
    if (tag.length < 12 + 2 * count) return null;
    if (count === 0) return (v) => v;
    if (count === 1) return power(view.getUint16(12) / 256);
    return tabulated(Array.from({ length: count }, (_, index) => view.getUint16(12 + 2 * index) / 65535));
  }
  if (type !== 'para') return null;
  const form = view.getUint16(8);
  const length = [1, 3, 4, 5, 7][form];
  if (!length || tag.length < 12 + 4 * length) return null;
  return parametric(
    form,
    Array.from({ length }, (_, index) => s15Fixed16(view, 12 + 4 * index)),
  );
}

function parametric(form: number, [g = 1, a = 1, b = 0, c = 0, d = 0, e = 0, f = 0]: readonly number[]): Curve {
  const curve = (v: number) => Math.max(a * v + b, 0) ** g;
  if (form === 0) return power(g);
  if (form === 1) return (v) => (v >= -b / a ? curve(v) : 0);
  if (form === 2) return (v) => (v >= -b / a ? curve(v) + c : c);
  if (form === 3) return (v) => (v >= d ? curve(v) : c * v);
  return (v) => (v >= d ? curve(v) + e : c * v + f);
}

function power(gamma: number): Curve {
  return (v) => v ** gamma;
}

function tabulated(table: readonly number[]): Curve {
  return (v) => {
    const position = v * (table.length - 1);
    const below = Math.min(Math.floor(position), table.length - 2);
    return table[below]! + (table[below + 1]! - table[below]!) * (position - below);
  };
}

function s15Fixed16(view: DataView, offset: number): number {
  return view.getInt32(offset) / 65536;
}
