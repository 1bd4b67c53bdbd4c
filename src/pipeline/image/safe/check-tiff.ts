import type { ReadAt } from '../read-at.ts';
import { limits, unfolds } from './limits.ts';
import { toldBy } from './tiff-directories.ts';

/** Refuses a TIFF, or a raw file that is one, whose directories tell of more than it can hold. */
export async function checkTiff(read: ReadAt, size: number): Promise<void> {
  const { bytes, opaqueBytes, fields, directories } = await toldBy(read, size, 0, limits.tiff);
  if (directories > limits.tiff.directories)
    throw unfolds(`The TIFF has more than ${limits.tiff.directories} pages`, 'save its first page alone');
  const isTooMuch =
    fields > limits.tiff.fields || bytes > limits.tiff.bytes || bytes + opaqueBytes > limits.timesFile * size;
  if (isTooMuch) throw unfolds("The TIFF's fields tell of more than it can hold", 'save the picture without metadata');
}
