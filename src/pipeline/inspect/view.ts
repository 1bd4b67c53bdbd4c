import type { Metadata } from 'sharp';
import type { Inspection } from '../contract/inspection.ts';
import { type Attempt, type OpenImage, open, readPixels } from '../image/open.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';
import { flatPicture } from './flat-picture.ts';
import { previewSize } from './preview.ts';

/** The source of the small images: sRGB, 8 bits. */
export type View = Pick<RgbImage, 'width' | 'height'> & { readonly data: Uint8Array; readonly channels: 3 | 4 };

/** The facts about a file, before its small images are made. */
export type Inspected = Omit<Inspection, 'placeholder' | 'perceptualHash' | 'thumbnail' | 'preview'> & {
  readonly view: View;
};

/** Decodes a complete image and reduces it to preview size; RGB or RGBA. */
export async function decodeView(opened: OpenImage, source: string | Uint8Array): Promise<View> {
  const { metadata, pipeline, hasOtherSamples } = opened;
  if (hasOtherSamples) return await decodeFlatView(source, metadata);
  const shrink = (attempt: Attempt) => {
    const oriented = pipeline(attempt)
      .autoOrient()
      .resize(previewSize, previewSize, { fit: 'inside', withoutEnlargement: true });
    // With a profile, sharp converts 16 bits to Display P3 but labels the result sRGB. It converts 8 bits correctly.
    const converted = metadata.depth === 'ushort' && metadata.icc ? oriented.pipelineColourspace('srgb') : oriented;
    return converted.toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  };
  const { data, info } = await readPixels(opened, shrink, source);
  return { data, width: info.width, height: info.height, channels: info.channels === 4 ? 4 : 3 };
}

/** sharp would weigh colours by the other samples as if they were alpha when it changes the size, so they are removed first. */
async function decodeFlatView(source: string | Uint8Array, { width, height }: Metadata): Promise<View> {
  const picture = await flatPicture(source, width * height);
  if (!picture) throw new TypeError('The picture has no other samples.');
  return await decodeView(await open(picture, { maxPixels: width * height }), picture);
}
