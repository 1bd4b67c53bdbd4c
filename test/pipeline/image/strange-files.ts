import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Vector3 } from '../../../src/pipeline/color/matrix3.ts';
import { adobeRgb, displayP3, luminance, type RgbSpace, sRgb } from '../../../src/pipeline/color/rgb-space.ts';
import type { PhotoFailureCode } from '../../../src/pipeline/contract/photo-failure.ts';
import { embedInPng } from '../../../src/pipeline/image/embed.ts';
import { profileOf } from '../../../src/pipeline/image/icc-write.ts';
import { sharp } from '../../../src/pipeline/image/sharp.ts';
import { CORPUS } from '../find/corpus.ts';
import { chunk, pngOf, setHeaderSize } from './craft-png.ts';
import { inRomm, inSpace, romm } from './craft-profiles.ts';
import { byte, type Directory, long, short, writeTiff } from './write-tiff.ts';

/** The expected result: a failure code, or the size and the colours of both halves, sRGB 0..255. */
export type Expected =
  | PhotoFailureCode
  | {
      readonly size?: readonly [width: number, height: number];
      readonly left?: Vector3;
      readonly right?: Vector3;
      /** The tolerance per channel. */
      readonly within?: number;
    };
export type StrangeFile = readonly [name: string, make: () => Promise<Uint8Array> | Uint8Array, expected: Expected];

/** Files that other programs wrote, which are not in the repository. */
const files = join(CORPUS, '../files');
const [width, height] = [64, 48];
const orange: Vector3 = [200, 120, 40];
const blue: Vector3 = [30, 60, 160];
const orangeAndBlue = { size: [width, height], left: orange, right: blue } as const;
/** The greys with the same luminance. */
const greyOf = ([r, g, b]: Vector3): Vector3 => {
  const value = 255 * sRgb.encode(luminance([sRgb.decode(r / 255), sRgb.decode(g / 255), sRgb.decode(b / 255)]));
  return [value, value, value];
};
const greys = { ...orangeAndBlue, left: greyOf(orange), right: greyOf(blue), within: 3 };

/** Samples with orange on the left and blue on the right. White is `max`. */
function samples(max: 255 | 65535, w = width, h = height, [left, right] = [orange, blue]) {
  const data = max === 255 ? new Uint8Array(w * h * 3) : new Uint16Array(w * h * 3);
  for (let i = 0; i < w * h; i++)
    data.set(
      (i % w < w / 2 ? left : right).map((v) => Math.round((v * max) / 255)),
      3 * i,
    );
  return data;
}
const pictureBytes = (colors: [Vector3, Vector3] = [orange, blue]) =>
  Uint8Array.from(samples(255, width, height, colors));
const picture = (w = width, h = height, colors = [orange, blue] as [Vector3, Vector3]) =>
  sharp(samples(255, w, h, colors), { raw: { width: w, height: h, channels: 3 } });
/** Colours within the gamut of printing inks. */
const [skin, slate]: [Vector3, Vector3] = [
  [150, 120, 100],
  [90, 100, 120],
];
const printed = () => picture(width, height, [skin, slate]).toColourspace('cmyk');
const inks = { ...orangeAndBlue, left: skin, right: slate, within: 10 } as const;
/** The colours that Pillow shows for that file with its profile, perceptual intent. The conversion to CMYK and back loses some colour. */
const byProfile = { ...orangeAndBlue, left: [141, 115, 86], right: [84, 93, 115], within: 5 } as const;
const deep = () => sharp(samples(65535), { raw: { width, height, channels: 3 } }).toColourspace('rgb16');
/** Enough detail for a file of several kilobytes. */
const noisy = () => {
  const data = Uint8Array.from({ length: 400 * 300 * 3 }, (_, i) => (Math.imul(i ^ (i >>> 7), 0x2c1b3c6d) >>> 24) >> 1);
  return sharp(data, { raw: { width: 400, height: 300, channels: 3 } });
};
const jpeg = () => picture().jpeg({ quality: 98, chromaSubsampling: '4:4:4' }).toBuffer();
const png = () => picture().png().toBuffer();
const tiff = () => picture().tiff({ compression: 'deflate' }).toBuffer();

