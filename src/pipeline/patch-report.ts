import { type ChartEdition, patchNames, referenceLab, referenceLinear } from './color/chart-reference.ts';
import { deltaE2000 } from './color/delta-e.ts';
import { summarize } from './color/delta-e-summary.ts';
import { linearToLab } from './color/rgb-space.ts';
import { toSwatch } from './color/swatch.ts';
import type { PatchSample } from './measure.ts';
import type { DeltaESummary, PatchMeasurement } from './report.ts';

/** The part of a report that tells about patches. */
export interface PatchReport {
  readonly patches: readonly PatchMeasurement[];
  readonly deltaEBefore: DeltaESummary;
  readonly deltaEAfter: DeltaESummary | null;
}

/** The same where there is an output. */
export interface ProvedPatches extends PatchReport {
  readonly deltaEAfter: DeltaESummary;
}

/** All 24 patches as measured before and, where there is an output, after, held against the published colours. */
export function reportPatches(
  before: readonly PatchSample[],
  after: readonly PatchSample[],
  edition: ChartEdition,
): ProvedPatches;
export function reportPatches(before: readonly PatchSample[], after: null, edition: ChartEdition): PatchReport;
export function reportPatches(
  before: readonly PatchSample[],
  after: readonly PatchSample[] | null,
  edition: ChartEdition,
): PatchReport {
  const patches = before.map(({ linear, clipped, ...flaws }, index): PatchMeasurement => {
    const reference = referenceLab[edition][index]!;
    const made = after?.[index]?.linear;
    return {
      index: index + 1,
      name: patchNames[index]!,
      reference: toSwatch(referenceLinear[edition][index]!),
      measured: toSwatch(linear),
      corrected: made ? toSwatch(made) : null,
      deltaEBefore: deltaE2000(linearToLab(linear), reference),
      deltaEAfter: made ? deltaE2000(linearToLab(made), reference) : null,
      clipped: clipped !== null,
      ...flaws,
    };
  });
  return {
    patches,
    deltaEBefore: summarize(patches.map(({ deltaEBefore }) => deltaEBefore)),
    deltaEAfter: after && summarize(patches.map(({ deltaEAfter }) => deltaEAfter ?? 0)),
  };
}
