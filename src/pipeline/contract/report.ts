import type { PictureAnalysis } from '../analysis/analyze.ts';
import type { Chart, ChartKind } from '../chart/chart.ts';
import type { Visibility } from '../color/visibility.ts';
import type { Coefficients } from '../fit/model.ts';
import type { ToneCurves } from '../fit/tone-curve.ts';

export type { PictureAnalysis } from '../analysis/analyze.ts';
export type { Chart, ChartPlace, Point } from '../chart/chart.ts';
export type { Visibility } from '../color/visibility.ts';
export type { ToneCurve } from '../fit/tone-curve.ts';

/** The closed lists of the public schema, as the pipeline knows them. */
export type JobStage =
  | 'QUEUED'
  | 'LOADING'
  | 'DETECTING'
  | 'MEASURING'
  | 'FITTING'
  | 'CORRECTING'
  | 'ENCODING'
  | 'STORING'
  | 'DONE';
export type WhiteBalance = 'NONE' | 'CHART' | 'GRAY_WORLD' | 'WHITE_PATCH';
export type CorrectionModel = 'AUTO' | 'LINEAR_3X3' | 'ROOT_POLYNOMIAL_2' | 'ROOT_POLYNOMIAL_3' | 'NONE';
export type ChartReference = 'AUTO' | 'CLASSIC_AFTER_2014' | 'CLASSIC_BEFORE_2014';
export type Linearization = 'AUTO' | 'NONE' | 'NEUTRALS';
export type OutputFormat = 'JPEG' | 'PNG' | 'WEBP' | 'AVIF' | 'TIFF';
export type OutputColorSpace = 'SRGB' | 'DISPLAY_P3' | 'ADOBE_RGB';
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

/** The options in force: every default filled in. */
export interface CorrectionOptions {
  readonly whiteBalance: WhiteBalance;
  readonly model: CorrectionModel;
  readonly linearization: Linearization;
  readonly reference: ChartReference;
  readonly matchExposure: boolean;
  readonly preserveHighlights: boolean;
  /** Divide the fall-off of the light over the chart out of patches and pixels; for DETECT_AND_CORRECT only. */
  readonly evenLight: boolean;
  readonly outputFormat: OutputFormat;
  /** 1..100, for the lossy formats. */
  readonly quality: number;
  readonly outputColorSpace: OutputColorSpace;
  /** Which chart to look for; both where null. */
  readonly chart: ChartKind | null;
}

/** Everything one run over a photo needs. Bytes are whole files as they were uploaded. */
export interface PhotoTask {
  readonly type: 'DETECT' | 'DETECT_AND_CORRECT' | 'CORRECT' | 'ANALYZE';
  readonly photo: Uint8Array;
  /** The file that holds the chart; for CORRECT, unless a correction is given. */
  readonly reference?: Uint8Array;
  /** A correction that was kept, instead of a reference; for CORRECT only. Of the options, those of the output count. */
  readonly correction?: Correction;
  readonly options: CorrectionOptions;
}

/** What the caller hears while a photo is worked on. Both are called between steps, on the working thread. */
export interface PhotoHooks {
  /** A stage begins. `share` of 0..1 is how far into the stage it is. */
  readonly onStage: (stage: JobStage, share: number) => void;
  /** Throws to stop the run. */
  readonly throwIfStopped: () => void;
}

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

/** CIEDE2000 over the 24 patches; `values` in chart order. */
export interface DeltaESummary {
  readonly mean: number;
  readonly median: number;
  readonly max: number;
  readonly min: number;
  /** Population standard deviation. */
  readonly standardDeviation: number;
  /** Linear interpolation between order statistics. */
  readonly percentile90: number;
  readonly values: readonly number[];
}

export interface Illuminant {
  /** CIE 1931 x, y. */
  readonly xy: readonly [number, number];
  /** Kelvin; null where |Duv| > 0.05, or bluer than any black body. */
  readonly correlatedColorTemperature: number | null;
  readonly duv: number;
}

