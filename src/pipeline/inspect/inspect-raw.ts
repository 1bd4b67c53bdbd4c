import { identity3 } from '../color/matrix3.ts';
import type { PhotoMetadata } from '../contract/inspection.ts';
import { PhotoFailure } from '../contract/photo-failure.ts';
import { type MetadataBlocks, readBlocks } from '../image/metadata-blocks.ts';
import { type OpenImage, open } from '../image/open.ts';
import { exifOfRaw } from '../image/raw/exif-of-raw.ts';
import { type OpenRaw, openRaw } from '../image/raw/open-raw.ts';
import type { RawKind } from '../image/raw/raw-kind.ts';
import { uprightPreview } from '../image/raw/upright-preview.ts';
import { readMetadataBlock } from '../image/tiff/metadata-block.ts';
import { linearEncoding } from '../pixels/linear-light.ts';
import { viewableCopy } from '../pixels/viewable.ts';
import { readMetadata } from './metadata/read-metadata.ts';
import { previewSize } from './preview.ts';
import { decodeView, type Inspected, type View } from './view.ts';

/**
 * Inspects a raw file. It is decoded at half size, which shows whether it can be decoded. The view is the camera's JPEG
 * if that is large enough, or if the file cannot be decoded.
 */
export async function inspectRaw(source: string | Uint8Array, kind: RawKind, maxPixels: number): Promise<Inspected> {
  const raw = await openRaw(source, kind, { pixels: 'HALF', maxPixels });
  const common = {
    contentType: kind.contentType,
    extension: kind.extension,
    colorProfile: null,
    ...(await metadataOfRaw(raw, maxPixels)),
  };
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

/** From the file's own EXIF if it is a TIFF, or that of its embedded JPEG; the rest from what LibRaw read. */
export async function metadataOfRaw(
  { file, header, kind, preview }: OpenRaw,
  maxPixels: number,
): Promise<PhotoMetadata> {
  const blocks = kind.isTiff
    ? { exif: await readMetadataBlock(file), xmp: null }
    : await previewBlocks(preview, maxPixels);
  const own = readMetadata(blocks);
  if (!header) return own;
  const fromLibRaw = readMetadata({ exif: exifOfRaw(header), xmp: null });
  const known = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== null));
  return { ...fromLibRaw, ...known };
}

async function previewBlocks(preview: Uint8Array | null, maxPixels: number): Promise<MetadataBlocks> {
  try {
    if (preview) return await readBlocks(preview, (await open(preview, { maxPixels })).metadata);
  } catch (error) {
    if (!(error instanceof PhotoFailure)) throw error;
  }
  return { exif: null, xmp: null };
}
