import { afterAll, describe, expect, test } from 'vitest';
import { resolveOptions } from '../../../src/pipeline/contract/options.ts';
import { PhotoFailure } from '../../../src/pipeline/contract/photo-failure.ts';
import type { PhotoTask } from '../../../src/pipeline/contract/photo-task.ts';
import { correctPhoto } from '../../../src/pipeline/correct.ts';
import { checkHeader, decode } from '../../../src/pipeline/image/decode.ts';
import { readWithLibRaw } from '../../../src/pipeline/image/raw/libraw.ts';
import { rawKind } from '../../../src/pipeline/image/raw/raw-kind.ts';
import { inspect } from '../../../src/pipeline/inspect/inspect.ts';
import type { RgbImage } from '../../../src/pipeline/pixels/rgb-image.ts';
import { createPhotoPool } from '../../../src/pipeline/threads/pool.ts';
import { drawChart } from '../draw-chart.ts';
import { makeDng } from './make-dng.ts';
import { gradient, raw } from './make-files.ts';
import { byte, long, short, writeTiff } from './write-tiff.ts';

const { image, patches } = drawChart({ depth: 16 });
const silent = { onStage: () => {}, throwIfStopped: () => {} };
const task = (photo: Uint8Array, more: Partial<PhotoTask> = {}): PhotoTask => ({
  type: 'DETECT_AND_CORRECT',
  photo,
  options: resolveOptions(),
  ...more,
});

/** The JPEG preview that a camera embeds in its raw files. */
async function jpegOf({ data, width, height }: RgbImage) {
  const picture = raw({ data: Uint8Array.from(data, (code) => code >> 8), width, height });
  return { bytes: await picture.jpeg({ quality: 95 }).toBuffer(), width, height };
}

async function failureOf(work: Promise<unknown>): Promise<PhotoFailure> {
  const error = await work.then(
    () => new Error('It was accepted.'),
    (reason: unknown) => reason,
  );
  if (error instanceof PhotoFailure) return error;
  throw error;
}

/** The code values at the centre of a patch. */
function middleOf({ data, width }: RgbImage, patch: number): number[] {
  const [from, , to] = patches[patch]!;
  const at = 3 * (Math.round((from.y + to.y) / 2) * width + Math.round((from.x + to.x) / 2));
  return [...data.subarray(at, at + 3)];
}

describe.each(['BAYER', 'LINEAR'] as const)('a DNG, %s', (layout) => {
  test('is decoded to linear sensor light: 16 bits, black at 0, no gamma, no white balance', async () => {
    const found = await decode(makeDng(image, { layout, neutral: [0.65, 1, 0.37] }));
    expect([found.width, found.height]).toEqual([image.width, image.height]);
    const [white, grey, black] = [18, 21, 23].map((patch) => middleOf(found, patch).map((code) => code / 65535));
    // Published Y of the three neutrals: 0.881, 0.190 and 0.0314; white in the file is (0.65, 1, 0.37).
    expect(white![1]).toBeGreaterThan(0.83);
    expect(white![1]).toBeLessThan(0.9);
    expect(grey![1]! / white![1]!).toBeCloseTo(0.19 / 0.881, 2);
    expect(black![1]! / white![1]!).toBeCloseTo(0.0314 / 0.881, 2);
    expect(grey![0]! / grey![1]!).toBeCloseTo(0.65, 1);
    expect(grey![2]! / grey![1]!).toBeCloseTo(0.37, 1);
  });

  test('is corrected to a mean below 1, with the gains that match the light', async () => {
    const cool = await correctPhoto(task(makeDng(image, { layout, neutral: [0.4, 1, 0.7] })), silent);
    const warm = await correctPhoto(task(makeDng(image, { layout, neutral: [0.65, 1, 0.37] })), silent);
    for (const { deltaEBefore, deltaEAfter, warnings } of [cool, warm]) {
      expect(deltaEBefore!.mean).toBeGreaterThan(3);
      expect(deltaEAfter!.mean).toBeLessThan(1);
      expect(warnings).not.toContain('EMBEDDED_PREVIEW');
    }
    const gains = (report: typeof warm) => report.correction!.whiteBalanceGains;
    expect(gains(warm)[0]).toBeLessThan(0.8);
    expect(gains(warm)[2]).toBeGreaterThan(1.5);
    expect(gains(cool)[0]).toBeGreaterThan(1);
    expect(cool.correction!.illuminant.correlatedColorTemperature).toBeGreaterThan(
      warm.correction!.illuminant.correlatedColorTemperature! + 1500,
    );
  });
});

