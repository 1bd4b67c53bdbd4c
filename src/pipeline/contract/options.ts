import type { ChartKind } from '../chart/chart.ts';
import type { PhotoTask } from './photo-task.ts';
export type WhiteBalance = 'NONE' | 'CHART' | 'GRAY_WORLD' | 'WHITE_PATCH';

export type CorrectionModel = 'AUTO' | 'LINEAR_3X3' | 'ROOT_POLYNOMIAL_2' | 'ROOT_POLYNOMIAL_3' | 'NONE';

export type ChartReference = 'AUTO' | 'CLASSIC_AFTER_2014' | 'CLASSIC_BEFORE_2014';

export type Linearization = 'AUTO' | 'NONE' | 'NEUTRALS';

export type OutputFormat = 'JPEG' | 'PNG' | 'WEBP' | 'AVIF' | 'TIFF';

export type OutputColorSpace = 'SRGB' | 'DISPLAY_P3' | 'ADOBE_RGB';

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

/** What is in force where the caller says nothing. */
export const defaultOptions: CorrectionOptions = {
  whiteBalance: 'CHART',
  model: 'AUTO',
  linearization: 'AUTO',
  reference: 'AUTO',
  matchExposure: true,
  preserveHighlights: true,
  evenLight: false,
  outputFormat: 'JPEG',
  quality: 92,
  outputColorSpace: 'SRGB',
  chart: null,
};

/** Options as a client sends them: anything may be left out or null. */
export type PartialOptions = { readonly [K in keyof CorrectionOptions]?: CorrectionOptions[K] | null | undefined };

/** Every default filled in. Checks nothing: see `unsupportedOption`. */
export function resolveOptions(partial: PartialOptions = {}): CorrectionOptions {
  const given = Object.entries(partial).filter(([, value]) => value !== null && value !== undefined);
  return { ...defaultOptions, ...Object.fromEntries(given) };
}

/** One option that cannot be honoured, and a sentence that says what to use instead. */
export interface UnsupportedOption {
  readonly field: keyof CorrectionOptions;
  readonly message: string;
}

/** The first option that cannot be honoured by a job of this type, or null where all can: one is refused, never ignored. */
export function unsupportedOption(options: CorrectionOptions, type: PhotoTask['type']): UnsupportedOption | null {
  const { quality, evenLight } = options;
  if (!Number.isInteger(quality) || quality < 1 || quality > 100) {
    return { field: 'quality', message: `quality must be a whole number from 1 to 100, not ${quality}.` };
  }
  if (evenLight && type !== 'DETECT_AND_CORRECT') {
    const message = `evenLight is for DETECT_AND_CORRECT: the light of one photo is not that of another. Leave it out of ${type}.`;
    return { field: 'evenLight', message };
  }
  return null;
}
