/** A point in image pixels; (0, 0) is the outer corner of the top left pixel, so pixel centres lie at .5. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export type ChartKind = 'COLORCHECKER_24' | 'ARUCO_24';
export type ChartOrientation = 'NORMAL' | 'ROTATED_90' | 'ROTATED_180' | 'ROTATED_270';
export type Quad = readonly [Point, Point, Point, Point];

/** A chart found in a picture: how it lies, and how sure that is. */
export interface ChartPlace {
  readonly kind: ChartKind;
  /** The patch area's outer corners, following the chart: at patches 1 (dark skin), 6 (bluish green), 24 (black), 19 (white). */
  readonly corners: Quad;
  /** Clockwise turn of the chart in the picture, to the nearest quarter; of the flipped chart where `mirrored`. */
  readonly orientation: ChartOrientation;
  /** The picture is flipped, as webcams' self views are. */
  readonly mirrored: boolean;
  /** 0..1. */
  readonly confidence: number;
}

/** The chart of a picture: of several the one that is surest. */
export interface Chart extends ChartPlace {
  /** ArUco markers seen; 0 for a chart without markers. */
  readonly markersFound: number;
  /** The 24 patches in chart order (1 dark skin ... 24 black), each by its corners in the chart's own order. */
  readonly patches: readonly Quad[];
  /** Further charts, without markers, beside a chart without markers. Surest first. */
  readonly others: readonly ChartPlace[];
}

/** What a search came to: a chart, or in words what was seen instead ("no 6 x 4 lattice of even fields"). */
export type ChartSearch = { readonly chart: Chart } | { readonly chart: null; readonly reason: string };
