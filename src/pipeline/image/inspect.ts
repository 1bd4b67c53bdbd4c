import { rgbaToThumbHash } from 'thumbhash';
import type { Inspection, MadeFile } from '../report.ts';
import { readExifFacts } from './exif-json.ts';
import { iccDescription } from './icc-tags.ts';
import { type OpenImage, type OpenOptions, open, reading } from './open.ts';
import { previewSize, thumbnailSize } from './preview.ts';
import { sharp } from './sharp.ts';

/** Longest side that ThumbHash takes. */
const placeholderSize = 100;

/**
 * What an uploaded file turns out to be. The whole file is decoded once, for the preview, so a damaged one is refused;
 * the smaller pictures are made from the preview. Of an animation the first frame. Throws `PhotoFailure`.
 */
export async function inspect(source: string | Uint8Array, options: OpenOptions = {}): Promise<Inspection> {
  const opened = await open(source, options);
  const { metadata, contentType, extension } = opened;
  const { data, info } = await reading(() => reduced(opened), source);
  const { width, height, channels } = info;
  const small = (size: number) =>
    sharp(data, { raw: { width, height, channels } }).resize(size, size, { fit: 'inside', withoutEnlargement: true });

  const exif = readExifFacts(metadata.exif);
  return {
    contentType,
    extension,
    width: metadata.autoOrient.width,
    height: metadata.autoOrient.height,
    colorProfile: metadata.icc ? iccDescription(metadata.icc) : null,
    capturedAt: exif.capturedAt,
    cameraMake: exif.cameraMake,
    cameraModel: exif.cameraModel,
    exif: exif.json,
    placeholder: await placeholder(small(placeholderSize)),
    thumbnail: await toWebp(small(thumbnailSize)),
    preview: await toWebp(small(previewSize)),
  };
}

/** The picture at preview size, sRGB, 8 bits, RGB or RGBA. */
function reduced({ metadata, pipeline }: OpenImage) {
  const oriented = pipeline()
    .autoOrient()
    .resize(previewSize, previewSize, { fit: 'inside', withoutEnlargement: true });
  // With a profile, sharp takes 16 bits to Display P3 and calls the result sRGB; 8 bits it converts as it should.
  const converted = metadata.depth === 'ushort' && metadata.icc ? oriented.pipelineColourspace('srgb') : oriented;
  return converted.toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
}

type Small = ReturnType<typeof sharp>;

async function placeholder(image: Small): Promise<string> {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64');
}

async function toWebp(image: Small): Promise<MadeFile> {
  const { data, info } = await image.webp({ quality: 80, effort: 2 }).toUint8Array();
  return { bytes: data, contentType: 'image/webp', extension: 'webp', width: info.width, height: info.height };
}
