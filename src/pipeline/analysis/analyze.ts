import type { RgbImage } from '../pixels/rgb-image.ts';
import { type ColorCast, colorCast } from './color-cast.ts';
import { type Clipping, clipping, type Exposure, exposure } from './exposure.ts';
import { type Noise, noise } from './noise.ts';
import { type Sharpness, sharpness } from './sharpness.ts';

/** What a picture without a chart tells about itself. */
export interface PictureAnalysis {
  readonly exposure: Exposure;
  readonly clipping: Clipping;
  readonly cast: ColorCast;
  /** Null where too few edges were met. */
  readonly sharpness: Sharpness | null;
  /** Null where the picture is too small, or nowhere free of lost highlights and shadows. */
  readonly noise: Noise | null;
}

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
