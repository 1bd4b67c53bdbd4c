import { ascii, byte, type Directory, long, short, writeTiff } from '../../pipeline/image/write-tiff.ts';
import { packedZeros } from './packed-zeros.ts';

const samples = { 258: short(8, 8, 8), 262: short(2), 277: short(3), 284: short(1) } as const;

interface TiffOptions {
  readonly compression: number;
  readonly strip: Uint8Array;
  readonly fields?: Directory['fields'];
}

export const page = (width: number, height: number, { compression, strip, fields }: TiffOptions): Directory => ({
  fields: { 256: long(width), 257: long(height), 259: short(compression), 278: long(height), ...samples, ...fields },
  strip,
});

export const tiff = (width: number, height: number, options: TiffOptions) => writeTiff([page(width, height, options)]);

/** A valid image with many text fields that all refer to the same bytes. */
export function greedyTiff(texts: number, textBytes: number): Buffer {
  const firstOwn = 0xc900;
  const fields = Object.fromEntries(Array.from({ length: texts }, (_, i) => [firstOwn + i, ascii('a text')]));
  const file = writeTiff([page(64, 48, { compression: 8, strip: packedZeros(1), fields })]);
  const directory = file.readUInt32LE(4);
  for (let entry = 0; entry < file.readUInt16LE(directory); entry += 1) {
    const at = directory + 2 + 12 * entry;
    if (file.readUInt16LE(at) < firstOwn) continue;
    file.writeUInt32LE(textBytes, at + 4);
    file.writeUInt32LE(file.length, at + 8);
  }
  return Buffer.concat([file, Buffer.alloc(textBytes, 'x')]);
}

/** LZW codes that decode to the end but do not form an image. */
export const nonsense = Buffer.alloc(20_000, 0x80);

/** An image of 100 x 100 pixels in one enormous tile. */
export const hugeTile = (compression: number, strip: Uint8Array) => {
  const tile = { 322: long(60_000), 323: long(60_000), 324: long(8), 325: long(strip.length) };
  const fields = { 256: long(100), 257: long(100), 259: short(compression), ...samples, ...tile };
  return writeTiff([{ fields }]);
};

export const dng = (width: number, height: number, compression: number, strip: Uint8Array) =>
  writeTiff([
    {
      fields: {
        254: long(0),
        256: long(width),
        257: long(height),
        258: short(16),
        259: short(compression),
        262: short(32803),
        271: ascii('Acme'),
        272: ascii('Raw 1'),
        277: short(1),
        278: long(height),
        284: short(1),
        33421: short(2, 2),
        33422: byte(0, 1, 1, 2),
        50706: byte(1, 4, 0, 0),
        50707: byte(1, 1, 0, 0),
        50708: ascii('Acme Raw 1'),
        50710: byte(0, 1, 2),
        50711: short(1),
      },
      strip,
    },
  ]);
