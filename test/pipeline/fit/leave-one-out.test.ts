import { expect, test } from 'vitest';
import { referenceLab, referenceLinear } from '../../../src/pipeline/chart/chart-reference.ts';
import { deltaE2000 } from '../../../src/pipeline/color/delta-e.ts';
import { linearToLab } from '../../../src/pipeline/color/rgb-space.ts';
import { correctColor } from '../../../src/pipeline/fit/color-transform.ts';
import { type FitChoice, fitMatched, leaveOneOut } from '../../../src/pipeline/fit/matched-fit.ts';

/** Warm light and a different tone curve in each channel. */
const patches = referenceLinear.CLASSIC_AFTER_2014.map(([r, g, b], index) => ({
  index,
  measured: [0.9 * Math.max(r, 0) ** 0.9 + 0.02 * g, 0.7 * g ** 1.1, 0.5 * b + 0.03 * g] as const,
}));

test.each([
  { model: 'LINEAR_3X3', linearization: 'NONE' },
  { model: 'ROOT_POLYNOMIAL_2', linearization: 'NEUTRALS' },
  { model: 'NONE', linearization: 'NEUTRALS' },
] as const)('$model, tone curves $linearization: each error is that of a fit without the patch', (fit) => {
  const choice: FitChoice = { reference: 'CLASSIC_AFTER_2014', ...fit };
  const expected = patches.map((leftOut) => {
    const others = patches.filter((patch) => patch !== leftOut);
    const predicted = correctColor(fitMatched(others, choice), leftOut.measured);
    return deltaE2000(linearToLab(predicted), referenceLab.CLASSIC_AFTER_2014[leftOut.index]!);
  });
  const found = leaveOneOut(patches, choice);
  for (const [index, error] of found.entries()) expect(error).toBeCloseTo(expected[index]!, 9);
  expect(new Set(found.map((error) => error.toFixed(6))).size).toBeGreaterThan(20);
});
