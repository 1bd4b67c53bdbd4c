import type { Illuminant } from './correction.ts';

/** The analysis of an image without a chart. */
export interface PictureAnalysis {
  readonly exposure: Exposure;
  readonly clipping: Clipping;
  readonly cast: ColorCast;
  /** Null if there are too few edges. */
  readonly sharpness: Sharpness | null;
  /** Null if the image is too small, or clipped everywhere. */
  readonly noise: Noise | null;
}

/** Relative luminance Y of the pixels: linear light, 1 = the white of the image's encoding. */
export interface Exposure {
  readonly meanLuminance: number;
  readonly medianLuminance: number;
  /** 1 % of the pixels are darker. */
  readonly percentile1: number;
  /** 1 % of the pixels are brighter. */
  readonly percentile99: number;
  /** The median relative to a middle grey of 0.18, in EV. Negative for darker images. */
  readonly middleGreyEv: number;
}

/** Shares of pixels, 0..1, at the ends of the range: red, green, blue. */
export interface Clipping {
  readonly highlights: readonly [number, number, number];
  readonly shadows: readonly [number, number, number];
  /** Share of pixels with all three channels at the upper (`white`) or lower (`black`) end. */
  readonly white: number;
  readonly black: number;
}

/** Three estimates of the light's colour. The image's encoding is assumed to be correct. */
export interface ColorCast {
  /** From the mean of the image, like GRAY_WORLD. Null if every pixel is clipped. */
  readonly grayWorld: Illuminant | null;
  /** From the brightest pixels, like WHITE_PATCH. Null if every pixel is clipped. */
  readonly whitePatch: Illuminant | null;
  /** From the nearly neutral pixels. Null if they are less than 1 % of the image. */
  readonly nearNeutrals: NearNeutrals | null;
}

/** Mean CIE L*a*b*, D50: a > 0 is reddish, b > 0 yellowish; neutral is 0, 0. */
export interface NearNeutrals {
  readonly a: number;
  readonly b: number;
  /** Share of the unclipped pixels, 0..1. */
  readonly share: number;
}

/** Standard deviation of the luma (BT.709 weights of the code values), in 8-bit code values at any depth. */
export interface Noise {
  /** Mean over the three ranges, weighted by their share of the image. */
  readonly sigma: number;
  /** Luma in the lowest third of the range; null if it has almost no pixels. The other thirds likewise. */
  readonly shadows: number | null;
  readonly midtones: number | null;
  readonly highlights: number | null;
}

/** The sharpness of the image's edges. */
export interface Sharpness {
  /** Median width in pixels, contrast over steepest slope: about 2 for a sharp image, 2.5 sigma for a Gaussian blur. */
  readonly edgeWidth: number;
  /** Number of such widths along the shorter side. Comparable between sizes, like line widths per picture height in ISO 12233. */
  readonly widthsPerPictureHeight: number;
  /** Number of edges measured. */
  readonly edges: number;
}
