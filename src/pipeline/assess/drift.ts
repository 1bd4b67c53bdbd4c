import { labToLinear } from '../chart/chart-reference.ts';
import { deltaE2000 } from '../color/delta-e.ts';
import { type DeltaESummary, summarize } from '../color/delta-e-summary.ts';
import { linearToLab } from '../color/rgb-space.ts';
import type { Correction } from '../contract/correction.ts';
import { correctColor } from '../fit/color-transform.ts';

/** The difference between a correction and an earlier one. */
export interface Drift {
  /** CIEDE2000 between the results of the two corrections for the same measured colours. */
  readonly deltaE: DeltaESummary;
  /** Exposure offset of the later correction minus that of the earlier one, in EV. */
  readonly exposureDifference: number;
  /** Later white balance gains relative to the earlier ones, in EV: red, green, blue. */
  readonly whiteBalanceDifference: readonly [number, number, number];
}

/** Compares two corrections over `measured` colours of a photo (CIE L*a*b*, D50), such as the later correction's own chart. */
export function driftBetween(
  earlier: Correction,
  later: Correction,
  measured: readonly (readonly [number, number, number])[],
): Drift {
  const correctedBy = ({ matrix, toneCurves = null }: Correction) =>
    measured.map(([L, a, b]) => linearToLab(correctColor({ matrix, toneCurves }, labToLinear({ L, a, b }))));
  const [before, after] = [correctedBy(earlier), correctedBy(later)];
  const gain = (channel: 0 | 1 | 2) => Math.log2(later.whiteBalanceGains[channel] / earlier.whiteBalanceGains[channel]);
  return {
    deltaE: summarize(before.map((lab, index) => deltaE2000(lab, after[index]!))),
    exposureDifference: later.exposureOffset - earlier.exposureOffset,
    whiteBalanceDifference: [gain(0), gain(1), gain(2)],
  };
}
