import { type ChartEdition, chartEditions } from '../chart/chart-reference.ts';
import { mean } from '../color/quantile.ts';
import type { UsablePatch } from '../measure/usable-patches.ts';
import { type FitChoice, fitMatched, leaveOneOut } from './matched-fit.ts';
import type { ModelName } from './model.ts';

/** What to fit; AUTO leaves it to the patches. */
export interface FitRequest {
  readonly reference: 'AUTO' | ChartEdition;
  readonly model: 'AUTO' | ModelName;
  readonly linearization: 'AUTO' | FitChoice['linearization'];
}

/** From simple to rich. */
const modelNames: readonly ModelName[] = ['NONE', 'LINEAR_3X3', 'ROOT_POLYNOMIAL_2', 'ROOT_POLYNOMIAL_3'];
const linearizations: readonly FitChoice['linearization'][] = ['NONE', 'NEUTRALS'];

/**
 * CIEDE2000 by which the leave-one-out error must fall for each step up in complexity: one model richer, or tone curves.
 * About what the noise of a photo moves the difference between two fits by.
 */
const defaultStepPenalty = 0.1;

/** How choices are weighed against each other. */
export interface ChoiceCriteria {
  readonly stepPenalty: number;
  readonly errorOf: (choice: FitChoice) => number;
}

/**
 * Resolves AUTO by leave-one-out CIEDE2000: the lowest wins, with the price added for every step up from "gains alone".
 * The edition is settled first, with the matrix (or the model asked for), which tells editions apart as well as any and
 * halves the work; of equals the newer edition and the simpler fit are taken.
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
  const judge = (choice: FitChoice) => {
    const steps = modelNames.indexOf(choice.model) + linearizations.indexOf(choice.linearization);
    return { choice, error: errorOf(choice) + stepPenalty * steps };
  };
  const usual = request.model === 'AUTO' ? 'LINEAR_3X3' : request.model;
  const editions = request.reference === 'AUTO' ? chartEditions : [request.reference];
  const first = editions.flatMap((reference) =>
    curves.map((linearization) => judge({ reference, model: usual, linearization })),
  );
  const { reference } = lowest(first).choice;
  if (request.model !== 'AUTO') return lowest(first).choice;
  const others = modelNames
    .filter((model) => model !== usual)
    .flatMap((model) => curves.map((linearization) => judge({ reference, model, linearization })));
  return lowest([...first, ...others]).choice;
}

/** Mean leave-one-out CIEDE2000, good for comparing. */
export function approximateError(patches: readonly UsablePatch[], choice: FitChoice): number {
  return mean(leaveOneOut(patches, choice, fitMatched(patches, choice)));
}

type Judged = { readonly choice: FitChoice; readonly error: number };

function lowest(judged: readonly Judged[]): Judged {
  return judged.reduce((best, next) => (next.error < best.error ? next : best));
}
