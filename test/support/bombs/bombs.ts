import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { ascii, byte, type Directory, long, short, writeTiff } from '../../pipeline/image/write-tiff.ts';
import { writeBigTiff } from './big-tiff.ts';
import { packedZeros } from './packed-zeros.ts';

/** A small file that would take a lot of memory or time to decode, and the error code of its rejection. */
export type Bomb = readonly [what: string, make: () => Uint8Array | Promise<Uint8Array>, code: string];

const small = () => sharp({ create: { width: 64, height: 48, channels: 3, background: '#9a7' } });

/** Returns a modified copy of a file. */
async function edited(file: Promise<Uint8Array> | Uint8Array, change: (bytes: Buffer) => void): Promise<Buffer> {
  const copy = Buffer.from(await file);
  change(copy);
  return copy;
}

// ---------------------------------------------------------------- JPEG

/** A small JPEG whose frame header declares another size, optionally as progressive. ITU-T T.81, B.2.2. */
const jpegDeclaring = (width: number, height: number, progressive = false) =>
  edited(small().jpeg({ progressive }).toBuffer(), (bytes) => {
    const frame = bytes.indexOf(Buffer.from([0xff, progressive ? 0xc2 : 0xc0]));
    bytes.writeUInt16BE(height, frame + 5);
    bytes.writeUInt16BE(width, frame + 7);
  });

/**
 * A valid progressive JPEG of one grey, with the most scans that the standard allows for one component: one scan per
 * coefficient and bit, all zero. Each scan covers the whole picture. ITU-T T.81, annex G.
 */
function manyScans(width: number, height: number): Buffer {
  const segment = (marker: number, ...bytes: number[]) => Buffer.from([0xff, marker, 0, bytes.length + 2, ...bytes]);
  const lengths = (count: number) => [count, ...Array.from({ length: 15 }, () => 0)]; // one-bit codes
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  const dc = Buffer.alloc(Math.ceil(blocks / 8)); // one zero bit per block: no difference
  // End-of-band runs of 32,767 blocks: code 0, then the 14 extra bits of the run length, all ones.
  const bits = `${'0'.padEnd(15, '1').repeat(Math.floor(blocks / 32_767))}${'0'.padEnd(15, '1')}`;
  const runs = Buffer.from(
    (bits.padEnd(Math.ceil(bits.length / 8) * 8, '1').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)),
  );
  const stuffed = Buffer.from([...runs].flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte])));
  const scan = (from: number, to: number, high: number, low: number, data: Buffer) =>
    Buffer.concat([segment(0xda, 1, 1, 0, from, to, (high << 4) | low), data]);
  const scans = [scan(0, 0, 0, 0, dc)];
  for (let k = 1; k < 64; k++)
    for (let low = 13; low >= 0; low--) scans.push(scan(k, k, low === 13 ? 0 : low + 1, low, stuffed));
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xdb, 0, ...Array.from({ length: 64 }, () => 1)),
    segment(0xc2, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0),
    segment(0xc4, 0x00, ...lengths(1), 0),
    segment(0xc4, 0x10, ...lengths(1), 0xe0),
    ...scans,
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** An EXIF block whose fields all refer to the same long text: decoded, it is as many times larger as it has fields. */
function greedyExif(fields: number, textBytes: number): Buffer {
  const table = 8 + 2 + 12 * fields + 4;
  const block = Buffer.alloc(table + textBytes, 'x');
  block.write('II*\0', 0, 'latin1');
  block.writeUInt32LE(8, 4);
  block.writeUInt16LE(fields, 8);
  for (let i = 0; i < fields; i++) {
    const at = 10 + 12 * i;
    block.writeUInt16LE(0x0100 + i, at);
    block.writeUInt16LE(2, at + 2);
    block.writeUInt32LE(textBytes, at + 4);
    block.writeUInt32LE(table, at + 8);
  }
  block.writeUInt32LE(0, table - 4);
  return block;
}

async function jpegWithExif(block: Buffer): Promise<Buffer> {
  const file = await small().jpeg().toBuffer();
  const marker = Buffer.from([0xff, 0xe1, 0, 0]);
  marker.writeUInt16BE(block.length + 8, 2);
  return Buffer.concat([file.subarray(0, 2), marker, Buffer.from('Exif\0\0', 'latin1'), block, file.subarray(2)]);
}

// ---------------------------------------------------------------- PNG

export function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

interface PngOptions {
  readonly depth?: number;
  /** 0 grey, 2 RGB, 6 RGBA. */
  readonly kind?: number;
  readonly interlaced?: boolean;
  /** The zlib stream of the rows. Default: zeros for the whole picture. */
  readonly rows?: Buffer;
  /** Chunks to insert before the pixels. */
  readonly more?: readonly Buffer[];
}

