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
  /** Photos that became worse; a job would have fallen back to a simpler correction. */
  readonly worse: number;
  /** Photos for which AUTO chooses this combination. */
  readonly chosen: number;
}

export function modelTotals(rows: readonly PhotoRow[]): ModelTotals[] {
  const compared = rows.filter(isCorrected).filter(({ photo }) => photo.kind === 'classic24' && photo.isSrgbLike);
  return forcedFits.flatMap((fit) => {
    const own = compared.flatMap((row) => statsOf(row, fit));
    if (own.length === 0) return [];
    const totals: ModelTotals = {
      ...fit,
      photos: own.length,
      fit: median(own.map(({ stats }) => stats.fit)),
      leaveOneOut: median(own.map(({ stats }) => stats.leaveOneOut)),
      after: median(own.map(({ stats }) => stats.after)),
      worse: own.filter(({ stats, colors }) => stats.after > colors.before).length,
      chosen: own.filter(({ colors: { chosen } }) => isSame(chosen, fit)).length,
    };
    return [totals];
  });
}

function statsOf({ colors, models }: CorrectedRow, fit: ForcedFit) {
  const stats = models?.forced.find((forced) => isSame(forced, fit));
  return stats ? [{ stats, colors }] : [];
}

function isSame(one: ForcedFit, other: ForcedFit): boolean {
  return one.model === other.model && one.linearization === other.linearization;
}
