import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstNeutral, referenceLinear } from '../../../src/pipeline/chart/chart-reference.ts';
import { deltaE2000 } from '../../../src/pipeline/color/delta-e.ts';
import { diagonal } from '../../../src/pipeline/color/matrix3.ts';
import { linearToLab } from '../../../src/pipeline/color/rgb-space.ts';
import { PhotoFailure } from '../../../src/pipeline/contract/photo-failure.ts';
import type { PatchExclusion } from '../../../src/pipeline/contract/photo-report.ts';
import { measurePatches } from '../../../src/pipeline/measure/measure-patches.ts';
import { usablePatches } from '../../../src/pipeline/measure/usable-patches.ts';
import type { RgbImage } from '../../../src/pipeline/pixels/rgb-image.ts';
import { drawChart, warmCamera } from '../draw-chart.ts';

/** Sets pixel i of a patch to the code value `code(i)` in all channels. */
function paint(
  { data, width }: RgbImage,
  patch: ReturnType<typeof drawChart>['patches'][number],
  code: (i: number) => number,
) {
  let count = 0;
  for (let y = patch[0].y; y < patch[2].y; y++) {
    for (let x = patch[0].x; x < patch[2].x; x++, count++) {
      const i = (y * width + x) * 3;
      data.fill(code(count), i, i + 3);
    }
  }
}

test.each([8, 16] as const)('patches are measured as drawn, at %i bits', (depth) => {
  const { image, patches } = drawChart({ depth });
  measurePatches(image, patches).forEach(({ linear, specular, exclusion, texture }, index) => {
    const drawn = referenceLinear.CLASSIC_AFTER_2014[index]!.map((value) => Math.max(value, 0)) as never;
    expect(deltaE2000(linearToLab(linear), linearToLab(drawn))).toBeLessThan(depth === 8 ? 0.1 : 0.01);
    expect({ specular, exclusion }).toEqual({ specular: false, exclusion: index === 17 ? 'CLIPPED_SHADOWS' : null }); // cyan
    expect(texture).toBeLessThan(2);
  });
});

test('patches of a few pixels and quads at fractional coordinates are measured', () => {
  const { image, patches } = drawChart({ patch: 5 });
  const shifted = patches.map((quad) => quad.map(({ x, y }) => ({ x: x + 0.4, y: y - 0.3 })) as never);
  const [first] = measurePatches(image, shifted);
  expect(deltaE2000(linearToLab(first!.linear), linearToLab(referenceLinear.CLASSIC_AFTER_2014[0]!))).toBeLessThan(0.5);
});

test('a patch outside the image is measured at the nearest pixel', () => {
  const { image } = drawChart({ patch: 10 });
  const outside = [0, 1, 2, 3].map((i) => ({ x: -50 - i, y: 9999 + i })) as never;
  expect(measurePatches(image, [outside])[0]!.linear.every(Number.isFinite)).toBe(true);
});

test('dust on a tenth of a patch does not affect its mean', () => {
  const { image, patches } = drawChart();
  paint(image, patches[21]!, (i) => (i % 13 === 0 ? 30 : 120));
  const [clean] = measurePatches({ data: Uint8Array.of(120, 120, 120), width: 1, height: 1 }, [patches[0]!]);
  expect(measurePatches(image, patches)[21]!.linear[0]).toBeCloseTo(clean!.linear[0], 6);
});

describe('clipped', () => {
  test.each([
    ['2 % at 255', (i: number) => (i % 50 === 0 ? 255 : 250), 'HIGH'],
    ['0.4 % at 255', (i: number) => (i % 251 === 0 ? 255 : 250), null],
    ['all at 0', () => 0, 'LOW'],
    ['all at 1', () => 1, null],
  ] as const)('%s', (_name, code, expected) => {
    const { image, patches } = drawChart();
    paint(image, patches[19]!, code);
    expect(measurePatches(image, patches)[19]!.clipped).toBe(expected);
  });

  test('a channel clipped by overexposure is detected', () => {
    const { image, patches } = drawChart({ camera: diagonal([1.6, 1.6, 1.6]) });
    const samples = measurePatches(image, patches);
    expect(samples[firstNeutral]!.clipped).toBe('HIGH');
    expect(samples[firstNeutral + 3]!.clipped).toBeNull();
  });
});