/** A complete PNG of zeros. PNG third edition. */
export function png(width: number, height: number, options: PngOptions = {}): Buffer {
  const { depth = 8, kind = 2, interlaced = false, more = [] } = options;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, kind, 0, 0, interlaced ? 1 : 0], 8);
  const channels = { 0: 1, 2: 3, 6: 4 }[kind] ?? 1;
  const rowBytes = 1 + Math.ceil((width * channels * depth) / 8);
  const { rows = packedZeros(height * rowBytes * (interlaced ? 1.1 : 1)) } = options;
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    pngChunk('IHDR', header),
    ...more,
    pngChunk('IDAT', rows),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

const latin = (text: string) => Buffer.from(text, 'latin1');

// ---------------------------------------------------------------- WebP

/** A complete picture of one colour in 38 bytes, up to 16,384 x 16,384 pixels. RFC 9649, 3. */
export function webp(width: number, height: number): Buffer {
  const file = Buffer.from('UklGRh4AAABXRUJQVlA4TBEAAAAvf/7PBwfQu971rv+BiOh/AAA=', 'base64');
  const rest = file.readUInt32LE(21) & 0xf0000000;
  file.writeUInt32LE(((width - 1) | ((height - 1) << 14) | rest) >>> 0, 21);
  return file;
}

/** A picture within a canvas of any declared size. RFC 9649, 2.7. */
function webpCanvas(width: number, height: number, picture: Buffer): Buffer {
  const vp8x = Buffer.alloc(18);
  vp8x.write('VP8X', 0, 'latin1');
  vp8x.writeUInt32LE(10, 4);
  vp8x.writeUIntLE(width - 1, 12, 3);
  vp8x.writeUIntLE(height - 1, 15, 3);
  const whole = Buffer.concat([picture.subarray(0, 12), vp8x, picture.subarray(12)]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
}

/** An animation whose frames are all as large as the canvas. */
function webpFrames(width: number, height: number, frames: number): Buffer {
  const picture = webp(width, height).subarray(12);
  const frame = Buffer.alloc(24);
  frame.write('ANMF', 0, 'latin1');
  frame.writeUInt32LE(16 + picture.length, 4);
  frame.writeUIntLE(width - 1, 14, 3);
  frame.writeUIntLE(height - 1, 17, 3);
  const anim = Buffer.from('414e494d06000000000000000000', 'hex');
  const empty = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  const body = Array.from({ length: frames }, () => Buffer.concat([frame, picture]));
  const file = webpCanvas(width, height, Buffer.concat([empty, anim, ...body]));
  file.writeUInt8(0x02, 20); // animated
  return file;
}

// ---------------------------------------------------------------- AVIF and HEIC

/** A grey picture of 16,384 x 8,192 pixels, fully encoded. sharp takes ten seconds to encode it. */
const avif = () => readFileSync(new URL('./134-megapixels.avif', import.meta.url));

/** An AVIF whose image size box declares another size. ISO/IEC 23008-12, 6.5.3. */
const avifDeclaring = (file: Promise<Uint8Array> | Uint8Array, width: number, height: number) =>
  edited(file, (bytes) => {
    const size = bytes.indexOf('ispe') + 8;
    bytes.writeUInt32BE(width, size);
    bytes.writeUInt32BE(height, size + 4);
  });

const heic = async () =>
  edited(avifDeclaring(avif(), 30_000, 30_000), (bytes) => {
    for (const [from, to] of [
      ['avif', 'heic'],
      ['av01', 'hvc1'],
      ['av1C', 'hvcC'],
    ] as const) {
      for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from)) bytes.write(to, at, 'latin1');
    }
  });

// ---------------------------------------------------------------- TIFF and raw

const samples = { 258: short(8, 8, 8), 262: short(2), 277: short(3), 284: short(1) } as const;

interface TiffOptions {
  readonly compression: number;
  readonly strip: Uint8Array;
  readonly fields?: Directory['fields'];
}

const page = (width: number, height: number, { compression, strip, fields }: TiffOptions): Directory => ({
  fields: { 256: long(width), 257: long(height), 259: short(compression), 278: long(height), ...samples, ...fields },
  strip,
});

const tiff = (width: number, height: number, options: TiffOptions) => writeTiff([page(width, height, options)]);

