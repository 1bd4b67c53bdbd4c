import { describe, expect, test } from 'vitest';
import { transform, type Vector3 } from '../../../src/pipeline/color/matrix3.ts';
import { adobeRgb, conversion, displayP3, type RgbSpace, sRgb } from '../../../src/pipeline/color/rgb-space.ts';
import { srgbDecode, srgbEncode } from '../../../src/pipeline/color/transfer.ts';
import { decode } from '../../../src/pipeline/image/decode.ts';
import { embedInPng } from '../../../src/pipeline/image/embed.ts';
import { type DisplayProfile, srgbCurveProfile, writeDisplayProfile } from '../../../src/pipeline/image/icc-write.ts';
import { sharp } from '../../../src/pipeline/image/sharp.ts';
import { encodingOf } from '../../../src/pipeline/pixels/linear-light.ts';
import type { RgbImage } from '../../../src/pipeline/pixels/rgb-image.ts';
import { gradient, phonePhoto, raw } from './make-files.ts';

const adobe: DisplayProfile = { space: adobeRgb, curve: { gamma: 563 / 256 } };

function pixel(image: RgbImage, index: number): Vector3 {
  const [r, g, b] = image.data.subarray(index * 3, index * 3 + 3);
  return [r!, g!, b!];
}

/** A pixel in linear sRGB, decoded with the image's encoding. */
function linear(image: RgbImage, index: number): Vector3 {
  const { toLinear, toSrgb } = encodingOf(image);
  const [r, g, b] = pixel(image, index);
  return transform(toSrgb, [toLinear[0][r]!, toLinear[1][g]!, toLinear[2][b]!]);
}

async function onePixelPng(data: Uint8Array | Uint16Array, icc: Uint8Array | null): Promise<Uint8Array> {
  const png = await raw({ data, width: 1, height: 1 }).png().toBuffer();
  return icc ? embedInPng(png, { icc, exif: null }) : png;
}

describe('lossless files are decoded to the exact code values', () => {
  test.each([
    ['png', 8],
    ['png', 16],
    ['tiff', 8],
    ['tiff', 16],
    ['webp', 8],
  ] as const)('%s, %i bits', async (format, depth) => {
    const image = gradient(48, 32, depth);
    const options = format === 'webp' ? { lossless: true } : format === 'tiff' ? { compression: 'lzw' as const } : {};
    const file = await raw(image).toFormat(format, options).toBuffer();
    const back = await decode(file);
    expect(back.data).toEqual(image.data);
    expect([back.width, back.height, back.encoding, back.exif]).toEqual([48, 32, undefined, null]);
  });
});

test('lossy files, JPEG and AVIF, are decoded to similar code values', async () => {
  const image = gradient();
  for (const file of [
    await raw(image).jpeg({ quality: 98, chromaSubsampling: '4:4:4' }).toBuffer(),
    await raw(image).avif({ quality: 90, effort: 1 }).toBuffer(),
  ]) {
    const { data } = await decode(file);
    const worst = Math.max(...Array.from(data, (value, i) => Math.abs(value - image.data[i]!)));
    expect(worst).toBeLessThan(12);
  }
});

test('a 10-bit AVIF is scaled to the full 16-bit range', async () => {
  const white = { data: new Uint16Array(16 * 16 * 3).fill(65535), width: 16, height: 16 };
  const { data } = await decode(await raw(white).avif({ bitdepth: 10, lossless: true }).toBuffer());
  expect(data).toBeInstanceOf(Uint16Array);
  expect(Math.min(...data)).toBe(65535);
});

test.each([
  [1, [0, 0]],
  [2, [1, 0]],
  [3, [1, 1]],
  [4, [0, 1]],
  [5, [0, 0]],
  [6, [1, 0]],
  [7, [1, 1]],
  [8, [0, 1]],
] as const)('EXIF orientation %i is applied', async (orientation, [right, bottom]) => {
  const image = gradient(40, 24);
  const back = await decode(await phonePhoto(image, orientation));
  expect([back.width, back.height]).toEqual(orientation < 5 ? [40, 24] : [24, 40]);
  // The dark corner is at the top left of the stored image. After decoding it must be where the orientation puts it.
  const corner = pixel(back, (back.height - 1) * back.width * bottom + (back.width - 1) * right);
  expect(Math.max(...corner)).toBeLessThan(30);
});

