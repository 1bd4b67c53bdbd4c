import type { Metadata } from 'sharp';
import { readingAt } from '../read-at.ts';
import { limits, unfolds } from './limits.ts';

const bytesOf: Readonly<Record<string, number>> = { ushort: 2, short: 2, float: 4, uint: 4, int: 4, double: 8 };

/**
 * Refuses a picture of very many pixels in next to no bytes, which no photograph is, and an interlaced PNG that its decoder
 * would have to hold as a whole. Throws `PhotoFailure`.
 */
export async function checkUnfolding(source: string | Uint8Array, metadata: Metadata): Promise<void> {
  const { width, height, channels, depth, format, isProgressive } = metadata;
  const unfolded = width * height * channels * (bytesOf[depth] ?? 1);
  if (unfolded <= limits.freeBytes) return;
  if (format === 'png' && isProgressive)
    throw unfolds(`An interlaced PNG of ${width} x ${height} pixels is too large`, 'save it without interlacing');
  const size = await readingAt(source, async (_read, bytes) => bytes);
  if (size * limits.unfolding >= unfolded) return;
  throw unfolds(`${width} x ${height} pixels in ${size} bytes are no photograph`, 'make the picture smaller');
}
