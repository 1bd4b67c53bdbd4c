import type { ReadAt } from '../read-at.ts';
import { limits, tooLarge } from './limits.ts';

const startOfScan = 0xda;
const endOfImage = 0xd9;
const window = 65_536;

/** Rejects a JPEG with more segments or scans than any encoder writes. ITU-T T.81, annex B. */
export async function checkJpeg(read: ReadAt, size: number): Promise<void> {
  let [segments, scans] = [0, 0];
  for (let at = 2; ; ) {
    at = await nextMarker(read, at, size);
    const [, marker, high = 0, low = 0] = await read(at, 4);
    if (marker === undefined || marker === endOfImage) return;
    if (++segments > limits.segments)
      throw tooLarge(`The JPEG has more than ${limits.segments} segments`, 'Save it again with an image editor');
    if (marker === startOfScan && ++scans > limits.scans)
      throw tooLarge(`The JPEG has more than ${limits.scans} scans`, 'Save it as a baseline JPEG');
    at += 2 + Math.max(2, high * 256 + low);
  }
}

/**
 * The position of the next marker that has a segment, or the end. Like libjpeg, it skips everything between: coded data, in
 * which 0xff followed by 0 is a data byte, fill bytes, and markers without a segment.
 */
async function nextMarker(read: ReadAt, from: number, size: number): Promise<number> {
  for (let at = from; at < size; at += window) {
    const bytes = await read(at, window + 1);
    for (let found = bytes.indexOf(0xff); found >= 0 && found < window; found = bytes.indexOf(0xff, found + 1)) {
      const next = bytes[found + 1] ?? 0;
      const isStandalone = next <= 0x01 || (next >= 0xd0 && next <= 0xd8) || next === 0xff;
      if (!isStandalone) return at + found;
    }
  }
  return size;
}
