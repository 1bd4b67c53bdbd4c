import { mean, quantile } from './quantile.ts';

/** Colour differences of one set of patches; `values` in the order given. */
export interface DeltaESummary {
  readonly mean: number;
  readonly median: number;
  readonly max: number;
  readonly min: number;
  /** Population standard deviation: divided by n. */
  readonly standardDeviation: number;
  /** Linear interpolation between order statistics. */
  readonly percentile90: number;
  readonly values: readonly number[];
}

export function summarize(values: readonly number[]): DeltaESummary {
  if (values.length === 0) throw new RangeError('There is nothing to summarize.');
  const sorted = values.toSorted((a, b) => a - b);
  const average = mean(values);
  return {
    mean: average,
    median: quantile(sorted, 0.5),
    max: sorted.at(-1)!,
    min: sorted[0]!,
    standardDeviation: Math.sqrt(mean(values.map((value) => (value - average) ** 2))),
    percentile90: quantile(sorted, 0.9),
    values,
  };
}
