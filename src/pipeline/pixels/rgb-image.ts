import type { Matrix3 } from '../color/matrix3.ts';

/**
 * The relation between an image's code values and light, if it is not sRGB: from an embedded ICC matrix profile, or linear
 * for sensor data.
 */
export interface RgbEncoding {
  /** Linear light of every code value, 1 = white: one table each for red, green and blue. */
  readonly toLinear: readonly [Float32Array, Float32Array, Float32Array];
  /** From that linear light to linear sRGB. Colours outside the sRGB gamut give values below 0 or above 1. */
  readonly toSrgb: Matrix3;
}

/**
 * A decoded image: interleaved RGB, row-major, `data[(y * width + x) * 3 + channel]`, code values over the whole range
 * of the array's type (0..255 or 0..65535), EXIF orientation applied. They are encoded as sRGB, or as `encoding` says. With an
 * encoding from a profile they are close enough to sRGB to search for a chart; for exact colours, read them through
 * linear-light.ts. If the file has an alpha channel, `alpha` has one code value of the same type per pixel.
 */
export interface RgbImage {
  readonly data: Uint8Array | Uint16Array;
  readonly width: number;
  readonly height: number;
  readonly alpha?: Uint8Array | Uint16Array;
  readonly encoding?: RgbEncoding;
  /** The image is the embedded JPEG of a raw file that could not be decoded. */
  readonly isEmbeddedPreview?: boolean;
  /** Its code values were found to be linear, although the file does not declare it. */
  readonly isLinearData?: boolean;
}
