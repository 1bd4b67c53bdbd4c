import { short, writeTiff } from '../../pipeline/image/write-tiff.ts';
import { writeBigTiff } from './big-tiff.ts';
import { edited, latin, small } from './files.ts';
import { avif, avifDeclaring, heic } from './heif.ts';
import { greedyExif, jpegDeclaring, jpegWithExif, manyScans } from './jpeg.ts';
import { packedZeros } from './packed-zeros.ts';
import { png, pngChunk } from './png.ts';
import { dng, greedyTiff, hugeTile, nonsense, page, tiff } from './tiff.ts';
import { webp, webpCanvas, webpFrames } from './webp.ts';

/** A small file that would take a lot of memory or time to decode, and the error code of its rejection. */
export type Bomb = readonly [what: string, make: () => Uint8Array | Promise<Uint8Array>, code: string];

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

/** Small images with enormous metadata or surplus data. */
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
