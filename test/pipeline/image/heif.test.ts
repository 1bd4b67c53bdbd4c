import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { transform, type Vector3 } from '../../../src/pipeline/color/matrix3.ts';
import { displayP3, rec2020, sRgb } from '../../../src/pipeline/color/rgb-space.ts';
import { findChart } from '../../../src/pipeline/find/find-chart.ts';
import { decode } from '../../../src/pipeline/image/decode.ts';
import { embedInPng } from '../../../src/pipeline/image/embed.ts';
import { srgbCurveProfile } from '../../../src/pipeline/image/icc-write.ts';
import { sharp } from '../../../src/pipeline/image/sharp.ts';
import { inspect } from '../../../src/pipeline/inspect/inspect.ts';
import { encodingOf } from '../../../src/pipeline/pixels/linear-light.ts';
import type { RgbImage } from '../../../src/pipeline/pixels/rgb-image.ts';
import { decodeHeic, encodeHeic } from '../../support/heic.ts';
import { drawChart, warmCamera } from '../draw-chart.ts';
import { asGrid, box, u8, u16, withProperties } from './heif-boxes.ts';
import { corners, lossless, quarters } from './heif-pictures.ts';
import { raw } from './make-files.ts';

const { image: chart } = drawChart({ camera: warmCamera });
const chartPng = await raw(chart).png().toBuffer();

/** The code values, 0 to 255, at a place from 0 to 1 each way. */
function valuesAt({ data, width, height }: RgbImage, x: number, y: number): number[] {
  const at = 3 * (Math.floor(y * height) * width + Math.floor(x * width));
  return [0, 1, 2].map((channel) => data[at + channel]! / (data instanceof Uint16Array ? 257 : 1));
}

/** The names of the corners, from the top left clockwise. */
function orderOf(image: RgbImage): string[] {
  const places = [
    [0.2, 0.2],
    [0.8, 0.2],
    [0.8, 0.8],
    [0.2, 0.8],
  ] as const;
  return places.map(([x, y]) => {
    const found = valuesAt(image, x, y);
    const off = ([, color]: [string, Vector3]) => Math.max(...color.map((value, i) => Math.abs(value - found[i]!)));
    return Object.entries(corners).toSorted((a, b) => off(a) - off(b))[0]![0];
  });
}

/** The largest difference of a code value, of 255, from a PNG. */
async function maxDifference(png: Uint8Array, { data, width, height }: RgbImage): Promise<number> {
  const isDeep = data instanceof Uint16Array;
  const opened = sharp(png, { ignoreIcc: true }).removeAlpha();
  const { data: bytes, info } = await (isDeep
    ? opened.toColourspace('rgb16').raw({ depth: 'ushort' })
    : opened.raw()
  ).toBuffer({ resolveWithObject: true });
  expect([width, height]).toEqual([info.width, info.height]);
  const expected = isDeep ? new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2) : bytes;
  let most = 0;
  for (let i = 0; i < data.length; i++) most = Math.max(most, Math.abs(data[i]! - expected[i]!));
  return isDeep ? most / 257 : most;
}

describe('an image by heif-enc', () => {
  test.each([
    ['8 bits, 4:2:0', []],
    ['8 bits, 4:4:4', ['-p', 'chroma=444']],
    ['without loss', lossless],
    ['with a thumbnail', ['-t', '64']],
    ['limited range', ['--full_range_flag=0']],
  ])('%s has the pixels that heif-convert shows', async (_name, args) => {
    const heic = await encodeHeic(chartPng, args);
    const image = await decode(heic);
    expect(image.data).toBeInstanceOf(Uint8Array);
    expect(await maxDifference(await decodeHeic(heic), image)).toBeLessThanOrEqual(2);
  });

  test('the photo in ../shared/files has the pixels that heif-convert shows', async () => {
    const heic = await readFile(join(import.meta.dirname, '../../../../shared/files/plain.heic'));
    expect(await maxDifference(await decodeHeic(heic), await decode(heic))).toBeLessThanOrEqual(2);
  });

  test('of 10 bits keeps more than 8', async () => {
    const { image: deep } = drawChart({ depth: 16, camera: warmCamera });
    const png = await raw(deep).png().toBuffer();
    const heic = await encodeHeic(png, ['-b', '10', '-q', '98', '-p', 'chroma=444']);
    const image = await decode(heic);
    expect(image.data).toBeInstanceOf(Uint16Array);
    expect(await maxDifference(await decodeHeic(heic), image)).toBeLessThanOrEqual(2);
    const between = image.data.filter((value) => value % 257 !== 0); // not a value of 8 bits
    expect(between.length).toBeGreaterThan(image.data.length / 2);
  });

  test('contains the chart that the PNG contains', async () => {
    const quadIn = async (file: Uint8Array) => (await findChart(await decode(file), { kind: null })).chart!.corners;
    const inHeic = await quadIn(await encodeHeic(chartPng, ['-q', '90']));
    for (const [i, { x, y }] of (await quadIn(chartPng)).entries())
      expect(Math.hypot(inHeic[i]!.x - x, inHeic[i]!.y - y)).toBeLessThan(1);
  });
});

