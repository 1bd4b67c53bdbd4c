export type QualityRating = 'EXCELLENT' | 'VERY_GOOD' | 'GOOD' | 'FAIR' | 'POOR';

/** A mean CIEDE2000 in one word: below 1, 2, 3 and 5, and from there on POOR. */
export function rate(meanDeltaE: number): QualityRating {
  if (meanDeltaE < 1) return 'EXCELLENT';
  if (meanDeltaE < 2) return 'VERY_GOOD';
  if (meanDeltaE < 3) return 'GOOD';
  return meanDeltaE < 5 ? 'FAIR' : 'POOR';
}
