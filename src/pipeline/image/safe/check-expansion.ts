import type { Metadata } from 'sharp';
import { readingAt } from '../read-at.ts';
import { limits, tooLarge } from './limits.ts';

const bytesOf: Readonly<Record<string, number>> = { ushort: 2, short: 2, float: 4, uint: 4, int: 4, double: 8 };

/**
 * Rejects an image that has far more pixels than its bytes could describe in a photograph, and a large interlaced PNG,
 * which the decoder would have to keep in memory. Throws `PhotoFailure`.
 */
export async function checkExpansion(source: string | Uint8Array, metadata: Metadata): Promise<void> {
  const { width, height, channels, depth, format, isProgressive } = metadata;
  const pixelBytes = width * height * channels * (bytesOf[depth] ?? 1);
  if (pixelBytes <= limits.freePixelBytes) return;
  if (format === 'png' && isProgressive)
    throw tooLarge(`An interlaced PNG of ${width} x ${height} pixels is too large`, 'Save it without interlacing');
  const size = await readingAt(source, async (_read, bytes) => bytes);
  if (size * limits.expansion >= pixelBytes) return;
  throw tooLarge(`${width} x ${height} pixels in ${size} bytes cannot be a photograph`, 'Reduce its size in pixels');
}
