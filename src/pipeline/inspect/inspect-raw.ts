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
import { type Inspected, reduced, type View } from './view.ts';

/**
 * A raw file is developed at half its size, which shows whether it can be. It is seen by the camera's own JPEG, where that
 * is large enough or all that there is.
 */
export async function inspectRaw(source: string | Uint8Array, kind: RawKind, maxPixels: number): Promise<Inspected> {
  const raw = await openRaw(source, kind, { pixels: 'HALF', maxPixels });
  const about = { contentType: kind.contentType, extension: kind.extension, colorProfile: null, ...facts(raw, kind) };
  if (!raw.header || !raw.developed) {
    const { opened, view } = await ownPicture(raw, maxPixels);
    const { width, height } = opened.metadata.autoOrient;
    return { ...about, width, height, view };
  }
  const { width, height } = raw.header;
  return { ...about, width, height, view: (await largeOwnPicture(raw, maxPixels)) ?? viewOf(raw.developed) };
}

async function ownPicture(raw: OpenRaw, maxPixels: number): Promise<{ opened: OpenImage; view: View }> {
  const jpeg = await uprightPreview(raw, maxPixels);
  const opened = await open(jpeg, { maxPixels });
  return { opened, view: await reduced(opened, jpeg) };
}

/** Null where it is missing, too small for a preview, or damaged. */
async function largeOwnPicture(raw: OpenRaw, maxPixels: number): Promise<View | null> {
  if (!raw.preview) return null;
  try {
    const { view } = await ownPicture(raw, maxPixels);
    return Math.max(view.width, view.height) >= previewSize / 2 ? view : null;
  } catch (error) {
    if (error instanceof PhotoFailure) return null;
    throw error;
  }
}

function viewOf(developed: NonNullable<OpenRaw['developed']>): View {
  const { data, width, height } = viewableCopy({ ...developed, encoding: linearEncoding(65535, identity3) });
  return { data: Uint8Array.from(data), width, height, channels: 3 };
}

/** By EXIF where the file is a TIFF, otherwise what LibRaw read of it. */
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
