import { firstNeutral } from '../../src/pipeline/chart/chart-reference.ts';
import { mean } from '../../src/pipeline/color/quantile.ts';
import { type FitWish, quickError } from '../../src/pipeline/fit/choose-fit.ts';
import type { FitChoice } from '../../src/pipeline/fit/matched-fit.ts';
import type { UsablePatch } from '../../src/pipeline/measure/usable-patches.ts';
import { median } from '../median.ts';
import { errorUnseen } from './fit-error.ts';
import type { PhotoRow } from './measure-photo.ts';

/** What AUTO could ask of each step up in complexity, in CIEDE2000; 0.1 is in force. */
const usualPrices: readonly number[] = [0, 0.05, 0.1, 0.2, 0.3, 0.5, 1];

export interface PriceFigures {
  readonly price: number;
  /** Nested leave-one-out, mean CIEDE2000. */
  readonly nested: number;
  /** Fits to 15 patches, on the others; null where the photo has too few to spare. */
  readonly few: number | null;
}

export function comparePrices(patches: readonly UsablePatch[], wish: FitWish, prices = usualPrices): PriceFigures[] {
  const nested = patches.map((left) =>
    byPrice(
      patches.filter((patch) => patch !== left),
      [left],
      wish,
      prices,
    ),
  );
  const few = patches.length < 23 ? [] : splits(patches).map(([seen, unseen]) => byPrice(seen, unseen, wish, prices));
  return prices.map((price, at) => ({
    price,
    nested: mean(nested.map((errors) => errors[at]!)),
    few: few.length ? mean(few.map((errors) => errors[at]!)) : null,
  }));
}

/** Errors on unseen patches for each price; the fits to choose from are the same for all. */
function byPrice(
  seen: readonly UsablePatch[],
  unseen: readonly UsablePatch[],
  wish: FitWish,
  prices: readonly number[],
): number[] {
  const known = new Map<string, number>();
  const errorOf = (choice: FitChoice) => {
    const key = Object.values(choice).join();
    const error = known.get(key) ?? quickError(seen, choice);
    known.set(key, error);
    return error;
  };
  return prices.map((stepPrice) => errorUnseen(seen, unseen, wish, { stepPrice, errorOf }));
}

/** Ways to take 15 patches with three neutrals or more, and the others: every k-th of the chart, k prime to 25. */
function splits(patches: readonly UsablePatch[]): (readonly [UsablePatch[], UsablePatch[]])[] {
  return [2, 3, 4, 6, 7, 8, 9, 11].flatMap((k) => {
    const order = patches.toSorted((one, other) => (((one.index + 1) * k) % 25) - (((other.index + 1) * k) % 25));
    const seen = order.slice(0, 15);
    const neutrals = seen.filter(({ index }) => index >= firstNeutral).length;
    return neutrals < 3 ? [] : [[seen, order.slice(15)] as const];
  });
}

/** Over photos: medians and means. */
export function priceTable(rows: readonly PhotoRow[]): string {
  const head = 'price of a step   nested median   mean   15 patches, on the others: median   mean';
  const lines = usualPrices.map((price) => {
    const own = rows
      .filter(({ photo }) => photo.kind === 'classic24' && photo.isSrgbLike)
      .flatMap(({ models }) => models?.prices.filter((figures) => figures.price === price) ?? []);
    const nested = own.map((figures) => figures.nested);
    const few = own.flatMap((figures) => figures.few ?? []);
    const [a, b, c, d] = [median(nested), mean(nested), median(few), mean(few)].map((value) => value.toFixed(2));
    return `${price.toFixed(2).padStart(15)}   ${a!.padStart(13)}   ${b}   ${c!.padStart(34)}   ${d}`;
  });
  return [head, ...lines].join('\n');
}
