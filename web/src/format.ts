const sizes = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const units = ['B', 'kB', 'MB', 'GB', 'TB'];

/** Bytes as people read them: 12.3 MB. */
export function bytes(value: number): string {
  const step = Math.min(units.length - 1, value < 1000 ? 0 : Math.floor(Math.log10(value) / 3));
  return `${sizes.format(value / 1000 ** step)} ${units[step]}`;
}

/** A colour difference, two digits. */
export const deltaE = (value: number | null | undefined): string => (value == null ? '–' : value.toFixed(2));

/** Seconds as 2 h 5 min, 3 min 10 s or 8 s. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

const moments = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
export const moment = (at: string): string => moments.format(new Date(at));

const dates = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
export const date = (at: string): string => dates.format(new Date(at));

export const count = (value: number): string => value.toLocaleString('en');

/** A signed link as one of our own origin, under whatever name the page was opened. */
export function own(url: string): string {
  const { pathname, search } = new URL(url, location.origin);
  return pathname + search;
}
