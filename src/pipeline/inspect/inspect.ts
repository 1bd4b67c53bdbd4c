import { rgbaToThumbHash } from 'thumbhash';
import type { Inspection } from '../contract/inspection.ts';
import type { GeneratedFile } from '../contract/photo-report.ts';
import { isHeif, openHeif } from '../image/heif/open-heif.ts';
import { iccDescription } from '../image/icc-tags.ts';
import { readBlocks } from '../image/metadata-blocks.ts';
import { type OpenOptions, open } from '../image/open.ts';
import { rawKind } from '../image/raw/raw-kind.ts';
import { checkExpansion } from '../image/safe/check-expansion.ts';
import { checkRows, checkStructure } from '../image/safe/check-structure.ts';
import { encoded, sharp } from '../image/sharp.ts';
import { defaultMaxPixels } from '../pixels/pixel-limit.ts';
import { inspectRaw } from './inspect-raw.ts';
import { readMetadata } from './metadata/read-metadata.ts';
import { hashPicture } from './perceptual-hash.ts';
import { previewSize, thumbnailSize } from './preview.ts';
import { decodeView, type Inspected, type View } from './view.ts';

/** Maximum longest side for ThumbHash. */
const placeholderSize = 100;

/**
 * Inspects an uploaded file. The whole file is decoded once, for the preview, so a damaged file is rejected; the smaller
 * images are made from the preview. Only the first frame of an animation is used. Throws `PhotoFailure`.
 */
export async function inspect(source: string | Uint8Array, options: OpenOptions = {}): Promise<Inspection> {
  const { maxPixels = defaultMaxPixels } = options;
  await checkStructure(source);
  const kind = await rawKind(source);
  const { view, ...facts } = kind
    ? await inspectRaw(source, kind, maxPixels)
    : (await isHeif(source))
      ? await inspectHeif(source, maxPixels)
      : await inspectEncoded(source, { maxPixels });
  return { ...facts, ...(await smallPictures(view)) };
}

async function inspectHeif(source: string | Uint8Array, maxPixels: number): Promise<Inspected> {
  const { header, picture } = await openHeif(source, { withPixels: true, maxPixels });
  const opened = await open(picture, { maxPixels });
  const { icc } = opened.metadata;
  return {
    ...readMetadata(header),
    contentType: 'image/heic',
    extension: 'heic',
    width: header.width,
    height: header.height,
    colorProfile: icc ? iccDescription(icc) : null,
    view: await decodeView(opened, picture),
  };
}

async function inspectEncoded(source: string | Uint8Array, options: OpenOptions): Promise<Inspected> {
  const opened = await open(source, options);
  await checkExpansion(source, opened.metadata);
  if (opened.metadata.format === 'png') await checkRows(source);
  const { metadata, contentType, extension } = opened;
  return {
    ...readMetadata(await readBlocks(source, metadata)),
    contentType,
    extension,
    width: metadata.autoOrient.width,
    height: metadata.autoOrient.height,
    colorProfile: metadata.icc ? iccDescription(metadata.icc) : null,
    view: await decodeView(opened, source),
  };
}

async function smallPictures(
  view: View,
): Promise<Pick<Inspection, 'placeholder' | 'perceptualHash' | 'thumbnail' | 'preview'>> {
  const { data, width, height, channels } = view;
  const small = (size: number) =>
    sharp(data, { raw: { width, height, channels } }).resize(size, size, { fit: 'inside', withoutEnlargement: true });
  const thumbnail = await toWebp(small(thumbnailSize));
  return {
    placeholder: await placeholder(small(placeholderSize)),
    perceptualHash: await hashPicture(thumbnail.bytes),
    thumbnail,
    preview: await toWebp(small(previewSize)),
  };
}

type Small = ReturnType<typeof sharp>;

async function placeholder(image: Small): Promise<string> {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64');
}

async function toWebp(image: Small): Promise<GeneratedFile> {
  return { ...(await encoded(image.webp({ quality: 80, effort: 2 }))), contentType: 'image/webp', extension: 'webp' };
}
