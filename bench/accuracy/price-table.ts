import { mean } from '../../src/pipeline/color/quantile.ts';
import { median } from '../median.ts';
import type { PhotoRow } from './measure-photo.ts';
import { defaultPrices } from './prices.ts';

/** A table of `comparePrices` over the sRGB-like photos: a median and a mean for each price. */
export function priceTable(rows: readonly PhotoRow[]): string {
  const head = 'price of a step   nested median   mean   15 patches, on the others: median   mean';
  const lines = defaultPrices.map((price) => {
    const own = rows
      .filter(({ photo }) => photo.kind === 'classic24' && photo.isSrgbLike)
      .flatMap(({ models }) => models?.prices.filter((errors) => errors.price === price) ?? []);
    const nested = own.map((errors) => errors.nested);
    const few = own.flatMap((errors) => errors.few ?? []);
    const [a, b, c, d] = [median(nested), mean(nested), median(few), mean(few)].map((value) => value.toFixed(2));
    return `${price.toFixed(2).padStart(15)}   ${a!.padStart(13)}   ${b}   ${c!.padStart(34)}   ${d}`;
  });
  return [head, ...lines].join('\n');
}
