import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ChartEdition,
  firstNeutral,
  referenceLab,
  referenceLinear,
} from '../../../src/pipeline/chart/chart-reference.ts';
import { deltaE2000 } from '../../../src/pipeline/color/delta-e.ts';
import { invert, type Matrix3, transform, type Vector3 } from '../../../src/pipeline/color/matrix3.ts';
import { mean } from '../../../src/pipeline/color/quantile.ts';
import { linearToLab, luminance } from '../../../src/pipeline/color/rgb-space.ts';
import { correctColor } from '../../../src/pipeline/fit/correction.ts';
import { type FitOptions, type FittedCorrection, fitCorrection } from '../../../src/pipeline/fit/fit-correction.ts';
import { applyModel, linear3x3 } from '../../../src/pipeline/fit/model.ts';
import { exposureFactor, whiteBalanceGains } from '../../../src/pipeline/fit/white-balance.ts';
import { vector } from '../color/any-color.ts';
import { someCameras } from '../known-cameras.ts';

const standard: FitOptions = {
  whiteBalance: 'CHART',
  model: 'LINEAR_3X3',
  linearization: 'NONE',
  reference: 'AUTO',
  matchExposure: true,
};

/** A camera that mixes its channels, sees the light's colour and is not exposed as the chart says. */
const camera: Matrix3 = [
  [0.62, 0.2, 0.05],
  [0.1, 0.5, 0.09],
  [0.01, 0.14, 0.28],
];

function shoot(matrix: Matrix3, edition: ChartEdition = 'CLASSIC_AFTER_2014') {
  return referenceLinear[edition].map((linear, index) => ({ index, measured: transform(matrix, linear) }));
}

function errorOf(fitted: FittedCorrection, patches: ReturnType<typeof shoot>): number {
  return mean(
    patches.map(({ index, measured }) =>
      deltaE2000(linearToLab(correctColor(fitted, measured)), referenceLab[fitted.reference][index]!),
    ),
  );
}

describe('a camera that is a matrix', () => {
  test('is undone: every patch meets its reference', () => {
    const patches = shoot(camera);
    const fitted = fitCorrection(patches, standard);
    expect(errorOf(fitted, patches)).toBeLessThan(0.1);
    expect(fitted.crossValidatedDeltaE).toBeLessThan(0.15);
    expect(fitted.reference).toBe('CLASSIC_AFTER_2014');
  });

  test('is undone whatever the matrix, within reason', () => {
    const plausible = fc.tuple(vector(0, 0.25), vector(0, 0.25), vector(0, 0.25), vector(0.25, 1)).map(
      ([a, b, c, gain]): Matrix3 => [
        [gain[0], a[1] * gain[0], a[2] * gain[0]],
        [b[0] * gain[1], gain[1], b[2] * gain[1]],
        [c[0] * gain[2], c[1] * gain[2], gain[2]],
      ],
    );
    fc.assert(
      fc.property(plausible, (matrix) => {
        const patches = shoot(matrix);
        return errorOf(fitCorrection(patches, { ...standard, reference: 'CLASSIC_AFTER_2014' }), patches) < 0.3;
      }),
      { numRuns: 30 },
    );
  });

  test("tells its chart's edition", () => {
    expect(fitCorrection(shoot(camera, 'CLASSIC_BEFORE_2014'), standard).reference).toBe('CLASSIC_BEFORE_2014');
  });

  test('is recovered as a matrix', () => {
    const { matrix } = fitCorrection(shoot(camera), standard);
    invert(camera)
      .flat()
      .forEach((value, index) => {
        expect(matrix.flat()[index]).toBeCloseTo(value, 1);
      });
  });

  test('is cured by white balance alone where it only has gains', () => {
    const gains: Matrix3 = [
      [0.4, 0, 0],
      [0, 0.5, 0],
      [0, 0, 0.3],
    ];
    const fitted = fitCorrection(shoot(gains), { ...standard, model: 'NONE' });
    expect(fitted.whiteBalanceGains).toEqual([expect.closeTo(1.25, 6), 1, expect.closeTo(5 / 3, 6)]);
    expect(errorOf(fitted, shoot(gains))).toBeLessThan(0.01);
  });
});

