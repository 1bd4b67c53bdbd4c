import type { Inspection } from '../contract/inspection.ts';
import { type Attempt, type OpenImage, readPixels } from '../image/open.ts';
import { sharp } from '../image/sharp.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';
import { previewSize } from './preview.ts';

/** The source of the small images: sRGB, 8 bits. */
export type View = Pick<RgbImage, 'width' | 'height'> & { readonly data: Uint8Array; readonly channels: 3 | 4 };

/** The facts about a file, before its small images are made. */
export type Inspected = Omit<Inspection, 'placeholder' | 'perceptualHash' | 'thumbnail' | 'preview'> & {
  readonly view: View;
};

const reduced = { width: previewSize, height: previewSize, fit: 'inside', withoutEnlargement: true } as const;

/** Decodes a complete image and reduces it to preview size; RGB or RGBA. */
export async function decodeView(opened: OpenImage, source: string | Uint8Array): Promise<View> {
  if (!opened.hasOtherSamples) return await decodeUpright(opened, source, true);
  const { data, ...raw } = await decodeUpright(opened, source, false);
  const picture = sharp(data, { raw, limitInputPixels: false }).resize(reduced).raw();
  return viewOf(await picture.toBuffer({ resolveWithObject: true }));
}

/**
 * Decodes an image to sRGB with 8 bits, upright and without samples that are not alpha. It cannot be reduced at the same time
 * if it has such samples: sharp would weigh the colours by them.
 */
export async function decodeUpright(opened: OpenImage, source: string | Uint8Array, isReduced: boolean): Promise<View> {
  const { metadata, pipeline, hasOtherSamples } = opened;
  const work = (attempt: Attempt) => {
    const upright = pipeline(attempt).autoOrient();
    const sized = isReduced ? upright.resize(reduced) : upright;
    // With a profile, sharp converts 16 bits to Display P3 but labels the result sRGB. It converts 8 bits correctly.
    const converted = metadata.depth === 'ushort' && metadata.icc ? sized.pipelineColourspace('srgb') : sized;
    const flat = hasOtherSamples ? converted.removeAlpha() : converted;
    return flat.toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  };
  return viewOf(await readPixels(opened, work, source));
}

function viewOf({
  data,
  info,
}: {
  data: Buffer;
  info: { readonly width: number; readonly height: number; readonly channels: number };
}): View {
  return { data, width: info.width, height: info.height, channels: info.channels === 4 ? 4 : 3 };
}
