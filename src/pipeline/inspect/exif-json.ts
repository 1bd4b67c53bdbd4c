import readExif from 'exif-reader';

/** The facts that EXIF states about an image. */
export interface ExifFacts {
  readonly json: Record<string, unknown> | null;
  readonly capturedAt: string | null;
  readonly cameraMake: string | null;
  readonly cameraModel: string | null;
}

const noFacts: ExifFacts = { json: null, capturedAt: null, cameraMake: null, cameraModel: null };

/** Tags to omit: private data of camera makers, and offsets that are meaningless outside the file. */
const omitted =
  /^(MakerNote|ExifTag|GPSTag|InteroperabilityTag|JPEGInterchangeFormat.*|PrintImageMatching|PreviewImage.*|SubIFDs|Strip.*|Tile.*|DNGPrivateData)$/;
const longestText = 2000;
const longestList = 64;

/** Reads an EXIF block. A damaged block gives no facts. The JSON has strings, finite numbers and short lists by group and tag. */
export function readExifFacts(block: Uint8Array | undefined): ExifFacts {
  if (!block) return noFacts;
  let exif: ReturnType<typeof readExif>;
  try {
    exif = readExif(Buffer.from(block));
  } catch {
    return noFacts; // the image itself can still be fine
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

/** DateTimeOriginal, with its offset from UTC if there is one. EXIF 2.32, §4.6.5.3. */
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
    const clean = omitted.test(name) || /^\d+$/.test(name) ? undefined : cleanValue(value);
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

/** Printable text from a string or UTF-8 bytes, otherwise null. Never contains NUL, which PostgreSQL's JSON does not allow. */
function textOf(value: unknown): string | null {
  const text = value instanceof Uint8Array ? decodeUtf8(value) : value;
  if (typeof text !== 'string') return null;
  const trimmed = text.replace(/\0.*$/s, '').trim();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must be rejected
  if (trimmed === '' || trimmed.length > longestText || /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd]/.test(trimmed))
    return null;
  return trimmed;
}

function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
