/** A whole JPEG's place within a file, and its size in pixels. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly pixels: number;
}

const startOfImage = Buffer.from([0xff, 0xd8, 0xff]);
/** Baseline, extended and progressive, which all can show. Others of these markers pack sensor values without loss. */
const shownFrames = [0xc0, 0xc1, 0xc2];
const frames = [...shownFrames, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];
const startOfScan = 0xda;
const endOfImage = 0xd9;

/**
 * The largest whole JPEG within a file of any kind, found by its markers alone (ITU-T T.81, annex B); null where there is
 * none. So it can be had also of cameras that LibRaw does not know.
 */
export function largestJpeg(file: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  let best: Found | null = null;
  for (let at = bytes.indexOf(startOfImage); at >= 0; ) {
    const found = jpegAt(bytes, at);
    if (found && found.pixels > (best?.pixels ?? 0)) best = found;
    at = bytes.indexOf(startOfImage, found?.end ?? at + 2);
  }
  return best && Uint8Array.from(file.subarray(best.start, best.end));
}

/** The JPEG that begins here, if it goes on to its end and has a frame that can be shown. */
function jpegAt(bytes: Buffer, start: number): Found | null {
  let pixels = 0;
  for (let at = start + 2; at + 2 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === endOfImage) return pixels > 0 ? { start, end: at + 2, pixels } : null;
    const end = at + 4 <= bytes.length ? at + 2 + bytes.readUInt16BE(at + 2) : Number.POSITIVE_INFINITY;
    if (end > bytes.length) return null;
    if (frames.includes(marker)) {
      if (!shownFrames.includes(marker) || bytes[at + 4] !== 8 || at + 9 > bytes.length) return null;
      pixels = bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7);
    }
    at = marker === startOfScan ? nextMarker(bytes, end) : end;
  }
  return null;
}

/** Where coded data end: at 0xff that neither stands for itself (0) nor starts the decoder anew (0xd0 to 0xd7). */
function nextMarker(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}
