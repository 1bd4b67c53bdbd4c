import type { Illuminant } from './correction.ts';
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

/** Relative luminance Y of the pixels: linear light, 1 = the white of the picture's encoding. */
export interface Exposure {
  readonly meanLuminance: number;
  readonly medianLuminance: number;
  /** A hundredth of the picture is darker. */
  readonly percentile1: number;
  /** A hundredth of the picture is brighter. */
  readonly percentile99: number;
  /** How far the median is from a middle grey of 0.18: below 0 the picture is darker. */
  readonly middleGreyEv: number;
}

/** Shares of the picture's pixels, 0..1, at the ends of the range; red, green, blue. */
export interface Clipping {
  readonly highlights: readonly [number, number, number];
  readonly shadows: readonly [number, number, number];
  /** Share with all three channels at the end: nothing is left there but white, or black. */
  readonly white: number;
  readonly black: number;
}

/** What colour the light seems to have, by three guesses; the picture's colours are taken to be as they are encoded. */
export interface ColorCast {
  /** The mean of the picture, as GRAY_WORLD takes it. Null where every pixel is clipped. */
  readonly grayWorld: Illuminant | null;
  /** Its brightest, as WHITE_PATCH takes it. Null where every pixel is clipped. */
  readonly whitePatch: Illuminant | null;
  /** The pixels that seem to be grey in that light. Null where fewer than a hundredth do. */
  readonly nearNeutrals: NearNeutrals | null;
}

/** CIE L*a*b*, D50: a > 0 is reddish, b > 0 yellowish; neutral is 0, 0. */
export interface NearNeutrals {
  readonly a: number;
  readonly b: number;
  /** Of the pixels that are not clipped, 0..1. */
  readonly share: number;
}

/** Standard deviation of the luma (BT.709 weights of the code values), in code values of 8 bits, whatever the depth. */
export interface Noise {
  /** Over the three ranges, each by how much of the picture lies in it. */
  readonly sigma: number;
  /** Luma below a third of the range; null where nearly nothing lies there. The other two likewise. */
  readonly shadows: number | null;
  readonly midtones: number | null;
  readonly highlights: number | null;
}

/** How narrow the picture's edges are. */
export interface Sharpness {
  /** Usual width in pixels, contrast over steepest slope: about 2 for a sharp picture, 2.5 times the deviation of a blur. */
  readonly edgeWidth: number;
  /** How many such widths go on the picture's shorter side: comparable between sizes, like the line widths per picture height of ISO 12233. */
  readonly widthsPerPictureHeight: number;
  /** How many edges it is the median of. */
  readonly edges: number;
}
