export type QualityRating = 'EXCELLENT' | 'VERY_GOOD' | 'GOOD' | 'FAIR' | 'POOR';

/** Rates a mean CIEDE2000: the thresholds are 1, 2, 3 and 5, and POOR is 5 or more. */
export function rate(meanDeltaE: number): QualityRating {
  if (meanDeltaE < 1) return 'EXCELLENT';
  if (meanDeltaE < 2) return 'VERY_GOOD';
  if (meanDeltaE < 3) return 'GOOD';
  return meanDeltaE < 5 ? 'FAIR' : 'POOR';
}
