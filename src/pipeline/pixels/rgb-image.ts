import type { Matrix3 } from '../color/matrix3.ts';

/**
 * How the code values of a picture stand for light, where that is not plain sRGB: by its embedded ICC matrix profile, or
 * they are the light that a sensor saw.
 */
export interface RgbEncoding {
  /** Linear light of every code value, 1 = white; one table for each of red, green and blue. */
  readonly toLinear: readonly [Float32Array, Float32Array, Float32Array];
  /** From that linear light to linear sRGB; what lies outside the sRGB gamut comes out below 0 or above 1. */
  readonly toSrgb: Matrix3;
}

/**
 * A decoded picture: interleaved RGB, row-major, `data[(y * width + x) * 3 + channel]`, code values over the whole range
 * of the array's type (0..255 or 0..65535), EXIF orientation applied. They are sRGB-encoded, or as `encoding` says where
 * the file came with another profile: close enough to sRGB to look for a chart in, to be read through
 * `linear-light.ts` where colours count. Alpha, where the file had one, is kept apart in `alpha`, one code value of the
 * same type a pixel.
 */
export interface RgbImage {
  readonly data: Uint8Array | Uint16Array;
  readonly width: number;
  readonly height: number;
  readonly alpha?: Uint8Array | Uint16Array;
  readonly encoding?: RgbEncoding;
  /** The JPEG within a raw file, which could not be developed itself. */
  readonly isEmbeddedPreview?: boolean;
  /** Its code values were found to be light, of which the file says nothing. */
  readonly isLinearData?: boolean;
}
