import { type ChartEdition, firstNeutral, referenceLab, referenceLinear } from './chart-reference.ts';
import { type ColorTransform, correctColor } from './correction.ts';
import { deltaE2000 } from './delta-e.ts';
import { type FitStart, fitModel } from './fit-model.ts';
import { type Coefficients, type ModelName, models, prescale } from './model.ts';
import { type LinearRgb, linearToLab } from './rgb-space.ts';
import { fitToneCurves, type ToneCurves, undoTone } from './tone-curve.ts';
import { type NeutralPair, neutralExposure, whiteBalanceGains } from './white-balance.ts';

/** A patch that takes part in the fit: its place in the chart, counted from 0, and its linear sRGB as measured. */
export interface UsablePatch {
  readonly index: number;
  readonly measured: LinearRgb;
}

/** What is fitted, AUTO resolved. */
export interface FitChoice {
  readonly reference: ChartEdition;
  readonly model: ModelName;
  readonly linearization: 'NONE' | 'NEUTRALS';
}

/** A fit with white balance and exposure matched to the chart. */
export interface MatchedFit extends ColorTransform {
  /** Of the light after the tone curves, green 1. */
  readonly gains: LinearRgb;
  /** The model alone, on balanced and exposed light. */
  readonly fitted: Coefficients;
}

/** How much more a neutral counts in the fit than a colour: an error on greys is seen first. */
const neutralWeight = 2;
const nothing: Coefficients = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** Tone curves and white balance from the neutrals among the patches, then the model from all of them. */
export function fitMatched(patches: readonly UsablePatch[], choice: FitChoice, start?: FitStart): MatchedFit {
  const model = models[choice.model];
  const published = referenceLinear[choice.reference];
  const seen = neutralPairs(patches, choice.reference);
  const toneCurves = choice.linearization === 'NEUTRALS' ? fitToneCurves(seen) : null;
  const neutrals = straighten(seen, toneCurves);
  const gains = whiteBalanceGains(neutrals);
  const exposure = neutralExposure(neutrals, gains);
  const scale: LinearRgb = [gains[0] * exposure, gains[1] * exposure, gains[2] * exposure];
  if (choice.model === 'NONE') return { toneCurves, gains, fitted: nothing, matrix: prescale(model, nothing, scale) };
  const pairs = patches.map(({ index, measured }) => {
    const [r, g, b] = undoTone(toneCurves, measured);
    return {
      input: [r * scale[0], g * scale[1], b * scale[2]] as const,
      reference: published[index]!,
      weight: index >= firstNeutral ? neutralWeight : 1,
    };
  });
  const fitted = fitModel(model, pairs, start);
  return { toneCurves, gains, fitted, matrix: prescale(model, fitted, scale) };
}

/**
 * CIEDE2000 of each patch, predicted by a fit that did not see it: tone curves and white balance are found again as well.
 * `near`, a fit to all of the patches, makes it quick: two steps from there in place of a fit from scratch come out 0.1 to
 * 0.15 too low in the mean, for all models alike; good for comparing, not for telling.
 */
export function leaveOneOut(patches: readonly UsablePatch[], choice: FitChoice, near?: MatchedFit): number[] {
  const start = near && { near: near.fitted, steps: 2 };
  return patches.map((left) => {
    const others = patches.filter((patch) => patch !== left);
    const predicted = correctColor(fitMatched(others, choice, start), left.measured);
    return deltaE2000(linearToLab(predicted), referenceLab[choice.reference][left.index]!);
  });
}

export function neutralPairs(patches: readonly UsablePatch[], edition: ChartEdition): NeutralPair[] {
  const neutrals = patches.filter(({ index }) => index >= firstNeutral);
  return neutrals.map(({ index, measured }) => ({ measured, reference: referenceLinear[edition][index]! }));
}

/** The neutrals with the tone curves undone. */
export function straighten(neutrals: readonly NeutralPair[], curves: ToneCurves | null): NeutralPair[] {
  return neutrals.map(({ measured, reference }) => ({ measured: undoTone(curves, measured), reference }));
}
