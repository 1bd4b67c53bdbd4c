const codes = { sequential: [0xc0, 0xc1], progressive: 0xc2, startOfScan: 0xda, endOfImage: 0xd9, app0: 0xe0 };
const startOfImage = Uint8Array.of(0xff, 0xd8);
const endOfImage = Uint8Array.of(0xff, codes.endOfImage);
const coefficients = 64;

/**
 * Copies a JPEG without the flaws that every viewer tolerates, so that whatever libjpeg still warns about is damage: bytes
 * between two segments and after the end marker are left out, an unknown version of JFIF becomes 1.01, and an end marker is
 * added if only that is missing. ITU-T T.81, annex B; ITU-T T.871 for JFIF.
 */
export function repairJpeg(jpeg: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [startOfImage];
  const scans: Uint8Array[] = [];
  let frame: Uint8Array | null = null;
  for (let at = nextMarker(jpeg, 2); at < jpeg.length; at = nextMarker(jpeg, at)) {
    const code = jpeg[at + 1]!;
    if (code === codes.endOfImage) return Buffer.concat([...parts, endOfImage]);
    const end = at + 2 + Math.max(2, (jpeg[at + 2] ?? 0) * 256 + (jpeg[at + 3] ?? 0));
    const segment = jpeg.subarray(at, end);
    parts.push(code === codes.app0 ? withKnownVersion(segment) : segment);
    at = end;
    if (code === codes.progressive || codes.sequential.includes(code)) frame = segment;
    if (code !== codes.startOfScan) continue;
    scans.push(segment);
    at = nextMarker(jpeg, end);
    parts.push(jpeg.subarray(end, at)); // the coded data
  }
  if (frame && hasAllScans(frame, scans)) parts.push(endOfImage);
  return Buffer.concat(parts);
}

/**
 * The position of the next marker that has a segment or ends the image; the length of the file if there is none. Coded data,
 * in which 0xff is followed by 0, fill bytes and markers without a segment are skipped.
 */
function nextMarker(jpeg: Uint8Array, from: number): number {
  for (let at = jpeg.indexOf(0xff, from); at >= 0; at = jpeg.indexOf(0xff, at + 1)) {
    const code = jpeg[at + 1] ?? 0;
    const isStandalone = code <= 0x01 || (code >= 0xd0 && code <= 0xd8) || code === 0xff;
    if (!isStandalone) return at;
  }
  return jpeg.length;
}

/** The APP0 segment, with version 1.01 if it is JFIF of a version other than 1. */
function withKnownVersion(segment: Uint8Array): Uint8Array {
  const isJfif = Buffer.from(segment.subarray(4, 9)).toString('latin1') === 'JFIF\0';
  if (!isJfif || segment[9] === 1) return segment;
  const copy = Uint8Array.from(segment);
  copy.set([1, 1], 9);
  return copy;
}

/**
 * Returns true if the scans cover every coefficient of every component in full precision. A progressive file that was cut
 * between two scans is complete to libjpeg, only less sharp. ITU-T T.81, B.2.2 and B.2.3.
 */
function hasAllScans(frame: Uint8Array, scans: readonly Uint8Array[]): boolean {
  const isProgressive = frame[1] === codes.progressive;
  const components = Array.from({ length: frame[9] ?? 0 }, (_, index) => frame[10 + 3 * index]);
  const precision = new Map(components.map((id) => [id, new Uint8Array(coefficients).fill(255)]));
  for (const scan of scans) {
    const count = scan[4] ?? 0;
    const [first = 0, last = 0, bits = 0] = scan.subarray(5 + 2 * count);
    for (let index = 0; index < count; index++) {
      const of = precision.get(scan[5 + 2 * index]);
      if (isProgressive) of?.fill(bits & 0x0f, first, last + 1);
      else of?.fill(0);
    }
  }
  return components.length > 0 && Array.from(precision.values()).every((bits) => bits.every((left) => left === 0));
}