describe('colour', () => {
  /** A colour space by numbers; YCbCr of BT.601, full range. */
  const nclx = (primaries: number, transfer: number) =>
    box('colr', Buffer.from('nclx'), u16(primaries), u16(transfer), u16(6), u8(0x80));
  /** A colour in linear sRGB, at the top left. */
  const linearOf = (image: RgbImage) => {
    const { toLinear, toSrgb } = encodingOf(image);
    const [r = 0, g = 0, b = 0] = image.data;
    return transform(toSrgb, [toLinear[0][r]!, toLinear[1][g]!, toLinear[2][b]!]);
  };
  const expected = (space: typeof sRgb) =>
    transform(
      sRgb.fromXyz,
      transform(space.toXyz, [200, 120, 40].map((value) => space.decode(value / 255)) as [number, number, number]),
    );

  test.each([
    ['an ICC profile', [], srgbCurveProfile(displayP3), displayP3],
    ['nclx', [nclx(12, 13)], null, displayP3],
    ['nclx of Rec. 2020', [nclx(9, 13)], null, rec2020],
    ['nclx of BT.709', [nclx(1, 1)], null, sRgb],
    ['nothing', [], null, sRgb],
  ])('declared by %s is used', async (_name, boxes, icc, space) => {
    const png = embedInPng(await quarters(), { icc, exif: null });
    const heic = withProperties(await encodeHeic(png, lossless), boxes);
    const [r, g, b] = linearOf(await decode(heic));
    const want = expected(space);
    expect([r, g, b]).toEqual(want.map((value) => expect.closeTo(value, 1.5)));
    const { colorProfile } = await inspect(heic);
    expect(colorProfile).toBe(space === sRgb ? null : space.name);
  });
});

describe('turned and mirrored', () => {
  const irot = (quarterTurns: number) => box('irot', u8(quarterTurns));
  const imir = (axis: number) => box('imir', u8(axis));
  // Turns are counterclockwise; axis 0 exchanges top and bottom, axis 1 left and right. ISO 23008-12, 6.5.10 and 6.5.12.
  const upright = ['tl', 'tr', 'br', 'bl'];
  const turned = (order: readonly string[], turns: number) => [...order.slice(turns), ...order.slice(0, turns)];
  const leftRight = ([tl, tr, br, bl]: readonly string[]) => [tr!, tl!, bl!, br!];
  const topBottom = ([tl, tr, br, bl]: readonly string[]) => [bl!, br!, tr!, tl!];

  test.each([0, 1, 2, 3].flatMap((turns) => [null, 0, 1].map((axis) => [turns, axis] as const)))(
    'irot %s, imir %s',
    async (turns, axis) => {
      const boxes = [irot(turns), ...(axis === null ? [] : [imir(axis)])];
      const heic = withProperties(await encodeHeic(await quarters(), lossless), boxes);
      const image = await decode(heic);
      const size = turns % 2 ? [64, 128] : [128, 64];
      expect([image.width, image.height]).toEqual(size);
      const order = turned(upright, turns);
      expect(orderOf(image)).toEqual(axis === null ? order : axis === 0 ? topBottom(order) : leftRight(order));
      expect(await maxDifference(await decodeHeic(heic), image)).toBeLessThanOrEqual(2);
      const { width, height, preview } = await inspect(heic);
      expect([width, height, preview.width, preview.height]).toEqual([...size, ...size]);
      expect(orderOf(await decode(preview.bytes))).toEqual(orderOf(image));
    },
  );

  test('the orientation in EXIF does not turn it again', async () => {
    const jpeg = await sharp(await quarters())
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 100 })
      .toBuffer();
    const image = await decode(await encodeHeic(jpeg));
    expect(orderOf(image)).toEqual(upright);
  });
});

describe('a grid of tiles', () => {
  test('is one image of the declared size', async () => {
    const [width, height] = [240, 120]; // the tiles cover 256 x 128
    const whole = await sharp(await quarters(256, 128)).toBuffer();
    const tiles = await Promise.all(
      [0, 1, 2, 3].map((i) =>
        sharp(whole)
          .extract({ left: 128 * (i % 2), top: 64 * Math.floor(i / 2), width: 128, height: 64 })
          .png()
          .toBuffer(),
      ),
    );
    const heic = asGrid(await encodeHeic(tiles, lossless), 2, 2, width, height);
    const image = await decode(heic);
    expect([image.width, image.height]).toEqual([width, height]);
    expect(orderOf(image)).toEqual(['tl', 'tr', 'br', 'bl']);
    expect(await maxDifference(await decodeHeic(heic), image)).toBeLessThanOrEqual(2);
  });
});
