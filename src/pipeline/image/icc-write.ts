import { adaptation, D65toD50 } from '../color/adapt.ts';
import { multiply, transpose } from '../color/matrix3.ts';
import { adobeRgb, type RgbSpace } from '../color/rgb-space.ts';
import { adobeGamma, srgbDecode } from '../color/transfer.ts';
import { D50, D65, xyToXyz } from '../color/xyz.ts';
import { descriptionTag, gammaTag, matrixTag, tableTag, textTag, writeIcc, xyzTag } from '../icc/icc-file.ts';

export interface DisplayProfile {
  readonly space: RgbSpace;
  /** Code value in [0, 1] to linear light: a function, written as a table, or a plain power. */
  readonly curve: ((value: number) => number) | { readonly gamma: number };
}

/** Creates the profile of an RGB space that uses the sRGB curve. */
export function srgbCurveProfile(space: RgbSpace): Uint8Array {
  return writeDisplayProfile({ space, curve: srgbDecode });
}

/** Creates the profile of an output space. */
export function profileOf(space: RgbSpace): Uint8Array {
  return space === adobeRgb ? writeDisplayProfile({ space, curve: { gamma: adobeGamma } }) : srgbCurveProfile(space);
}

/** Writes a matrix/TRC display profile. The same space always gives the same bytes. */
export function writeDisplayProfile({ space, curve }: DisplayProfile): Uint8Array {
  const [red, green, blue] = transpose(multiply(D65toD50, space.toXyz));
  const white = xyToXyz(D65);
  const trc = typeof curve === 'function' ? tableTag(curve) : gammaTag(curve.gamma);
  return writeIcc('mntr', [
    ['desc', descriptionTag(space.name)],
    ['cprt', textTag('No copyright, use freely')],
    ['wtpt', xyzTag([white.X, white.Y, white.Z])],
    ['chad', matrixTag(adaptation(D65, D50))],
    ['rXYZ', xyzTag(red)],
    ['gXYZ', xyzTag(green)],
    ['bXYZ', xyzTag(blue)],
    ['rTRC', trc],
    ['gTRC', trc],
    ['bTRC', trc],
  ]);
}
