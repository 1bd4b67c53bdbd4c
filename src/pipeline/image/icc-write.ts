import { adaptation, D65toD50 } from '../color/adapt.ts';
import { type Matrix3, multiply, transpose } from '../color/matrix3.ts';
import type { RgbSpace } from '../color/rgb-space.ts';
import { srgbDecode } from '../color/transfer.ts';
import { D50, D65, xyToXyz } from '../color/xyz.ts';

export interface DisplayProfile {
  readonly space: RgbSpace;
  /** Code value in [0, 1] to linear light, tabulated; or a plain power. */
  readonly curve: ((value: number) => number) | { readonly gamma: number };
}

/** Points of a tabulated curve: with straight lines between them good to 1e-6 of linear light. */
const curvePoints = 1024;

/** The profile of an RGB space that uses the sRGB curve. */
export function srgbCurveProfile(space: RgbSpace): Uint8Array {
  return writeDisplayProfile({ space, curve: srgbDecode });
}

/**
 * A matrix/TRC display profile, ICC version 2.4 (read by everything; ICC.1:2001-04, clauses 6.1 to 6.5). No date and no
 * maker's serial in it: the same space gives the same bytes for ever.
 */
export function writeDisplayProfile({ space, curve }: DisplayProfile): Uint8Array {
  const [red, green, blue] = transpose(multiply(D65toD50, space.toXyz));
  const white = xyToXyz(D65);
  const trc = typeof curve === 'function' ? tableTag(curve) : gammaTag(curve.gamma);
  return writeProfile([
    ['desc', descriptionTag(space.name)],
    ['cprt', textTag('No copyright, use freely')],
    ['wtpt', xyzTag([white.X, white.Y, white.Z])],
    ['chad', matrixTag(adaptation(D65, D50))],
    ['rXYZ', xyzTag(red)],
    ['gXYZ', xyzTag(green)],
    ['bXYZ', xyzTag(blue)],
    ['rTRC', trc],
    ['gTRC', trc],
    ['bTRC', trc],
  ]);
}

/** Header, directory and tags; a tag given more than once is stored once. */
function writeProfile(tags: readonly (readonly [signature: string, data: Buffer])[]): Uint8Array {
  const directory = Buffer.alloc(4 + 12 * tags.length);
  directory.writeUInt32BE(tags.length);
  const places = new Map<Buffer, number>();
  const blocks: Buffer[] = [];
  let end = 128 + directory.length;
  for (const [index, [signature, data]] of tags.entries()) {
    if (!places.has(data)) {
      places.set(data, end);
      blocks.push(data, Buffer.alloc(-data.length & 3)); // tags start at multiples of four
      end += data.length + (-data.length & 3);
    }
    directory.write(signature, 4 + 12 * index, 'latin1');
    directory.writeUInt32BE(places.get(data)!, 8 + 12 * index);
    directory.writeUInt32BE(data.length, 12 + 12 * index);
  }
  return Buffer.concat([header(end), directory, ...blocks]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02400000, 8); // version 2.4
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  for (const [index, value] of [2000, 1, 1].entries()) bytes.writeUInt16BE(value, 24 + 2 * index); // a date must stand here
  bytes.write('acsp', 36, 'latin1');
  const { X, Y, Z } = { X: 0.9642, Y: 1, Z: 0.8249 }; // the connection space's D50, in the digits that the standard asks for
  for (const [index, value] of [X, Y, Z].entries()) bytes.writeInt32BE(s15Fixed16(value), 68 + 4 * index);
  return bytes;
}

function descriptionTag(name: string): Buffer {
  const bytes = Buffer.alloc(12 + name.length + 1 + 78); // ASCII, then empty Unicode and ScriptCode forms
  bytes.write('desc', 0, 'latin1');
  bytes.writeUInt32BE(name.length + 1, 8);
  bytes.write(name, 12, 'latin1');
  return bytes;
}

function textTag(text: string): Buffer {
  return Buffer.concat([Buffer.from('text\0\0\0\0', 'latin1'), Buffer.from(`${text}\0`, 'latin1')]);
}

function xyzTag(xyz: readonly number[]): Buffer {
  return fixedTag('XYZ ', xyz);
}

function matrixTag(matrix: Matrix3): Buffer {
  return fixedTag('sf32', matrix.flat());
}

function fixedTag(type: string, values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(8 + 4 * values.length);
  bytes.write(type, 0, 'latin1');
  for (const [index, value] of values.entries()) bytes.writeInt32BE(s15Fixed16(value), 8 + 4 * index);
  return bytes;
}

function tableTag(curve: (value: number) => number): Buffer {
  return curveTag(Array.from({ length: curvePoints }, (_, i) => Math.round(65535 * curve(i / (curvePoints - 1)))));
}

function gammaTag(gamma: number): Buffer {
  return curveTag([Math.round(gamma * 256)]);
}

function curveTag(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(12 + 2 * values.length);
  bytes.write('curv', 0, 'latin1');
  bytes.writeUInt32BE(values.length, 8);
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value, 12 + 2 * index);
  return bytes;
}

function s15Fixed16(value: number): number {
  return Math.round(value * 65536);
}
