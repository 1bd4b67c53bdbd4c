import type { Correction } from '../../pipeline/contract/correction.ts';
import type { DeltaESummary, PatchMeasurement, QualityRating } from '../../pipeline/contract/photo-report.ts';

/** The file format of a report. */
export type ReportFormat = 'CSV' | 'JSON' | 'HTML' | 'PDF';

/** A colour in CIE L*a*b* (D50, 2° observer) and as sRGB in hex. */
export interface ReportedColor {
  readonly lab: readonly [number, number, number];
  readonly hex: string;
}

export interface ReportedPatch {
  /** 1 to 24. */
  readonly index: number;
  readonly name: string;
  readonly reference: ReportedColor;
  readonly measured: ReportedColor;
  readonly corrected: ReportedColor | null;
  readonly deltaEBefore: number;
  readonly deltaEAfter: number | null;
  /** Why the patch was excluded from the fit, in words; null if it was not. */
  readonly excluded: string | null;
}

/** How an image was corrected. */
export type ReportedMethod = Pick<
  Correction,
  | 'whiteBalance'
  | 'whiteBalanceGains'
  | 'model'
  | 'linearization'
  | 'illuminant'
  | 'exposureOffset'
  | 'matrix'
  | 'crossValidatedDeltaE'
> & {
  /** The edition of the reference values with which the patches were compared. */
  readonly reference: string;
  readonly outputColorSpace: string | null;
};

export type ReportedSummary = Omit<DeltaESummary, 'values'>;

export interface ReportedImage {
  readonly filename: string;
  readonly width: number;
  readonly height: number;
  readonly byteSize: number;
  /** The hash of the original, in hex. */
  readonly sha256: string;
  readonly capturedAt: string | null;
  /** Minutes by which the camera's clock was ahead of UTC; null if unknown. */
  readonly captureOffset: number | null;
  readonly camera: string | null;
  readonly processedAt: string;
  readonly rating: QualityRating | null;
  /** CIEDE2000 over the patches; null if the image contains no chart. */
  readonly before: ReportedSummary | null;
  readonly after: ReportedSummary | null;
  readonly method: ReportedMethod | null;
  readonly warnings: readonly string[];
  readonly patches: readonly ReportedPatch[];
  readonly notes: string | null;
}

/** The contents of a report. The JSON format is this object, so its property names are public. */
export interface Report {
  readonly title: string;
  readonly madeAt: string;
  readonly madeFor: string;
  readonly software: string;
  /** How the values are defined, so that others can reproduce them. */
  readonly figures: {
    readonly colorDifference: string;
    readonly colorSpace: string;
    readonly reference: string;
  };
  readonly total: {
    readonly images: number;
    /** Images with a mean CIEDE2000 after correction. */
    readonly corrected: number;
    readonly meanDeltaEBefore: number | null;
    readonly meanDeltaEAfter: number | null;
    readonly worstDeltaE: number | null;
    readonly ratings: readonly { readonly rating: QualityRating; readonly count: number }[];
  };
  readonly images: readonly ReportedImage[];
}

/** A result and its image, as stored. */
export interface StoredResult {
  readonly createdAt: Date;
  readonly rating: QualityRating | null;
  readonly warnings: readonly string[];
  readonly notes: string | null;
  readonly correction: unknown;
  readonly patches: unknown;
  readonly deltaEBefore: unknown;
  readonly deltaEAfter: unknown;
  readonly provenance: unknown;
  readonly image: {
    readonly filename: string;
    readonly width: number;
    readonly height: number;
    readonly byteSize: bigint | number;
    readonly sha256: string;
    readonly capturedAt: Date | null;
    readonly captureOffset: number | null;
    readonly cameraMake: string | null;
    readonly cameraModel: string | null;
  };
}

const editions: Record<string, string> = {
  CLASSIC_AFTER_2014: 'ColorChecker Classic, pigments from November 2014',
  CLASSIC_BEFORE_2014: 'ColorChecker Classic, pigments before November 2014',
};

const exclusions: Record<string, string> = {
  CLIPPED_HIGHLIGHTS: 'too bright',
  CLIPPED_SHADOWS: 'too dark',
  GLARE: 'glare',
  TEXTURE: 'not uniform',
  COVERED: 'covered',
};

const warningWords: Record<string, string> = {
  GLARE: 'A patch reflects a light source.',
  CLIPPED_HIGHLIGHTS: 'A patch is overexposed.',
  CLIPPED_SHADOWS: 'A patch is underexposed.',
  UNEVEN_LIGHT: 'The light falls off across the chart.',
  BLURRED: 'The chart is out of focus or blurred by motion.',
  CHART_SMALL: 'The patches contain too few pixels.',
  LOW_CONFIDENCE: 'The detected chart may be wrong.',
  GAMUT_CLIPPED: 'Colours outside the output colour space were mapped into it.',
  MIRRORED: 'The image is mirrored.',
  NOT_SRGB_ENCODED: 'The code values are linear light, not sRGB. The image was decoded accordingly.',
  EMBEDDED_PREVIEW: 'The embedded preview of the raw file was used.',
  NOT_IMPROVED: 'The patches are no closer to their references than before.',
  PATCHES_COVERED: 'A patch is covered, dirty or partly in shadow.',
  SEVERAL_CHARTS: 'Several charts were found. The most probable one was used.',
  SIMPLER_CORRECTION: 'A simpler correction than requested was used.',
};

