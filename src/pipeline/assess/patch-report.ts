import { patchNames, referenceLab, referenceLinear } from '../chart/chart-reference.ts';
import { deltaE2000 } from '../color/delta-e.ts';
import { summarize } from '../color/delta-e-summary.ts';
import { linearToLab } from '../color/rgb-space.ts';
import { toSwatch } from '../color/swatch.ts';
import { visibilityOf } from '../color/visibility.ts';
import type { DeltaESummary, PatchMeasurement } from '../contract/photo-report.ts';
import { correctColor } from '../fit/color-transform.ts';
import type { FittedCorrection } from '../fit/fit-correction.ts';
import { fitMatched } from '../fit/matched-fit.ts';
import type { PatchSample } from '../measure/measure-patches.ts';
import { fittingPatches } from '../measure/usable-patches.ts';

/** The part of a report about the patches. */
export interface PatchReport {
  readonly patches: readonly PatchMeasurement[];
  readonly deltaEBefore: DeltaESummary;
  readonly deltaEAfterWhiteBalance: DeltaESummary;
  readonly deltaEAfter: DeltaESummary | null;
}

/** The patches of a photo whose output was measured. */
export interface VerifiedPatches extends PatchReport {
  readonly deltaEAfter: DeltaESummary;
}

/** The chart edition of the fit, and how well it predicts each patch when fitted without it. */
type Fit = Pick<FittedCorrection, 'reference' | 'leaveOneOut'>;

/** Compares all 24 patches with the published colours: as measured before and, if there is an output, after correction. */
export function reportPatches(before: readonly PatchSample[], after: readonly PatchSample[], fit: Fit): VerifiedPatches;
export function reportPatches(before: readonly PatchSample[], after: null, fit: Fit): PatchReport;
export function reportPatches(
  before: readonly PatchSample[],
  after: readonly PatchSample[] | null,
  { reference: edition, leaveOneOut }: Fit,
): PatchReport {
  const balance = fitMatched(fittingPatches(before), { reference: edition, model: 'NONE', linearization: 'NONE' });
  const patches = before.map(({ linear, clipped, ...flaws }, index): PatchMeasurement => {
    const corrected = after?.[index]?.linear;
    const differenceOf = (light: PatchSample['linear']) =>
      deltaE2000(linearToLab(light), referenceLab[edition][index]!);
    const deltaEBefore = differenceOf(linear);
    const deltaEAfter = corrected ? differenceOf(corrected) : null;
    const leftOut = leaveOneOut.find((patch) => patch.index === index);
    return {
      index: index + 1,
      name: patchNames[index]!,
      reference: toSwatch(referenceLinear[edition][index]!),
      measured: toSwatch(linear),
      corrected: corrected ? toSwatch(corrected) : null,
      deltaEBefore,
      deltaEAfterWhiteBalance: differenceOf(correctColor(balance, linear)),
      deltaEAfter,
      crossValidatedDeltaE: corrected && leftOut ? leftOut.deltaE : null,
      visibility: visibilityOf(deltaEAfter ?? deltaEBefore),
      clipped: clipped !== null,
      ...flaws,
    };
  });
  return {
    patches,
    deltaEBefore: summarize(patches.map(({ deltaEBefore }) => deltaEBefore)),
    deltaEAfterWhiteBalance: summarize(patches.map(({ deltaEAfterWhiteBalance }) => deltaEAfterWhiteBalance)),
    deltaEAfter: after && summarize(patches.map(({ deltaEAfter }) => deltaEAfter ?? 0)),
  };
}
