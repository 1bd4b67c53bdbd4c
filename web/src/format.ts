const sizes = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const units = ['B', 'kB', 'MB', 'GB', 'TB'];

/** Formats a size in bytes: 12.3 MB. */
export function bytes(value: number): string {
  const step = Math.min(units.length - 1, value < 1000 ? 0 : Math.floor(Math.log10(value) / 3));
  return `${sizes.format(value / 1000 ** step)} ${units[step]}`;
}

/** Formats a colour difference with two decimals. */
export const deltaE = (value: number | null | undefined): string => (value == null ? '–' : value.toFixed(2));

/** Formats an exposure: 1/125 s, f/2.8, ISO 400. Null if nothing is known. */
export function exposure(seconds?: number | null, aperture?: number | null, iso?: number | null): string | null {
  const time = seconds && (seconds < 0.3 ? `1/${Math.round(1 / seconds)} s` : `${sizes.format(seconds)} s`);
  const parts = [time, aperture && `f/${sizes.format(aperture)}`, iso && `ISO ${iso}`].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : null;
}

/** Formats seconds as 2 h 5 min, 3 min 10 s or 8 s. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

const dateTimes = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
export const dateTime = (at: string): string => dateTimes.format(new Date(at));

const clocks = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

/** Formats a capture time as the camera's clock showed it, with the offset from UTC in minutes if the camera said so. */
export function captureTime(at: string, offset: number | null): string {
  const clock = clocks.format(new Date(Date.parse(at) + (offset ?? 0) * 60_000));
  if (offset === null) return clock;
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${clock} (UTC${offset < 0 ? '−' : '+'}${twoDigits(hours)}:${twoDigits(minutes)})`;
}

const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });
export const date = (at: string): string => dates.format(new Date(at));

export const formatNumber = (value: number): string => value.toLocaleString('en');

const plurals = new Intl.PluralRules('en');

/** Formats a number with its noun: 1 photo, 2 photos. */
export const count = (value: number, one: string, many = `${one}s`): string =>
  `${formatNumber(value)} ${plurals.select(value) === 'one' ? one : many}`;

/** Rewrites a signed link to this page's origin: the API may know itself by another host name. */
export function sameOrigin(url: string): string {
  const { pathname, search } = new URL(url, location.origin);
  return pathname + search;
}
