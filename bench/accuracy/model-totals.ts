import { median } from '../median.ts';
import type { PhotoRow } from './measure-photo.ts';
import { type ForcedFit, forcedFits } from './models.ts';
import { type CorrectedRow, isCorrected } from './totals.ts';

/** One model with one linearization over the sRGB-like photos: medians of mean CIEDE2000. */
export interface ModelTotals extends ForcedFit {
  readonly photos: number;
  readonly fit: number;
  readonly leaveOneOut: number;
  readonly after: number;
  /** Photos whose file came out worse than it was: the job would have given something simpler. */
  readonly worse: number;
  /** Photos for which AUTO takes just this. */
  readonly chosen: number;
}

export function modelTotals(rows: readonly PhotoRow[]): ModelTotals[] {
  const compared = rows.filter(isCorrected).filter(({ photo }) => photo.kind === 'classic24' && photo.isSrgbLike);
  return forcedFits.flatMap((fit) => {
    const own = compared.flatMap((row) => figuresOf(row, fit));
    if (own.length === 0) return [];
    const totals: ModelTotals = {
      ...fit,
      photos: own.length,
      fit: median(own.map(({ figures }) => figures.fit)),
      leaveOneOut: median(own.map(({ figures }) => figures.leaveOneOut)),
      after: median(own.map(({ figures }) => figures.after)),
      worse: own.filter(({ figures, colors }) => figures.after > colors.before).length,
      chosen: own.filter(({ colors: { chosen } }) => isSame(chosen, fit)).length,
    };
    return [totals];
  });
}

function figuresOf({ colors, models }: CorrectedRow, fit: ForcedFit) {
  const figures = models?.forced.find((forced) => isSame(forced, fit));
  return figures ? [{ figures, colors }] : [];
}

function isSame(one: ForcedFit, other: ForcedFit): boolean {
  return one.model === other.model && one.linearization === other.linearization;
}
