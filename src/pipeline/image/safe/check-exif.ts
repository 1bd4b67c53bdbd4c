import type { ReadAt } from '../read-at.ts';
import { declaredData } from './declared-data.ts';
import { limits, tooLarge } from './limits.ts';

const window = 1_000_000;
const starts = ['II*\0', 'MM\0*'].map((text) => Buffer.from(text, 'latin1'));

/**
 * Rejects EXIF whose fields declare far more data than it contains, because libexif and libvips copy each field. Blocks are
 * found by searching the whole file, wherever its format keeps them.
 */
export async function checkExif(read: ReadAt, size: number): Promise<void> {
  const { exif } = limits;
  const sum = { bytes: 0, fields: 0, directories: 0, blocks: 0 };
  for await (const start of blocks(read, size)) {
    const declared = await declaredData(read, size, start, exif);
    sum.bytes += declared.bytes + declared.opaqueBytes;
    sum.fields += declared.fields;
    sum.directories += declared.directories;
    sum.blocks++;
    const isTooMuch = sum.bytes > exif.bytes || sum.fields > exif.fields || sum.directories > exif.directories;
    if (isTooMuch || sum.blocks > limits.exifBlocks) {
      const what = `The image's EXIF data declares more than ${exif.bytes / 1e6} MB or ${exif.fields} fields`;
      throw tooLarge(what, 'Save the image without metadata');
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
