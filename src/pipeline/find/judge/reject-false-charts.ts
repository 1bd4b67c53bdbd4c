import type { Point } from '../../chart/chart.ts';
import { candidateUnder, pitchAt } from '../candidates/candidate-under.ts';
import type { PatchCandidateIndex } from '../candidates/patch-candidates.ts';
import type { Lattice } from '../lattice/lattice.ts';
import { CENTER } from '../lattice/placement.ts';
import type { SnappedPlacement } from '../refine/snap.ts';
import type { ChartCandidate } from './chart-candidate.ts';
import { isOutOfOrder } from './order.ts';
import { COLUMNS, type Rgb, ROWS } from './reference-colors.ts';

/** Strong casts and overexposed webcams score 0.57 to 0.76, chance at most 0.5: do not raise it. */
const MIN_SCORE = 0.55;
const MIN_PATCHES = 14;
/** Patches smaller than this, in pixels, can hardly be distinguished from their gaps. */
export const READABLE_PATCH = 8;
/** Minimum `colorfulness`. Charts have 1 or more, even with the green cast of raw data. */
const MIN_COLORFULNESS = 0.2;
/** Share of patch candidates in an adjacent row or column that indicates a larger card; clutter around a chart reaches 0.2. */
const MAX_CONTINUATION = 0.75;

/** Why a candidate was rejected. */
export interface Rejection {
  /** A noun phrase for the error message: what was found instead of a chart. */
  readonly reason: string;
  /** True if the colours are the chart's and it was rejected for something else. */
  readonly isNear: boolean;
  /** How close it comes to a chart, within its group: the colour score if `isNear`, else the number of patch candidates. */
  readonly rank: number;
}

/** Returns the reason why a candidate is not the chart, or null if it is. */
export function rejectFalseChart(
  candidate: ChartCandidate,
  patchCandidates: PatchCandidateIndex,
  lattice: Lattice,
): Rejection | null {
  const { score } = candidate;
  const isNear = score >= MIN_SCORE;
  const reason = isNear ? rejectByDetails(candidate, patchCandidates) : rejectByColors(candidate, lattice);
  return reason === null ? null : { reason, isNear, rank: isNear ? score : lattice.length };
}

/** Returns the rejection that comes closest to a chart. */
export function closestRejection(rejections: readonly (Rejection | null)[]): Rejection | null {
  const isNearer = (a: Rejection, b: Rejection) => (a.isNear === b.isNear ? a.rank > b.rank : a.isNear);
  return rejections.reduce(
    (best, rejection) => (rejection && (!best || isNearer(rejection, best)) ? rejection : best),
    null,
  );
}

/** Checks a grid whose colours agree with the chart's. */
function rejectByDetails(candidate: ChartCandidate, patchCandidates: PatchCandidateIndex): string | null {
  const { patchesSeen, samples } = candidate;
  const side = patchSide(candidate);
  if (patchesSeen < MIN_PATCHES && side < READABLE_PATCH) {
    return `the chart is too small: patches of about ${Math.round(side)} px`;
  }
  if (patchesSeen < MIN_PATCHES)
    return `only ${patchesSeen} of the chart's 24 patches; the others are covered or blurred`;
  if (colorfulness(samples) < MIN_COLORFULNESS) return 'a 6 x 4 grid without colour';
  if (isOutOfOrder(samples)) return "a 6 x 4 grid of the chart's colours in another order";
  if (extendsBeyondChart(candidate, patchCandidates)) return 'a grid of colours larger than 6 x 4, as on larger cards';
  return null;
}

/** Describes a grid whose colours do not agree with the chart's. */
function rejectByColors({ samples }: ChartCandidate, lattice: Lattice): string {
  const [columns, rows] = [extent(lattice.map(({ column }) => column)), extent(lattice.map(({ row }) => row))];
  const [long, short] = [Math.max(columns, rows), Math.min(columns, rows)];
  if (long !== COLUMNS || short !== ROWS || lattice.length < MIN_PATCHES) {
    return `${lattice.length} patches in a ${long} x ${short} grid instead of 6 x 4`;
  }
  if (colorfulness(samples) < MIN_COLORFULNESS) return 'a 6 x 4 grid without colour';
  return `${lattice.length} patches in a 6 x 4 grid whose colours are not the chart's`;
}

function extent(positions: readonly number[]): number {
  return Math.max(...positions) - Math.min(...positions) + 1;
}

/** The shorter side of a patch in the middle of the chart, in image pixels. */
function patchSide({ outline: { plane, half } }: ChartCandidate): number {
  const { across, down } = pitchAt(plane, CENTER);
  return 2 * Math.min(half.x * across, half.y * down);
}

/** Colour spread that a linear fit to lightness does not explain, over the spread of lightness: 0 for grey and for sepia. */
export function colorfulness(samples: readonly Rgb[]): number {
  const lightness = centered(samples.map(([red, green, blue]) => (red + green + blue) / 3));
  const own = dot(lightness, lightness);
  if (own === 0) return 0;
  const left = [samples.map(([red, green]) => red - green), samples.map(([, green, blue]) => green - blue)].map(
    (axis) => {
      const values = centered(axis);
      return dot(values, values) - dot(values, lightness) ** 2 / own;
    },
  );
  return Math.sqrt(Math.max(0, left[0]! + left[1]!) / own);
}

/**
 * Returns true if there are patch candidates where an additional column or row would be: along most of one side, or along
 * half of two sides. Half of one side is enough if the opposite line of the chart was not detected: the grid is then off by
 * one line.
 */
function extendsBeyondChart(placement: SnappedPlacement, patchCandidates: PatchCandidateIndex): boolean {
  const sides = [
    { beyond: column(-1), opposite: column(COLUMNS - 1) },
    { beyond: column(COLUMNS), opposite: column(0) },
    { beyond: row(-1), opposite: row(ROWS - 1) },
    { beyond: row(ROWS), opposite: row(0) },
  ].map(({ beyond, opposite }) => ({
    share: beyond.filter((cell) => candidateUnder(patchCandidates, placement.plane, cell, 0.2)).length / beyond.length,
    isOppositeMissing: opposite.every(({ x, y }) => placement.patchCandidates[y * COLUMNS + x] === null),
  }));
  const half = sides.filter(({ share }) => share >= 0.5);
  return (
    half.length >= 2 || half.some(({ share, isOppositeMissing }) => isOppositeMissing || share >= MAX_CONTINUATION)
  );
}

function column(x: number): Point[] {
  return Array.from({ length: ROWS }, (_, y) => ({ x, y }));
}

function row(y: number): Point[] {
  return Array.from({ length: COLUMNS }, (_, x) => ({ x, y }));
}

function centered(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