test('a chart is found in a raw file underexposed by four stops', async () => {
  const dark = makeDng(image, { neutral: [0.04, 0.0625, 0.023] });
  const { deltaEAfter, correction, detection } = await correctPhoto(task(dark), silent);
  expect(detection!.confidence).toBeGreaterThan(0.5);
  expect(correction!.exposureOffset).toBeGreaterThan(3.5);
  expect(deltaEAfter!.mean).toBeLessThan(1);
});

test('no sensor value exceeds the range of the tone curves', async () => {
  const { encoding } = await decode(makeDng(image));
  for (const row of encoding!.toSrgb) {
    expect(row.reduce((sum, value) => sum + Math.max(value, 0), 0)).toBeLessThanOrEqual(2 + 1e-9);
  }
});

test('16-bit input gives 16-bit output', async () => {
  const photo = makeDng(image);
  const { corrected } = await correctPhoto(task(photo, { options: resolveOptions({ outputFormat: 'TIFF' }) }), silent);
  expect((await decode(corrected!.bytes)).data).toBeInstanceOf(Uint16Array);
});

test.each(['JPEG', 'PNG', 'WEBP'] as const)('the camera, exposure and time are kept in a %s', async (outputFormat) => {
  const photo = makeDng(image, { orientation: 6 });
  const { corrected } = await correctPhoto(task(photo, { options: resolveOptions({ outputFormat }) }), silent);
  const { exif, capturedAt, cameraMake, cameraModel, width } = await inspect(corrected!.bytes);
  expect({ capturedAt, cameraMake, cameraModel, width }).toEqual({
    capturedAt: '2024-05-06T07:08:09.000Z',
    cameraMake: 'Acme',
    cameraModel: 'Raw 1',
    width: image.height,
  });
  expect(exif).toMatchObject({ Photo: { ExposureTime: 0.008, ISOSpeedRatings: 100, ColorSpace: 1 } });
});

test('another raw file in the same light is corrected with the reference', async () => {
  const reference = makeDng(image);
  const photo = makeDng({ ...gradient(120, 80, 16) });
  const { corrected, warnings } = await correctPhoto(task(photo, { type: 'CORRECT', reference }), silent);
  expect([corrected!.width, corrected!.height]).toEqual([120, 80]);
  expect(warnings).not.toContain('EMBEDDED_PREVIEW');
});

test('a raw file is read even if the end of its thread is reported before its pixels', async () => {
  const file = makeDng({ ...gradient(120, 80, 16) });
  for (let i = 0; i < 6; i++) {
    const reading = readWithLibRaw({ file, pixels: 'NONE', maxPixels: 1e8 });
    await new Promise((done) => setTimeout(done, 50)); // the thread starts
    for (const end = Date.now() + 1500; Date.now() < end; ); // and ends while this one is busy
    expect((await reading).header).toMatchObject({ width: 120, height: 80 });
  }
});

test('a raw file that exceeds the memory of LibRaw is rejected as one that cannot be rendered', async () => {
  const declaredSize = { width: 12_000, height: 9_000 };
  const file = Buffer.concat([
    makeDng(image, { declaredSize }),
    Buffer.alloc(2 * declaredSize.width * declaredSize.height),
  ]);
  expect((await failureOf(decode(file))).code).toBe('UNSUPPORTED_IMAGE');
});

test('a rendered TIFF with leftover DNG tags is treated as a TIFF', async () => {
  const { data, width, height } = gradient(64, 48, 8);
  const rgb = { 256: long(width), 257: long(height), 258: short(8, 8, 8), 259: short(1), 262: short(2) };
  const rows = { 277: short(3), 278: long(height), 50706: byte(1, 4, 0, 0) };
  const tiff = writeTiff([{ fields: { ...rgb, ...rows }, strip: Uint8Array.from(data) }]);
  expect(await rawKind(tiff)).toBeNull();
  expect((await decode(tiff)).data).toEqual(Uint8Array.from(data));
});

