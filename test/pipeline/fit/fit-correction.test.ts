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
import { correctColor } from '../../../src/pipeline/fit/color-transform.ts';
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

/** A camera with crosstalk between channels, a colour cast and the wrong exposure. */
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

describe('a camera with a linear response', () => {
  test('is corrected: every patch matches its reference', () => {
    const patches = shoot(camera);
    const fitted = fitCorrection(patches, standard);
    expect(errorOf(fitted, patches)).toBeLessThan(0.1);
    expect(fitted.crossValidatedDeltaE).toBeLessThan(0.15);
    expect(fitted.reference).toBe('CLASSIC_AFTER_2014');
  });

  test('is corrected for any plausible matrix', () => {
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

  test('reveals the edition of its chart', () => {
    expect(fitCorrection(shoot(camera, 'CLASSIC_BEFORE_2014'), standard).reference).toBe('CLASSIC_BEFORE_2014');
  });

  test('is inverted by the fitted matrix', () => {
    const { matrix } = fitCorrection(shoot(camera), standard);
    invert(camera)
      .flat()
      .forEach((value, index) => {
        expect(matrix.flat()[index]).toBeCloseTo(value, 1);
      });
  });

  test('is corrected by white balance alone if its matrix is diagonal', () => {
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

test('AUTO selects the matrix if channels are mixed', () => {
  const auto: FitOptions = { ...standard, model: 'AUTO' };
  expect(fitCorrection(shoot(camera), auto).model).toBe('LINEAR_3X3');
});

test('greys stay grey, even if the camera is not linear', () => {
  const nonlinear = shoot(camera).map(({ index, measured }) => ({
    index,
    measured: measured.map((value) => Math.max(value, 0) ** 1.25) as unknown as Vector3,
  }));
  const { matrix, reference } = fitCorrection(nonlinear, standard);
  for (const { index, measured } of nonlinear.slice(firstNeutral)) {
    const corrected = linearToLab(applyModel(linear3x3, matrix, measured));
    const published = referenceLab[reference][index]!;
    expect(Math.hypot(corrected.a - published.a, corrected.b - published.b)).toBeLessThan(2.5);
  }
});

test('patches that were left out are predicted', () => {
  const patches = shoot(camera).filter(({ index }) => ![3, 9, 17, 20].includes(index));
  expect(errorOf(fitCorrection(patches, standard), shoot(camera))).toBeLessThan(0.2);
});

describe('the minimum of 15 patches with three greys predicts the other nine', () => {
  /** The patches left in an overexposed photo: the 15 with the lowest maximum channel. */
  const darkest = (patches: ReturnType<typeof shoot>) => {
    const order = patches.toSorted((p, q) => Math.max(...p.measured) - Math.max(...q.measured));
    return order.slice(0, 15).toSorted((p, q) => p.index - q.index);
  };
  test.each(someCameras(6))('$name', ({ matrix }) => {
    const all = shoot(matrix);
    const usable = darkest(all);
    expect(usable.filter(({ index }) => index >= firstNeutral).length).toBeGreaterThanOrEqual(3);
    const others = all.filter(({ index }) => !usable.some((patch) => patch.index === index));
    const fitted = fitCorrection(usable, { ...standard, model: 'AUTO', linearization: 'AUTO' });
    expect(errorOf(fitted, others)).toBeLessThan(0.75);
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

test('white balance NONE keeps the cast of the neutrals and still matches colours', () => {
  const patches = shoot(camera);
  const { matrix, whiteBalanceGains: gains } = fitCorrection(patches, { ...standard, whiteBalance: 'NONE' });
  expect(gains).toEqual([1, 1, 1]);
  const grey = patches[21]!.measured;
  const corrected = applyModel(linear3x3, matrix, grey);
  expect(corrected[0] / corrected[1]).toBeCloseTo(grey[0] / grey[1], 1);
  expect(corrected[2] / corrected[1]).toBeCloseTo(grey[2] / grey[1], 1);
});

test('with every option off the image is unchanged', () => {
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

test('one wrong neutral does not change the white balance', () => {
  const grey = (value: number) => ({
    measured: [value, value, value] as Vector3,
    reference: [value, value, value] as Vector3,
  });
  const neutrals = [grey(0.9), grey(0.6), grey(0.4), grey(0.2), { ...grey(0.1), measured: [0.3, 0.1, 0.1] as Vector3 }];
  expect(whiteBalanceGains(neutrals)).toEqual([1, 1, 1]);
});

test('the same patches give bit-identical fits', () => {
  expect(fitCorrection(shoot(camera), standard)).toEqual(fitCorrection(shoot(camera), standard));
});

describe('a camera with a tone curve', () => {
  const contrasty = (linear: number) => Math.max(linear, 0) ** 1.2 / (0.6 + 0.5 * Math.max(linear, 0) ** 1.2);
  const toned = shoot(camera).map(({ index, measured: [r, g, b] }) => ({
    index,
    measured: [contrasty(r), contrasty(g), contrasty(b)] as const,
  }));

  test('is corrected by AUTO, including the tone curve', () => {
    const fitted = fitCorrection(toned, { ...standard, model: 'AUTO', linearization: 'AUTO' });
    expect(fitted.linearization).toBe('NEUTRALS');
    expect(errorOf(fitted, toned)).toBeLessThan(1);
    expect(fitted.crossValidatedDeltaE).toBeLessThan(1.2);
  });

  test('is not linearized if linearization is NONE', () => {
    const fitted = fitCorrection(toned, { ...standard, linearization: 'NONE' });
    expect(fitted.toneCurves).toBeNull();
    expect(errorOf(fitted, toned)).toBeGreaterThan(1);
  });
});

test('AUTO selects a plain matrix without tone curves for a linear camera', () => {
  const fitted = fitCorrection(shoot(camera), { ...standard, model: 'AUTO', linearization: 'AUTO' });
  expect(fitted).toMatchObject({ model: 'LINEAR_3X3', linearization: 'NONE', toneCurves: null });
});

test.each(['ROOT_POLYNOMIAL_2', 'ROOT_POLYNOMIAL_3'] as const)('%s does not depend on the exposure', (model) => {
  // A camera that no matrix can correct: its red also responds to the geometric mean of red and blue.
  const nonlinear = shoot(camera).map(({ index, measured: [r, g, b] }) => ({
    index,
    measured: [r + 0.1 * Math.sqrt(Math.max(r * b, 0)), g, b] as const,
  }));
  const exposed = (ev: number) =>
    nonlinear.map(({ index, measured: [r, g, b] }) => ({
      index,
      measured: [r * 2 ** ev, g * 2 ** ev, b * 2 ** ev] as const,
    }));
  const colorsOf = (fitted: FittedCorrection, patches: typeof nonlinear, ev: number) =>
    patches.map(({ measured }) => {
      const [r, g, b] = correctColor(fitted, measured);
      return linearToLab([r / 2 ** ev, g / 2 ** ev, b / 2 ** ev]);
    });
  const request = { ...standard, model, reference: 'CLASSIC_AFTER_2014' } as const;
  const fitted = fitCorrection(nonlinear, request);
  const expected = colorsOf(fitted, nonlinear, 0);
  for (const ev of [-2, -1, 1]) {
    // The same correction applied at another exposure, and a correction fitted at that exposure.
    const applied = colorsOf(fitted, exposed(ev), ev);
    const refitted = colorsOf(fitCorrection(exposed(ev), request), exposed(ev), 0);
    expected.forEach((lab, index) => {
      expect(deltaE2000(applied[index]!, lab)).toBeLessThan(0.05);
      expect(deltaE2000(refitted[index]!, lab)).toBeLessThan(0.05);
    });
  }
});

test('a white point from elsewhere becomes grey, and colours are still matched', () => {
  const light = [0.3, 0.25, 0.1] as const;
  const fitted = fitCorrection(shoot(camera), { ...standard, whiteBalance: () => light });
  const corrected = correctColor(fitted, light);
  expect(corrected[0] / corrected[1]).toBeCloseTo(1, 1);
  expect(corrected[2] / corrected[1]).toBeCloseTo(1, 1);
  expect(fitted.whiteBalanceGains).toEqual([expect.closeTo(0.25 / 0.3, 9), 1, expect.closeTo(2.5, 9)]);
});
