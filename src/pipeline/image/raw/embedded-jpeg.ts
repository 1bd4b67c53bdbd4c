/** Result of following a JPEG's markers from its start. */
interface Walk {
  readonly end: number;
  /** Number of pixels in the image; 0 if it is incomplete or cannot be displayed. */
  readonly pixels: number;
}

const startOfImage = Buffer.from([0xff, 0xd8, 0xff]);
/** Baseline, extended and progressive frames. The other frames are not widely supported; raw files use lossless ones for sensor data. */
const displayableFrames = [0xc0, 0xc1, 0xc2];
const frames = [...displayableFrames, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];
const startOfScan = 0xda;
const endOfImage = 0xd9;
/** Maximum bytes walked, relative to the file's length: a file full of start markers would take quadratic time. */
const maxWalked = 8;

/**
 * Finds the largest complete JPEG in a file of any kind by its markers (ITU-T T.81, annex B), or returns null. This also works
 * for cameras that LibRaw does not support.
 */
export function largestJpeg(file: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  let best = { start: 0, end: 0, pixels: 0 };
  let budget = maxWalked * bytes.length;
  for (let start = bytes.indexOf(startOfImage); start >= 0 && budget > 0; ) {
    const { end, pixels } = walk(bytes, start);
    budget -= end - start;
    if (pixels > best.pixels) best = { start, end, pixels };
    start = bytes.indexOf(startOfImage, pixels > 0 ? end : start + 2);
  }
  return best.pixels > 0 ? Uint8Array.from(file.subarray(best.start, best.end)) : null;
}

/** Follows the JPEG at `start` from marker to marker. */
function walk(bytes: Buffer, start: number): Walk {
  let pixels = 0;
  let at = start + 2;
  while (at + 2 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker === endOfImage) return { end: at + 2, pixels };
    const end = at + 4 <= bytes.length ? at + 2 + bytes.readUInt16BE(at + 2) : Number.POSITIVE_INFINITY;
    if (end > bytes.length) break;
    if (frames.includes(marker)) {
      if (!displayableFrames.includes(marker) || bytes[at + 4] !== 8 || at + 9 > bytes.length) break;
      pixels = bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7);
    }
    at = marker === startOfScan ? nextMarker(bytes, end) : end;
  }
  return { end: at, pixels: 0 };
}

/** The end of coded data: an 0xff that is neither a data byte (followed by 0) nor a restart marker (0xd0 to 0xd7). */
function nextMarker(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}
