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
  if (pixelBytes <= limits.freePixelBytes) return; // the file's size does not matter then
  if (format === 'png' && isProgressive)
    throw tooLarge(`An interlaced PNG of ${width} x ${height} pixels is too large`, 'Save it without interlacing');
  checkPixelBytes({ width, height }, pixelBytes, await readingAt(source, async (_read, bytes) => bytes));
}

/** The bytes of pixels that a file of `fileBytes` can expand to. */
export const maxPixelBytes = (fileBytes: number): number =>
  Math.max(limits.freePixelBytes, fileBytes * limits.expansion);

/** Rejects an image whose pixels take `pixelBytes` if a file of `fileBytes` cannot describe so many. */
export function checkPixelBytes(
  { width, height }: { readonly width: number; readonly height: number },
  pixelBytes: number,
  fileBytes: number,
): void {
  if (pixelBytes <= maxPixelBytes(fileBytes)) return;
  throw tooLarge(
    `A file of ${fileBytes} bytes with ${width} x ${height} pixels cannot be a photograph`,
    'Reduce the dimensions of the image',
  );
}