/** A fitted correction as it is stored and applied. Never AUTO: what was chosen. */
export interface Correction {
  readonly whiteBalance: Exclude<WhiteBalance, 'AUTO'>;
  readonly whiteBalanceGains: readonly [number, number, number];
  readonly model: Exclude<CorrectionModel, 'AUTO'>;
  readonly linearization: Exclude<Linearization, 'AUTO'>;
  readonly reference: Exclude<ChartReference, 'AUTO'>;
  readonly illuminant: Illuminant;
  /** EV. */
  readonly exposureOffset: number;
  /**
   * The camera's tone curves for red, green and blue, undone before the matrix; null where the light is taken as it is.
   * Missing in corrections stored before there were any.
   */
  readonly toneCurves?: ToneCurves | null;
  /**
   * Rows red, green, blue of linear sRGB out; columns the model's terms of linear sRGB as decoded, tone curves undone:
   * r, g, b; of root polynomials then √rg, √gb, √rb; of degree 3 then ∛rgg, ∛gbb, ∛rbb, ∛grr, ∛bgg, ∛brr, ∛rgb.
   * Includes gains and exposure.
   */
  readonly matrix: Coefficients;
  /** Mean CIEDE2000, each patch predicted by a fit that did not see it. */
  readonly crossValidatedDeltaE: number | null;
  /** It was fitted to a picture whose code values are light without its file saying so: others are read likewise. */
  readonly isForLinearData?: boolean;
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

/** Why a picture could not be worked on; a retry cannot help. */
export type PhotoFailureCode =
  | 'CHART_NOT_FOUND'
  | 'CHART_UNUSABLE'
  | 'UNSUPPORTED_IMAGE'
  | 'CORRUPT_IMAGE'
  | 'IMAGE_TOO_LARGE'
  | 'REFERENCE_MISSING';

/** The picture's own fault: a code for programs, one sentence for people that says what is wrong and what to do. */
export class PhotoFailure extends Error {
  readonly code: PhotoFailureCode;
  constructor(code: PhotoFailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PhotoFailure';
    this.code = code;
  }
}

/** A stage took longer than it may; the thread that was at it is gone. */
export class StageTimedOut extends Error {
  readonly code = 'TIMED_OUT';
  readonly stage: JobStage;
  constructor(stage: JobStage, limitMs: number) {
    super(`The stage ${stage} took longer than ${limitMs / 1000} seconds and was ended.`);
    this.name = 'StageTimedOut';
    this.stage = stage;
  }
}

/** How a picture looks, in 64 bits: see image/perceptual-hash.ts. */
export interface PictureHash {
  /** The same however the picture is turned or mirrored, but for the uncertain ones: see `candidates`. */
  readonly bits: bigint;
  /** `bits`, and what they would be where the turn that was taken off is uncertain: 1 to 8 of them. */
  readonly candidates: readonly bigint[];
}

/** What an uploaded file turns out to be. Sizes in pixels after the EXIF orientation is applied. */
export interface Inspection {
  readonly contentType: string;
  readonly extension: string;
  readonly width: number;
  readonly height: number;
  /** ICC profile description, if one is embedded. */
  readonly colorProfile: string | null;
  /** ISO 8601 in UTC; read as UTC where the file names no offset. */
  readonly capturedAt: string | null;
  readonly cameraMake: string | null;
  readonly cameraModel: string | null;
  /** EXIF as plain JSON: strings, numbers, arrays; no thumbnails, no maker notes. */
  readonly exif: Record<string, unknown> | null;
  /** ThumbHash, base64. */
  readonly placeholder: string;
  /** How it looks; null where it is too plain to be known by that. */
  readonly look: PictureHash | null;
  /** WebP, longest side 400. */
  readonly thumbnail: MadeFile;
  /** WebP, longest side 1600. */
  readonly preview: MadeFile;
}