test('AUTO takes the matrix where channels are mixed and leaves it where they are not', () => {
  const auto: FitOptions = { ...standard, model: 'AUTO' };
  expect(fitCorrection(shoot(camera), auto).model).toBe('LINEAR_3X3');
});

test('greys stay grey, also where the camera is no matrix', () => {
  const bent = shoot(camera).map(({ index, measured }) => ({
    index,
    measured: measured.map((value) => Math.max(value, 0) ** 1.25) as unknown as Vector3,
  }));
  const { matrix, reference } = fitCorrection(bent, standard);
  for (const { index, measured } of bent.slice(firstNeutral)) {
    const made = linearToLab(applyModel(linear3x3, matrix, measured));
    const published = referenceLab[reference][index]!;
    expect(Math.hypot(made.a - published.a, made.b - published.b)).toBeLessThan(2.5);
  }
});

test('a patch that was left out is predicted', () => {
  const patches = shoot(camera).filter(({ index }) => ![3, 9, 17, 20].includes(index));
  expect(errorOf(fitCorrection(patches, standard), shoot(camera))).toBeLessThan(0.2);
});

describe('the fewest patches that are taken, 15 with three greys, predict the other nine', () => {
  /** Overexposed: the 15 patches that are darkest in their brightest channel. */
  const darkest = (patches: ReturnType<typeof shoot>) => {
    const order = patches.toSorted((p, q) => Math.max(...p.measured) - Math.max(...q.measured));
    return order.slice(0, 15).toSorted((p, q) => p.index - q.index);
  };
  test.each(someCameras(6))('$name', ({ matrix }) => {
    const all = shoot(matrix);
    const seen = darkest(all);
    expect(seen.filter(({ index }) => index >= firstNeutral).length).toBeGreaterThanOrEqual(3);
    const unseen = all.filter(({ index }) => !seen.some((patch) => patch.index === index));
    const fitted = fitCorrection(seen, { ...standard, model: 'AUTO', linearization: 'AUTO' });
    expect(errorOf(fitted, unseen)).toBeLessThan(0.75);
  });
});

test('matchExposure false keeps the luminance of the neutrals', () => {
  const patches = shoot(camera);
  const { matrix, exposureOffset } = fitCorrection(patches, { ...standard, matchExposure: false });
  const neutrals = patches.slice(firstNeutral).map(({ measured }) => measured);
  const before = neutrals.map((rgb) => luminance(rgb));
  const after = neutrals.map((rgb) => luminance(applyModel(linear3x3, matrix, rgb)));
  expect(exposureFactor(before, after)).toBeCloseTo(1, 5);
  expect(exposureOffset).toBeGreaterThan(0.2);
});

test('white balance NONE keeps the cast of the neutrals, with colours still matched', () => {
  const patches = shoot(camera);
  const { matrix, whiteBalanceGains: gains } = fitCorrection(patches, { ...standard, whiteBalance: 'NONE' });
  expect(gains).toEqual([1, 1, 1]);
  const grey = patches[21]!.measured;
  const made = applyModel(linear3x3, matrix, grey);
  expect(made[0] / made[1]).toBeCloseTo(grey[0] / grey[1], 1);
  expect(made[2] / made[1]).toBeCloseTo(grey[2] / grey[1], 1);
});

test('all off leaves the picture as it is', () => {
  const { matrix } = fitCorrection(shoot(camera), {
    whiteBalance: 'NONE',
    model: 'NONE',
    linearization: 'NONE',
    reference: 'AUTO',
    matchExposure: false,
  });
  matrix.flat().forEach((value, index) => {
    expect(value).toBeCloseTo(index % 4 === 0 ? 1 : 0, 9);
  });
});

test('one neutral gone wrong does not turn the white balance', () => {
  const grey = (value: number) => ({
    measured: [value, value, value] as Vector3,
    reference: [value, value, value] as Vector3,
  });
  const neutrals = [grey(0.9), grey(0.6), grey(0.4), grey(0.2), { ...grey(0.1), measured: [0.3, 0.1, 0.1] as Vector3 }];
  expect(whiteBalanceGains(neutrals)).toEqual([1, 1, 1]);
});

