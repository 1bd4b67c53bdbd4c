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

/** Why a patch takes no part in the fit. */
export type PatchExclusion = 'CLIPPED_HIGHLIGHTS' | 'CLIPPED_SHADOWS' | 'GLARE' | 'TEXTURE' | 'COVERED';

/** Swatch of one colour: L*a*b* D50 2 degrees, sRGB 0..255 unrounded and clipped to gamut, `#rrggbb`. */
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
  /** As predicted from `measured` where nothing but white balance and exposure are matched to the greys. */
  readonly deltaEAfterWhiteBalance: number;
  /** In the encoded output. */
  readonly deltaEAfter: number | null;
  /** As predicted by a fit that did not see this patch; null where it is excluded or nothing was corrected. */
  readonly crossValidatedDeltaE: number | null;
  /** Of `deltaEAfter`, of `deltaEBefore` where nothing was corrected. */
  readonly visibility: Visibility;
  readonly clipped: boolean;
  readonly specular: boolean;
  /** Null where it takes part in the fit. */
  readonly exclusion: PatchExclusion | null;
  /** Light to dark within the patch: 5th to 95th percentile of the channel that varies most, 8-bit sRGB code values. */
  readonly texture: number;
  /** The patch's bright tail: median to 99th percentile likewise. */
  readonly glare: number;
}

/** How the light falls off over the chart. */
export interface UnevenLight {
  /** From the darkest to the brightest corner of the patch area. */
  readonly ev: number;
  /** Where it gets brighter, in the picture: clockwise from the right, 0 to 360; 90 is down. */
  readonly directionDegrees: number;
}

/** How wide the edges of the patches are. */
export interface EdgeWidth {
  readonly pixels: number;
  /** Of the distance from one patch's middle to the next. */
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

/** What a run over a photo found and made. */
export interface PhotoReport {
  /** The chart in the photo itself; null for CORRECT and ANALYZE. */
  readonly detection: Chart | null;
  readonly correction: Correction | null;
  readonly patches: readonly PatchMeasurement[];
  readonly deltaEBefore: DeltaESummary | null;
  readonly deltaEAfterWhiteBalance: DeltaESummary | null;
  readonly deltaEAfter: DeltaESummary | null;
  /** The light over the chart in the photo itself; null where there is none. */
  readonly unevenLight: UnevenLight | null;
  /** Width of the edges of its patches; null also where they have no contrast. */
  readonly chartSharpness: EdgeWidth | null;
  readonly rating: QualityRating | null;
  /** For ANALYZE, null otherwise. */
  readonly analysis: PictureAnalysis | null;
  readonly warnings: readonly QualityWarning[];
  readonly corrected: MadeFile | null;
  /** WebP, longest side 400, of the corrected photo where there is one, of the photo otherwise. */
  readonly thumbnail: MadeFile;
  /** Versions of everything that shapes the bytes: our own pipeline, sharp, libvips, OpenCV. */
  readonly versions: Readonly<Record<string, string>>;
}
