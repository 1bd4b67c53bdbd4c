import { labToLinear } from '../chart/chart-reference.ts';
import { deltaE2000 } from '../color/delta-e.ts';
import { type DeltaESummary, summarize } from '../color/delta-e-summary.ts';
import { linearToLab } from '../color/rgb-space.ts';
import type { Correction } from '../contract/correction.ts';
import { correctColor } from '../fit/correction.ts';

/** How far a correction has moved since an earlier one. */
export interface Drift {
  /** CIEDE2000 between what the two make of the same measured colours. */
  readonly deltaE: DeltaESummary;
  /** EV that the later one adds beyond the earlier one. */
  readonly exposureDifference: number;
  /** EV by which its white balance gains exceed the earlier ones: red, green, blue. */
  readonly whiteBalanceDifference: readonly [number, number, number];
}

/** `measured`: CIE L*a*b*, D50, of colours as a photo has them, here the later correction's own chart. */
export function driftBetween(
  earlier: Correction,
  later: Correction,
  measured: readonly (readonly [number, number, number])[],
): Drift {
  const madeBy = ({ matrix, toneCurves = null }: Correction) =>
    measured.map(([L, a, b]) => linearToLab(correctColor({ matrix, toneCurves }, labToLinear({ L, a, b }))));
  const [before, after] = [madeBy(earlier), madeBy(later)];
  const gain = (channel: 0 | 1 | 2) => Math.log2(later.whiteBalanceGains[channel] / earlier.whiteBalanceGains[channel]);
  return {
    deltaE: summarize(before.map((lab, index) => deltaE2000(lab, after[index]!))),
    exposureDifference: later.exposureOffset - earlier.exposureOffset,
    whiteBalanceDifference: [gain(0), gain(1), gain(2)],
  };
}
