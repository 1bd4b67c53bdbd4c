import { expect, test } from 'vitest';
import {
  firstNeutral,
  labToLinear,
  patchNames,
  referenceLab,
  referenceLinear,
} from '../../../src/pipeline/chart/chart-reference.ts';
import { deltaE2000 } from '../../../src/pipeline/color/delta-e.ts';
import { linearToLab } from '../../../src/pipeline/color/rgb-space.ts';
import { toSwatch } from '../../../src/pipeline/color/swatch.ts';
import { hasCharts, needsCharts, readReference } from '../color/reference-data.ts';

type Triple = readonly [number, number, number];
interface Published {
  readonly patches: readonly {
    readonly name: string;
    readonly afterNovember2014: Triple;
    readonly beforeNovember2014: Triple;
  }[];
}

test.runIf(hasCharts)(`every patch of both editions has its published colour${needsCharts}`, () => {
  const { patches } = readReference<Published>('colorchecker-classic.json');
  expect(patchNames).toEqual(patches.map(({ name }) => name));
  const triples = (labs: typeof referenceLab.CLASSIC_AFTER_2014) => labs.map(({ L, a, b }) => [L, a, b]);
  expect(triples(referenceLab.CLASSIC_AFTER_2014)).toEqual(patches.map((patch) => patch.afterNovember2014));
  expect(triples(referenceLab.CLASSIC_BEFORE_2014)).toEqual(patches.map((patch) => patch.beforeNovember2014));
});

test('there are 24 patches, the last six nearly grey and in descending lightness', () => {
  for (const labs of Object.values(referenceLab)) {
    expect(labs).toHaveLength(24);
    const neutrals = labs.slice(firstNeutral);
    expect(neutrals.every(({ a, b }) => Math.hypot(a, b) < 3.2)).toBe(true);
    expect(neutrals.map(({ L }) => L)).toEqual(neutrals.map(({ L }) => L).toSorted((p, q) => q - p));
  }
});

test('linear sRGB preserves the published colours, including cyan outside the gamut', () => {
  for (const edition of ['CLASSIC_AFTER_2014', 'CLASSIC_BEFORE_2014'] as const) {
    const back = referenceLinear[edition].map((linear) => linearToLab(linear));
    back.forEach((lab, index) => {
      expect(deltaE2000(lab, referenceLab[edition][index]!)).toBeLessThan(1e-9);
    });
    expect(referenceLinear[edition][17]![0]).toBeLessThan(0);
  }
});

test('the white patch of the older chart is nearly #f4f5f1 in sRGB', () => {
  const { srgb, hex } = toSwatch(labToLinear({ L: 96.539, a: -0.425, b: 1.186 }));
  expect(srgb[0]).toBeCloseTo(244, -0.5);
  expect(hex).toMatch(/^#f[45]f[45]f[0-3]$/);
});

test('a swatch keeps L*a*b* outside the gamut and clips sRGB', () => {
  const { lab, srgb, hex } = toSwatch([-0.2, 0.5, 1.5]);
  expect(srgb[0]).toBe(0);
  expect(srgb[2]).toBe(255);
  expect(hex).toBe('#00bcff');
  expect(deltaE2000(linearToLab([-0.2, 0.5, 1.5]), { L: lab[0], a: lab[1], b: lab[2] })).toBe(0);
});
