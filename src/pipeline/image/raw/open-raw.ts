import { readFile } from 'node:fs/promises';
import { diagonal, identity3, type Matrix3, multiply, type Vector3 } from '../../color/matrix3.ts';
import { PhotoFailure } from '../../contract/photo-failure.ts';
import { largestJpeg } from './embedded-jpeg.ts';
import { askLibRaw } from './libraw.ts';
import type { RawAnswer, RawHeader, RawRequest } from './libraw-thread.ts';
import type { RawKind } from './raw-kind.ts';
import { isTooThin, mostSensor } from './raw-limits.ts';

/** A raw file as far as it was read. */
export interface OpenRaw {
  readonly kind: RawKind;
  readonly file: Uint8Array;
  /** Null where LibRaw does not know the camera, or how its values are packed. */
  readonly header: RawHeader | null;
  /** Null where it was not asked for, or only the JPEG within the file can be had. */
  readonly developed: RawAnswer['developed'];
  /** The JPEG within the file; there is one wherever what was asked for cannot be developed. */
  readonly preview: Uint8Array | null;
}

/**
 * Reads a raw file as far as asked for. Throws `PhotoFailure` where it has too many pixels, or where neither the sensor's
 * values nor a picture within it can be had.
 */
export async function openRaw(
  source: string | Uint8Array,
  kind: RawKind,
  { pixels, maxPixels }: Omit<RawRequest, 'file'>,
): Promise<OpenRaw> {
  const file = typeof source === 'string' ? await readFile(source) : source;
  const pixelsTold = kind.sensor.width * kind.sensor.height;
  if (pixelsTold > mostSensor(maxPixels)) throw tooLarge(kind.sensor, maxPixels);
  if (isTooThin(pixelsTold, file.length)) throw unreadable(kind, 'it holds next to nothing');
  const request = { file, pixels: kind.isCut ? 'NONE' : pixels, maxPixels } as const;
  const { header, developed, complaints } = await askLibRaw(request);
  if (header?.isTooLarge) throw tooLarge(header, maxPixels);
  const preview = largestJpeg(file);
  const isEnough = pixels === 'NONE' ? header || preview : developed || preview;
  if (!isEnough) throw unreadable(kind, complaints.join('; '));
  return { kind, file, header, developed, preview };
}

/** Brightest light of a channel that comes out: what tone curves reach to. */
const brightest = 2;

/**
 * Linear camera RGB to linear sRGB without white balance: the light keeps its colour. `lin = s M diag(d) camera`, with M the
 * matrix for balanced values, d daylight's multipliers, green 1, and s such that nothing the sensor can see exceeds twice
 * the white: one number for all photos of a camera.
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

function tooLarge({ width, height }: Pick<RawHeader, 'width' | 'height'>, maxPixels: number): PhotoFailure {
  const limit = `${Math.floor(maxPixels / 1e6)} megapixels`;
  const message = `${width} x ${height} pixels are more than this server takes (${limit}): make the picture smaller.`;
  return new PhotoFailure('IMAGE_TOO_LARGE', message);
}

function unreadable({ extension, isCut }: RawKind, reason: string): PhotoFailure {
  const cause = { cause: new Error(reason) };
  if (isCut) {
    return new PhotoFailure('CORRUPT_IMAGE', 'The raw file is cut short: upload it again from the camera.', cause);
  }
  const message = `This ${extension.toUpperCase()} file cannot be developed here and holds no picture to use instead. Export it as DNG or TIFF.`;
  return new PhotoFailure('UNSUPPORTED_IMAGE', message, cause);
}
