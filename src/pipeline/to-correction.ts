import type { FittedCorrection } from './color/fit-correction.ts';
import type { Correction, WhiteBalance } from './report.ts';

/** What of a fit is stored and applied. */
export function toCorrection({ leaveOneOut: _, ...fitted }: FittedCorrection, whiteBalance: WhiteBalance): Correction {
  return { ...fitted, whiteBalance };
}