describe('an upload', () => {
  test('reports size, type, camera and time of a raw file, and uses its embedded JPEG as the preview', async () => {
    const { image: large } = drawChart({ depth: 16, patch: 200 });
    const found = await inspect(makeDng(large, { preview: await jpegOf(large), orientation: 6 }));
    expect(found).toMatchObject({
      contentType: 'image/x-adobe-dng',
      extension: 'dng',
      width: large.height,
      height: large.width,
      cameraMake: 'Acme',
      cameraModel: 'Raw 1',
      capturedAt: '2024-05-06T07:08:09.000Z',
      exif: { Photo: { ExposureTime: 0.008 } },
    });
    expect([found.preview.width, found.preview.height]).toEqual([1191, 1600]);
  });

  test('gets a white-balanced, bright preview if it has no embedded JPEG', async () => {
    const { preview } = await inspect(makeDng(image));
    const [r, g, b] = middleOf({ ...(await decode(preview.bytes)) }, 0); // half the size: a position near the centre of the chart
    expect(Math.max(r!, g!, b!)).toBeGreaterThan(40);
    expect([preview.width, preview.height]).toEqual([image.width / 2, image.height / 2]);
  });

  test('with too many pixels is rejected from its header', async () => {
    const file = makeDng(image);
    const maxPixels = image.width * image.height - 1;
    for (const read of [decode, inspect, checkHeader]) {
      expect((await failureOf(read(file, { maxPixels }))).code).toBe('IMAGE_TOO_LARGE');
    }
    await checkHeader(file, { maxPixels: maxPixels + 1 });
  });
});

describe('a raw file that cannot be rendered', () => {
  const cut = (file: Uint8Array) => file.subarray(0, file.length - 200_000);

  test.each([
    ['cut short', {}, cut],
    ['with a wrong declared compression', { compression: 7 }, (file: Uint8Array) => file],
    ['with an unknown compression', { compression: 34_713 }, (file: Uint8Array) => file],
  ])('%s is replaced by its embedded JPEG, in its orientation, with a warning', async (_name, options, damage) => {
    const file = damage(makeDng(image, { ...options, preview: await jpegOf(image), orientation: 8 }));
    const { warnings, deltaEAfter, detection } = await correctPhoto(task(file), silent);
    expect(warnings).toContain('EMBEDDED_PREVIEW');
    expect(deltaEAfter!.mean).toBeLessThan(1);
    expect(detection!.orientation).toBe('ROTATED_270');
    const { width, height } = await inspect(file);
    expect([width, height]).toEqual([image.height, image.width]);
  });

  test('and has no JPEG is rejected with a helpful message', async () => {
    for (const read of [decode, inspect]) {
      const short = await failureOf(read(cut(makeDng(image))));
      expect([short.code, short.message]).toEqual(['CORRUPT_IMAGE', expect.stringMatching(/Upload it again/)]);
      const packed = await failureOf(read(makeDng(image, { compression: 34_713 })));
      expect([packed.code, packed.message]).toEqual(['UNSUPPORTED_IMAGE', expect.stringMatching(/DNG or TIFF/)]);
    }
  });
});

test.each([
  ['raf', 'FUJIFILMCCD-RAW 0201FF'],
  ['rw2', 'IIU\0\x18\0\0\0'],
  ['orf', 'IIRO\x08\0\0\0'],
  ['cr3', '\0\0\0\x18ftypcrx \0\0\0\x01'],
  ['cr2', 'II*\0\x10\0\0\0CR\x02\0'],
])('%s is recognised by its first bytes', async (extension, head) => {
  const kind = await rawKind(Buffer.concat([Buffer.from(head, 'latin1'), Buffer.alloc(64)]));
  expect(kind?.extension).toBe(extension);
});

test('an ordinary TIFF is not a raw file', async () => {
  for (const depth of [8, 16] as const) {
    expect(
      await rawKind(
        await raw(gradient(48, 32, depth))
          .tiff()
          .toBuffer(),
      ),
    ).toBeNull();
  }
});

describe('a pool thread', () => {
  const pool = createPhotoPool({ threads: 1 });
  afterAll(() => pool.dispose());

  test('renders raw files, rejects broken ones, and keeps working', async () => {
    const { deltaEAfter } = await pool.correct(task(makeDng(image)));
    expect(deltaEAfter!.mean).toBeLessThan(1);
    const nonsense = Buffer.concat([Buffer.from('FUJIFILMCCD-RAW 0201FF', 'latin1'), Buffer.alloc(4000, 7)]);
    expect((await failureOf(pool.correct(task(nonsense)))).code).toBe('UNSUPPORTED_IMAGE');
    expect((await pool.inspect(makeDng(image))).extension).toBe('dng');
  });
});
