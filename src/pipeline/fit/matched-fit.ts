import { type ChartEdition, firstNeutral, referenceLab, referenceLinear } from '../chart/chart-reference.ts';
import { deltaE2000 } from '../color/delta-e.ts';
import { invert, transform } from '../color/matrix3.ts';
import { type LinearRgb, linearToLab } from '../color/rgb-space.ts';
import type { Coefficients, ToneCurves } from '../contract/correction.ts';
import type { UsablePatch } from '../measure/usable-patches.ts';
import { type ColorTransform, modelOf } from './color-transform.ts';
import {
  type FitPair,
  type FitStart,
  fitModel,
  leastSquares,
  type PreparedPair,
  preparePairs,
  startFrom,
} from './fit-model.ts';
import { applyModel, linear3x3, type ModelName, models, prescale } from './model.ts';
import { fitToneCurves, undoTone } from './tone-curve.ts';
import { type NeutralPair, neutralExposure, whiteBalanceGains } from './white-balance.ts';

/** What is fitted, with AUTO resolved. */
export interface FitChoice {
  readonly reference: ChartEdition;
  readonly model: ModelName;
  readonly linearization: 'NONE' | 'NEUTRALS';
}

/** A fit with white balance and exposure matched to the chart. */
export interface MatchedFit extends ColorTransform {
  /** For light after the tone curves; green is 1. */
  readonly gains: LinearRgb;
  /** The model alone, on balanced and exposed light. */
  readonly fitted: Coefficients;
}

/** Weight of a neutral relative to a colour in the fit: errors in greys are the most visible. */
const neutralWeight = 2;
const identity: Coefficients = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** Fits tone curves and white balance to the neutrals, then the model to all patches. */
export function fitMatched(patches: readonly UsablePatch[], choice: FitChoice): MatchedFit {
  return fitPrepared(prepare(patches, choice), choice);
}

/** Patches with white balance and exposure corrected. */
interface Balanced<Pair> {
  readonly gains: LinearRgb;
  /** The gains times the exposure. */
  readonly scale: LinearRgb;
  readonly pairs: readonly Pair[];
}
/** Patches prepared for the model. */
interface Prepared extends Balanced<PreparedPair> {
  readonly toneCurves: ToneCurves | null;
}

function prepare(patches: readonly UsablePatch[], choice: FitChoice): Prepared {
  const toneCurves = choice.linearization === 'NEUTRALS' ? curvesFor(patches, choice) : null;
  const balanced = balance(patches, choice.reference, toneCurves);
  return { ...balanced, toneCurves, pairs: preparePairs(models[choice.model], balanced.pairs) };
}

/**
 * Fits tone curves to the neutrals. Their published colours are not quite grey, and a camera whose channels overlap records
 * less of that tint. So a matrix is fitted with the first curves, its inverse converts the published neutrals to camera
 * colours, and the curves are fitted again to those. The model NONE mixes no channels and needs no second fit.
 */
function curvesFor(patches: readonly UsablePatch[], { reference, model }: FitChoice): ToneCurves {
  const neutrals = litPairs(neutralsAmong(patches), reference);
  const first = fitToneCurves(neutrals);
  if (model === 'NONE') return first;
  const [r, g, b] = leastSquares(linear3x3, balance(patches, reference, first).pairs);
  const toCamera = invert([toVector(r), toVector(g), toVector(b)]);
  return fitToneCurves(neutrals.map((pair) => ({ ...pair, reference: transform(toCamera, pair.reference) })));
}

/** Fits white balance and exposure to the neutrals, tone curves undone, and applies them to every patch. */
function balance(patches: readonly UsablePatch[], edition: ChartEdition, curves: ToneCurves | null): Balanced<FitPair> {
  const neutrals = pairsUnderEvenLight(neutralsAmong(patches), edition, curves);
  const gains = whiteBalanceGains(neutrals);
  const exposure = neutralExposure(neutrals, gains);
  const scale: LinearRgb = [gains[0] * exposure, gains[1] * exposure, gains[2] * exposure];
  const pairs = patches.map((patch): FitPair => {
    const [r, g, b] = undoToneAndLight(patch, curves);
    return {
      input: [r * scale[0], g * scale[1], b * scale[2]],
      reference: referenceLinear[edition][patch.index]!,
      weight: patch.index >= firstNeutral ? neutralWeight : 1,
    };
  });
  return { gains, scale, pairs };
}

function fitPrepared({ toneCurves, gains, scale, pairs }: Prepared, choice: FitChoice, start?: FitStart): MatchedFit {
  const model = models[choice.model];
  const fitted = choice.model === 'NONE' ? identity : fitModel(model, pairs, start);
  return { toneCurves, gains, fitted, matrix: prescale(model, fitted, scale) };
}

/**
 * CIEDE2000 of each patch, predicted by a fit to the others, including tone curves and white balance. `fullFit`, a fit to all
 * patches, makes it fast: each fit takes two steps from there, and keeps the tone curves if the omitted patch is a colour. The
 * mean is then 0.1 to 0.15 too low, for all models alike: good enough to compare them, but not to report.
 */
export function leaveOneOut(patches: readonly UsablePatch[], choice: FitChoice, fullFit?: MatchedFit): number[] {
  const all = prepare(patches, choice);
  const start = fullFit && { startingFit: startFrom(fullFit.fitted, all.pairs), steps: 2 };
  const colorsBend = choice.linearization === 'NEUTRALS' && choice.model !== 'NONE' && !fullFit; // see `curvesFor`
  return patches.map((left, place) => {
    const onlyModelChanges = left.index < firstNeutral && !colorsBend;
    const prepared = onlyModelChanges
      ? { ...all, pairs: all.pairs.toSpliced(place, 1) }
      : prepare(patches.toSpliced(place, 1), choice);
    const predicted = correctPatch(fitPrepared(prepared, choice, start), left);
    return deltaE2000(linearToLab(predicted), referenceLab[choice.reference][left.index]!);
  });
}

/** The input of the matrix for a patch: tone curves undone, then scaled to the light on the chart's centre. */
export function undoToneAndLight({ measured, light = 1 }: UsablePatch, curves: ToneCurves | null): LinearRgb {
  const [r, g, b] = undoTone(curves, measured);
  return [r / light, g / light, b / light];
}

/** Applies a correction to a patch, with uneven light removed. */
export function correctPatch({ toneCurves, matrix }: ColorTransform, patch: UsablePatch): LinearRgb {
  return applyModel(modelOf(matrix), matrix, undoToneAndLight(patch, toneCurves));
}

/** Measured patches, each paired with its published colour under the light that falls on it: for the tone curves. */
function litPairs(patches: readonly UsablePatch[], edition: ChartEdition): NeutralPair[] {
  return patches.map(({ index, measured, light = 1 }) => {
    const [r, g, b] = referenceLinear[edition][index]!;
    return { measured, reference: [r * light, g * light, b * light] };
  });
}

/** Patches with tone curves and uneven light removed, paired with their published colours. */
export function pairsUnderEvenLight(
  patches: readonly UsablePatch[],
  edition: ChartEdition,
  curves: ToneCurves | null,
): NeutralPair[] {
  return patches.map((patch) => ({
    measured: undoToneAndLight(patch, curves),
    reference: referenceLinear[edition][patch.index]!,
  }));
}

/** The neutrals among the patches. */
export function neutralsAmong(patches: readonly UsablePatch[]): UsablePatch[] {
  return patches.filter(({ index }) => index >= firstNeutral);
}

function toVector([r = 0, g = 0, b = 0]: readonly number[]): LinearRgb {
  return [r, g, b];
}
