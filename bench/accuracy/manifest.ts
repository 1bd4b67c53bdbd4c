import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Point, Quad } from '../../src/pipeline/chart/chart.ts';

/** The default folder of photos with known charts: `GRAYCARD_CHARTS`, or a folder next to the clone. They are not part of the project. */
export const defaultFolder =
  process.env.GRAYCARD_CHARTS || fileURLToPath(new URL('../../../shared/charts', import.meta.url));

/** An image and the facts known about its chart. */
export interface ChartPhoto {
  /** The name in the manifest. */
  readonly file: string;
  readonly path: string;
  readonly kind: 'classic24' | 'aruco24' | 'other-card' | 'none';
  /** Corners of the patch area at patches 1, 6, 24, 19, in pixels after EXIF orientation; null without a 24-patch chart. */
  readonly corners: Quad | null;
  readonly mirrored: boolean;
  readonly partial: boolean;
  /** Patches with a channel at the end of its range; null if the manifest does not say. */
  readonly clippedPatches: number | null;
  /** The chart is complete and clear enough for colour measurement. */
  readonly isForAccuracy: boolean;
  /** Neither linear nor raw. */
  readonly isSrgbLike: boolean;
}

const flag = z.boolean().nullish();
const Corner = z.tuple([z.number(), z.number()]);
const Entry = z
  .object({
    file: z.string().min(1),
    kind: z.enum(['classic24', 'aruco24', 'other-card', 'none']),
    width: z.int().positive(),
    height: z.int().positive(),
    corners: z.tuple([Corner, Corner, Corner, Corner]).nullish(),
    exifOrientation: z.int().min(1).max(8).nullish(),
    clippedPatches: z.int().min(0).max(24).nullish(),
    mirrored: flag,
    partial: flag,
    linearOrRaw: flag,
    usableForAccuracy: flag,
  })
  .refine(({ kind, corners }) => corners || (kind !== 'classic24' && kind !== 'aruco24'), {
    path: ['corners'],
    message: 'a photo of a 24-patch chart needs corners',
  });
type Entry = z.infer<typeof Entry>;

/** An invalid manifest, with one line per problem. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
}

/** The photos of `folder/manifest.json`; unknown fields are ignored. Throws `ManifestError`. */
export function readManifest(folder: string): ChartPhoto[] {
  const entries = parse(join(folder, 'manifest.json'));
  const names = entries.map(({ file }) => file);
  const twice = names.filter((file, index) => names.indexOf(file) !== index);
  const missing = names.filter((file) => !existsSync(join(folder, file)));
  const wrong = [...twice.map((file) => `${file} is listed twice`), ...missing.map((file) => `${file} does not exist`)];
  if (wrong.length) throw new ManifestError(`${folder}/manifest.json:\n  ${wrong.join('\n  ')}`);
  return entries.map((entry) => toPhoto(folder, entry));
}

/** Reads a JSON file of any shape. Throws `ManifestError`. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new ManifestError(`${path}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

function parse(path: string): Entry[] {
  const json = readJson(path);
  const parsed = z.array(Entry).min(1).safeParse(json);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path: [index, ...field], message }) => {
    const name = typeof index === 'number' && Array.isArray(json) ? json[index]?.file : null;
    const entry =
      index === undefined ? '' : `entry ${Number(index) + 1}${typeof name === 'string' ? ` (${name})` : ''}: `;
    return `  ${entry}${field.length ? `${field.join('.')}: ` : ''}${message}`;
  });
  throw new ManifestError(`${path} is not a valid manifest of chart photos:\n${lines.join('\n')}`);
}

function toPhoto(folder: string, entry: Entry): ChartPhoto {
  const { file, kind, clippedPatches, mirrored, partial, linearOrRaw, usableForAccuracy } = entry;
  return {
    file,
    path: join(folder, file),
    kind,
    corners: uprightCorners(entry),
    mirrored: mirrored ?? false,
    partial: partial ?? false,
    clippedPatches: clippedPatches ?? null,
    isForAccuracy: Boolean(entry.corners) && (usableForAccuracy ?? true),
    isSrgbLike: !linearOrRaw,
  };
}

function uprightCorners({ corners, width, height, exifOrientation }: Entry): Quad | null {
  if (!corners) return null;
  const [a, b, c, d] = corners.map(([x, y]) => upright({ x, y }, width, height, exifOrientation ?? 1));
  return [a!, b!, c!, d!];
}

/** Applies an EXIF orientation (1..8) to a point of a stored image of `width` x `height`. */
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
