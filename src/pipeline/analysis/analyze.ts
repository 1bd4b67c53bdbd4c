import type { PictureAnalysis } from '../contract/picture-analysis.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';
import { colorCast } from './color-cast.ts';
import { clipping, exposure } from './exposure.ts';
import { noise } from './noise.ts';
import { sharpness } from './sharpness.ts';

/** Measures exposure, clipping, colour cast, sharpness and noise of an image without a chart. */
export function analyze(image: RgbImage): PictureAnalysis {
  return {
    exposure: exposure(image),
    clipping: clipping(image),
    cast: colorCast(image),
    sharpness: sharpness(image),
    noise: noise(image),
  };
}
