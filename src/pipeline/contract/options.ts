import type { ChartKind } from '../chart/chart.ts';
import type { PhotoTask } from './photo-task.ts';

export type WhiteBalance = 'NONE' | 'CHART' | 'GRAY_WORLD' | 'WHITE_PATCH';

export type CorrectionModel = 'AUTO' | 'LINEAR_3X3' | 'ROOT_POLYNOMIAL_2' | 'ROOT_POLYNOMIAL_3' | 'NONE';

export type ChartReference = 'AUTO' | 'CLASSIC_AFTER_2014' | 'CLASSIC_BEFORE_2014';

export type Linearization = 'AUTO' | 'NONE' | 'NEUTRALS';

export type OutputFormat = 'JPEG' | 'PNG' | 'WEBP' | 'AVIF' | 'TIFF';

export type OutputColorSpace = 'SRGB' | 'DISPLAY_P3' | 'ADOBE_RGB';

/** The options of a job, with all defaults filled in. */
export interface CorrectionOptions {
  readonly whiteBalance: WhiteBalance;
  readonly model: CorrectionModel;
  readonly linearization: Linearization;
  readonly reference: ChartReference;
  readonly matchExposure: boolean;
  readonly preserveHighlights: boolean;
  /** Divide out the light's falloff across the chart, in patches and pixels. Only for DETECT_AND_CORRECT. */
  readonly evenLight: boolean;
  readonly outputFormat: OutputFormat;
  /** 1..100, for lossy formats. */
  readonly quality: number;
  readonly outputColorSpace: OutputColorSpace;
  /** The chart to look for; null means any supported chart. */
  readonly chart: ChartKind | null;
}

/** The defaults. */
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

/** Options as sent by a client: each can be missing or null. */
export type PartialOptions = { readonly [K in keyof CorrectionOptions]?: CorrectionOptions[K] | null | undefined };

/** Fills in all defaults. Does not validate: see `unsupportedOption`. */
export function resolveOptions(partial: PartialOptions = {}): CorrectionOptions {
  const given = Object.entries(partial).filter(([, value]) => value !== null && value !== undefined);
  return { ...defaultOptions, ...Object.fromEntries(given) };
}

/** An option that is not supported, and a sentence that says what to use instead. */
export interface UnsupportedOption {
  readonly field: keyof CorrectionOptions;
  readonly message: string;
}

/** Returns the first option that is not supported for a job of this type, or null. Options are rejected, never ignored. */
export function unsupportedOption(options: CorrectionOptions, type: PhotoTask['type']): UnsupportedOption | null {
  const { quality, evenLight } = options;
  if (!Number.isInteger(quality) || quality < 1 || quality > 100) {
    return { field: 'quality', message: `quality must be a whole number from 1 to 100, not ${quality}.` };
  }
  if (evenLight && type !== 'DETECT_AND_CORRECT') {
    const message = `evenLight is only for DETECT_AND_CORRECT, because the light differs between photos. Omit it for ${type}.`;
    return { field: 'evenLight', message };
  }
  return null;
}
