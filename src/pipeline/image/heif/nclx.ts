import { displayP3, type RgbSpace, rec2020, sRgb } from '../../color/rgb-space.ts';
import { srgbDecode } from '../../color/transfer.ts';
import { type DisplayProfile, writeDisplayProfile } from '../icc-write.ts';

/** A colour space by the numbers of ITU-T H.273, tables 2 and 3. */
export interface Nclx {
  readonly primaries: number;
  readonly transfer: number;
}

/** Those of BT.709, and of standards that differ from it by less than cameras do, count as sRGB. */
const spaces: Readonly<Record<number, RgbSpace>> = { 9: rec2020, 11: displayP3, 12: displayP3 };

/** Peak luminance that becomes white, relative to the 10,000 cd/m² of the PQ curve. ITU-R BT.2408, table 1. */
const PQ_WHITE = 1000 / 10_000;

/**
 * The curves from code value to linear light. The curve of BT.709 (1, 6, 14, 15) is meant for a display of the sRGB kind,
 * and viewers show it so; anything unknown counts as sRGB, too.
 */
const curves: Readonly<Record<number, DisplayProfile['curve']>> = {
  4: { gamma: 2.2 },
  5: { gamma: 2.8 },
  8: { gamma: 1 },
  16: (value) => Math.min(pqToLight(value) / PQ_WHITE, 1),
  18: hlgToLight,
};

/** Writes the profile of a colour space; null for sRGB. */
export function profileOfNclx({ primaries, transfer }: Nclx): Uint8Array | null {
  const space = spaces[primaries] ?? sRgb;
  const curve = curves[transfer] ?? srgbDecode;
  return space === sRgb && curve === srgbDecode ? null : writeDisplayProfile({ space, curve });
}

/** SMPTE ST 2084:2014, equation 4.1; 1 = 10,000 cd/m². */
function pqToLight(value: number): number {
  const [m1, m2, c1, c2, c3] = [
    2610 / 16_384,
    (2523 / 4096) * 128,
    3424 / 4096,
    (2413 / 4096) * 32,
    (2392 / 4096) * 32,
  ];
  const power = value ** (1 / m2);
  return (Math.max(power - c1, 0) / (c2 - c3 * power)) ** (1 / m1);
}

/** Inverse of the OETF of ITU-R BT.2100, table 5: scene light, 1 = the brightest. */
function hlgToLight(value: number): number {
  const [a, b, c] = [0.17883277, 0.28466892, 0.55991073];
  return value <= 0.5 ? value ** 2 / 3 : (Math.exp((value - c) / a) + b) / 12;
}
