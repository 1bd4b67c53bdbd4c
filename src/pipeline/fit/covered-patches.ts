import { firstNeutral } from '../chart/chart-reference.ts';
import { median } from '../color/quantile.ts';
import type { PatchSample } from '../measure/measure-patches.ts';
import type { UsablePatch } from '../measure/usable-patches.ts';
import { fewestNeutrals, fewestPatches, fittingPatches } from '../measure/usable-patches.ts';
import { type FitChoice, fitMatched, leaveOneOut } from './matched-fit.ts';

/**
 * A patch is taken for covered where the others predict it this badly: CIEDE2000, and as a multiple of how badly they
 * predict the usual patch. Real charts stay below: cyan, which sRGB cannot hold, comes to 20.
 */
const outlier = { deltaE: 22, ratio: 3 };
/** More than these cannot be told from a camera that sees colours like no other. */
const mostCovered = 6;

/**
 * Marks patches under a finger, a twig or a sticker as COVERED: their colour is not what a fit on the others says it should
 * be, by leave-one-out with the matrix. The worst goes first, and the rest are asked again without it. A cover of about
 * the patch's own colour is not found, and does little harm.
 */
export function markCovered(samples: readonly PatchSample[]): readonly PatchSample[] {
  let marked = samples;
  for (let found = 0; found < mostCovered; found++) {
    const index = worstOutlier(fittingPatches(marked));
    if (index === null) break;
    marked = marked.with(index, { ...marked[index]!, exclusion: 'COVERED' });
  }
  return marked;
}

/** The place in the chart of the patch that fits least, where it is an outlier. */
function worstOutlier(patches: readonly UsablePatch[]): number | null {
  const neutrals = patches.filter(({ index }) => index >= firstNeutral);
  if (patches.length < fewestPatches || neutrals.length < fewestNeutrals) return null;
  const errors = (['NONE', 'NEUTRALS'] as const)
    .map((linearization) => errorsOf(patches, linearization))
    .reduce((one, other) => (median(other) < median(one) ? other : one));
  const worst = Math.max(...errors);
  const isOutlier = worst > outlier.deltaE && worst > outlier.ratio * median(errors);
  return isOutlier ? patches[errors.indexOf(worst)]!.index : null;
}

/** Leave-one-out with the matrix. The edition does not matter here: the two differ by 1 to 3. */
function errorsOf(patches: readonly UsablePatch[], linearization: FitChoice['linearization']): number[] {
  const choice = { reference: 'CLASSIC_AFTER_2014', model: 'LINEAR_3X3', linearization } as const;
  return leaveOneOut(patches, choice, fitMatched(patches, choice));
}
