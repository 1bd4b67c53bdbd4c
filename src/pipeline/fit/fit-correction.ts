import type { ChartEdition } from '../chart/chart-reference.ts';
import { type Illuminant, illuminantOf } from '../color/illuminant.ts';
import { mean } from '../color/quantile.ts';
import { type LinearRgb, luminance } from '../color/rgb-space.ts';
import type { ToneCurves } from '../contract/correction.ts';
import type { UsablePatch } from '../measure/usable-patches.ts';
import { chooseFit, type FitRequest } from './choose-fit.ts';
import { type ColorTransform, unchanged } from './color-transform.ts';
import {
  correctPatch,
  type FitChoice,
  fitMatched,
  leaveOneOut,
  type MatchedFit,
  neutralsAmong,
  pairsUnderEvenLight,
  undoToneAndLight,
} from './matched-fit.ts';
import { type ModelName, models, postscale, prescale } from './model.ts';
import { exposureFactor, type NeutralPair, neutralExposure, neutralizingGains } from './white-balance.ts';

export interface FitOptions extends FitRequest {
  /**
   * CHART: the neutrals become neutral. NONE keeps the colour of the light: the neutrals keep their cast. A function
   * returns the light that becomes neutral, in linear sRGB after the tone curves.
   */
  readonly whiteBalance: 'CHART' | 'NONE' | ((curves: ToneCurves | null) => LinearRgb);
  /** False keeps the exposure: the luminance of the neutrals does not change. */
  readonly matchExposure: boolean;
}

export interface FittedCorrection extends ColorTransform {
  readonly model: ModelName;
  readonly linearization: 'NONE' | 'NEUTRALS';
  readonly reference: ChartEdition;
  /** Per channel, for linear light after the tone curves; green is 1. All are 1 without white balance. */
  readonly whiteBalanceGains: LinearRgb;
  /** EV that brings the neutrals to their published luminance, whether it is applied or not. */
  readonly exposureOffset: number;
  readonly illuminant: Illuminant;
  /** CIEDE2000 of each patch, predicted by a fit to the others with white balance and exposure matched. */
  readonly leaveOneOut: readonly { readonly index: number; readonly deltaE: number }[];
  /** The mean of `leaveOneOut`. */
  readonly crossValidatedDeltaE: number | null;
}

/** Fits tone curves, white balance, exposure and model to the usable patches, which must include at least three neutrals. */
export function fitCorrection(patches: readonly UsablePatch[], options: FitOptions): FittedCorrection {
  const choice = chooseFit(patches, options);
  const matched = fitMatched(patches, choice);
  const neutrals = neutralsAmong(patches);
  const even = pairsUnderEvenLight(neutrals, choice.reference, matched.toneCurves);
  const { gains, matrix } = balance(matched, choice, even, options.whiteBalance);
  const errors = leaveOneOut(patches, choice);
  const balanced = { toneCurves: matched.toneCurves, matrix };
  return {
    ...choice,
    ...(options.matchExposure ? balanced : keepExposure(balanced, neutrals)),
    whiteBalanceGains: gains,
    exposureOffset: Math.log2(neutralExposure(pairsUnderEvenLight(neutrals, choice.reference, null), noGains)),
    illuminant: illuminantOf(neutrals.map(({ measured }) => measured)),
    leaveOneOut: patches.map(({ index }, place) => ({ index, deltaE: errors[place]! })),
    crossValidatedDeltaE: mean(errors),
  };
}

/** Returns an identity correction for the patches of `fitted`. */
export function identityCorrection(fitted: FittedCorrection): FittedCorrection {
  return {
    ...fitted,
    ...unchanged,
    model: 'NONE',
    linearization: 'NONE',
    whiteBalanceGains: noGains,
    leaveOneOut: [],
    crossValidatedDeltaE: null,
  };
}

const noGains: LinearRgb = [1, 1, 1];

/** Applies the requested white balance. `neutrals` have tone curves and uneven light removed. */
function balance(
  { toneCurves, gains, fitted, matrix }: MatchedFit,
  { model }: FitChoice,
  neutrals: readonly NeutralPair[],
  whiteBalance: FitOptions['whiteBalance'],
): Pick<MatchedFit, 'gains' | 'matrix'> {
  if (whiteBalance === 'CHART') return { gains, matrix };
  if (whiteBalance === 'NONE') return { gains: noGains, matrix: postscale(matrix, [1 / gains[0], 1, 1 / gains[2]]) };
  const own = neutralizingGains(whiteBalance(toneCurves));
  const exposure = neutralExposure(neutrals, own);
  return {
    gains: own,
    matrix: prescale(models[model], fitted, [own[0] * exposure, own[1] * exposure, own[2] * exposure]),
  };
}

/** Scales the output back to the measured luminance of the neutrals. */
function keepExposure(transform: ColorTransform, neutrals: readonly UsablePatch[]): ColorTransform {
  const before = neutrals.map((patch) => luminance(undoToneAndLight(patch, null)));
  const after = neutrals.map((patch) => luminance(correctPatch(transform, patch)));
  const scale = exposureFactor(after, before);
  return { ...transform, matrix: postscale(transform.matrix, [scale, scale, scale]) };
}
