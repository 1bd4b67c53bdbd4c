import type { Inspection } from '../contract/inspection.ts';
import { type FailOn, type OpenImage, readPixels } from '../image/open.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';
import { previewSize } from './preview.ts';

/** What the small pictures are made of: sRGB, 8 bits. */
export type View = Pick<RgbImage, 'width' | 'height'> & { readonly data: Uint8Array; readonly channels: 3 | 4 };

/** What a file turned out to be, before its small pictures are made. */
export type Inspected = Omit<Inspection, 'placeholder' | 'look' | 'thumbnail' | 'preview'> & { readonly view: View };

/** A picture at preview size, decoded to its end; RGB or RGBA. */
export async function reduced(opened: OpenImage, source: string | Uint8Array): Promise<View> {
  const { metadata, pipeline } = opened;
  const shrink = (failOn: FailOn) => {
    const oriented = pipeline({ failOn })
      .autoOrient()
      .resize(previewSize, previewSize, { fit: 'inside', withoutEnlargement: true });
    // With a profile, sharp takes 16 bits to Display P3 and calls the result sRGB; 8 bits it converts as it should.
    const converted = metadata.depth === 'ushort' && metadata.icc ? oriented.pipelineColourspace('srgb') : oriented;
    return converted.toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  };
  const { data, info } = await readPixels(opened, shrink, source);
  return { data, width: info.width, height: info.height, channels: info.channels === 4 ? 4 : 3 };
}
