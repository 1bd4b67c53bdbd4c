import { identity3 } from '../color/matrix3.ts';
import { PhotoFailure } from '../contract/photo-failure.ts';
import { type OpenImage, open } from '../image/open.ts';
import type { RawHeader } from '../image/raw/libraw-thread.ts';
import { type OpenRaw, openRaw } from '../image/raw/open-raw.ts';
import type { RawKind } from '../image/raw/raw-kind.ts';
import { uprightPreview } from '../image/raw/upright-preview.ts';
import { linearEncoding } from '../pixels/linear-light.ts';
import { viewableCopy } from '../pixels/viewable.ts';
import { type ExifFacts, readExifFacts } from './exif-json.ts';
import { previewSize } from './preview.ts';
import { decodeView, type Inspected, type View } from './view.ts';

/**
 * Inspects a raw file. It is decoded at half size, which shows whether it can be decoded. The view is the camera's JPEG
 * if that is large enough, or if the file cannot be decoded.
 */
export async function inspectRaw(source: string | Uint8Array, kind: RawKind, maxPixels: number): Promise<Inspected> {
  const raw = await openRaw(source, kind, { pixels: 'HALF', maxPixels });
  const common = { contentType: kind.contentType, extension: kind.extension, colorProfile: null, ...facts(raw, kind) };
  if (!raw.header || !raw.decoded) {
    const { opened, view } = await embeddedView(raw, maxPixels);
    const { width, height } = opened.metadata.autoOrient;
    return { ...common, width, height, view };
  }
  const { width, height } = raw.header;
  return { ...common, width, height, view: (await largeEmbeddedView(raw, maxPixels)) ?? viewOf(raw.decoded) };
}

async function embeddedView(raw: OpenRaw, maxPixels: number): Promise<{ opened: OpenImage; view: View }> {
  const jpeg = await uprightPreview(raw, maxPixels);
  const opened = await open(jpeg, { maxPixels });
  return { opened, view: await decodeView(opened, jpeg) };
}

/** The embedded JPEG; null if it is missing, damaged or too small for a preview. */
async function largeEmbeddedView(raw: OpenRaw, maxPixels: number): Promise<View | null> {
  if (!raw.preview) return null;
  try {
    const { view } = await embeddedView(raw, maxPixels);
    return Math.max(view.width, view.height) >= previewSize / 2 ? view : null;
  } catch (error) {
    if (error instanceof PhotoFailure) return null;
    throw error;
  }
}

function viewOf(decoded: NonNullable<OpenRaw['decoded']>): View {
  const { data, width, height } = viewableCopy({ ...decoded, encoding: linearEncoding(65535, identity3) });
  return { data: Uint8Array.from(data), width, height, channels: 3 };
}

/** From EXIF if the file is a TIFF, otherwise from what LibRaw read. */
function facts({ file, header }: OpenRaw, { isTiff }: RawKind) {
  const exif = isTiff ? readExifFacts(file) : null;
  return {
    capturedAt: exif?.capturedAt ?? header?.capturedAt?.toISOString() ?? null,
    cameraMake: exif?.cameraMake ?? (header?.make || null),
    cameraModel: exif?.cameraModel ?? (header?.model || null),
    exif: exif?.json ?? (header && toJson(header)),
  };
}

function toJson({ make, model, iso, exposureTime, aperture, focalLength, capturedAt }: RawHeader): ExifFacts['json'] {
  const known = (values: Readonly<Record<string, string | number | undefined>>) =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value));
  return {
    Image: known({ Make: make, Model: model }),
    Photo: known({
      ExposureTime: exposureTime,
      FNumber: aperture,
      ISOSpeedRatings: iso,
      FocalLength: focalLength,
      DateTimeOriginal: capturedAt?.toISOString(),
    }),
  };
}
