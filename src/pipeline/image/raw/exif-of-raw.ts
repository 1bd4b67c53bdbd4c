import { type ExifField, writeExif } from '../tiff/write-exif.ts';
import type { RawHeader } from './libraw-thread.ts';

const types = { ascii: 2, short: 3, rational: 5 } as const;

/**
 * Builds an EXIF block from what LibRaw read of a raw file: camera, exposure, time. The file's own EXIF cannot be copied,
 * because its directories are part of the file structure. EXIF 2.32, §4.6.
 */
export function exifOfRaw(header: RawHeader): Uint8Array {
  const { make, model, exposureTime, aperture, iso, focalLength, lens, bodySerial, capturedAt } = header;
  const time = capturedAt?.toISOString().slice(0, 19).replace('T', ' ').replaceAll('-', ':') ?? '';
  const main = [ascii(0x010f, make), ascii(0x0110, model)].flat();
  const photo = [
    rational(0x829a, exposureTime),
    rational(0x829d, aperture),
    short(0x8827, iso),
    ascii(0x9003, time),
    rational(0x920a, focalLength),
    ascii(0xa431, bodySerial),
    ascii(0xa434, lens),
    [{ tag: 0xa001, type: types.short, count: 1, bytes: Buffer.from([0xff, 0xff]) }], // colour space: set by exifForOutput
  ].flat();
  return writeExif({ isLittleEndian: false, main, photo });
}

function ascii(tag: number, text: string): ExifField[] {
  const bytes = Buffer.from(`${text}\0`, 'latin1');
  return text ? [{ tag, type: types.ascii, count: bytes.length, bytes }] : [];
}

function short(tag: number, value: number): ExifField[] {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(Math.min(Math.round(value), 65535));
  return value > 0 ? [{ tag, type: types.short, count: 1, bytes }] : [];
}

/** Precise to a millionth below 1, and to a thousandth from 1. */
function rational(tag: number, value: number): ExifField[] {
  const denominator = value < 1 ? 1_000_000 : 1000;
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32BE(Math.min(Math.round(value * denominator), 0xffffffff));
  bytes.writeUInt32BE(denominator, 4);
  return value > 0 ? [{ tag, type: types.rational, count: 1, bytes }] : [];
}
