import { type ChartEdition, chartEditions, firstNeutral, referenceLab, referenceLinear } from './chart-reference.ts';
import { deltaE2000 } from './delta-e.ts';
import { fitModel } from './fit-model.ts';
import { type Illuminant, illuminantOf } from './illuminant.ts';
import { applyModel, type Coefficients, linear3x3, postscale, prescale } from './model.ts';
import { mean } from './quantile.ts';
import { type LinearRgb, linearToLab, luminance } from './rgb-space.ts';
import { exposureFactor, type NeutralPair, neutralExposure, whiteBalanceGains } from './white-balance.ts';

export interface FitOptions {
  /** NONE keeps the colour of the light: neutrals come out in the cast that they were seen in. */
  readonly whiteBalance: 'CHART' | 'NONE';
  /** AUTO: whichever predicts unseen patches best. NONE: white balance and exposure only. */
  readonly model: 'AUTO' | 'LINEAR_3X3' | 'NONE';
  readonly reference: 'AUTO' | ChartEdition;
  /** False keeps the picture's exposure: the neutrals' luminance is the same before and after. */
  readonly matchExposure: boolean;
}

export interface FittedCorrection {
  readonly model: 'LINEAR_3X3' | 'NONE';
  readonly reference: ChartEdition;
  /** Per channel, linear light, green 1; all 1 where the white balance is left alone. */
  readonly whiteBalanceGains: LinearRgb;
  /** EV to add for the neutrals to meet their published luminance, whether it is added or not. */
  readonly exposureOffset: number;
  readonly illuminant: Illuminant;
  /** Linear sRGB as measured to linear sRGB corrected, gains and exposure included. */
  readonly matrix: Coefficients;
  /** Mean CIEDE2000 with white balance and exposure matched, each patch predicted by a fit on the others. */
  readonly crossValidatedDeltaE: number;
}

/** How much more a neutral counts in the fit than a colour: greys stay grey, at a cost of 0.05 in the mean on real photos. */
const neutralWeight = 2;

/** A patch that takes part in the fit: its place in the chart, counted from 0, and its linear sRGB as measured. */
export interface UsablePatch {
  readonly index: number;
  readonly measured: LinearRgb;
}

/** Fits white balance, exposure and model to the usable patches, at least three neutrals among them. */
export function fitCorrection(patches: readonly UsablePatch[], options: FitOptions): FittedCorrection {
  const editions = options.reference === 'AUTO' ? chartEditions : [options.reference];
  const models = options.model === 'AUTO' ? (['LINEAR_3X3', 'NONE'] as const) : [options.model];
  const candidates = editions.flatMap((reference) =>
    models.map((model) => ({ reference, model, error: crossValidate(patches, reference, model) })),
  );
  const { reference, model, error } = candidates.reduce((best, next) => (next.error < best.error ? next : best));

  const matched = fitMatched(patches, reference, model);
  const neutrals = neutralPairs(patches, reference);
  const gains = options.whiteBalance === 'CHART' ? matched.gains : noGains;
  return {
    model,
    reference,
    whiteBalanceGains: gains,
    exposureOffset: Math.log2(neutralExposure(neutrals, noGains)),
    illuminant: illuminantOf(neutrals.map(({ measured }) => measured)),
    matrix: keepAsAsked(matched, neutrals, options),
    crossValidatedDeltaE: error,
  };
}

const noGains: LinearRgb = [1, 1, 1];

interface MatchedFit {
  readonly gains: LinearRgb;
  /** The model alone, on balanced light. */
  readonly fitted: Coefficients;
  /** From measured light to the published colours, white balance and exposure matched. */
  readonly matrix: Coefficients;
}

function fitMatched(
  patches: readonly UsablePatch[],
  edition: ChartEdition,
  model: 'LINEAR_3X3' | 'NONE',
  near: Coefficients | null = null,
): MatchedFit {
  const neutrals = neutralPairs(patches, edition);
  const gains = whiteBalanceGains(neutrals);
  const exposure = neutralExposure(neutrals, gains);
  const scale: LinearRgb = [gains[0] * exposure, gains[1] * exposure, gains[2] * exposure];
  if (model === 'NONE') return { gains, fitted: nothing, matrix: prescale(linear3x3, nothing, scale) };
  const pairs = patches.map(({ index, measured: [r, g, b] }) => ({
    input: [r * scale[0], g * scale[1], b * scale[2]] as const,
    reference: referenceLinear[edition][index]!,
    weight: index >= firstNeutral ? neutralWeight : 1,
  }));
  const fitted = fitModel(linear3x3, pairs, near);
  return { gains, fitted, matrix: prescale(linear3x3, fitted, scale) };
}

const nothing: Coefficients = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** Mean CIEDE2000 over the patches, each predicted by a fit that did not see it. */
function crossValidate(patches: readonly UsablePatch[], edition: ChartEdition, model: 'LINEAR_3X3' | 'NONE'): number {
  const { fitted } = fitMatched(patches, edition, model);
  return mean(
    patches.map((left) => {
      const others = patches.filter((patch) => patch !== left);
      const { matrix } = fitMatched(others, edition, model, fitted);
      const predicted = linearToLab(applyModel(linear3x3, matrix, left.measured));
      return deltaE2000(predicted, referenceLab[edition][left.index]!);
    }),
  );
}

/** Gives back the cast and the exposure where the caller wants to keep them. */
function keepAsAsked(
  { gains, matrix }: MatchedFit,
  neutrals: readonly NeutralPair[],
  { whiteBalance, matchExposure }: FitOptions,
): Coefficients {
  const cast: LinearRgb = whiteBalance === 'NONE' ? [1 / gains[0], 1, 1 / gains[2]] : noGains;
  const balanced = postscale(matrix, cast);
  if (matchExposure) return balanced;
  const seen = neutrals.map(({ measured }) => luminance(measured));
  const made = neutrals.map(({ measured }) => luminance(applyModel(linear3x3, balanced, measured)));
  const back = exposureFactor(made, seen);
  return postscale(balanced, [back, back, back]);
}

function neutralPairs(patches: readonly UsablePatch[], edition: ChartEdition): NeutralPair[] {
  const neutrals = patches.filter(({ index }) => index >= firstNeutral);
  return neutrals.map(({ index, measured }) => ({ measured, reference: referenceLinear[edition][index]! }));
}
