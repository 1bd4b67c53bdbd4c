import { firstNeutral } from '../chart/chart-reference.ts';
import { median } from '../color/quantile.ts';
import type { PatchSample } from '../measure/measure-patches.ts';
import type { UsablePatch } from '../measure/usable-patches.ts';
import { fittingPatches, minNeutrals, minPatches } from '../measure/usable-patches.ts';
import { type FitChoice, fitMatched, leaveOneOut } from './matched-fit.ts';

/**
 * A patch counts as covered if its prediction from the others has at least this CIEDE2000, and this multiple of the median
 * over all patches. Real charts stay below: cyan, which is outside the sRGB gamut, reaches 20.
 */
const outlier = { deltaE: 22, ratio: 3 };
/** Largest number of covered patches. More than these cannot be distinguished from a camera with unusual colours. */
const maxCovered = 6;

/**
 * Marks patches under a finger, a twig or a sticker as COVERED: their colour differs from the prediction of a fit to the
 * others (leave-one-out with the matrix). The worst patch is marked first, then the rest are fitted again without it. A cover
 * close to the patch's own colour is not detected, and does little harm.
 */
export function markCovered(samples: readonly PatchSample[]): readonly PatchSample[] {
  let marked = samples;
  for (let found = 0; found < maxCovered; found++) {
    const index = worstOutlier(fittingPatches(marked));
    if (index === null) break;
    marked = marked.with(index, { ...marked[index]!, exclusion: 'COVERED' });
  }
  return marked;
}

/** The index of the patch with the largest error, or null if that is no outlier. */
function worstOutlier(patches: readonly UsablePatch[]): number | null {
  const neutrals = patches.filter(({ index }) => index >= firstNeutral);
  if (patches.length < minPatches || neutrals.length < minNeutrals) return null;
  const errors = (['NONE', 'NEUTRALS'] as const)
    .map((linearization) => errorsOf(patches, linearization))
    .reduce((one, other) => (median(other) < median(one) ? other : one));
  const worst = Math.max(...errors);
  const isOutlier = worst > outlier.deltaE && worst > outlier.ratio * median(errors);
  return isOutlier ? patches[errors.indexOf(worst)]!.index : null;
}

/** Leave-one-out errors with the matrix. The edition does not matter here: the two differ by 1 to 3. */
function errorsOf(patches: readonly UsablePatch[], linearization: FitChoice['linearization']): number[] {
  const choice = { reference: 'CLASSIC_AFTER_2014', model: 'LINEAR_3X3', linearization } as const;
  return leaveOneOut(patches, choice, fitMatched(patches, choice));
}
