import type { Correction } from '../contract/correction.ts';
import type { WhiteBalance } from '../contract/options.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';
import type { FittedCorrection } from './fit-correction.ts';

/** Converts a fit to the correction that is stored and applied. */
export function toCorrection(
  { leaveOneOut: _, ...fitted }: FittedCorrection,
  whiteBalance: WhiteBalance,
  { isLinearData = false }: Pick<RgbImage, 'isLinearData'>,
): Correction {
  return { ...fitted, whiteBalance, ...(isLinearData && { isForLinearData: true }) };
}
