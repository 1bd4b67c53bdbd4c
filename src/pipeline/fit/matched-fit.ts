import { type ChartEdition, firstNeutral, referenceLab, referenceLinear } from '../chart/chart-reference.ts';
import { deltaE2000 } from '../color/delta-e.ts';
import { invert, transform } from '../color/matrix3.ts';
import { type LinearRgb, linearToLab } from '../color/rgb-space.ts';
import type { Coefficients, ToneCurves } from '../contract/correction.ts';
import type { UsablePatch } from '../measure/usable-patches.ts';
import { type ColorTransform, modelOf } from './correction.ts';
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
  return fitPrepared(prepare(patches, choice), choice);
}

/** Patches with white balance and exposure right. */
interface Balanced<Pair> {
  readonly gains: LinearRgb;
  /** The gains with the exposure. */
  readonly scale: LinearRgb;
  readonly pairs: readonly Pair[];
}
/** Patches ready for the model. */
interface Prepared extends Balanced<PreparedPair> {
  readonly toneCurves: ToneCurves | null;
}

function prepare(patches: readonly UsablePatch[], choice: FitChoice): Prepared {
  const toneCurves = choice.linearization === 'NEUTRALS' ? curvesFor(patches, choice) : null;
  const balanced = balance(patches, choice.reference, toneCurves);
  return { ...balanced, toneCurves, pairs: preparePairs(models[choice.model], balanced.pairs) };
}

/**
 * Tone curves from the neutrals. Their published colours are not quite grey, and a camera that mixes its channels sees less
 * of that; so the curves are fitted a second time, to the neutrals as the matrix over the first curves says that the camera
 * saw them. NONE means that nothing is mixed.
 */
function curvesFor(patches: readonly UsablePatch[], { reference, model }: FitChoice): ToneCurves {
  const neutrals = litPairs(neutralsAmong(patches), reference);
  const first = fitToneCurves(neutrals);
  if (model === 'NONE') return first;
  const [r, g, b] = leastSquares(linear3x3, balance(patches, reference, first).pairs);
  const toCamera = invert([toVector(r), toVector(g), toVector(b)]);
  return fitToneCurves(neutrals.map((pair) => ({ ...pair, reference: transform(toCamera, pair.reference) })));
}

/** White balance and exposure from the neutrals, tone curves undone, and every patch with them applied. */
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
  const fitted = choice.model === 'NONE' ? nothing : fitModel(model, pairs, start);
  return { toneCurves, gains, fitted, matrix: prescale(model, fitted, scale) };
}

/**
 * CIEDE2000 of each patch, predicted by a fit that did not see it: tone curves and white balance are found again as well.
 * `near`, a fit to all of the patches, makes it quick: two steps from there in place of a fit from scratch, and without a
 * colour the tone curves stay. That comes out 0.1 to 0.15 too low in the mean, for all models alike; good for comparing, not
 * for telling.
 */
export function leaveOneOut(patches: readonly UsablePatch[], choice: FitChoice, fullFit?: MatchedFit): number[] {
  const all = prepare(patches, choice);
  const start = fullFit && { startingFit: startFrom(fullFit.fitted, all.pairs), steps: 2 };
  const colorsBend = choice.linearization === 'NEUTRALS' && choice.model !== 'NONE' && !fullFit; // see `curvesFor`
  return patches.map((left, place) => {
    const isAlone = left.index < firstNeutral && !colorsBend; // only the model depends on it
    const prepared = isAlone
      ? { ...all, pairs: all.pairs.toSpliced(place, 1) }
      : prepare(patches.toSpliced(place, 1), choice);
    const predicted = correctPatch(fitPrepared(prepared, choice, start), left);
    return deltaE2000(linearToLab(predicted), referenceLab[choice.reference][left.index]!);
  });
}

/** A patch's light as the matrix gets it: the tone curves undone, then as if the light were that of the chart's middle. */
export function undoToneAndLight({ measured, light = 1 }: UsablePatch, curves: ToneCurves | null): LinearRgb {
  const [r, g, b] = undoTone(curves, measured);
  return [r / light, g / light, b / light];
}

/** What a correction makes of a patch, its light evened. */
export function correctPatch({ toneCurves, matrix }: ColorTransform, patch: UsablePatch): LinearRgb {
  return applyModel(modelOf(matrix), matrix, undoToneAndLight(patch, toneCurves));
}

/** Patches as measured, each with the published light as it is in the light that falls there: for the tone curves. */
function litPairs(patches: readonly UsablePatch[], edition: ChartEdition): NeutralPair[] {
  return patches.map(({ index, measured, light = 1 }) => {
    const [r, g, b] = referenceLinear[edition][index]!;
    return { measured, reference: [r * light, g * light, b * light] };
  });
}

/** Patches with the tone curves undone and the light evened. */
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

/** The greys among the patches. */
export function neutralsAmong(patches: readonly UsablePatch[]): UsablePatch[] {
  return patches.filter(({ index }) => index >= firstNeutral);
}

function toVector([r = 0, g = 0, b = 0]: readonly number[]): LinearRgb {
  return [r, g, b];
}
