import type { Chart } from '../chart/chart.ts';
import type { DeltaESummary } from '../color/delta-e-summary.ts';
import type { Visibility } from '../color/visibility.ts';
import type { Correction } from './correction.ts';
import type { PictureAnalysis } from './picture-analysis.ts';

export type { Chart, ChartPlace, Point } from '../chart/chart.ts';
export type { DeltaESummary } from '../color/delta-e-summary.ts';
export type { Visibility } from '../color/visibility.ts';

export type QualityRating = 'EXCELLENT' | 'VERY_GOOD' | 'GOOD' | 'FAIR' | 'POOR';

export type QualityWarning =
  | 'GLARE'
  | 'CLIPPED_HIGHLIGHTS'
  | 'CLIPPED_SHADOWS'
  | 'UNEVEN_LIGHT'
  | 'BLURRED'
  | 'CHART_SMALL'
  | 'LOW_CONFIDENCE'
  | 'GAMUT_CLIPPED'
  | 'MIRRORED'
  | 'NOT_SRGB_ENCODED'
  | 'SIMPLER_CORRECTION'
  | 'PATCHES_COVERED'
  | 'EMBEDDED_PREVIEW'
  | 'NOT_IMPROVED'
  | 'SEVERAL_CHARTS';

/** The reason why a patch is excluded from the fit. */
export type PatchExclusion = 'CLIPPED_HIGHLIGHTS' | 'CLIPPED_SHADOWS' | 'GLARE' | 'TEXTURE' | 'COVERED';

/** One colour as L*a*b* (D50, 2 degrees), as sRGB 0..255 (unrounded, clipped to the gamut), and as `#rrggbb`. */
export interface Swatch {
  readonly lab: readonly [number, number, number];
  readonly srgb: readonly [number, number, number];
  readonly hex: string;
}

export interface PatchMeasurement {
  /** 1..24. */
  readonly index: number;
  readonly name: string;
  readonly reference: Swatch;
  readonly measured: Swatch;
  readonly corrected: Swatch | null;
  readonly deltaEBefore: number;
  /** Predicted from `measured` if only white balance and exposure are matched to the greys. */
  readonly deltaEAfterWhiteBalance: number;
  /** Measured in the encoded output. */
  readonly deltaEAfter: number | null;
  /** Predicted by a fit without this patch; null if the patch is excluded or nothing was corrected. */
  readonly crossValidatedDeltaE: number | null;
  /** Of `deltaEAfter`, or of `deltaEBefore` if nothing was corrected. */
  readonly visibility: Visibility;
  readonly clipped: boolean;
  readonly specular: boolean;
  /** Null if the patch is used in the fit. */
  readonly exclusion: PatchExclusion | null;
  /** Variation in the patch: 5th to 95th percentile of the channel that varies most, in 8-bit sRGB code values. */
  readonly texture: number;
  /** The patch's bright tail: median to 99th percentile, likewise. */
  readonly glare: number;
}

/** The falloff of the light across the chart. */
export interface UnevenLight {
  /** In EV, from the darkest to the brightest corner of the patch area. */
  readonly ev: number;
  /** Direction in the picture in which it gets brighter: clockwise from the right, 0 to 360; 90 is down. */
  readonly directionDegrees: number;
}

/** The width of the patches' edges. */
export interface EdgeWidth {
  readonly pixels: number;
  /** Relative to the distance between the centres of neighbouring patches. */
  readonly share: number;
}

/** A file made by the pipeline. */
export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** File name extension without the dot. */
  readonly extension: string;
  readonly width: number;
  readonly height: number;
}

/** The result of a run over a photo. */
export interface PhotoReport {
  /** The chart in the photo itself; null for CORRECT and ANALYZE. */
  readonly detection: Chart | null;
  readonly correction: Correction | null;
  readonly patches: readonly PatchMeasurement[];
  readonly deltaEBefore: DeltaESummary | null;
  readonly deltaEAfterWhiteBalance: DeltaESummary | null;
  readonly deltaEAfter: DeltaESummary | null;
  /** The light across the chart in the photo itself; null if the photo has no chart. */
  readonly unevenLight: UnevenLight | null;
  /** Width of that chart's patch edges; also null if they have no contrast. */
  readonly chartSharpness: EdgeWidth | null;
  readonly rating: QualityRating | null;
  /** Only for ANALYZE. */
  readonly analysis: PictureAnalysis | null;
  readonly warnings: readonly QualityWarning[];
  readonly corrected: MadeFile | null;
  /** WebP, longest side 400, of the corrected photo, or of the photo if it was not corrected. */
  readonly thumbnail: MadeFile;
  /** Versions of everything that affects the output's bytes: Graycard, sharp, libvips, OpenCV and others. */
  readonly versions: Readonly<Record<string, string>>;
}
