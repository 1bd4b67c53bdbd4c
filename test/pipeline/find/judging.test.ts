import { describe, expect, test } from 'vitest';
import { denoise, estimateNoise } from '../../../src/pipeline/find/candidates/denoise.ts';
import { fitColors } from '../../../src/pipeline/find/judge/color-agreement.ts';
import { bestSwapGain, greySwapGain, isOutOfOrder } from '../../../src/pipeline/find/judge/order.ts';
import { REFERENCE_COLORS, type Rgb } from '../../../src/pipeline/find/judge/reference-colors.ts';
import { colorfulness } from '../../../src/pipeline/find/judge/reject-false-charts.ts';
import { judgeColors } from '../../../src/pipeline/find/judge/visible-colors.ts';
import { liveMats } from '../../../src/pipeline/find/mats.ts';
import { loadOpenCv } from '../../../src/pipeline/find/opencv.ts';
import { renderScene } from '../../support/rendered-scene.ts';

const underLamp = REFERENCE_COLORS.map(([r, g, b]): Rgb => [0.9 * r + 0.05, 0.7 * g + 0.02 * r, 0.4 * b]);

describe('colours', () => {
  test('under a lamp agree, and darker ones as well', () => {
    expect(fitColors(REFERENCE_COLORS)!.agreement).toBeGreaterThan(0.999);
    expect(fitColors(underLamp)!.agreement).toBeGreaterThan(0.98);
    expect(fitColors(underLamp.map(([r, g, b]): Rgb => [r / 5, g / 5, b / 5]))!.agreement).toBeGreaterThan(0.9);
  });

  test('read backwards or upside down in one channel do not agree', () => {
    expect(fitColors(REFERENCE_COLORS.toReversed())!.agreement).toBeLessThan(0.3);
    const inverted = REFERENCE_COLORS.map(([r, g, b]): Rgb => [1 - r, g, b]);
    expect(fitColors(inverted)!.agreement).toBeLessThan(0.85);
  });

  test('that are all alike do not agree', () => {
    expect(fitColors(REFERENCE_COLORS.map((): Rgb => [0, 0, 0]))?.agreement ?? 0).toBeLessThan(0.01);
    expect(colorfulness(REFERENCE_COLORS.map((): Rgb => [0.5, 0.5, 0.5]))).toBe(0);
  });

  test('with two patches swapped are out of order; with one covered they are not', () => {
    expect(bestSwapGain(underLamp)).toBeLessThan(0.01);
    const swapped = [...underLamp];
    [swapped[7], swapped[14]] = [underLamp[14]!, underLamp[7]!];
    expect(bestSwapGain(swapped)).toBeGreaterThan(0.15);
    expect(isOutOfOrder(swapped)).toBe(true);
    const covered = [...underLamp];
    covered[7] = underLamp[14]!;
    expect(isOutOfOrder(covered)).toBe(false);
  });

  test.each([18, 19, 20, 21, 22])('with grey %i and the next one swapped are out of order', (first) => {
    const swapped = [...underLamp];
    [swapped[first], swapped[first + 1]] = [underLamp[first + 1]!, underLamp[first]!];
    expect(greySwapGain(underLamp)).toBe(0);
    expect(isOutOfOrder(swapped)).toBe(true);
  });

  test('with three patches swapped in a cycle are out of order', () => {
    const moved = [...underLamp];
    [moved[1], moved[12], moved[15]] = [underLamp[12]!, underLamp[15]!, underLamp[1]!];
    expect(isOutOfOrder(moved)).toBe(true);
  });

  test('nine hidden patches still leave a chart; two rows read backwards do not', () => {
    const paper: Rgb = [0.63, 0.45, 0.24];
    const hide = new Set([0, 3, 4, 8, 9, 13, 16, 20, 23]);
    const covered = judgeColors(underLamp.map((color, i) => (hide.has(i) ? paper : color)));
    expect(covered.score).toBeGreaterThan(0.55);
    expect(covered.hidden.filter(Boolean).length).toBeGreaterThanOrEqual(8);
    expect(covered.hidden.every((isHidden, i) => !isHidden || hide.has(i))).toBe(true);
    const backwards = [0, 1, 2, 3].flatMap((row) => {
      const patches = underLamp.slice(6 * row, 6 * row + 6);
      return row % 2 ? patches : patches.reverse();
    });
    expect(judgeColors(backwards).score).toBeLessThan(0.55);
  });
});

test('noise is measured in smooth areas and reduced', async () => {
  const cv = await loadOpenCv();
  const scene = (noise: number) => renderScene({ width: 500, height: 400, background: 'stillLife', camera: { noise } });
  expect(estimateNoise(scene(0))).toBeLessThan(3);
  const noisy = scene(14);
  expect(estimateNoise(noisy)).toBeGreaterThan(8);
  expect(estimateNoise(denoise(cv, noisy))).toBeLessThan(4);
  const clean = scene(0);
  expect(denoise(cv, clean)).toBe(clean);
  expect(liveMats()).toBe(0);
});
