import { cleanText } from './clean-text.ts';

/**
 * A date, with or without a time, fraction and offset: "2026:11:29 10:04:05" in EXIF (2.32, §4.6.5.3),
 * "2026-11-29T10:04:05.25+01:00" in XMP (part 1, §8.2.1.1). Programs mix the separators, and some write "2026: 1: 9".
 */
const format =
  /^(\d{4})[:/.-] ?(\d{1,2})[:/.-] ?(\d{1,2})(?:[ T](\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?\s*(Z|[+-]\d\d:?\d\d)?$/;

export interface CaptureTime {
  /** In ISO 8601. */
  readonly utc: string;
  /** By how much the clock was ahead of UTC; null if the file does not say. */
  readonly offsetMinutes: number | null;
}

/**
 * Converts a time in EXIF or XMP to UTC. EXIF has the digits after the decimal point and the offset from UTC in
 * fields of their own. Without an offset, the camera's clock is taken as UTC. Returns null if it is not a whole date: cameras
 * without a clock write zeros or spaces.
 */
export function readTime(time: unknown, fraction?: unknown, offset?: unknown): CaptureTime | null {
  const parts = format.exec(cleanText(time) ?? '');
  if (!parts) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate(); // the calendar repeats after 400 years
  const isReal =
    year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= days && hour < 24 && minute < 60 && second <= 60;
  if (!isReal) return null;
  const digits = parts[7] ?? /^\d+/.exec(cleanText(fraction) ?? '')?.[0] ?? '';
  const clock = new Date(0);
  clock.setUTCFullYear(year, month - 1, day); // Date.UTC takes years below 100 as 19xx
  clock.setUTCHours(hour, minute, second, Number(digits.padEnd(3, '0').slice(0, 3)));
  const offsetMinutes = minutesOf(parts[8] ?? cleanText(offset) ?? '');
  const utc = new Date(clock.getTime() - (offsetMinutes ?? 0) * 60_000);
  return utc.getUTCFullYear() >= 1 && utc.getUTCFullYear() <= 9999 ? { utc: utc.toISOString(), offsetMinutes } : null;
}

/** Minutes ahead of UTC; null if there is no offset, or one that no place has. */
function minutesOf(offset: string): number | null {
  if (offset === 'Z') return 0;
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(offset) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  if (sign === undefined || total > 15 * 60) return null;
  return sign === '-' ? 0 - total : total;
}