/** A valid picture with many text fields that all refer to the same bytes. */
function greedyTiff(texts: number, textBytes: number): Buffer {
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

/** LZW codes that decode to the end but do not form a picture. */
const nonsense = Buffer.alloc(20_000, 0x80);

/** A picture of 100 x 100 pixels in one enormous tile. */
const hugeTile = (compression: number, strip: Uint8Array) => {
  const tile = { 322: long(60_000), 323: long(60_000), 324: long(8), 325: long(strip.length) };
  const fields = { 256: long(100), 257: long(100), 259: short(compression), ...samples, ...tile };
  return writeTiff([{ fields }]);
};

const dng = (width: number, height: number, compression: number, strip: Uint8Array) =>
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

// ---------------------------------------------------------------- lists

const TOO_LARGE = 'PAYLOAD_TOO_LARGE';
const UNSUPPORTED = 'UNSUPPORTED_MEDIA';
const BAD_INPUT = 'BAD_USER_INPUT';

/** Files whose declared or actual number of pixels exceeds the limit. */
export const tooManyPixels: readonly Bomb[] = [
  ['a JPEG of 65,500 x 65,500 pixels', () => jpegDeclaring(65_500, 65_500), TOO_LARGE],
  ['a progressive JPEG of 65,500 x 65,500 pixels', () => jpegDeclaring(65_500, 65_500, true), TOO_LARGE],
  ['a PNG of 30,000 x 30,000 pixels', () => png(30_000, 30_000, { depth: 1, kind: 0 }), TOO_LARGE],
  ['a PNG of 12,000 x 12,000 pixels of 64 bits', () => png(12_000, 12_000, { depth: 16, kind: 6 }), TOO_LARGE],
  ['an interlaced PNG of 12,000 x 12,000', () => png(12_000, 12_000, { interlaced: true }), TOO_LARGE],
  ['a PNG of 1 x 2,000,000,000 pixels', () => png(1, 2_000_000_000, { rows: packedZeros(1e6) }), BAD_INPUT],
  ['a WebP of 16,383 x 16,383 pixels in 38 bytes', () => webp(16_383, 16_383), TOO_LARGE],
  ['a WebP canvas of 60,000 x 60,000', () => webpCanvas(60_000, 60_000, webp(64, 64)), BAD_INPUT],
  ['a WebP canvas of 64 x 64 around 268 megapixels', () => webpCanvas(64, 64, webp(16_383, 16_383)), BAD_INPUT],
  ['a WebP animation of 12,000 x 12,000', () => webpFrames(12_000, 12_000, 100), TOO_LARGE],
  ['an AVIF of 134 megapixels', avif, TOO_LARGE],
  ['an AVIF that declares 30,000 x 30,000', () => avifDeclaring(small().avif().toBuffer(), 30_000, 30_000), TOO_LARGE],
  ['an AVIF that declares 64 x 64 and contains 134 megapixels', () => avifDeclaring(avif(), 64, 64), BAD_INPUT],
  [
    'an AVIF that declares 5,000 x 5,000 and contains 134 megapixels',
    () => avifDeclaring(avif(), 5000, 5000),
    BAD_INPUT,
  ],
  ['a HEIC of 30,000 x 30,000', heic, BAD_INPUT],
  ...(
    [
      ['uncompressed', 1, nonsense],
      ['LZW', 5, nonsense],
      ['JPEG', 7, nonsense],
      ['deflate', 8, packedZeros(100e6)],
      ['PackBits', 32773, nonsense],
    ] as const
  ).map(
    ([name, compression, strip]): Bomb => [
      `a TIFF of 100,000 x 100,000, ${name}`,
      () => tiff(100_000, 100_000, { compression, strip }),
      TOO_LARGE,
    ],
  ),
  [
    'a BigTIFF of 100,000 x 100,000',
    () =>
      writeBigTiff(
        {
          256: [4, 100_000],
          257: [4, 100_000],
          258: [3, 8, 8, 8],
          259: [3, 8],
          262: [3, 2],
          277: [3, 3],
          278: [4, 100_000],
        },
        packedZeros(100e6),
      ),
    TOO_LARGE,
  ],
  ['a TIFF of 100 x 100 in a tile of 60,000 x 60,000, uncompressed', () => hugeTile(1, nonsense), BAD_INPUT],
  ['a TIFF of 100 x 100 in a tile of 60,000 x 60,000, deflate', () => hugeTile(8, packedZeros(100e6)), BAD_INPUT],
  ['a DNG of 60,000 x 60,000', () => dng(60_000, 60_000, 1, nonsense), TOO_LARGE],
  ['a DNG of 60,000 x 60,000 in lossless JPEG', () => dng(60_000, 60_000, 7, nonsense), TOO_LARGE],
  ['a DNG of 14,000 x 10,000, deflate', () => dng(14_000, 10_000, 8, packedZeros(280e6)), UNSUPPORTED],
];

/** Tiny files with as many pixels as the limit allows. */
export const nearTheLimit: readonly Bomb[] = [
  [
    'an interlaced PNG of 120 megapixels of 64 bits',
    () => png(12_000, 10_000, { depth: 16, kind: 6, interlaced: true }),
    TOO_LARGE,
  ],
  ['a WebP of 119 megapixels in 38 bytes', () => webp(10_900, 10_900), TOO_LARGE],
  ['a progressive JPEG of 119 megapixels', () => jpegDeclaring(10_900, 10_900, true), TOO_LARGE],
  ['a progressive JPEG of 120 megapixels in 883 scans', () => manyScans(12_000, 10_000), TOO_LARGE],
  [
    'a TIFF of 120 megapixels with five 16-bit channels in one strip',
    () =>
      tiff(12_000, 10_000, {
        compression: 8,
        strip: packedZeros(1200e6),
        fields: { 258: short(16, 16, 16, 16, 16), 277: short(5), 338: short(0, 0) },
      }),
    TOO_LARGE,
  ],
  [
    'a TIFF of 1,500 pages',
    () => {
      const strip = packedZeros(1); // packed once: packing it for each page would block this process for seconds, and its connections would be closed
      return writeTiff(Array.from({ length: 1500 }, () => page(100, 100, { compression: 8, strip })));
    },
    TOO_LARGE,
  ],
  ['a DNG of 119 megapixels in lossless JPEG', () => dng(10_900, 10_900, 7, nonsense), UNSUPPORTED],
  ['a DNG of 119 megapixels, deflate', () => dng(10_900, 10_900, 8, packedZeros(238e6)), UNSUPPORTED],
];

/** Small pictures with enormous metadata or surplus data. */
export const hugeMetadata: readonly Bomb[] = [
  [
    'a PNG with a text of 1 GB',
    () => png(64, 48, { more: [pngChunk('zTXt', Buffer.concat([latin('a\0\0'), packedZeros(1e9)]))] }),
    TOO_LARGE,
  ],
  [
    'a PNG with 200 texts of 50 MB',
    () => {
      const text = pngChunk('zTXt', Buffer.concat([latin('a\0\0'), packedZeros(50e6)]));
      return png(64, 48, { more: Array.from({ length: 200 }, () => text) });
    },
    TOO_LARGE,
  ],
  [
    'a PNG with XMP of 1 GB',
    () =>
      png(64, 48, {
        more: [pngChunk('iTXt', Buffer.concat([latin('XML:com.adobe.xmp\0\x01\0\0\0'), packedZeros(1e9)]))],
      }),
    TOO_LARGE,
  ],
  [
    'a PNG with a profile of 1 GB',
    () => png(64, 48, { more: [pngChunk('iCCP', Buffer.concat([latin('a\0\0'), packedZeros(1e9)]))] }),
    TOO_LARGE,
  ],
  ['a PNG of 64 x 48 with 4 GB of rows', () => png(64, 48, { rows: packedZeros(4e9) }), TOO_LARGE],
  ['a JPEG whose EXIF is 300 times its size', () => jpegWithExif(greedyExif(2500, 35_000)), TOO_LARGE],
  [
    'a PNG whose EXIF is 60,000 times its size',
    () => png(64, 48, { more: [pngChunk('eXIf', greedyExif(60_000, 700_000))] }),
    TOO_LARGE,
  ],
  [
    'a WebP whose EXIF is 60,000 times its size',
    async () => {
      const block = greedyExif(60_000, 700_000);
      const head = Buffer.alloc(8);
      head.write('EXIF', 0, 'latin1');
      head.writeUInt32LE(block.length, 4);
      const file = webpCanvas(64, 64, Buffer.concat([webp(64, 64), head, block]));
      file.writeUInt8(0x08, 20); // the EXIF flag
      return file;
    },
    TOO_LARGE,
  ],
  ['a TIFF of 3,000 fields that share one megabyte', () => greedyTiff(3000, 1_000_000), TOO_LARGE],
  ['a WebP animation of 20,000 frames', () => webpFrames(1000, 1000, 20_000), TOO_LARGE],
];

const svg = (inner: string, size = 100) =>
  latin(`<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${inner}</svg>`);

/** Files in formats that are not accepted. */
export const unsupportedFormats: readonly Bomb[] = [
  [
    'a GIF of 65,535 x 65,535',
    async () => edited(small().gif().toBuffer(), (b) => b.writeUInt32LE(0xffffffff, 6)),
    UNSUPPORTED,
  ],
  ['an SVG of a million pixels per side', () => svg('<rect width="100%" height="100%"/>', 1_000_000), UNSUPPORTED],
  [
    'an SVG with nested entities',
    () => {
      const nested = Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('');
      return Buffer.concat([latin(`<!DOCTYPE svg [<!ENTITY a0 "lol">${nested}]>`), svg('<text>&a9;</text>')]);
    },
    UNSUPPORTED,
  ],
  ['a PBM of 100,000 x 100,000', () => latin('P4 100000 100000\n'), UNSUPPORTED],
  [
    'a BMP of 60,000 x 60,000',
    () => Buffer.from('424d36000000000000003600000028000000' + '60ea000060ea0000' + '0100180000000000', 'hex'),
    UNSUPPORTED,
  ],
];
