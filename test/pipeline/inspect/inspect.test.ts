import { thumbHashToAverageRGBA } from 'thumbhash';
import { describe, expect, test } from 'vitest';
import { displayP3 } from '../../../src/pipeline/color/rgb-space.ts';
import { embedInPng } from '../../../src/pipeline/image/embed.ts';
import { iccDescription } from '../../../src/pipeline/image/icc-tags.ts';
import { srgbCurveProfile } from '../../../src/pipeline/image/icc-write.ts';
import { sharp } from '../../../src/pipeline/image/sharp.ts';
import { inspect } from '../../../src/pipeline/inspect/inspect.ts';
import { readMetadata } from '../../../src/pipeline/inspect/metadata/read-metadata.ts';
import { gradient, phonePhoto, raw } from '../image/make-files.ts';

test('a phone photo is described, with its size after rotation', async () => {
  const found = await inspect(await phonePhoto(gradient(60, 40)));
  expect(found).toMatchObject({
    contentType: 'image/jpeg',
    extension: 'jpg',
    width: 40,
    height: 60,
    colorProfile: 'sRGB',
    capturedAt: '2024-05-06T05:08:09.000Z',
    cameraMake: 'Acme',
    cameraModel: 'Phone 3',
  });
});

test('EXIF is returned as JSON that PostgreSQL can store', async () => {
  const { exif } = await inspect(await phonePhoto());
  expect(exif).toMatchObject({ Image: { Make: 'Acme' }, Photo: { ExposureTime: 1 / 125 } });
  expect(JSON.parse(JSON.stringify(exif))).toEqual(exif);
  expect(JSON.stringify(exif)).not.toContain('\\u0000');
});

test('invalid EXIF is ignored without an error', () => {
  const read = (exif: Uint8Array | null) => readMetadata({ exif, xmp: exif }).exif;
  expect(read(null)).toBeNull();
  expect(read(new Uint8Array(3))).toBeNull();
  expect(read(Uint8Array.from({ length: 500 }, (_, i) => (i * 7919) & 255))).toBeNull();
  const block = Buffer.concat([Buffer.from('II*\0\x08\0\0\0\xff\xff', 'latin1'), Buffer.alloc(64, 0x41)]);
  expect(() => read(block)).not.toThrow();
});

test('renditions have three sizes, none larger than the original', async () => {
  const large = await inspect(await raw(gradient(2000, 1000)).png().toBuffer());
  expect([large.thumbnail.width, large.thumbnail.height]).toEqual([400, 200]);
  expect([large.preview.width, large.preview.height]).toEqual([1600, 800]);
  const small = await inspect(await raw(gradient(30, 20)).png().toBuffer());
  expect([small.preview.width, small.thumbnail.width]).toEqual([30, 30]);
  expect((await sharp(small.preview.bytes).metadata()).format).toBe('webp');
});

test('the placeholder has the colours of the image', async () => {
  const orange = { data: new Uint8Array(300 * 200 * 3).map((_, i) => [240, 140, 20][i % 3]!), width: 300, height: 200 };
  const { placeholder } = await inspect(await raw(orange).png().toBuffer());
  const { r, g, b } = thumbHashToAverageRGBA(Buffer.from(placeholder, 'base64'));
  expect([r * 255, g * 255, b * 255].map((value) => Math.round(value / 20))).toEqual([12, 7, 1]);
});

describe('profiles', () => {
  test('profiles of this project and of libvips are recognised by name, in versions 2 and 4', async () => {
    expect(iccDescription(srgbCurveProfile(displayP3))).toBe('Display P3');
    const { icc } = await sharp(await raw(gradient()).withIccProfile('srgb').png().toBuffer()).metadata();
    expect(iccDescription(icc!)).toBe('sRGB');
    expect(iccDescription(new Uint8Array(200))).toBeNull();
  });

  test.each([8, 16] as const)('the preview of a Display P3 file at %i bits is converted', async (depth) => {
    const code = (value: number) => (depth === 16 ? value * 257 : value);
    const values = Array.from({ length: 32 * 32 * 3 }, (_, i) => code([180, 90, 90][i % 3]!));
    const data = depth === 16 ? Uint16Array.from(values) : Uint8Array.from(values);
    const png = await raw({ data, width: 32, height: 32 }).png().toBuffer();
    const { preview, colorProfile } = await inspect(embedInPng(png, { icc: srgbCurveProfile(displayP3), exif: null }));
    expect(colorProfile).toBe('Display P3');
    const [r, g] = await sharp(preview.bytes).raw().toBuffer();
    expect(Math.abs(r! - 194)).toBeLessThan(5);
    expect(Math.abs(g! - 84)).toBeLessThan(5);
  });
});
