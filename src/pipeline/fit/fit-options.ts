import type { CorrectionOptions } from '../contract/options.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';
import type { FitOptions } from './fit-correction.ts';
import { pictureLight } from './picture-light.ts';

/** Converts the options of a job to those of the fit. GRAY_WORLD and WHITE_PATCH estimate the light from `picture`. */
export function toFitOptions(options: CorrectionOptions, picture: RgbImage): FitOptions {
  const { whiteBalance, model, linearization, reference, matchExposure } = options;
  const fromPicture = whiteBalance === 'GRAY_WORLD' || whiteBalance === 'WHITE_PATCH';
  return {
    whiteBalance: fromPicture ? (curves) => pictureLight(picture, whiteBalance, curves) ?? [1, 1, 1] : whiteBalance,
    model,
    linearization,
    reference,
    matchExposure,
  };
}