const edited = async (file: Promise<Buffer>, edit: (bytes: Buffer) => void) => {
  const bytes = Buffer.from(await file);
  edit(bytes);
  return bytes;
};
const firstOf = async (file: Promise<Buffer>, share: number) => {
  const bytes = await file;
  return bytes.subarray(0, share > 0 && share < 1 ? Math.floor(bytes.length * share) : share);
};

/** With bytes that belong to nothing before the first segment of a kind. */
const inserted = async (file: Promise<Buffer>, marker: number, count: number) => {
  const bytes = await file;
  const at = bytes.indexOf(Buffer.from([0xff, marker]));
  return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(count, 0x12), bytes.subarray(at)]);
};
const beforeEnd = async (file: Promise<Buffer>, zeros: number, after = Buffer.alloc(0)) => {
  const bytes = await file;
  return Buffer.concat([bytes.subarray(0, -2), Buffer.alloc(zeros), bytes.subarray(-2), after]);
};
/** sharp writes no JFIF header. */
const withJfif = async (file: Promise<Buffer>) => {
  const bytes = await file;
  if (bytes.includes('JFIF')) return bytes;
  const header = Buffer.from('ffe000104a46494600010100000100010000', 'hex');
  return Buffer.concat([bytes.subarray(0, 2), header, bytes.subarray(2)]);
};

/** A TIFF with additional samples: 0 in the left half, white in the right. */
function withSamples(extra: readonly number[] | null, bits: 8 | 16 = 8): Uint8Array {
  const count = 3 + (extra?.length ?? 1);
  const colors = samples(255);
  const strip = Buffer.alloc((width * height * count * bits) / 8);
  for (let i = 0; i < width * height; i++) {
    for (let sample = 0; sample < count; sample++) {
      const value = sample < 3 ? colors[3 * i + sample]! : i % width < width / 2 ? 0 : 255;
      strip.fill(value, ((i * count + sample) * bits) / 8, ((i * count + sample + 1) * bits) / 8);
    }
  }
  const described = extra ? { 338: short(...extra) } : {};
  const depth = { 258: short(...Array.from({ length: count }, () => bits)), 277: short(count) };
  return writeTiff([tiffOf({ ...rgb8, ...depth, ...described }, strip)]);
}

/** A PNG with 1 bit per pixel, in black and white or with a palette: the left half is 0, the right half is 1. */
function bits(colorType: number, more: Buffer[] = []): Buffer {
  const row = Buffer.from([0, 0, 0, 0, 0, 255, 255, 255, 255]);
  return pngOf(width, height, 1, colorType, Buffer.concat(Array.from({ length: height }, () => row)), more);
}

/** The offset of a JPEG's frame header. */
const frameOf = (bytes: Buffer) =>
  [0xc0, 0xc1, 0xc2].map((marker) => bytes.indexOf(Buffer.from([0xff, marker, 0, 17]))).find((at) => at > 0)!;

async function withProfile(space: RgbSpace, encoded: [Vector3, Vector3]): Promise<Uint8Array> {
  return embedInPng(await picture(width, height, encoded).png().toBuffer(), { icc: profileOf(space), exif: null });
}
const withIcc = async (icc: Uint8Array) => embedInPng(await png(), { icc, exif: null });

