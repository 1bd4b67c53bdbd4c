/** A point in image pixels; (0, 0) is the outer corner of the top left pixel, so pixel centres lie at .5. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export type ChartKind = 'COLORCHECKER_24' | 'ARUCO_24';
export type ChartOrientation = 'NORMAL' | 'ROTATED_90' | 'ROTATED_180' | 'ROTATED_270';
export type Quad = readonly [Point, Point, Point, Point];

/** The position of a chart found in an image, and its confidence. */
export interface ChartPlace {
  readonly kind: ChartKind;
  /** The patch area's outer corners, following the chart: at patches 1 (dark skin), 6 (bluish green), 24 (black), 19 (white). */
  readonly corners: Quad;
  /** Clockwise rotation of the chart in the image, to the nearest quarter turn; of the flipped chart if `mirrored`. */
  readonly orientation: ChartOrientation;
  /** True if the image is flipped, as in a webcam's self view. */
  readonly mirrored: boolean;
  /** 0..1. */
  readonly confidence: number;
}

/** The chart of an image; if there are several, the one with the highest confidence. */
export interface Chart extends ChartPlace {
  /** Number of ArUco markers found; 0 for a chart without markers. */
  readonly markersFound: number;
  /** The corners of the 24 patches in chart order (1 dark skin ... 24 black), in the same order as the chart's corners. */
  readonly patches: readonly Quad[];
  /** Additional charts, highest confidence first. Only charts without markers are searched for, beside another without. */
  readonly others: readonly ChartPlace[];
}

/** The result of a search: a chart, or a noun phrase for what was found instead ("a 6 x 4 grid without colour"). */
export type ChartSearch = { readonly chart: Chart } | { readonly chart: null; readonly reason: string };