describe('profiles', () => {
  test.each([8, 16] as const)('Display P3 green at %i bits stays outside the sRGB gamut', async (depth) => {
    const data = depth === 16 ? Uint16Array.of(0, 65535, 0) : Uint8Array.of(0, 255, 0);
    const image = await decode(await onePixelPng(data, srgbCurveProfile(displayP3)));
    const expected = transform(conversion(displayP3, sRgb), [0, 1, 0]);
    linear(image, 0).forEach((value, channel) => {
      expect(value).toBeCloseTo(expected[channel]!, 3);
    });
    expect(image.data).toEqual(data);
  });

  test('Adobe RGB is decoded with its own curve and primaries', async () => {
    const image = await decode(await onePixelPng(Uint8Array.of(40, 120, 200), writeDisplayProfile(adobe)));
    const light = [40, 120, 200].map((code) => (code / 255) ** (563 / 256)) as unknown as Vector3;
    const expected = transform(conversion(adobeRgb, sRgb), light);
    linear(image, 0).forEach((value, channel) => {
      expect(value).toBeCloseTo(expected[channel]!, 3);
    });
  });

  test.each<readonly [string, RgbSpace, DisplayProfile['curve']]>([
    ['sRGB', sRgb, srgbDecode],
    ['Adobe RGB', adobeRgb, { gamma: 563 / 256 }],
    ['Display P3', displayP3, srgbDecode],
  ])('the decoding of %s agrees with lcms inside the gamut', async (_name, space, curve) => {
    const codes = [Uint8Array.of(90, 128, 110), Uint8Array.of(200, 180, 190), Uint8Array.of(40, 45, 60)];
    for (const data of codes) {
      const file = await onePixelPng(data, writeDisplayProfile({ space, curve }));
      const decoded = linear(await decode(file), 0).map((value) => 255 * srgbEncode(value));
      const theirs = await sharp(file).raw().toBuffer();
      decoded.forEach((value, channel) => {
        expect(Math.abs(value - theirs[channel]!)).toBeLessThan(1.01);
      });
    }
  });

  test('a profile equivalent to sRGB is treated as sRGB', async () => {
    const file = await raw(gradient()).withIccProfile('srgb').png().toBuffer();
    expect((await sharp(file).metadata()).icc).toBeDefined();
    expect((await decode(file)).encoding).toBeUndefined();
  });

  test('an image with a broken profile is still decoded', async () => {
    const icc = srgbCurveProfile(displayP3).slice(0, 300);
    const image = await decode(await onePixelPng(Uint8Array.of(10, 20, 30), icc));
    expect(image.data).toHaveLength(3);
  });

  test('CMYK is converted: paper is white, ink is dark, and hues are correct', async () => {
    const image = { data: Uint8Array.of(255, 255, 255, 0, 0, 0, 220, 30, 30), width: 3, height: 1 };
    const file = await raw(image).toColourspace('cmyk').withIccProfile('cmyk').tiff({ compression: 'none' }).toBuffer();
    expect((await sharp(file).metadata()).space).toBe('cmyk');
    const back = await decode(file);
    expect(Math.min(...pixel(back, 0))).toBeGreaterThan(245);
    expect(Math.max(...pixel(back, 1))).toBeLessThan(60);
    const [r, g, b] = pixel(back, 2);
    expect(r).toBeGreaterThan(180);
    expect(Math.max(g, b)).toBeLessThan(90);
  });
});

describe('grey', () => {
  test('8 bits become three equal channels', async () => {
    const file = await raw({ data: Uint8Array.of(7, 7, 7, 200, 200, 200), width: 2, height: 1 })
      .toColourspace('b-w')
      .png()
      .toBuffer();
    expect([...(await decode(file)).data]).toEqual([7, 7, 7, 200, 200, 200]);
  });

  test('16 bits are kept', async () => {
    const image = { data: Uint16Array.of(1000, 1000, 1000, 54321, 54321, 54321), width: 2, height: 1 };
    const file = await raw(image).toColourspace('grey16').png().toBuffer();
    expect((await sharp(file).metadata()).channels).toBe(1);
    expect([...(await decode(file)).data]).toEqual([...image.data]);
  });
});

test.each([8, 16] as const)('alpha is kept separately, at %i bits', async (depth) => {
  const values = [10, 20, 30, 128, 40, 50, 60, 255].map((value) => value * (depth === 16 ? 257 : 1));
  const data = depth === 16 ? Uint16Array.from(values) : Uint8Array.from(values);
  const back = await decode(await raw({ data, width: 2, height: 1 }, 4).png().toBuffer());
  expect([...back.data]).toEqual([...data.slice(0, 3), ...data.slice(4, 7)]);
  expect([...back.alpha!]).toEqual([data[3], data[7]]);
});

test('the first frame of an animation is read', async () => {
  const frame = (code: number) => ({ data: new Uint8Array(16 * 16 * 3).fill(code), width: 16, height: 16 });
  const frames = await Promise.all([40, 200].map((code) => raw(frame(code)).png().toBuffer()));
  const file = await sharp(frames, { join: { animated: true } })
    .webp({ lossless: true })
    .toBuffer();
  expect((await sharp(file).metadata()).pages).toBe(2);
  const image = await decode(file);
  expect([image.width, image.height, image.data[0]]).toEqual([16, 16, 40]);
});

test('a region is cropped from the oriented image', async () => {
  const image = gradient();
  const part = await decode(await raw(image).png().toBuffer(), { region: { left: 5, top: 7, width: 3, height: 2 } });
  expect(pixel(part, 4)).toEqual(pixel(image, 8 * 48 + 6));
});
