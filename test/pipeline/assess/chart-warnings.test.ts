import { expect, test } from 'vitest';
import { diagonal } from '../../../src/pipeline/color/matrix3.ts';
import { resolveOptions } from '../../../src/pipeline/contract/options.ts';
import type { PhotoReport } from '../../../src/pipeline/contract/photo-report.ts';
import { correctPhoto } from '../../../src/pipeline/correct.ts';
import { type DrawOptions, drawChart, warmCamera } from '../draw-chart.ts';
import { raw } from '../image/make-files.ts';

const silent = { onStage: () => {}, throwIfStopped: () => {} };

type Pixels = ReturnType<typeof raw>;

/** Reports on a drawn chart whose pixels are modified before encoding. */
async function detect(
  draw: DrawOptions,
  change: (picture: Pixels) => Pixels = (picture) => picture,
): Promise<PhotoReport> {
  const { image } = drawChart({ camera: warmCamera, ...draw });
  const photo = await change(raw(image)).png({ compressionLevel: 1 }).toBuffer();
  return await correctPhoto({ type: 'DETECT', photo, options: resolveOptions() }, silent);
}

test('a good chart causes no warning', async () => {
  expect((await detect({})).warnings).toEqual([]);
});

test('strong light falloff causes UNEVEN_LIGHT, slight falloff does not', async () => {
  const falling = (drop: number) => (across: number) => 1 - drop * across;
  expect((await detect({ light: falling(0.5) })).warnings).toContain('UNEVEN_LIGHT');
  expect((await detect({ light: falling(0.1) })).warnings).not.toContain('UNEVEN_LIGHT');
});

test('a defocused chart causes BLURRED, a slightly soft one does not', async () => {
  expect((await detect({ patch: 80 }, (picture) => picture.blur(6))).warnings).toContain('BLURRED');
  expect((await detect({ patch: 80 }, (picture) => picture.blur(1.2))).warnings).not.toContain('BLURRED');
});

test('clipped white patches cause CLIPPED_HIGHLIGHTS', async () => {
  const { warnings, patches } = await detect({ camera: diagonal([1.3, 1.3, 1.3]) });
  expect(warnings).toContain('CLIPPED_HIGHLIGHTS');
  expect(patches[18]).toMatchObject({ clipped: true });
});

test('clipped black patches cause CLIPPED_SHADOWS', async () => {
  const { warnings, patches } = await detect({}, (picture) => picture.linear(1.2, -50));
  expect(warnings).toContain('CLIPPED_SHADOWS');
  expect(patches[23]).toMatchObject({ clipped: true });
});

test('a small chart causes CHART_SMALL', async () => {
  expect((await detect({ patch: 14 })).warnings).toContain('CHART_SMALL');
});

test('raised blacks cause GLARE', async () => {
  expect((await detect({}, (picture) => picture.linear(0.6, 100))).warnings).toContain('GLARE');
});

test('a flipped chart causes MIRRORED', async () => {
  expect((await detect({}, (picture) => picture.flop())).warnings).toContain('MIRRORED');
});