test('the same patches give the same fit to the last bit', () => {
  expect(fitCorrection(shoot(camera), standard)).toEqual(fitCorrection(shoot(camera), standard));
});

describe('a camera with a tone curve', () => {
  const contrasty = (linear: number) => Math.max(linear, 0) ** 1.2 / (0.6 + 0.5 * Math.max(linear, 0) ** 1.2);
  const bent = shoot(camera).map(({ index, measured: [r, g, b] }) => ({
    index,
    measured: [contrasty(r), contrasty(g), contrasty(b)] as const,
  }));

  test('is undone by AUTO, tone curve and all', () => {
    const fitted = fitCorrection(bent, { ...standard, model: 'AUTO', linearization: 'AUTO' });
    expect(fitted.linearization).toBe('NEUTRALS');
    expect(errorOf(fitted, bent)).toBeLessThan(1);
    expect(fitted.crossValidatedDeltaE).toBeLessThan(1.2);
  });

  test('is not undone where nobody wants it', () => {
    const fitted = fitCorrection(bent, { ...standard, linearization: 'NONE' });
    expect(fitted.toneCurves).toBeNull();
    expect(errorOf(fitted, bent)).toBeGreaterThan(1);
  });
});

test('AUTO stays with the matrix, and with the light as it is, where that is all there is', () => {
  const fitted = fitCorrection(shoot(camera), { ...standard, model: 'AUTO', linearization: 'AUTO' });
  expect(fitted).toMatchObject({ model: 'LINEAR_3X3', linearization: 'NONE', toneCurves: null });
});

test.each(['ROOT_POLYNOMIAL_2', 'ROOT_POLYNOMIAL_3'] as const)('%s does not depend on the exposure', (model) => {
  // A camera that no matrix undoes: its red sees some blue only where there is no green.
  const odd = shoot(camera).map(({ index, measured: [r, g, b] }) => ({
    index,
    measured: [r + 0.1 * Math.sqrt(Math.max(r * b, 0)), g, b] as const,
  }));
  const exposed = (ev: number) =>
    odd.map(({ index, measured: [r, g, b] }) => ({
      index,
      measured: [r * 2 ** ev, g * 2 ** ev, b * 2 ** ev] as const,
    }));
  const colorsOf = (fitted: FittedCorrection, patches: typeof odd, ev: number) =>
    patches.map(({ measured }) => {
      const [r, g, b] = correctColor(fitted, measured);
      return linearToLab([r / 2 ** ev, g / 2 ** ev, b / 2 ** ev]);
    });
  const request = { ...standard, model, reference: 'CLASSIC_AFTER_2014' } as const;
  const fitted = fitCorrection(odd, request);
  const wanted = colorsOf(fitted, odd, 0);
  for (const ev of [-2, -1, 1]) {
    // The same correction on light of another strength, and a correction fitted in that light.
    const applied = colorsOf(fitted, exposed(ev), ev);
    const refitted = colorsOf(fitCorrection(exposed(ev), request), exposed(ev), 0);
    wanted.forEach((lab, index) => {
      expect(deltaE2000(applied[index]!, lab)).toBeLessThan(0.05);
      expect(deltaE2000(refitted[index]!, lab)).toBeLessThan(0.05);
    });
  }
});

test('white taken from somewhere else makes that grey, with colours still matched', () => {
  const light = [0.3, 0.25, 0.1] as const;
  const fitted = fitCorrection(shoot(camera), { ...standard, whiteBalance: () => light });
  const made = correctColor(fitted, light);
  expect(made[0] / made[1]).toBeCloseTo(1, 1);
  expect(made[2] / made[1]).toBeCloseTo(1, 1);
  expect(fitted.whiteBalanceGains).toEqual([expect.closeTo(0.25 / 0.3, 9), 1, expect.closeTo(2.5, 9)]);
});
