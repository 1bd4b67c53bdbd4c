/** One tag of a profile: its four-letter signature and its data. */
export type IccTag = readonly [signature: string, data: Buffer];

/** V2 is version 2.4, which all software reads. V4 is version 4.4, for newer software. */
export type IccVersion = 'V2' | 'V4';

/** Class of an RGB device profile: `mntr` for displays, `scnr` for input devices. */
export type DeviceClass = 'mntr' | 'scnr';

/** D50 of the profile connection space, with the digits of the standard. ICC.1:2001-04, clause A.1. */
export const pcsWhite = [0.9642, 1, 0.8249] as const;

/**
 * Writes an RGB profile with PCS XYZ (ICC.1:2001-04, clauses 6.1 to 6.5; ICC.1:2022, clauses 7.2 and 7.3): header, tag table
 * and tags. Tags that share their data store it once. The date is constant and there is no profile ID, so the same tags
 * always give the same bytes.
 */
export function writeIcc(deviceClass: DeviceClass, tags: readonly IccTag[], version: IccVersion = 'V2'): Uint8Array {
  const directory = Buffer.alloc(4 + 12 * tags.length);
  directory.writeUInt32BE(tags.length);
  const offsets = new Map<Buffer, number>();
  const blocks: Buffer[] = [];
  let end = 128 + directory.length;
  for (const [index, [signature, data]] of tags.entries()) {
    if (!offsets.has(data)) {
      offsets.set(data, end);
      blocks.push(data, Buffer.alloc(-data.length & 3)); // tags are aligned to 4 bytes
      end += data.length + (-data.length & 3);
    }
    directory.write(signature, 4 + 12 * index, 'latin1');
    directory.writeUInt32BE(offsets.get(data)!, 8 + 12 * index);
    directory.writeUInt32BE(data.length, 12 + 12 * index);
  }
  return Buffer.concat([header(deviceClass, version, end), directory, ...blocks]);
}

function header(deviceClass: DeviceClass, version: IccVersion, size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(version === 'V2' ? 0x02400000 : 0x04400000, 8);
  bytes.write(`${deviceClass}RGB XYZ `, 12, 'latin1');
  for (const [index, value] of [2000, 1, 1].entries()) bytes.writeUInt16BE(value, 24 + 2 * index); // a date is required
  bytes.write('acsp', 36, 'latin1');
  for (const [index, value] of pcsWhite.entries()) bytes.writeInt32BE(s15Fixed16(value), 68 + 4 * index);
  return bytes;
}

/** A profile description. In version 2, a textDescriptionType: ASCII, plus UTF-16 if the name needs it. ICC.1:2001-04, clause 6.5.17. */
export function descriptionTag(name: string, version: IccVersion = 'V2'): Buffer {
  if (version === 'V4') return unicodeTag(name);
  const ascii = toAscii(name);
  const unicode = ascii === name ? Buffer.alloc(0) : Buffer.from(`${name}\0`, 'utf16le').swap16();
  const bytes = Buffer.alloc(12 + ascii.length + 1 + 8 + unicode.length + 70); // the last 70 bytes: an empty ScriptCode description
  bytes.write('desc', 0, 'latin1');
  bytes.writeUInt32BE(ascii.length + 1, 8);
  bytes.write(ascii, 12, 'latin1');
  bytes.writeUInt32BE(unicode.length / 2, 12 + ascii.length + 1 + 4);
  unicode.copy(bytes, 12 + ascii.length + 1 + 8);
  return bytes;
}

/** Replaces each character that is not printable ASCII by a question mark. */
export function toAscii(text: string): string {
  return text.replace(/[^\x20-\x7e]/gu, '?');
}

/** A text tag: ASCII in version 2, Unicode in version 4. */
export function textTag(text: string, version: IccVersion = 'V2'): Buffer {
  if (version === 'V4') return unicodeTag(text);
  return Buffer.concat([Buffer.from('text\0\0\0\0', 'latin1'), Buffer.from(`${text}\0`, 'latin1')]);
}

/** multiLocalizedUnicodeType with one language, the type of all text in version 4. ICC.1:2022, clause 10.15. */
function unicodeTag(text: string): Buffer {
  const unicode = Buffer.from(text, 'utf16le').swap16();
  const head = Buffer.alloc(28);
  head.write('mluc', 0, 'latin1');
  head.writeUInt32BE(1, 8); // one record
  head.writeUInt32BE(12, 12); // of 12 bytes
  head.write('enUS', 16, 'latin1');
  head.writeUInt32BE(unicode.length, 20);
  head.writeUInt32BE(head.length, 24);
  return Buffer.concat([head, unicode]);
}

export function xyzTag(xyz: readonly number[]): Buffer {
  return fixedTag('XYZ ', xyz);
}

/** s15Fixed16ArrayType: a matrix, row by row. */
export function matrixTag(matrix: readonly (readonly number[])[]): Buffer {
  return fixedTag('sf32', matrix.flat());
}

function fixedTag(type: string, values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(8 + 4 * values.length);
  bytes.write(type, 0, 'latin1');
  for (const [index, value] of values.entries()) bytes.writeInt32BE(s15Fixed16(value), 8 + 4 * index);
  return bytes;
}

/** Points of a tabulated curve. Linear interpolation between them is accurate to 1e-6 of linear light. */
const curvePoints = 1024;

/** curveType: a curve over [0, 1], tabulated. */
export function tableTag(curve: (value: number) => number): Buffer {
  return curveTag(Array.from({ length: curvePoints }, (_, i) => Math.round(65535 * curve(i / (curvePoints - 1)))));
}

/** curveType: a plain power. */
export function gammaTag(gamma: number): Buffer {
  return curveTag([Math.round(gamma * 256)]);
}

function curveTag(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(12 + 2 * values.length);
  bytes.write('curv', 0, 'latin1');
  bytes.writeUInt32BE(values.length, 8);
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value, 12 + 2 * index);
  return bytes;
}

/** The content of a `lutTag`. All values are 16-bit code values. */
export interface Lut16 {
  /** Points along each axis. */
  readonly grid: number;
  /** `grid`³ colours of three values each. The last input channel changes fastest. */
  readonly colors: Uint16Array;
  /** One table per input channel, with 2 to 4096 entries, all of the same length. */
  readonly inputTables: readonly [Uint16Array, Uint16Array, Uint16Array];
  /** One table per output channel, with 2 to 4096 entries, all of the same length. */
  readonly outputTables: readonly [Uint16Array, Uint16Array, Uint16Array];
}

/** lut16Type from three channels to three, with input and output curves. ICC.1:2001-04, clause 6.5.7. */
export function lutTag({ grid, colors, inputTables, outputTables }: Lut16): Buffer {
  const head = Buffer.alloc(52);
  head.write('mft2', 0, 'latin1');
  head.set([3, 3, grid], 8);
  for (const diagonal of [12, 28, 44]) head.writeInt32BE(s15Fixed16(1), diagonal);
  head.writeUInt16BE(inputTables[0].length, 48);
  head.writeUInt16BE(outputTables[0].length, 50);
  return Buffer.concat([head, ...[...inputTables, colors, ...outputTables].map(bigEndian)]);
}

function bigEndian(values: Uint16Array): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value, 2 * index);
  return bytes;
}

function s15Fixed16(value: number): number {
  return Math.round(value * 65536);
}
