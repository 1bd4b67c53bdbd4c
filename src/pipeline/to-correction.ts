import type { FittedCorrection } from './color/fit-correction.ts';
import type { Correction, WhiteBalance } from './report.ts';
import type { RgbImage } from './rgb-image.ts';

/** What of a fit is stored and applied. */
export function toCorrection(
  { leaveOneOut: _, ...fitted }: FittedCorrection,
  whiteBalance: WhiteBalance,
  { isLinearData = false }: Pick<RgbImage, 'isLinearData'>,
): Correction {
  return { ...fitted, whiteBalance, ...(isLinearData && { isForLinearData: true }) };
}
