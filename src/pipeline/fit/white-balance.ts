import { median } from '../color/quantile.ts';
import { type LinearRgb, luminance } from '../color/rgb-space.ts';

/** A neutral patch as measured and as published, both in linear sRGB. */
export interface NeutralPair {
  readonly measured: LinearRgb;
  readonly reference: LinearRgb;
}

/** Keeps logarithms and ratios finite: two stops below the smallest 8-bit step. */
const darkest = 1e-4;

/**
 * Gains that bring the neutrals to their published chromaticity: for each channel the median over the neutrals, so that one
 * patch with glare or a coloured shadow has no effect. Green, which carries most of the light, has a gain of 1.
 */
export function whiteBalanceGains(neutrals: readonly NeutralPair[]): LinearRgb {
  const gain = (channel: 0 | 2) =>
    Math.exp(
      median(
        neutrals.map(({ measured, reference }) =>
          Math.log((reference[channel] / reference[1]) * (positive(measured[1]) / positive(measured[channel]))),
        ),
      ),
    );
  return [gain(0), 1, gain(2)];
}

/** Gains that make this light grey: von Kries scaling in linear sRGB, with a gain of 1 for green. */
export function neutralizingGains([r, g, b]: LinearRgb): LinearRgb {
  return [positive(g) / positive(r), 1, positive(g) / positive(b)];
}

/**
 * The factor that brings the luminances `from` closest to `to`, by least squares on the cube roots, which approximate
 * lightness. In closed form it is `k³`, with `k = sum(∛from ∛to) / sum(∛from²)`.
 */
export function exposureFactor(from: readonly number[], to: readonly number[]): number {
  const roots = from.map((Y) => Math.cbrt(positive(Y)));
  const product = roots.reduce((sum, root, index) => sum + root * Math.cbrt(positive(to[index]!)), 0);
  return (product / roots.reduce((sum, root) => sum + root * root, 0)) ** 3;
}

/** The `exposureFactor` from the neutrals' luminances, as measured and multiplied by `gains`, to the published ones. */
export function neutralExposure(neutrals: readonly NeutralPair[], gains: LinearRgb): number {
  return exposureFactor(
    neutrals.map(({ measured: [r, g, b] }) => luminance([r * gains[0], g * gains[1], b * gains[2]])),
    neutrals.map(({ reference }) => luminance(reference)),
  );
}

function positive(value: number): number {
  return Math.max(value, darkest);
}
