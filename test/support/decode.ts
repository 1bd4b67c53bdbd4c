import sharp from 'sharp';
import type { RgbImage } from '../../src/pipeline/pixels/rgb-image.ts';

/** Decodes an image file to 8-bit sRGB, with EXIF orientation applied and alpha flattened onto white. */
export async function decode(file: string): Promise<RgbImage> {
  const { data, info } = await sharp(file)
    .rotate()
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels === 3) return { data, width: info.width, height: info.height };
  return { data: grayToRgb(data, info.channels), width: info.width, height: info.height };
}

function grayToRgb(gray: Uint8Array, channels: number): Uint8Array {
  return Uint8Array.from({ length: (gray.length / channels) * 3 }, (_, i) => gray[Math.floor(i / 3) * channels]!);
}