/** An uncompressed TIFF in a variant that none of the libraries can write. */
function tiffOf(fields: Directory['fields'], strip: Uint8Array, w = width, h = height): Directory {
  return { strip, fields: { 256: long(w), 257: long(h), 259: short(1), 277: short(3), 278: long(h), ...fields } };
}
const rgb8 = { 258: short(8, 8, 8), 262: short(2) };
const floats = () => {
  const light = Float32Array.from(samples(255), (value) => value / 255);
  const bytes = new Uint8Array(light.buffer);
  return writeTiff([tiffOf({ 258: short(32, 32, 32), 262: short(2), 339: short(3, 3, 3) }, bytes)]);
};
const pages = () => {
  return writeTiff([
    tiffOf(rgb8, pictureBytes()),
    tiffOf({ ...rgb8, 254: long(2), 270: byte(0) }, pictureBytes([blue, orange])),
  ]);
};

/** An animation of two frames, the first of which is the default image. */
const frames = () => {
  const both = Buffer.concat([pictureBytes(), pictureBytes([blue, orange])]);
  return sharp(both, { raw: { width, height: 2 * height, channels: 3, pageHeight: height } });
};

const orientations = [1, 2, 3, 4, 5, 6, 7, 8].map((orientation): StrangeFile => {
  const isTurned = orientation > 4;
  const size = isTurned ? ([height, width] as const) : ([width, height] as const);
  const flips = orientation === 2 || orientation === 3;
  const halves = isTurned ? {} : flips ? { left: blue, right: orange } : { left: orange, right: blue };
  const make = () =>
    picture().withMetadata({ orientation }).jpeg({ quality: 98, chromaSubsampling: '4:4:4' }).toBuffer();
  return [`EXIF orientation ${orientation}`, make, { size, ...halves, within: 4 }];
});

const cutShort = (['jpeg', 'png', 'tiff', 'webp', 'avif'] as const).flatMap((format): StrangeFile[] => [
  [`${format} cut within its header`, () => firstOf(noisy().toFormat(format).toBuffer(), 14), 'CORRUPT_IMAGE'],
  [`${format} cut in the middle`, () => firstOf(noisy().toFormat(format).toBuffer(), 0.5), 'CORRUPT_IMAGE'],
]);

