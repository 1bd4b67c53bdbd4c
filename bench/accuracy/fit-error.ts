import { type ChartEdition, referenceLab } from '../../src/pipeline/chart/chart-reference.ts';
import { deltaE2000 } from '../../src/pipeline/color/delta-e.ts';
import { mean } from '../../src/pipeline/color/quantile.ts';
import { linearToLab } from '../../src/pipeline/color/rgb-space.ts';
import { type ChoiceCriteria, chooseFit, type FitRequest } from '../../src/pipeline/fit/choose-fit.ts';
import { type ColorTransform, correctColor } from '../../src/pipeline/fit/color-transform.ts';
import { fitMatched } from '../../src/pipeline/fit/matched-fit.ts';
import type { UsablePatch } from '../../src/pipeline/measure/usable-patches.ts';

/** CIEDE2000 of one corrected patch, before encoding. */
function errorOf({ index, measured }: UsablePatch, transform: ColorTransform, edition: ChartEdition): number {
  return deltaE2000(linearToLab(correctColor(transform, measured)), referenceLab[edition][index]!);
}

/** Mean CIEDE2000 of the corrected patches, before encoding. */
export function fitError(patches: readonly UsablePatch[], transform: ColorTransform, edition: ChartEdition): number {
  return mean(patches.map((patch) => errorOf(patch, transform, edition)));
}

/**
 * Mean CIEDE2000, with each patch predicted without any part that saw it: model, tone curves and edition are also chosen from
 * the other patches. Nested cross-validation: Stone 1974, J. R. Stat. Soc. B 36(2); Varma & Simon 2006, BMC Bioinf. 7:91.
 */
export function nestedLeaveOneOut(patches: readonly UsablePatch[], request: FitRequest): number {
  return mean(
    patches.map((left) =>
      errorUnseen(
        patches.filter((patch) => patch !== left),
        [left],
        request,
      ),
    ),
  );
}

/** Mean CIEDE2000 of patches that were used neither for the choice nor for the fit. */
export function errorUnseen(
  seen: readonly UsablePatch[],
  unseen: readonly UsablePatch[],
  request: FitRequest,
  criteria?: Partial<ChoiceCriteria>,
): number {
  const choice = chooseFit(seen, request, criteria);
  return fitError(unseen, fitMatched(seen, choice), choice.reference);
}
