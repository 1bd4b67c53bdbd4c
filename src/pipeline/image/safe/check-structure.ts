import { readingAt } from '../read-at.ts';
import { checkBoxes } from './check-boxes.ts';
import { checkExif } from './check-exif.ts';
import { checkJpeg } from './check-jpeg.ts';
import { checkPng, checkPngRows } from './check-png.ts';
import { checkTiff } from './check-tiff.ts';
import { checkWebp } from './check-webp.ts';

/**
 * Rejects a file that would expand far beyond its size. Only its structure is read, before any decoder, because libvips
 * cannot be interrupted. Throws `PhotoFailure`.
 */
export function checkStructure(source: string | Uint8Array): Promise<void> {
  return readingAt(source, async (read, size) => {
    const head = (await read(0, 12)).toString('latin1');
    if (/^(II[*+]\0|MM\0[*+])/.test(head)) return await checkTiff(read, size);
    if (head.startsWith('\x89PNG')) await checkPng(read, size);
    if (head.startsWith('\xff\xd8')) await checkJpeg(read, size);
    if (head.startsWith('ftyp', 4)) await checkBoxes(read, size);
    if (/^RIFF....WEBP/s.test(head)) await checkWebp(read, size);
    await checkExif(read, size);
  });
}

/** Does the same for the rows of a PNG. Call it once its size is known to be acceptable. */
export const checkRows = (source: string | Uint8Array): Promise<void> => readingAt(source, checkPngRows);
