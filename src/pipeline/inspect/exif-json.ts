import readExif from 'exif-reader';

/** What EXIF tells about a picture. */
export interface ExifFacts {
  readonly json: Record<string, unknown> | null;
  readonly capturedAt: string | null;
  readonly cameraMake: string | null;
  readonly cameraModel: string | null;
}

const nothing: ExifFacts = { json: null, capturedAt: null, cameraMake: null, cameraModel: null };

/** Makers' private blocks, and offsets that mean nothing outside the file. */
const left =
  /^(MakerNote|ExifTag|GPSTag|InteroperabilityTag|JPEGInterchangeFormat.*|PrintImageMatching|PreviewImage.*|SubIFDs|Strip.*|Tile.*|DNGPrivateData)$/;
const longestText = 2000;
const longestList = 64;

/** Reads an EXIF block; a broken one tells nothing. The JSON holds strings, finite numbers and short lists by group and tag. */
export function readExifFacts(block: Uint8Array | undefined): ExifFacts {
  if (!block) return nothing;
  let exif: ReturnType<typeof readExif>;
  try {
    exif = readExif(Buffer.from(block));
  } catch {
    return nothing; // whatever it is, the picture itself may be fine
  }
  const { Image, Photo, GPSInfo } = exif;
  const groups = Object.entries({ Image, Photo, GPSInfo }).flatMap(([name, tags]) => {
    const clean = cleanTags(tags ?? {});
    return Object.keys(clean).length > 0 ? [[name, clean] as const] : [];
  });
  return {
    json: groups.length > 0 ? Object.fromEntries(groups) : null,
    capturedAt: captureTime(Photo ?? {}) ?? toIso(Image?.DateTime),
    cameraMake: textOf(Image?.Make),
    cameraModel: textOf(Image?.Model),
  };
}

/** DateTimeOriginal with its own offset from UTC, where one is given. EXIF 2.32, §4.6.5.3. */
function captureTime(photo: Readonly<Record<string, unknown>>): string | null {
  const local = photo.DateTimeOriginal ?? photo.DateTimeDigitized;
  if (!(local instanceof Date) || Number.isNaN(local.getTime())) return null;
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(textOf(photo.OffsetTimeOriginal) ?? '') ?? [];
  const offsetMinutes = hours ? (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1) : 0;
  return toIso(new Date(local.getTime() - offsetMinutes * 60_000));
}

function toIso(value: unknown): string | null {
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : null;
}

function cleanTags(tags: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = Object.entries(tags).flatMap(([name, value]) => {
    const clean = left.test(name) || /^\d+$/.test(name) ? undefined : cleanValue(value);
    return clean === undefined ? [] : [[name, clean] as const];
  });
  return Object.fromEntries(kept);
}

function cleanValue(value: unknown): string | number | (string | number)[] | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (value instanceof Date) return toIso(value) ?? undefined;
  if (typeof value === 'string' || value instanceof Uint8Array) return textOf(value) ?? undefined;
  if (!Array.isArray(value) || value.length > longestList) return undefined;
  const items = value.flatMap((item) => cleanValue(item) ?? []);
  return items.length === value.length ? items : undefined;
}

/** Printable text of a string or of UTF-8 bytes; null for what is neither. No NUL gets through: PostgreSQL's JSON has none. */
function textOf(value: unknown): string | null {
  const text = value instanceof Uint8Array ? decodeUtf8(value) : value;
  if (typeof text !== 'string') return null;
  const trimmed = text.replace(/\0.*$/s, '').trim();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not pass
  if (trimmed === '' || trimmed.length > longestText || /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd]/.test(trimmed))
    return null;
  return trimmed;
}

function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