test('a reflection on a patch is detected by its bright tail', () => {
  const { image, patches } = drawChart();
  paint(image, patches[12]!, (i) => (i % 17 === 0 ? 250 : 60 + (i % 2)));
  const samples = measurePatches(image, patches);
  expect(samples.map(({ specular }) => specular)).toEqual(samples.map((_, index) => index === 12));
  expect(samples[12]).toMatchObject({ exclusion: 'GLARE', glare: expect.closeTo(189, 0) });
});

test('a twig across a patch is detected by its texture, in code values', () => {
  const { image, patches } = drawChart({ camera: warmCamera });
  paint(image, patches[9]!, (i) => (i % 60 < 34 && i % 60 > 24 ? 25 : 100 + (i % 3)));
  const samples = measurePatches(image, patches);
  expect(samples[9]).toMatchObject({ exclusion: 'TEXTURE', specular: false, texture: expect.closeTo(77, 0) });
  expect(samples.filter(({ exclusion }) => exclusion)).toHaveLength(1);
});

test('clipping takes precedence over other reasons for exclusion', () => {
  const { image, patches } = drawChart();
  paint(image, patches[4]!, (i) => (i % 2 ? 255 : 60));
  paint(image, patches[5]!, (i) => (i % 2 ? 0 : 90));
  const samples = measurePatches(image, patches);
  expect([samples[4]!.exclusion, samples[5]!.exclusion]).toEqual(['CLIPPED_HIGHLIGHTS', 'CLIPPED_SHADOWS']);
});

test('noise over the whole image is not mistaken for a reflection', () => {
  const { image, patches } = drawChart();
  const noisy = image.data.map((value, i) => Math.min(Math.max(value + ((i * 7919) % 25) - 12, 1), 254));
  expect(measurePatches({ ...image, data: noisy }, patches).some(({ specular }) => specular)).toBe(false);
});

describe('too few patches', () => {
  const plain = { linear: [0.2, 0.2, 0.2] as const, clipped: null, specular: false, texture: 1, glare: 1 };
  const samples = (excluded: number, exclusion: PatchExclusion) =>
    Array.from({ length: 24 }, (_, i) => ({ ...plain, exclusion: i < excluded ? exclusion : null }));

  test('15 patches are enough, 14 are not', () => {
    expect(usablePatches(samples(9, 'CLIPPED_HIGHLIGHTS'))).toHaveLength(15);
    expect(() => usablePatches(samples(10, 'CLIPPED_HIGHLIGHTS'))).toThrow(
      /only 14 of its 24 .* 10 are overexposed\. Reduce the exposure/,
    );
  });

  test('three greys are enough; two are not', () => {
    const greys = (excluded: number) => samples(excluded, 'GLARE').toReversed();
    expect(usablePatches(greys(3))).toHaveLength(21);
    expect(() => usablePatches(greys(4))).toThrow(/only 2 of its 6 grey .* 4 are affected by glare\. Turn/);
  });

  const exclusions = ['CLIPPED_HIGHLIGHTS', 'CLIPPED_SHADOWS', 'GLARE', 'TEXTURE', 'COVERED'] as const;

  test('the failure has the code CHART_UNUSABLE', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 24 }), fc.constantFrom(...exclusions), (excluded, exclusion) => {
        try {
          usablePatches(samples(excluded, exclusion));
          return false;
        } catch (error) {
          return error instanceof PhotoFailure && error.code === 'CHART_UNUSABLE';
        }
      }),
    );
  });
});
