import { readFile } from 'node:fs/promises';
import { diagonal, identity3, type Matrix3, multiply, type Vector3 } from '../../color/matrix3.ts';
import { PhotoFailure } from '../../contract/photo-failure.ts';
import { tooManyPixels } from '../check-size.ts';
import { largestJpeg } from './embedded-jpeg.ts';
import { readWithLibRaw } from './libraw.ts';
import type { RawHeader, RawRequest, RawResult } from './libraw-thread.ts';
import type { RawKind } from './raw-kind.ts';
import { isTooThin, maxSensorPixels } from './raw-limits.ts';

/** A raw file, read as far as requested. */
export interface OpenRaw {
  readonly kind: RawKind;
  readonly file: Uint8Array;
  /** Null if LibRaw does not support the camera or its compression. */
  readonly header: RawHeader | null;
  /** Null if not requested, or if only the embedded JPEG can be used. */
  readonly decoded: RawResult['decoded'];
  /** The embedded JPEG. Never null if a requested image could not be decoded. */
  readonly preview: Uint8Array | null;
}

/**
 * Reads a raw file as far as requested. Throws `PhotoFailure` if it has too many pixels, or if it can neither be decoded nor
 * has an embedded JPEG.
 */
export async function openRaw(
  source: string | Uint8Array,
  kind: RawKind,
  { pixels, maxPixels }: Omit<RawRequest, 'file'>,
): Promise<OpenRaw> {
  const file = typeof source === 'string' ? await readFile(source) : source;
  const sensorPixels = kind.sensor.width * kind.sensor.height;
  if (sensorPixels > maxSensorPixels(maxPixels)) throw tooManyPixels(kind.sensor, maxPixels);
  if (isTooThin(sensorPixels, file.length)) throw unreadable(kind, 'too small for its number of pixels');
  const request = { file, pixels: kind.isCut ? 'NONE' : pixels, maxPixels } as const;
  const { header, decoded, messages } = await readWithLibRaw(request);
  if (header?.isTooLarge) throw tooManyPixels(header, maxPixels);
  const preview = largestJpeg(file);
  const isEnough = pixels === 'NONE' ? header || preview : decoded || preview;
  if (!isEnough) throw unreadable(kind, messages.join('; '));
  return { kind, file, header, decoded, preview };
}

/** Brightest light of a channel in the result: the upper end of the tone curve tables. */
const brightest = 2;

/**
 * The matrix from linear camera RGB to linear sRGB without white balance, so the light keeps its colour:
 * `linear = s M diag(d) camera`. M is the matrix for balanced values, d the daylight multipliers with green 1, and s limits
 * every sensor value to twice the white. s is the same for all photos of a camera.
 */
export function unbalancedToSrgb({ cameraToSrgb, daylight }: RawHeader): Matrix3 {
  const [red, green, blue] = cameraToSrgb.map(([r = 0, g = 0, b = 0]): Vector3 => [r, g, b]);
  const [r = 0, g = 0, b = 0] = daylight;
  if (!red || !green || !blue || !(Math.min(r, g, b) > 0)) return identity3;
  const matrix: Matrix3 = [red, green, blue];
  const isUnknown = matrix.every((row, i) => row.every((value, j) => value === (i === j ? 1 : 0)));
  if (isUnknown) return identity3;
  const unscaled = multiply(matrix, diagonal([r / g, 1, b / g]));
  const most = Math.max(...unscaled.map((row) => row.reduce((sum, value) => sum + Math.max(value, 0), 0)));
  const scale = Math.min(1, brightest / most);
  return multiply(diagonal([scale, scale, scale]), unscaled);
}

function unreadable({ extension, isCut }: RawKind, reason: string): PhotoFailure {
  const cause = { cause: new Error(reason) };
  if (isCut) {
    return new PhotoFailure('CORRUPT_IMAGE', 'The raw file is incomplete. Upload it again from the camera.', cause);
  }
  const message = `This ${extension.toUpperCase()} file cannot be decoded and has no embedded preview to use instead. Export it as DNG or TIFF.`;
  return new PhotoFailure('UNSUPPORTED_IMAGE', message, cause);
}
