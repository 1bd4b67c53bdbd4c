import type { RawHeader } from './libraw-thread.ts';

const types = { ascii: 2, short: 3, long: 4, rational: 5 } as const;

interface Field {
  readonly tag: number;
  readonly type: keyof typeof types;
  readonly count: number;
  readonly bytes: Buffer;
}

/**
 * Builds an EXIF block from what LibRaw read of a raw file: camera, exposure, time. The file's own EXIF cannot be copied,
 * because its directories are part of the file structure. Two directories, big-endian; EXIF 2.32, §4.6; TIFF 6.0, section 2.
 */
export function exifOfRaw(header: RawHeader): Uint8Array {
  const { make, model, exposureTime, aperture, iso, focalLength, capturedAt } = header;
  const time = capturedAt?.toISOString().slice(0, 19).replace('T', ' ').replaceAll('-', ':') ?? '';
  const camera = [ascii(0x010f, make), ascii(0x0110, model)].flat();
  const photo = [
    rational(0x829a, exposureTime),
    rational(0x829d, aperture),
    short(0x8827, iso),
    ascii(0x9003, time),
    rational(0x920a, focalLength),
    [{ tag: 0xa001, type: 'short', count: 1, bytes: Buffer.from([0xff, 0xff]) }] as const, // colour space: set by exifForOutput
  ].flat();
  const start = 8;
  const afterCamera = start + sizeOf([...camera, pointerTo(0)]);
  const first = directory(start, [...camera, pointerTo(afterCamera)]);
  return Buffer.concat([Buffer.from('MM\0*\0\0\0\x08', 'latin1'), first, directory(afterCamera, photo)]);
}

function ascii(tag: number, text: string): Field[] {
  const bytes = Buffer.from(`${text}\0`, 'latin1');
  return text ? [{ tag, type: 'ascii', count: bytes.length, bytes }] : [];
}

function short(tag: number, value: number): Field[] {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(Math.min(Math.round(value), 65535));
  return value > 0 ? [{ tag, type: 'short', count: 1, bytes }] : [];
}

/** Precise to a millionth below 1, and to a thousandth from 1. */
function rational(tag: number, value: number): Field[] {
  const denominator = value < 1 ? 1_000_000 : 1000;
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32BE(Math.min(Math.round(value * denominator), 0xffffffff));
  bytes.writeUInt32BE(denominator, 4);
  return value > 0 ? [{ tag, type: 'rational', count: 1, bytes }] : [];
}

/** The pointer to the Exif directory. */
function pointerTo(offset: number): Field {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(offset);
  return { tag: 0x8769, type: 'long', count: 1, bytes };
}

function sizeOf(fields: readonly Field[]): number {
  const values = fields.reduce((sum, { bytes }) => sum + (bytes.length > 4 ? bytes.length + (bytes.length & 1) : 0), 0);
  return 2 + 12 * fields.length + 4 + values;
}

/** Writes the directory at `offset`, followed by its longer values. It is the last of its chain. */
function directory(offset: number, fields: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(sizeOf(fields));
  bytes.writeUInt16BE(fields.length);
  let end = 2 + 12 * fields.length + 4;
  for (const [index, { tag, type, count, bytes: value }] of fields.entries()) {
    const at = 2 + 12 * index;
    bytes.writeUInt16BE(tag, at);
    bytes.writeUInt16BE(types[type], at + 2);
    bytes.writeUInt32BE(count, at + 4);
    if (value.length <= 4) {
      value.copy(bytes, at + 8);
      continue;
    }
    bytes.writeUInt32BE(offset + end, at + 8);
    value.copy(bytes, end);
    end += value.length + (value.length & 1);
  }
  return bytes;
}
