/** How far a JPEG was followed from its start. */
interface Walk {
  readonly end: number;
  /** Of the picture as a whole; 0 where it does not go on to its end, or cannot be shown. */
  readonly pixels: number;
}

const startOfImage = Buffer.from([0xff, 0xd8, 0xff]);
/** Baseline, extended and progressive, which all can show. Others of these markers pack sensor values without loss. */
const shownFrames = [0xc0, 0xc1, 0xc2];
const frames = [...shownFrames, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];
const startOfScan = 0xda;
const endOfImage = 0xd9;
/** How many times the file's length is walked: a file made of nothing but beginnings would take its length squared. */
const mostWalked = 8;

/**
 * The largest whole JPEG within a file of any kind, found by its markers alone (ITU-T T.81, annex B); null where there is
 * none. So it can be had also of cameras that LibRaw does not know.
 */
export function largestJpeg(file: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  let best = { start: 0, end: 0, pixels: 0 };
  let left = mostWalked * bytes.length;
  for (let start = bytes.indexOf(startOfImage); start >= 0 && left > 0; ) {
    const { end, pixels } = walk(bytes, start);
    left -= end - start;
    if (pixels > best.pixels) best = { start, end, pixels };
    start = bytes.indexOf(startOfImage, pixels > 0 ? end : start + 2);
  }
  return best.pixels > 0 ? Uint8Array.from(file.subarray(best.start, best.end)) : null;
}

/** Follows the JPEG that begins here, from marker to marker. */
function walk(bytes: Buffer, start: number): Walk {
  let pixels = 0;
  let at = start + 2;
  while (at + 2 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker === endOfImage) return { end: at + 2, pixels };
    const end = at + 4 <= bytes.length ? at + 2 + bytes.readUInt16BE(at + 2) : Number.POSITIVE_INFINITY;
    if (end > bytes.length) break;
    if (frames.includes(marker)) {
      if (!shownFrames.includes(marker) || bytes[at + 4] !== 8 || at + 9 > bytes.length) break;
      pixels = bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7);
    }
    at = marker === startOfScan ? nextMarker(bytes, end) : end;
  }
  return { end: at, pixels: 0 };
}

/** Where coded data end: at 0xff that neither stands for itself (0) nor starts the decoder anew (0xd0 to 0xd7). */
function nextMarker(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}
