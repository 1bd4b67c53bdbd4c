import { type ColorFit, fitColors, TOTAL_VARIATION } from './color-agreement.ts';
import { PATCHES, REFERENCE_COLORS, type Rgb } from './reference-colors.ts';

/** The evidence that the 24 colours of a placement are the chart's. */
export interface ColorEvidence {
  /** The agreement of `fitColors`; if patches are hidden, that of the visible ones times their share of the chart. */
  readonly score: number;
  /** For each patch: true if it does not show the chart's colour while enough others do. It is covered or affected by glare. */
  readonly hidden: readonly boolean[];
}

/** If all patches together agree this well, none is considered hidden. */
const GOOD_AGREEMENT = 0.75;
/** The right placement of a chart with 9 covered patches reaches 0.3 or more; a chance match usually reaches less. */
const MIN_AGREEMENT = 0.2;
/** Largest distance of a visible patch from its reference after mapping, in units of samples 0..1. */
export const TOLERANCE = 0.12;
/** Minimum number of visible patches of a chart. Other colours reach 11, a chart with two reversed rows 13. */
const MIN_VISIBLE = 14;
const MIN_VISIBLE_AGREEMENT = 0.9;
const ROUNDS = 9;
const NONE_HIDDEN: readonly boolean[] = REFERENCE_COLORS.map(() => false);

/** Scores how well 24 colours agree with the chart's, of which up to ten can be hidden. */
export function judgeColors(samples: readonly Rgb[]): ColorEvidence {
  const all = fitColors(samples);
  const score = all?.agreement ?? 0;
  if (score >= GOOD_AGREEMENT || score < MIN_AGREEMENT) return { score, hidden: NONE_HIDDEN };
  const visible = judgeVisible(samples);
  return visible && visible.score > score ? visible : { score, hidden: NONE_HIDDEN };
}

/** Scores only the patches that follow the common map; null if they are too few or do not follow it closely enough. */
function judgeVisible(samples: readonly Rgb[]): ColorEvidence | null {
  const fit = fitVisible(samples);
  if (!fit || fit.inverted > 0) return null;
  const visible = fit.hidden.map((isHidden) => !isHidden);
  const count = visible.filter(Boolean).length;
  if (count < MIN_VISIBLE) return null;
  const missed = fit.errors.reduce((sum, error, i) => sum + (visible[i] ? error : 0), 0);
  const agreement = 1 - missed / variationOf(visible);
  if (agreement < MIN_VISIBLE_AGREEMENT) return null;
  return { score: (agreement * count) / PATCHES, hidden: fit.hidden };
}

/**
 * Fits the map that most patches follow, and determines which do not. Outliers are weighted down gently at first, then
 * strictly: graduated non-convexity with the Geman-McClure weight (Yang et al. 2020, IEEE RA-L 5(2), eq. 12).
 */
export function fitVisible(samples: readonly Rgb[]): (ColorFit & Pick<ColorEvidence, 'hidden'>) | null {
  const tolerance = TOLERANCE ** 2 / TOTAL_VARIATION;
  let fit = fitColors(samples);
  let mu = Math.max(1, Math.max(...(fit?.errors ?? [])) / tolerance);
  for (let round = 0; fit && round < ROUNDS; round++) {
    const weights = fit.errors.map((error) => ((mu * tolerance) / (mu * tolerance + error)) ** 2);
    fit = fitColors(samples, REFERENCE_COLORS, weights);
    mu = Math.max(1, mu / 1.8);
  }
  return fit && { ...fit, hidden: fit.errors.map((error) => error >= tolerance) };
}

/** Variation of the visible patches' references about their mean, as a share of the whole chart's. */
function variationOf(visible: readonly boolean[]): number {
  const colors = REFERENCE_COLORS.filter((_, i) => visible[i]);
  const spread = [0, 1, 2].map((k) => {
    const values = colors.map((color) => color[k]!);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  });
  return (spread[0]! + spread[1]! + spread[2]!) / TOTAL_VARIATION;
}
