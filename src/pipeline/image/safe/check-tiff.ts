import type { ReadAt } from '../read-at.ts';
import { declaredData } from './declared-data.ts';
import { limits, tooLarge } from './limits.ts';

/** Rejects a TIFF, or a TIFF-based raw file, whose directories declare more data than it can contain. */
export async function checkTiff(read: ReadAt, size: number): Promise<void> {
  const { bytes, opaqueBytes, fields, directories } = await declaredData(read, size, 0, limits.tiff);
  if (directories > limits.tiff.directories)
    throw tooLarge(`The TIFF has more than ${limits.tiff.directories} pages`, 'Save only its first page');
  const isTooMuch =
    fields > limits.tiff.fields || bytes > limits.tiff.bytes || bytes + opaqueBytes > limits.valuesPerFile * size;
  if (isTooMuch)
    throw tooLarge('The fields of the TIFF declare more data than it can contain', 'Save the image without metadata');
}
