import readExif from 'exif-reader';
import { describe, expect, test } from 'vitest';
import { displayP3, sRgb } from '../../../src/pipeline/color/rgb-space.ts';
import { decode } from '../../../src/pipeline/image/decode.ts';
import { encode, formatDepth } from '../../../src/pipeline/image/encode.ts';
import { iccDescription } from '../../../src/pipeline/image/icc-tags.ts';
import { sharp } from '../../../src/pipeline/image/sharp.ts';
import { gradient, phonePhoto } from './make-files.ts';

const formats = ['JPEG', 'PNG', 'WEBP', 'AVIF', 'TIFF'] as const;
const withExif = ['JPEG', 'PNG', 'WEBP', 'AVIF'] as const;

test.each([
  ['JPEG', 'image/jpeg', 'jpg'],
  ['PNG', 'image/png', 'png'],
  ['WEBP', 'image/webp', 'webp'],
  ['AVIF', 'image/avif', 'avif'],
  ['TIFF', 'image/tiff', 'tif'],
] as const)('%s has the correct content type and extension', async (format, contentType, extension) => {
  const file = await encode(gradient(), { format, quality: 90 });
  expect(file).toMatchObject({ contentType, extension, width: 48, height: 32 });
});

describe.each(formats)('%s', (format) => {
  test('embeds the profile of its colour space and leaves the pixels unchanged', async () => {
    for (const space of [sRgb, displayP3]) {
      const image = gradient();
      const { bytes } = await encode(image, { format, quality: 100, space });
      const { icc } = await sharp(bytes).metadata();
      expect(iccDescription(icc!)).toBe(space.name);
      const back = await decode(bytes);
      expect(back.encoding === undefined).toBe(space === sRgb);
      const off = Array.from(back.data, (value, i) => Math.abs(value - image.data[i]!));
      expect(off.reduce((sum, value) => sum + value, 0) / off.length).toBeLessThan(2);
    }
  });

  test('is byte-identical when encoded again', async () => {
    const exif = (await decode(await phonePhoto())).exif;
    const make = async () => (await encode(gradient(), { format, quality: 85, exif })).bytes;
    expect(Buffer.from(await make()).equals(Buffer.from(await make()))).toBe(true);
  });

  test('owns its memory, so it can be transferred to another thread', async () => {
    const { bytes } = await encode(gradient(), { format, quality: 85 });
    const size = bytes.length;
    const moved = structuredClone(bytes, { transfer: [bytes.buffer as ArrayBuffer] });
    expect([moved.length, bytes.length]).toEqual([size, 0]);
  });
});

test.each(['PNG', 'TIFF'] as const)('%s keeps all 16 bits', async (format) => {
  expect(formatDepth(format)).toBe(16);
  const image = gradient(48, 32, 16);
  const { bytes } = await encode(image, { format, quality: 90 });
  expect((await decode(bytes)).data).toEqual(image.data);
});

describe('alpha', () => {
  test.each(['PNG', 'WEBP', 'AVIF', 'TIFF'] as const)('is kept in %s', async (format) => {
    const image = { ...gradient(), alpha: new Uint8Array(48 * 32).fill(128) };
    const back = await decode((await encode(image, { format, quality: 90 })).bytes);
    expect(new Set(back.alpha)).toEqual(new Set([128]));
  });

  test('is flattened onto white in JPEG', async () => {
    const image = { ...gradient(), alpha: new Uint8Array(48 * 32) };
    const { data } = await decode((await encode(image, { format: 'JPEG', quality: 90 })).bytes);
    expect(Math.min(...data)).toBeGreaterThan(250);
  });
});

describe('EXIF', () => {
  test.each(withExif)('%s keeps the camera and the time, with upright orientation', async (format) => {
    const photo = await decode(await phonePhoto());
    const { bytes } = await encode(photo, { format, quality: 90, exif: photo.exif });
    const { exif, orientation } = await sharp(bytes).metadata();
    const { Image, Photo } = readExif(Buffer.from(exif!));
    expect(Image?.Make).toBe('Acme');
    expect(Photo?.DateTimeOriginal).toEqual(new Date('2024-05-06T07:08:09Z'));
    expect(Photo?.ExposureTime).toBeCloseTo(1 / 125, 6);
    expect(orientation ?? 1).toBe(1);
    expect((await decode(bytes)).width).toBe(photo.width);
  });

  test.each(formats)('%s does not contain the location in EXIF, XMP or anywhere else', async (format) => {
    const original = await phonePhoto();
    expect(readExif(Buffer.from((await sharp(original).metadata()).exif!)).GPSInfo).toBeDefined();
    const photo = await decode(original);
    const { bytes } = await encode(photo, { format, quality: 90, exif: photo.exif });
    const { exif, xmp, iptc } = await sharp(bytes).metadata();
    expect([xmp, iptc]).toEqual([undefined, undefined]);
    if (exif) expect(readExif(Buffer.from(exif)).GPSInfo).toBeUndefined();
    const text = Buffer.from(bytes).toString('latin1');
    expect(text).not.toContain('GPS');
    for (const bigEndian of [false, true]) expect(text).not.toContain(rational(2940, 100, bigEndian));
  });

  test('states the colour space and size of the output', async () => {
    const photo = await decode(await phonePhoto());
    for (const space of [sRgb, displayP3]) {
      const { bytes } = await encode(photo, { format: 'JPEG', quality: 90, exif: photo.exif, space });
      const { Photo } = readExif(Buffer.from((await sharp(bytes).metadata()).exif!));
      expect(Photo?.ColorSpace).toBe(space === sRgb ? 1 : 0xffff);
      expect([Photo?.PixelXDimension, Photo?.PixelYDimension]).toEqual([photo.width, photo.height]);
    }
  });

  test('is omitted if it cannot be read', async () => {
    const broken = Uint8Array.of(0x49, 0x49, 42, 0, 255, 255, 0, 0);
    const { bytes } = await encode(gradient(), { format: 'JPEG', quality: 90, exif: broken });
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  });
});

function rational(numerator: number, denominator: number, bigEndian: boolean): string {
  const bytes = Buffer.alloc(8);
  bytes[bigEndian ? 'writeUInt32BE' : 'writeUInt32LE'](numerator, 0);
  bytes[bigEndian ? 'writeUInt32BE' : 'writeUInt32LE'](denominator, 4);
  return bytes.toString('latin1');
}
