/** How far a colour difference can be seen. */
export type Visibility = 'UNNOTICEABLE' | 'NOTICEABLE' | 'CLEAR';

/**
 * The just noticeable difference, measured in CIE 1976 L*a*b*: Mahy, Van Eycken & Oosterlinck 1994, Color Res. Appl. 19(2).
 * CIEDE2000 is no greater than that for most pairs, so what it calls unnoticeable is so; darktable's report on a chart draws
 * its lines at the same two numbers.
 */
export const justNoticeable = 2.3;
/** Twice that: seen without looking for it. */
export const clearlyVisible = 4.6;

export function visibilityOf(deltaE: number): Visibility {
  if (deltaE < justNoticeable) return 'UNNOTICEABLE';
  return deltaE < clearlyVisible ? 'NOTICEABLE' : 'CLEAR';
}
