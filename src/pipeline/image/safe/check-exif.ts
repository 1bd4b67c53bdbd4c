import type { ReadAt } from '../read-at.ts';
import { limits, unfolds } from './limits.ts';
import { toldBy } from './tiff-directories.ts';

const window = 1_000_000;
const starts = ['II*\0', 'MM\0*'].map((text) => Buffer.from(text, 'latin1'));

/**
 * Refuses EXIF whose fields tell of far more than it holds: libexif and libvips copy each of them. The blocks are searched for
 * wherever a format keeps them.
 */
export async function checkExif(read: ReadAt, size: number): Promise<void> {
  const { exif } = limits;
  const sum = { bytes: 0, fields: 0, directories: 0, blocks: 0 };
  for await (const start of blocks(read, size)) {
    const told = await toldBy(read, size, start, exif);
    sum.bytes += told.bytes + told.opaqueBytes;
    sum.fields += told.fields;
    sum.directories += told.directories;
    sum.blocks++;
    const isTooMuch = sum.bytes > exif.bytes || sum.fields > exif.fields || sum.directories > exif.directories;
    if (isTooMuch || sum.blocks > limits.exifBlocks) {
      const what = `The picture's EXIF tells of more than ${exif.bytes / 1e6} MB or ${exif.fields} fields`;
      throw unfolds(what, 'save the picture without metadata');
    }
  }
}

async function* blocks(read: ReadAt, size: number): AsyncGenerator<number> {
  for (let at = 0; at < size; at += window) {
    const bytes = await read(at, window + 3);
    for (const start of starts)
      for (let found = bytes.indexOf(start); found >= 0; found = bytes.indexOf(start, found + 1)) yield at + found;
  }
}
