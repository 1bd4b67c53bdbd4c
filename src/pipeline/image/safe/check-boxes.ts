import { inWindows, type ReadAt } from '../read-at.ts';
import { limits, tooLarge } from './limits.ts';

/** Boxes that contain boxes, with the bytes that precede those. ISO 14496-12, ISO 23008-12. */
const containers: Readonly<Record<string, number>> = { meta: 4, iprp: 0, ipco: 0, dinf: 0, grpl: 0, iref: 4, moov: 0 };

/** Rejects an AVIF or HEIF file with more boxes than any encoder writes. Decoders parse all of them. */
export async function checkBoxes(file: ReadAt, size: number): Promise<void> {
  const read = inWindows(file);
  let boxes = 0;
  const ranges = [{ at: 0, end: size }];
  for (let range = ranges.pop(); range; range = ranges.pop()) {
    for (let { at, end } = range; at + 8 <= end; ) {
      if (++boxes > limits.boxes)
        throw tooLarge(`The file has more than ${limits.boxes} boxes`, 'Save it again with an image editor');
      const head = await read(at, 16);
      const type = head.toString('latin1', 4, 8);
      const declared = head.readUInt32BE(0);
      const length =
        declared === 0 ? end - at : declared === 1 && head.length === 16 ? Number(head.readBigUInt64BE(8)) : declared;
      if (length < 8) break; // damaged; the decoder says so
      const content = at + (declared === 1 ? 16 : 8) + (containers[type] ?? 0);
      if (type in containers) ranges.push({ at: content, end: Math.min(at + length, end) });
      at += length;
    }
  }
}
