import type { PictureAnalysis } from '../contract/picture-analysis.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';
import { colorCast } from './color-cast.ts';
import { clipping, exposure } from './exposure.ts';
import { noise } from './noise.ts';
import { sharpness } from './sharpness.ts';

/** Exposure, clipping, cast, sharpness and noise of the picture as it is: nothing in it is looked for. */
export function analyze(image: RgbImage): PictureAnalysis {
  return {
    exposure: exposure(image),
    clipping: clipping(image),
    cast: colorCast(image),
    sharpness: sharpness(image),
    noise: noise(image),
  };
}