export const strangeFiles: readonly StrangeFile[] = [
  ['nothing at all', () => Buffer.alloc(0), 'CORRUPT_IMAGE'],
  ['a text file named .jpg', () => Buffer.from('Dear Sir or Madam\n'), 'UNSUPPORTED_IMAGE'],
  ['a JPEG without its first bytes', async () => (await jpeg()).subarray(2), 'UNSUPPORTED_IMAGE'],
  [
    'a PNG that begins like a JPEG',
    () => edited(png(), (bytes) => bytes.set([0xff, 0xd8, 0xff, 0xe0])),
    'CORRUPT_IMAGE',
  ],
  ...cutShort,
  [
    'a JPEG with zeros in its middle',
    () => edited(noisy().jpeg().toBuffer(), (b) => b.fill(0x55, b.length >> 1, (b.length >> 1) + 900)),
    'CORRUPT_IMAGE',
  ],
  [
    'a PNG with a wrong checksum',
    () => edited(noisy().png().toBuffer(), (b) => b.fill(0, b.length >> 1, (b.length >> 1) + 40)),
    'CORRUPT_IMAGE',
  ],
  ['CMYK with a profile', () => printed().withIccProfile('cmyk').jpeg({ quality: 98 }).toBuffer(), byProfile],
  ['CMYK without a profile', () => printed().jpeg({ quality: 98 }).toBuffer(), inks],
  [
    'CMYK declared as YCCK',
    () => edited(printed().jpeg().toBuffer(), (b) => b.writeUInt8(2, b.indexOf('Adobe') + 11)),
    { size: [width, height] },
  ],
  ['8-bit grey', () => picture().greyscale().png().toBuffer(), greys],
  ['16-bit grey', () => deep().greyscale().toColourspace('grey16').png().toBuffer(), greys],
  ['a palette', () => picture().png({ palette: true, colours: 4 }).toBuffer(), orangeAndBlue],
  ['1 bit', () => bits(0), { size: [width, height], left: [0, 0, 0], right: [255, 255, 255] }],
  ['1 bit with a palette', () => bits(3, [chunk('PLTE', Buffer.from([...orange, ...blue]))]), orangeAndBlue],
  ['16-bit PNG', () => deep().png().toBuffer(), orangeAndBlue],
  ['16-bit TIFF', () => deep().tiff({ compression: 'deflate' }).toBuffer(), orangeAndBlue],
  ['grey and alpha', () => picture().greyscale().ensureAlpha(0.5).png().toBuffer(), greys],
  ['RGB and alpha', () => picture().ensureAlpha(0.5).png().toBuffer(), orangeAndBlue],
  ['one pixel', () => picture(1, 1).png().toBuffer(), { size: [1, 1], left: orange }],
  ['a line of 10,000 pixels', () => picture(1, 10_000).png().toBuffer(), { size: [1, 10_000] }],
  ['an animated GIF', () => frames().gif().toBuffer(), 'UNSUPPORTED_IMAGE'],
  ['an animated WebP', () => frames().webp({ lossless: true }).toBuffer(), orangeAndBlue],
  [
    'an animated PNG',
    async () => {
      const file = await png();
      const control = chunk('acTL', Buffer.from([0, 0, 0, 1, 0, 0, 0, 0]));
      return Buffer.concat([file.subarray(0, 33), control, file.subarray(33)]);
    },
    orangeAndBlue,
  ],
  ['Display P3', () => withProfile(displayP3, [inSpace(displayP3, orange), inSpace(displayP3, blue)]), orangeAndBlue],
  ['Adobe RGB', () => withProfile(adobeRgb, [inSpace(adobeRgb, orange), inSpace(adobeRgb, blue)]), orangeAndBlue],
  [
    'ProPhoto RGB',
    async () =>
      embedInPng(
        await picture(width, height, [inRomm(orange), inRomm(blue)])
          .png()
          .toBuffer(),
        { icc: romm(), exif: null },
      ),
    orangeAndBlue,
  ],
  ...orientations,
  [
    'a PNG that declares too large a height',
    () => edited(noisy().png().toBuffer(), (b) => setHeaderSize(b, 400, 600)),
    'CORRUPT_IMAGE',
  ],
  [
    'a PNG that declares 30,000 x 30,000 pixels',
    () => edited(png(), (b) => setHeaderSize(b, 30_000, 30_000)),
    'IMAGE_TOO_LARGE',
  ],
  [
    'a JPEG that declares too large a height',
    () => edited(noisy().jpeg().toBuffer(), (b) => b.writeUInt16BE(600, frameOf(b) + 5)),
    'CORRUPT_IMAGE',
  ],
  [
    'a JPEG that declares 65,500 x 65,500 pixels',
    () => edited(jpeg(), (b) => b.writeUInt32BE(0xffdcffdc, frameOf(b) + 5)),
    'IMAGE_TOO_LARGE',
  ],
  [
    'a small PNG with a little surplus data after its rows',
    () => pngOf(8, 8, 8, 2, Buffer.alloc(500_000)),
    { size: [8, 8], left: [0, 0, 0] },
  ],
  ['a profile of garbage', () => withIcc(Buffer.alloc(500, 'nonsense')), orangeAndBlue],
  ['a truncated profile', () => withIcc(profileOf(displayP3).subarray(0, 300)), orangeAndBlue],
  [
    'a printer profile',
    () => withIcc(edit(profileOf(sRgb), (bytes) => bytes.write('prtrCMYK', 12, 'latin1'))),
    orangeAndBlue,
  ],
  ['a float TIFF', floats, { size: [width, height] }],
  ['a two-page TIFF', pages, orangeAndBlue],
  ['a BigTIFF', () => picture().tiff({ compression: 'deflate', bigtiff: true }).toBuffer(), orangeAndBlue],
  [
    'a progressive JPEG',
    () => picture().jpeg({ quality: 98, progressive: true, chromaSubsampling: '4:4:4' }).toBuffer(),
    { ...orangeAndBlue, within: 4 },
  ],
  [
    'a JPEG declared as arithmetically coded',
    () => edited(noisy().jpeg().toBuffer(), (b) => b.writeUInt8(0xc9, frameOf(b) + 1)),
    { size: [400, 300] },
  ],
  ['a JPEG with 14 bytes between two segments', () => inserted(jpeg(), 0xc4, 14), { ...orangeAndBlue, within: 4 }],
  ['a JPEG with 2 bytes before its scan', () => inserted(jpeg(), 0xda, 2), { ...orangeAndBlue, within: 4 }],
  ['a JPEG with zeros before its end marker', () => beforeEnd(jpeg(), 400), { ...orangeAndBlue, within: 4 }],
  [
    'a JPEG of JFIF version 2',
    () => edited(withJfif(jpeg()), (b) => b.writeUInt8(2, b.indexOf('JFIF') + 5)),
    { ...orangeAndBlue, within: 4 },
  ],
  ['a JPEG without its end marker', () => firstOf(jpeg(), -2), { ...orangeAndBlue, within: 4 }],
  [
    'a JPEG with bytes after its end marker',
    () => beforeEnd(jpeg(), 0, Buffer.alloc(5000, 7)),
    { ...orangeAndBlue, within: 4 },
  ],
  [
    'a progressive JPEG without its end marker',
    () => firstOf(picture().jpeg({ quality: 98, progressive: true, chromaSubsampling: '4:4:4' }).toBuffer(), -2),
    { ...orangeAndBlue, within: 4 },
  ],
  ['a JPEG cut 3 bytes before its end', () => firstOf(noisy().jpeg().toBuffer(), -3), 'CORRUPT_IMAGE'],
  ['a JPEG cut 200 bytes before its end', () => firstOf(noisy().jpeg().toBuffer(), -200), 'CORRUPT_IMAGE'],
  [
    'a progressive JPEG cut before its last scan',
    async () => {
      const bytes = await noisy().jpeg({ progressive: true }).toBuffer();
      return bytes.subarray(0, bytes.lastIndexOf(Buffer.from([0xff, 0xda])));
    },
    'CORRUPT_IMAGE',
  ],
  [
    'a JPEG with bytes between segments and zeros in its middle',
    async () => {
      const bytes = await inserted(noisy().jpeg().toBuffer(), 0xc4, 14);
      return bytes.fill(0x55, bytes.length >> 1, (bytes.length >> 1) + 900);
    },
    'CORRUPT_IMAGE',
  ],
  ['a TIFF with a saved selection', () => withSamples([0]), orangeAndBlue],
  ['a TIFF with two saved selections', () => withSamples([0, 0]), orangeAndBlue],
  ['a TIFF with a sample that it does not describe', () => withSamples(null), orangeAndBlue],
  ['a TIFF with a saved selection, cut in its middle', () => withSamples([0]).subarray(0, 5000), 'CORRUPT_IMAGE'],
  ['a 16-bit TIFF with a saved selection', () => withSamples([0], 16), orangeAndBlue],
  ...['no-scan.jpg', 'broken-header-1.tif', 'broken-header-2.tif', 'broken-header-3.tif']
    .filter((name) => existsSync(join(files, name)))
    .map((name): StrangeFile => [name, () => readFile(join(files, name)), 'CORRUPT_IMAGE']),
  ['a lossy WebP', () => picture().webp({ quality: 95 }).toBuffer(), { ...orangeAndBlue, within: 8 }],
  ['a TIFF', tiff, orangeAndBlue],
];

function edit(bytes: Uint8Array, change: (bytes: Buffer) => void): Uint8Array {
  const copy = Buffer.from(bytes);
  change(copy);
  return copy;
}