/** The maker and the model; the model alone if it begins with the maker's name, as in "NIKON CORPORATION", "NIKON Z 7". */
function cameraName(make: string | null, model: string | null): string | null {
  const maker = make?.split(' ')[0]?.toLowerCase() ?? '';
  const isRepeated = maker !== '' && model?.toLowerCase().startsWith(maker);
  return [isRepeated ? null : make, model].filter(Boolean).join(' ') || null;
}

/** Converts a stored result to its part of a report. */
export function reportImage(row: StoredResult): ReportedImage {
  const { image } = row;
  const correction = row.correction as Correction | null;
  const { options } = (row.provenance ?? {}) as { options?: { outputColorSpace?: string } };
  const patches = (row.patches ?? []) as readonly PatchMeasurement[]; // only the pipeline writes them
  return {
    filename: image.filename,
    width: image.width,
    height: image.height,
    byteSize: Number(image.byteSize),
    sha256: image.sha256,
    capturedAt: image.capturedAt?.toISOString() ?? null,
    captureOffset: image.captureOffset,
    camera: cameraName(image.cameraMake, image.cameraModel),
    processedAt: row.createdAt.toISOString(),
    rating: row.rating,
    before: withoutValues(row.deltaEBefore as DeltaESummary | null),
    after: withoutValues(row.deltaEAfter as DeltaESummary | null),
    method: correction && methodOf(correction, options?.outputColorSpace ?? null),
    warnings: row.warnings.map((warning) => warningWords[warning] ?? warning),
    patches: patches.map(patchOf),
    notes: row.notes,
  };
}

function methodOf(correction: Correction, outputColorSpace: string | null): ReportedMethod {
  const { whiteBalance, whiteBalanceGains, model, linearization, illuminant, exposureOffset, matrix } = correction;
  const { crossValidatedDeltaE } = correction;
  const reference = editions[correction.reference] ?? correction.reference;
  const fitted = { illuminant, exposureOffset, matrix, crossValidatedDeltaE };
  return { whiteBalance, whiteBalanceGains, model, linearization, ...fitted, reference, outputColorSpace };
}

function patchOf({ index, name, reference, measured, corrected, ...patch }: PatchMeasurement): ReportedPatch {
  const { deltaEBefore, deltaEAfter, exclusion } = patch;
  const colorOf = ({ lab, hex }: ReportedColor) => ({ lab, hex });
  return {
    index,
    name,
    reference: colorOf(reference),
    measured: colorOf(measured),
    corrected: corrected && colorOf(corrected),
    deltaEBefore,
    deltaEAfter,
    excluded: exclusion && (exclusions[exclusion] ?? exclusion),
  };
}

const withoutValues = (summary: DeltaESummary | null): ReportedSummary | null => {
  if (!summary) return null;
  const { values: _, ...rest } = summary;
  return rest;
};

const ratings: readonly QualityRating[] = ['EXCELLENT', 'VERY_GOOD', 'GOOD', 'FAIR', 'POOR'];

/** Builds a report from its images. */
export function reportOf(
  images: readonly ReportedImage[],
  header: Pick<Report, 'title' | 'madeAt' | 'madeFor' | 'software'>,
): Report {
  const corrected = images.filter(({ after }) => after !== null);
  const mean = (values: readonly number[]) =>
    values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
  const after = corrected.map((image) => image.after?.mean ?? 0);
  return {
    ...header,
    figures: {
      colorDifference:
        'CIEDE2000 with kL = kC = kH = 1 (Sharma, Wu & Dalal, Color Research & Application 30(1), 2005), between the mean colour of each patch and its reference; the values after correction are measured in the corrected file',
      colorSpace: 'CIE L*a*b*, illuminant D50, 2° observer',
      reference: [...new Set(images.flatMap(({ method }) => method?.reference ?? []))].join('; ') || 'none',
    },
    total: {
      images: images.length,
      corrected: corrected.length,
      meanDeltaEBefore: mean(corrected.flatMap(({ before }) => before?.mean ?? [])),
      meanDeltaEAfter: mean(after),
      worstDeltaE: after.length ? Math.max(...after) : null,
      ratings: ratings.flatMap((rating) => {
        const count = corrected.filter((image) => image.rating === rating).length;
        return count ? [{ rating, count }] : [];
      }),
    },
    images,
  };
}
