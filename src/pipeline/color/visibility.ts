/** How visible a colour difference is. */
export type Visibility = 'UNNOTICEABLE' | 'NOTICEABLE' | 'CLEAR';

/**
 * The just noticeable difference, measured in CIE 1976 L*a*b*: Mahy, Van Eycken & Oosterlinck 1994, Color Res. Appl. 19(2).
 * CIEDE2000 is usually smaller than the CIE 1976 difference. darktable's chart report uses the same two limits.
 */
export const justNoticeable = 2.3;
/** Twice the just noticeable difference: visible without looking for it. */
export const clearlyVisible = 4.6;

export function visibilityOf(deltaE: number): Visibility {
  if (deltaE < justNoticeable) return 'UNNOTICEABLE';
  return deltaE < clearlyVisible ? 'NOTICEABLE' : 'CLEAR';
}
