import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { srgbEncode } from '../../../src/pipeline/color/transfer.ts';
import type { CorrectionOptions } from '../../../src/pipeline/contract/options.ts';
import { resolveOptions } from '../../../src/pipeline/contract/options.ts';
import type { PhotoTask } from '../../../src/pipeline/contract/photo-task.ts';
import { correctPhoto } from '../../../src/pipeline/correct.ts';
import { findChart } from '../../../src/pipeline/find/find-chart.ts';
import { decode } from '../../../src/pipeline/image/decode.ts';
import { measureChart } from '../../../src/pipeline/measure/linear-data.ts';
import type { RgbImage } from '../../../src/pipeline/pixels/rgb-image.ts';
import { type DrawOptions, drawChart, warmCamera } from '../draw-chart.ts';
import { CORPUS, readCorpus } from '../find/corpus.ts';
import { gradient, raw } from '../image/make-files.ts';

const silent = { onStage: () => {}, throwIfStopped: () => {} };
const run = (photo: Uint8Array, options: Partial<CorrectionOptions> = {}, more: Partial<PhotoTask> = {}) =>
  correctPhoto({ type: 'DETECT_AND_CORRECT', photo, options: resolveOptions(options), ...more }, silent);

/** Draws a chart whose code values are linear light, with a share of lens flare over the whole image. */
function drawLinear(options: DrawOptions & { readonly flare?: number } = {}): RgbImage {
  const { flare = 0, ...rest } = options;
  // drawChart encodes as sRGB: the curve cancels that in advance.
  const decode = (light: number) => (light <= 0.04045 ? light / 12.92 : ((light + 0.055) / 1.055) ** 2.4);
  return drawChart({ ...rest, curve: (light) => decode(flare + (1 - flare) * light) }).image;
}
const dimGreen = [
  [0.3, 0.1, 0.02],
  [0.08, 0.6, 0.1],
  [0.01, 0.1, 0.3],
] as const;

describe('an untagged image of linear data', () => {
  test.each([
    ['16-bit PNG', (image: RgbImage) => raw(image).png(), 16],
    ['16-bit TIFF', (image: RgbImage) => raw(image).tiff({ compression: 'deflate' }), 16],
    ['8-bit PNG', (image: RgbImage) => raw(image).png(), 8],
  ] as const)('%s is read as linear light and corrected, with a warning', async (_name, make, depth) => {
    const photo = await make(drawLinear({ camera: warmCamera, depth })).toBuffer();
    const found = await run(photo, { outputFormat: 'TIFF' });
    expect(found.warnings).toContain('NOT_SRGB_ENCODED');
    expect(found.correction!.linearization).toBe('NONE');
    expect(found.deltaEAfter!.mean).toBeLessThan(depth === 16 ? 0.5 : 1);
    const output = await decode(found.corrected!.bytes);
    expect(output.data).toBeInstanceOf(depth === 16 ? Uint16Array : Uint8Array);
  });

  test('keeps 16-bit precision: neighbouring code values stay distinct in the shadows', async () => {
    const image = drawLinear({ camera: warmCamera, depth: 16 });
    const ramp = image.data.subarray(0, 3 * image.width);
    for (let x = 0; x < image.width; x++) ramp.fill(200 + 2 * x, 3 * x, 3 * x + 3);
    const { corrected } = await run(await raw(image).png().toBuffer(), { outputFormat: 'PNG' });
    const { data } = await decode(corrected!.bytes);
    const greens = Array.from({ length: image.width }, (_, x) => data[3 * x + 1]!);
    expect(new Set(greens).size).toBeGreaterThan(0.95 * image.width);
    expect(greens.every((green, x) => x === 0 || green >= greens[x - 1]!)).toBe(true);
  });

  test('is recognized at 8 bits if raw from the sensor, with a green cast and lens flare', async () => {
    const photo = await raw(drawLinear({ camera: dimGreen, flare: 0.004 }))
      .png()
      .toBuffer();
    const found = await run(photo);
    expect(found.warnings).toContain('NOT_SRGB_ENCODED');
    expect(found.deltaEAfter!.mean).toBeLessThan(1);
  });

  test('is recognized and corrected at 16 bits even if five stops too dark', async () => {
    const camera = warmCamera.map((row) => row.map((value) => value / 32)) as unknown as typeof warmCamera;
    const found = await run(
      await raw(drawLinear({ camera, depth: 16 }))
        .png()
        .toBuffer(),
    );
    expect(found.deltaEAfter!.mean).toBeLessThan(1);
  });

  test('is read as sRGB if linearization is not AUTO', async () => {
    const photo = await raw(drawLinear({ camera: warmCamera, depth: 16 }))
      .png()
      .toBuffer();
    for (const linearization of ['NONE', 'NEUTRALS'] as const) {
      expect((await run(photo, { linearization })).warnings).not.toContain('NOT_SRGB_ENCODED');
    }
  });

  test('as a reference makes its photo linear too, and a saved correction keeps this', async () => {
    const reference = await raw(drawLinear({ camera: warmCamera, depth: 16 }))
      .png()
      .toBuffer();
    const photo = await raw(gradient(60, 40, 16))
      .png()
      .toBuffer();
    const options = { outputFormat: 'PNG' } as const;
    const byReference = await run(photo, options, { type: 'CORRECT', reference });
    expect(byReference.warnings).toContain('NOT_SRGB_ENCODED');
    const saved = JSON.parse(JSON.stringify(byReference.correction));
    const bySaved = await run(photo, options, { type: 'CORRECT', correction: saved });
    expect(bySaved.warnings).toContain('NOT_SRGB_ENCODED');
    expect(bySaved.corrected!.bytes).toEqual(byReference.corrected!.bytes);
    // In the middle of the gradient the linear value is 0.5; read as sRGB it would be 0.2.
    const { data } = await decode(bySaved.corrected!.bytes);
    const middle = 3 * (20 * 60 + 30);
    expect(data[middle + 1]! / 65535).toBeGreaterThan(srgbEncode(0.5));
  });
});

describe('an sRGB image is not mistaken for linear data', () => {
  test.each([
    ['plain sRGB', 1],
    ['high contrast', 1.4],
    ['very high contrast', 1.8],
    ['low contrast', 0.6],
  ])('%s, at both bit depths', async (_name, power) => {
    for (const depth of [8, 16] as const) {
      const { image } = drawChart({ camera: warmCamera, depth, curve: (light) => light ** power });
      const { warnings } = await run(await raw(image).png().toBuffer(), {}, { type: 'DETECT' });
      expect(warnings).not.toContain('NOT_SRGB_ENCODED');
    }
  });

  const photos = readCorpus()?.filter(({ corners, file }) => corners && file.startsWith('real/'));
  test.skipIf(!photos)(
    `among real photos, only the linear ones are recognized (${photos ? CORPUS : `skipped: ${CORPUS} not found`})`,

    async () => {
      const found: string[] = [];
      for (const { file } of photos!) {
        const image = await decode(readFileSync(`${CORPUS}/${file}`));
        const { chart } = await findChart(image, { kind: null });
        if (chart && measureChart(image, chart.patches).image.isLinearData) found.push(file);
      }
      expect(found).toEqual(photos!.filter(({ isSrgbLike }) => !isSrgbLike).map(({ file }) => file));
    },
  );
});
