import { type ChartEdition, firstNeutral, referenceLab, referenceLinear } from './chart-reference.ts';
import { type ColorTransform, modelOf } from './correction.ts';
import { deltaE2000 } from './delta-e.ts';
import { departFrom, type FitStart, fitModel, type PosedPair, pose } from './fit-model.ts';
import { applyModel, type Coefficients, type ModelName, models, prescale } from './model.ts';
import { type LinearRgb, linearToLab } from './rgb-space.ts';
import { fitToneCurves, type ToneCurves, undoTone } from './tone-curve.ts';
import { type NeutralPair, neutralExposure, whiteBalanceGains } from './white-balance.ts';

/** A patch that takes part in the fit: its place in the chart, counted from 0, and its linear sRGB as measured. */
export interface UsablePatch {
  readonly index: number;
  readonly measured: LinearRgb;
  /** Light that falls on it, as a multiple of what falls on the chart's middle; 1 where left out. */
  readonly light?: number;
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
export function fitMatched(patches: readonly UsablePatch[], choice: FitChoice): MatchedFit {
  return fitBalanced(balance(patches, choice), choice);
}

/** Patches ready for the model. */
interface Balanced extends Pick<MatchedFit, 'toneCurves' | 'gains'> {
  /** The gains with the exposure. */
  readonly scale: LinearRgb;
  readonly pairs: readonly PosedPair[];
}

function balance(patches: readonly UsablePatch[], choice: FitChoice): Balanced {
  const published = referenceLinear[choice.reference];
  const seen = patches.filter(({ index }) => index >= firstNeutral);
  const toneCurves = choice.linearization === 'NEUTRALS' ? fitToneCurves(litPairs(seen, choice.reference)) : null;
  const neutrals = evenPairs(seen, choice.reference, toneCurves);
  const gains = whiteBalanceGains(neutrals);
  const exposure = neutralExposure(neutrals, gains);
  const scale: LinearRgb = [gains[0] * exposure, gains[1] * exposure, gains[2] * exposure];
  const pairs = patches.map((patch) => {
    const { index } = patch;
    const [r, g, b] = evenedLight(patch, toneCurves);
    return {
      input: [r * scale[0], g * scale[1], b * scale[2]] as const,
      reference: published[index]!,
      weight: index >= firstNeutral ? neutralWeight : 1,
    };
  });
  return { toneCurves, gains, scale, pairs: pose(models[choice.model], pairs) };
}

function fitBalanced({ toneCurves, gains, scale, pairs }: Balanced, choice: FitChoice, start?: FitStart): MatchedFit {
  const model = models[choice.model];
  const fitted = choice.model === 'NONE' ? nothing : fitModel(model, pairs, start);
  return { toneCurves, gains, fitted, matrix: prescale(model, fitted, scale) };
}

/**
 * CIEDE2000 of each patch, predicted by a fit that did not see it: tone curves and white balance are found again as well.
 * `near`, a fit to all of the patches, makes it quick: two steps from there in place of a fit from scratch come out 0.1 to
 * 0.15 too low in the mean, for all models alike; good for comparing, not for telling.
 */
export function leaveOneOut(patches: readonly UsablePatch[], choice: FitChoice, near?: MatchedFit): number[] {
  const all = balance(patches, choice);
  const start = near && { near: departFrom(near.fitted, all.pairs), steps: 2 };
  return patches.map((left, place) => {
    // Without a colour, tone curves and white balance stay what they are: the neutrals alone make them.
    const balanced =
      left.index < firstNeutral
        ? { ...all, pairs: all.pairs.toSpliced(place, 1) }
        : balance(patches.toSpliced(place, 1), choice);
    const predicted = correctPatch(fitBalanced(balanced, choice, start), left);
    return deltaE2000(linearToLab(predicted), referenceLab[choice.reference][left.index]!);
  });
}

/** A patch's light as the matrix gets it: the tone curves undone, then as if the light were that of the chart's middle. */
export function evenedLight({ measured, light = 1 }: UsablePatch, curves: ToneCurves | null): LinearRgb {
  const [r, g, b] = undoTone(curves, measured);
  return [r / light, g / light, b / light];
}

/** What a correction makes of a patch, its light evened. */
export function correctPatch({ toneCurves, matrix }: ColorTransform, patch: UsablePatch): LinearRgb {
  return applyModel(modelOf(matrix), matrix, evenedLight(patch, toneCurves));
}

/** Patches as measured, each with the published light as it is in the light that falls there: for the tone curves. */
export function litPairs(patches: readonly UsablePatch[], edition: ChartEdition): NeutralPair[] {
  return patches.map(({ index, measured, light = 1 }) => {
    const [r, g, b] = referenceLinear[edition][index]!;
    return { measured, reference: [r * light, g * light, b * light] };
  });
}

/** Patches with the tone curves undone and the light evened. */
export function evenPairs(
  patches: readonly UsablePatch[],
  edition: ChartEdition,
  curves: ToneCurves | null,
): NeutralPair[] {
  return patches.map((patch) => ({
    measured: evenedLight(patch, curves),
    reference: referenceLinear[edition][patch.index]!,
  }));
}
