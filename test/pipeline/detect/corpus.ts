import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Point, Quad } from '../../../src/pipeline/detect/chart.ts';

/** Real photos with known charts; not part of the project. */
export const CORPUS =
  process.env.GRAYCARD_CHARTS ?? fileURLToPath(new URL('../../../../shared/charts', import.meta.url));

export interface CorpusPhoto {
  readonly file: string;
  readonly kind: 'classic24' | 'aruco24' | 'other-card' | 'none';
  /** Of the patch area at patches 1, 6, 24, 19, in pixels after EXIF orientation; null without a chart. */
  readonly corners: Quad | null;
  readonly mirrored: boolean;
  /** Patches with a channel at the end of its range. */
  readonly clippedPatches: number;
  /** The chart is whole and plain enough to judge colours by. */
  readonly isForAccuracy: boolean;
  /** Neither linear nor raw. */
  readonly isSrgbLike: boolean;
}

interface ManifestEntry {
  readonly file: string;
  readonly kind: CorpusPhoto['kind'];
  readonly width: number;
  readonly height: number;
  /** Stored pixels: EXIF orientation not applied. */
  readonly corners?: readonly (readonly [number, number])[];
  readonly mirrored?: boolean;
  readonly exifOrientation?: number;
  readonly clippedPatches?: number;
  readonly usableForAccuracy?: boolean;
  readonly linearOrRaw?: boolean;
}

/** The corpus' photos, or null where the folder is missing. */
export function readCorpus(): CorpusPhoto[] | null {
  const manifest = `${CORPUS}/manifest.json`;
  if (!existsSync(manifest)) return null;
  const entries: readonly ManifestEntry[] = JSON.parse(readFileSync(manifest, 'utf8'));
  return entries.map((entry) => ({
    file: entry.file,
    kind: entry.kind,
    corners: entry.corners ? uprightCorners(entry) : null,
    mirrored: entry.mirrored ?? false,
    clippedPatches: entry.clippedPatches ?? 0,
    isForAccuracy: entry.usableForAccuracy ?? false,
    isSrgbLike: !entry.linearOrRaw,
  }));
}

function uprightCorners({ corners, width, height, exifOrientation = 1 }: ManifestEntry): Quad {
  const [a, b, c, d] = corners!.map(([x, y]) => upright({ x, y }, width, height, exifOrientation));
  return [a!, b!, c!, d!];
}

/** A point of a stored picture of `width` x `height` after its EXIF orientation (1..8) is applied. */
function upright({ x, y }: Point, width: number, height: number, orientation: number): Point {
  switch (orientation) {
    case 2:
      return { x: width - x, y };
    case 3:
      return { x: width - x, y: height - y };
    case 4:
      return { x, y: height - y };
    case 5:
      return { x: y, y: x };
    case 6:
      return { x: height - y, y: x };
    case 7:
      return { x: height - y, y: width - x };
    case 8:
      return { x: y, y: width - x };
    default:
      return { x, y };
  }
}
