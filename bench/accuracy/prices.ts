import { firstNeutral } from '../../src/pipeline/chart/chart-reference.ts';
import { mean } from '../../src/pipeline/color/quantile.ts';
import { approximateError, type FitRequest } from '../../src/pipeline/fit/choose-fit.ts';
import type { FitChoice } from '../../src/pipeline/fit/matched-fit.ts';
import type { UsablePatch } from '../../src/pipeline/measure/usable-patches.ts';
import { errorUnseen } from './fit-error.ts';

/** Candidate penalties for each step up in complexity, in CIEDE2000. AUTO uses 0.1. */
export const defaultPrices: readonly number[] = [0, 0.05, 0.1, 0.2, 0.3, 0.5, 1];

export interface PriceErrors {
  readonly price: number;
  /** Mean CIEDE2000 by nested leave-one-out. */
  readonly nested: number;
  /** Mean CIEDE2000 on the remaining patches of fits to 15; null if the photo has too few patches. */
  readonly few: number | null;
}

/** The errors of AUTO's choice on patches that it did not see, for each price. */
export function comparePrices(
  patches: readonly UsablePatch[],
  request: FitRequest,
  prices = defaultPrices,
): PriceErrors[] {
  const nested = patches.map((left) =>
    byPrice(
      patches.filter((patch) => patch !== left),
      [left],
      request,
      prices,
    ),
  );
  const few =
    patches.length < 23 ? [] : splits(patches).map(([seen, unseen]) => byPrice(seen, unseen, request, prices));
  return prices.map((price, at) => ({
    price,
    nested: mean(nested.map((errors) => errors[at]!)),
    few: few.length ? mean(few.map((errors) => errors[at]!)) : null,
  }));
}

/** Mean CIEDE2000 on the unseen patches for each price. The candidate fits are the same for all prices. */
function byPrice(
  seen: readonly UsablePatch[],
  unseen: readonly UsablePatch[],
  request: FitRequest,
  prices: readonly number[],
): number[] {
  const known = new Map<string, number>();
  const errorOf = (choice: FitChoice) => {
    const key = Object.values(choice).join();
    const error = known.get(key) ?? approximateError(seen, choice);
    known.set(key, error);
    return error;
  };
  return prices.map((stepPenalty) => errorUnseen(seen, unseen, request, { stepPenalty, errorOf }));
}

/** Splits into 15 patches, at least three of them neutral, and the rest: every k-th patch of the chart, k coprime to 25. */
function splits(patches: readonly UsablePatch[]): (readonly [UsablePatch[], UsablePatch[]])[] {
  return [2, 3, 4, 6, 7, 8, 9, 11].flatMap((k) => {
    const order = patches.toSorted((one, other) => (((one.index + 1) * k) % 25) - (((other.index + 1) * k) % 25));
    const seen = order.slice(0, 15);
    const neutrals = seen.filter(({ index }) => index >= firstNeutral).length;
    return neutrals < 3 ? [] : [[seen, order.slice(15)] as const];
  });
}
