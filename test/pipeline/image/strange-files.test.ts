import { afterAll, describe, expect, test } from 'vitest';
import { transform } from '../../../src/pipeline/color/matrix3.ts';
import { srgbEncode } from '../../../src/pipeline/color/transfer.ts';
import { resolveOptions } from '../../../src/pipeline/contract/options.ts';
import { PhotoFailure } from '../../../src/pipeline/contract/photo-failure.ts';
import { decode } from '../../../src/pipeline/image/decode.ts';
import { encodingOf } from '../../../src/pipeline/pixels/linear-light.ts';
import type { RgbImage } from '../../../src/pipeline/pixels/rgb-image.ts';
import { createPhotoPool } from '../../../src/pipeline/threads/pool.ts';
import { drawChart, warmCamera } from '../draw-chart.ts';
import { CORPUS, readCorpus } from '../find/corpus.ts';
import { raw } from './make-files.ts';
import { strangeFiles } from './strange-files.ts';

/** A pixel in sRGB, 0..255. */
function colorAt(image: RgbImage, across: number): number[] {
  const { toLinear, toSrgb } = encodingOf(image);
  const at = 3 * (Math.floor(image.height / 2) * image.width + Math.floor(across * image.width));
  const [r, g, b] = [0, 1, 2].map((c) => toLinear[c as 0 | 1 | 2][image.data[at + c]!]!);
  return transform(toSrgb, [r!, g!, b!]).map((light) => 255 * srgbEncode(light));
}

async function outcomeOf<T>(work: Promise<T>): Promise<T | PhotoFailure> {
  return await work.catch((error: unknown) => {
    if (error instanceof PhotoFailure) return error;
    throw error;
  });
}

describe('a pool thread', () => {
  const pool = createPhotoPool({ threads: 1 });
  afterAll(() => pool.dispose());

  test.each(strangeFiles)('handles %s correctly', async (_name, make, expected) => {
    const file = await make();
    const options = resolveOptions();
    for (const outcome of [
      await outcomeOf(pool.inspect(file)),
      await outcomeOf(decode(file)),
      await outcomeOf(pool.correct({ type: 'DETECT', photo: file, options })),
    ]) {
      if (typeof expected === 'string') {
        expect(outcome).toMatchObject({ name: 'PhotoFailure', code: expected });
        expect(String(outcome)).toMatch(
          /Upload it again|Use (JPEG|an undamaged copy)|Reduce the (size|dimensions) of the image/,
        );
      } else if (outcome instanceof PhotoFailure) {
        expect(outcome.code).toBe('CHART_NOT_FOUND'); // none of them contains one
      } else if ('width' in outcome && expected.size) {
        expect([outcome.width, outcome.height]).toEqual(expected.size);
      }
    }
    if (typeof expected === 'string') return;
    const { left, right, within = 1.5 } = expected;
    const offIn = (image: RgbImage) =>
      Math.max(
        ...(
          [
            [left, 0.1],
            [right, 0.9],
          ] as const
        ).flatMap(([color, across]) =>
          color ? colorAt(image, across).map((value, channel) => Math.abs(value - color[channel]!)) : [],
        ),
      );
    expect(offIn(await decode(file))).toBeLessThanOrEqual(within);
    const { preview } = await pool.inspect(file);
    expect(offIn(await decode(preview.bytes)), 'the preview').toBeLessThanOrEqual(within + 12); // a small, lossy WebP
  });

  test('still corrects a good image after all of them', async () => {
    const photo = await raw(drawChart({ camera: warmCamera }).image)
      .png()
      .toBuffer();
    const { deltaEAfter } = await pool.correct({ type: 'DETECT_AND_CORRECT', photo, options: resolveOptions() });
    expect(deltaEAfter!.mean).toBeLessThan(1);
  });
});

test('there are at least 40 strange files', () => {
  expect(strangeFiles.length).toBeGreaterThanOrEqual(40);
});

const photos = readCorpus();
test.skipIf(!photos)(
  `no real photo is treated as damaged (${photos ? CORPUS : `skipped: ${CORPUS} does not exist`})`,

  async () => {
    for (const { file } of photos!) expect((await decode(`${CORPUS}/${file}`)).width, file).toBeGreaterThan(0);
  },
);
