import { median } from '../median.ts';
import type { ColorStats } from './colors.ts';
import type { Verdict } from './find.ts';
import type { PhotoRow } from './measure-photo.ts';
import { peerFits } from './peers.ts';

/** A row whose photo was corrected. */
export type CorrectedRow = PhotoRow & { readonly colors: ColorStats };

export function isCorrected(row: PhotoRow): row is CorrectedRow {
  return row.colors !== null && typeof row.colors === 'object';
}

/** Detection results over photos of one kind. */
export interface DetectionTotals {
  readonly what: string;
  readonly photos: number;
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
  /** Corner errors in patches; null if no chart was found. */
  readonly corners: { readonly median: number; readonly worst: number } | null;
  readonly cpuMs: { readonly median: number; readonly worst: number };
  /** Charts found by OpenCV's finder; null if unknown. */
  readonly opencvFound: number | null;
}

const kinds = [
  ['plain chart', 'classic24'],
  ['framed by markers', 'aruco24'],
  ['another card', 'other-card'],
  ['no chart', 'none'],
] as const;

export function detectionTotals(rows: readonly PhotoRow[]): DetectionTotals[] {
  return kinds.flatMap(([what, kind]) => {
    const own = rows.filter(({ photo }) => photo.kind === kind);
    return own.length ? [{ what, ...detected(own) }] : [];
  });
}

function detected(rows: readonly PhotoRow[]): Omit<DetectionTotals, 'what'> {
  const verdicts: Partial<Record<Verdict, number>> = {};
  for (const { verdict } of rows) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  const errors = rows.flatMap(({ verdict, cornerError }) => (verdict === 'found' ? (cornerError ?? []) : []));
  const peers = rows.flatMap(({ peer }) => peer?.opencvMccFound ?? []);
  return {
    photos: rows.length,
    verdicts,
    corners: errors.length ? spread(errors) : null,
    cpuMs: spread(rows.map(({ cpuMs }) => cpuMs)),
    opencvFound: peers.length === rows.length ? peers.filter(Boolean).length : null,
  };
}

function spread(values: readonly number[]) {
  return { median: median(values), worst: Math.max(...values) };
}

/** Medians over photos of each photo's mean CIEDE2000; null if unknown. */
export interface ColorTotals {
  readonly what: string;
  readonly photos: number;
  readonly before: number;
  readonly fit: number;
  readonly leaveOneOut: number | null;
  readonly nested: number | null;
  readonly after: number;
  /** Leave-one-out errors of plain fits to the same photos, all 24 patches, in the order of `peerFits`. */
  readonly peers: readonly (number | null)[];
}

export function colorTotals(rows: readonly PhotoRow[]): ColorTotals[] {
  const corrected = rows.filter(isCorrected);
  const plain = corrected.filter(({ photo }) => photo.kind === 'classic24');
  const srgbLike = plain.filter(({ photo }) => photo.isSrgbLike);
  const groups = [
    ['sRGB-like', srgbLike],
    ['  without clipped patches', srgbLike.filter(isUnclipped)],
    ['  others', srgbLike.filter((row) => !isUnclipped(row))],
    ['linear or raw', plain.filter(({ photo }) => !photo.isSrgbLike)],
    ['framed by markers', corrected.filter(({ photo }) => photo.kind === 'aruco24')],
  ] as const;
  return groups.flatMap(([what, own]) => (own.length ? [{ what, ...colored(own) }] : []));
}

/** Uses the manifest, or the measurement if the manifest does not say. */
function isUnclipped({ photo, colors }: CorrectedRow): boolean {
  return (photo.clippedPatches ?? colors.clippedPatches) === 0;
}

function colored(rows: readonly CorrectedRow[]): Omit<ColorTotals, 'what'> {
  return {
    photos: rows.length,
    before: median(rows.map(({ colors }) => colors.before)),
    fit: median(rows.map(({ colors }) => colors.fit)),
    leaveOneOut: medianOf(rows, ({ colors }) => colors.leaveOneOut),
    nested: medianOf(rows, ({ models }) => models?.nested),
    after: median(rows.map(({ colors }) => colors.after)),
    peers: peerFits.map((fit) => medianOf(rows, ({ peer }) => peer?.[fit]?.looMean)),
  };
}

/** The median of the known values; null if there are none. */
export function medianOf<T>(rows: readonly T[], pick: (row: T) => number | null | undefined): number | null {
  const known = rows.flatMap((row) => pick(row) ?? []);
  return known.length ? median(known) : null;
}
