import type { PhotoMetadata } from '../../contract/inspection.ts';
import { type CaptureTime, readTime } from './capture-time.ts';
import { cleanText } from './clean-text.ts';
import type { PhotoTags, Tags } from './read-tags.ts';

/** Reads what a photo's metadata says about the camera and the exposure: EXIF first, then XMP, then the camera maker's notes. */
export function photoFacts({ exif, xmp, makerNotes }: PhotoTags): Omit<PhotoMetadata, 'exif'> {
  const text = (...names: string[]) => first(names, (name) => nameOf(textIn(exif, name)));
  const textInXmp = (...names: string[]) => first(names, (name) => nameOf(valueIn(xmp, name)));
  const number = (...names: string[]) =>
    first(names, (name) => positive(numberIn(exif, name)) ?? positive(toNumber(valueIn(xmp, name))));
  const captured = captureTime(exif, xmp);
  return {
    capturedAt: captured?.utc ?? null,
    captureOffset: captured?.offsetMinutes ?? null,
    cameraMake: text('Make') ?? textInXmp('Make'),
    cameraModel: text('Model') ?? textInXmp('Model') ?? text('UniqueCameraModel'),
    lensModel: known(text('LensModel') ?? textInXmp('LensModel', 'Lens') ?? nameOf(makerNotes.LensModel?.value)),
    cameraSerial: text('BodySerialNumber', 'CameraSerialNumber') ?? textInXmp('BodySerialNumber', 'SerialNumber'),
    exposureSeconds: number('ExposureTime') ?? mapped(number('ShutterSpeedValue'), (stops) => fromStops(2 ** -stops)),
    aperture: number('FNumber') ?? mapped(number('ApertureValue'), (stops) => fromStops(Math.SQRT2 ** stops)),
    iso: isoOf(number),
    flashFired: flashFired(exif, xmp),
    isAutoWhiteBalance: autoWhiteBalance(numberIn(exif, 'WhiteBalance') ?? toNumber(valueIn(xmp, 'WhiteBalance'))),
  };
}

/** Names of cameras and lenses are shorter. Longer text would not fit in the database's indexes. */
const longestName = 200;
const nameOf = (value: unknown): string | null => {
  const text = cleanText(value);
  return text && Array.from(text).slice(0, longestName).join('');
};

/**
 * When the photo was taken or, without that, digitised. The time of the last change counts only in files of cameras without
 * the others: editors write it, too.
 */
function captureTime(exif: Tags, xmp: PhotoTags['xmp']): CaptureTime | null {
  const inExif = (time: string, fraction: string, offset: string) =>
    readTime(exif[time]?.value, exif[fraction]?.value, exif[offset]?.value);
  const inXmp = (...names: string[]) => first(names, (name) => readTime(valueIn(xmp, name)));
  const isByCamera = cleanText(exif.Make?.value) !== null;
  return (
    inExif('DateTimeOriginal', 'SubSecTimeOriginal', 'OffsetTimeOriginal') ??
    inXmp('DateTimeOriginal') ??
    inExif('DateTimeDigitized', 'SubSecTimeDigitized', 'OffsetTimeDigitized') ??
    inXmp('DateTimeDigitized', 'DateCreated', 'CreateDate') ??
    gpsTime(exif) ??
    (isByCamera ? inExif('DateTime', 'SubSecTime', 'OffsetTime') : null)
  );
}

/** The time of the position, in UTC: a date, and hours, minutes and seconds. EXIF 2.32, §4.6.6. */
function gpsTime(exif: Tags): CaptureTime | null {
  const time = exif.GPSTimeStamp?.value;
  if (!Array.isArray(time) || time.length !== 3) return null;
  const [hours, minutes, seconds] = time.map((part) => String(Math.floor(toNumber(part) ?? 99)).padStart(2, '0'));
  return readTime(`${cleanText(exif.GPSDateStamp?.value)} ${hours}:${minutes}:${seconds}`);
}

/** Stops are rounded when they are stored: f/5.6 comes back as 5.6000001. */
const fromStops = (value: number): number => Number(value.toPrecision(4));

/** No camera reaches it. */
const highestIso = 100_000_000;

/** ISOSpeedRatings ends at 65535, which then refers to one of the other fields. EXIF 2.32, §4.6.5.2. */
function isoOf(number: (...names: string[]) => number | null): number | null {
  const rating = number('ISOSpeedRatings', 'PhotographicSensitivity');
  const others = () => number('RecommendedExposureIndex', 'ISOSpeed', 'StandardOutputSensitivity');
  const iso = rating === null || rating >= 65_535 ? (others() ?? rating) : rating;
  return iso === null || iso > highestIso ? null : Math.round(iso);
}

/** Bit 0 of Flash in EXIF, Fired in XMP. */
function flashFired(exif: Tags, xmp: PhotoTags['xmp']): boolean | null {
  const flash = numberIn(exif, 'Flash');
  if (flash !== null) return (flash & 1) === 1;
  const fired = cleanText(valueIn(valueIn(xmp, 'Flash') as object, 'Fired'))?.toLowerCase();
  return fired === 'true' ? true : fired === 'false' ? false : null;
}

const autoWhiteBalance = (value: number | null): boolean | null => (value === 0 ? true : value === 1 ? false : null);

/** Lenses without electronics are reported as dashes or zeros. */
const known = (lens: string | null): string | null => (lens && /[1-9a-z]/i.test(lens) ? lens : null);

const positive = (value: number | null): number | null => (value !== null && value > 0 ? value : null);

function mapped(value: number | null, change: (value: number) => number): number | null {
  return value === null ? null : positive(toNumber(change(value)));
}

function first<T>(names: readonly string[], read: (name: string) => T | null): T | null {
  for (const name of names) {
    const value = read(name);
    if (value !== null) return value;
  }
  return null;
}

/** ExifReader returns a list if a string contains NUL; the first item is the string. */
function textIn(tags: Tags, name: string): unknown {
  const value = tags[name]?.value;
  return Array.isArray(value) ? value[0] : value;
}

function numberIn(tags: Tags, name: string): number | null {
  const value = tags[name]?.value;
  return toNumber(Array.isArray(value) ? value[0] : value);
}

/** A finite number; XMP has "200", or "1/125" for rational numbers. */
function toNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const [, numerator, denominator = '1'] = /^(-?\d+(?:\.\d+)?)(?:\/(\d+))?$/.exec(cleanText(value) ?? '') ?? [];
  const number = Number(numerator) / Number(denominator);
  return numerator !== undefined && Number.isFinite(number) ? number : null;
}

/** The value of an XMP property, or the first of its list. */
function valueIn(group: unknown, name: string): unknown {
  if (typeof group !== 'object' || group === null || !Object.hasOwn(group, name)) return null;
  const { value } = (group as Record<string, { readonly value?: unknown }>)[name] ?? {};
  return Array.isArray(value) ? (value[0] as { readonly value?: unknown } | undefined)?.value : value;
}
