import { type ChartEdition, chartEditions } from '../chart/chart-reference.ts';
import { mean } from '../color/quantile.ts';
import type { UsablePatch } from '../measure/usable-patches.ts';
import { type FitChoice, fitMatched, leaveOneOut } from './matched-fit.ts';
import type { ModelName } from './model.ts';

/** What to fit; AUTO selects it by the patches. */
export interface FitRequest {
  readonly reference: 'AUTO' | ChartEdition;
  readonly model: 'AUTO' | ModelName;
  readonly linearization: 'AUTO' | FitChoice['linearization'];
}

/** In order of complexity. */
const modelNames: readonly ModelName[] = ['NONE', 'LINEAR_3X3', 'ROOT_POLYNOMIAL_2', 'ROOT_POLYNOMIAL_3'];
const linearizations: readonly FitChoice['linearization'][] = ['NONE', 'NEUTRALS'];

/**
 * CIEDE2000 by which the leave-one-out error must fall for each step in complexity: the next model, or tone curves. About
 * as much as noise in a photo changes the difference between two fits.
 */
const defaultStepPenalty = 0.1;

/** How choices are compared. */
export interface ChoiceCriteria {
  readonly stepPenalty: number;
  readonly errorOf: (choice: FitChoice) => number;
}

/**
 * Resolves AUTO by leave-one-out CIEDE2000 plus a penalty for every step in complexity above gains alone; the lowest wins.
 * The edition is chosen first, with the matrix (or the requested model), which distinguishes editions as well as any other
 * model and halves the work. Of equal choices, the newer edition and the simpler fit win.
 */
export function chooseFit(
  patches: readonly UsablePatch[],
  request: FitRequest,
  {
    stepPenalty = defaultStepPenalty,
    errorOf = (choice) => approximateError(patches, choice),
  }: Partial<ChoiceCriteria> = {},
): FitChoice {
  const curves = request.linearization === 'AUTO' ? linearizations : [request.linearization];
  const score = (choice: FitChoice) => {
    const steps = modelNames.indexOf(choice.model) + linearizations.indexOf(choice.linearization);
    return { choice, error: errorOf(choice) + stepPenalty * steps };
  };
  const firstModel = request.model === 'AUTO' ? 'LINEAR_3X3' : request.model;
  const editions = request.reference === 'AUTO' ? chartEditions : [request.reference];
  const first = editions.flatMap((reference) =>
    curves.map((linearization) => score({ reference, model: firstModel, linearization })),
  );
  const { reference } = lowest(first).choice;
  if (request.model !== 'AUTO') return lowest(first).choice;
  const others = modelNames
    .filter((model) => model !== firstModel)
    .flatMap((model) => curves.map((linearization) => score({ reference, model, linearization })));
  return lowest([...first, ...others]).choice;
}

/** Approximate mean leave-one-out CIEDE2000: accurate enough to compare choices. */
export function approximateError(patches: readonly UsablePatch[], choice: FitChoice): number {
  return mean(leaveOneOut(patches, choice, fitMatched(patches, choice)));
}

type ScoredChoice = { readonly choice: FitChoice; readonly error: number };

function lowest(scored: readonly ScoredChoice[]): ScoredChoice {
  return scored.reduce((best, next) => (next.error < best.error ? next : best));
}
